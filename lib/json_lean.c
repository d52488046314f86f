/* json_lean.c - of a record only what a list over many of them needs */
#include <string.h>

#include "auto.h"
#include "json_private.h"

/* The text was scanned: it is JSON, so that its signs can be trusted. */

static bool
is_blank(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static const char *
past_blanks(const char *s)
{
	while (is_blank(*s))
		s++;
	return s;
}

/* Behind the string that begins at s. */
static const char *
past_string(const char *s)
{
	for (s++; *s != '"'; s++)
		if (*s == '\\')
			s++;
	return s + 1;
}

/* Behind the value that begins at s. */
static const char *
past_value(const char *s)
{
	int depth = 0;

	do {
		if (*s == '"') {
			s = past_string(s);
			continue;
		}
		if (*s == '{' || *s == '[')
			depth++;
		else if (*s == '}' || *s == ']')
			depth--;
		s++;
	} while (depth > 0 ||
	    (s[-1] != '}' && s[-1] != ']' && s[-1] != '"' && *s != ',' &&
		*s != '}' && *s != ']' && !is_blank(*s)));
	return s;
}

/* True if the name, with its quotes, is one of the list. */
static bool
is_among(const char *const *names, const char *s, size_t len)
{
	for (; *names; names++)
		if (strlen(*names) == len - 2 &&
		    memcmp(*names, s + 1, len - 2) == 0)
			return true;
	return false;
}

static const char *copy(const struct pir_json_lean *, const char *s,
    bool is_root, struct pir_str *out);

/* Copy the member at s, with its name, if it is wanted; go behind it. */
static const char *
copy_member(const struct pir_json_lean *lean, const char *s, bool is_root,
    struct pir_str *out)
{
	const char *name = s;
	size_t len;

	s = past_string(s);
	len = (size_t)(s - name);
	s = past_blanks(past_blanks(s) + 1);
	if (is_root ? !is_among(lean->keep, name, len)
		    : is_among(lean->drop, name, len))
		return past_value(s);
	if (out->s[out->len - 1] != '{')
		pir_str_addc(out, ',');
	pir_str_addn(out, name, len);
	pir_str_addc(out, ':');
	return copy(lean, s, false, out);
}

/* Copy the value at s, less what is not wanted, and go behind it. */
static const char *
copy(const struct pir_json_lean *lean, const char *s, bool is_root,
    struct pir_str *out)
{
	const char *end;
	char close = *s == '{' ? '}' : ']';

	if (*s != '{' && *s != '[') {
		end = past_value(s);
		pir_str_addn(out, s, (size_t)(end - s));
		return end;
	}
	pir_str_addc(out, *s);
	for (s = past_blanks(s + 1); *s != close; s = past_blanks(s)) {
		if (*s == ',')
			s = past_blanks(s + 1);
		if (close == '}') {
			s = copy_member(lean, s, is_root, out);
			continue;
		}
		if (out->s[out->len - 1] != '[')
			pir_str_addc(out, ',');
		s = copy(lean, s, false, out);
	}
	pir_str_addc(out, close);
	return s + 1;
}

enum pir_code
pir_json_parse_lean(struct pir_json **out, const char *text, size_t len,
    const struct pir_json_lean *lean, struct pir_err *err)
{
	struct pir_str part PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	cJSON *root;

	if (pir_json_scan(text, len, true, err))
		return err->code;
	copy(lean, past_blanks(text), true, &part);
	root = cJSON_ParseWithLengthOpts(part.s, part.len, NULL, 0);
	if (!root)
		return pir_fail(err, PIR_INVALID, "cannot be read as JSON");
	*out = pir_json_of_cjson(root);
	return PIR_OK;
}
