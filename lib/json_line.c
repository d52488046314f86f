/* json_line.c - on which line of a canonical text a member stands */
#include <stdlib.h>
#include <string.h>

#include "json.h"

/* How many lines a value takes. */
static long
lines_of(const struct pir_json *value)
{
	long n = 1;

	if (!pir_json_first(value))
		return n;
	for (const struct pir_json *e = pir_json_first(value); e;
	     e = pir_json_next(e))
		n += lines_of(e);
	return n + 1;
}

/* True if the child is what the step, "title", "[k3f9]" or "[0]", says. */
static bool
is_step(const struct pir_json *child, size_t place, const char *step,
    size_t len)
{
	const char *name = pir_json_name(child);
	const char *id = pir_json_str(child, "id");
	char *end;

	if (*step != '[')
		return name && strlen(name) == len && !strncmp(name, step, len);
	step++, len -= 2;
	if (!*id)
		id = pir_json_str(child, "code");
	return (strlen(id) == len && !strncmp(id, step, len)) ||
	    (strtoul(step, &end, 10) == place && end == step + len);
}

/* Length of the next step of the path. */
static size_t
step_length(const char *path)
{
	const char *close = *path == '[' ? strchr(path, ']') : NULL;

	return *path == '[' ? (close ? (size_t)(close - path) + 1 : 0)
			    : strcspn(path, ".[");
}

long
pir_json_line(const struct pir_json *node, const char *member)
{
	long line = 1;
	long found = 0;

	while (node && *member) {
		size_t len = step_length(member);
		const struct pir_json *child = pir_json_first(node);
		size_t place = 0;

		for (line++; child && !is_step(child, place, member, len);
		     child = pir_json_next(child), place++)
			line += lines_of(child);
		if (!len || !child)
			return found;
		found = line;
		member += len + (member[len] == '.');
		node = child;
	}
	return found;
}
