/* json_read.c - a JSON text, read strictly, made a document */
#include <stdlib.h>
#include <string.h>

#include "auto.h"
#include "json_private.h"
#include "mem.h"

#define DEPTH_MAX 512
#define RECORD_DEPTH_MAX 32
#define RECORD_SIZE_MAX (1024 * 1024)

/* So many names are compared each with each; more are sorted before. */
#define FEW_NAMES 24

static void
scan_release(struct json_scan *s)
{
	free(s->names);
	s->names = NULL;
	pir_json_delete(s->block.root);
	s->block.root = NULL;
}

static void
skip_blank(struct json_scan *s)
{
	char *p = s->p;

	while (*p == ' ' || *p == '\n' || *p == '\t' || *p == '\r')
		p++;
	s->p = p;
}

static bool
word(struct json_scan *s, const char *word)
{
	if (!pir_str_has_prefix(s->p, word))
		return pir_json_unexpected(s, "a value");
	s->p += strlen(word);
	return true;
}

/* ---- Names --------------------------------------------------------- */

static void
add_name(struct json_scan *s, const char *name)
{
	if (s->n == s->cap) {
		s->cap = s->cap ? s->cap * 2 : 64;
		s->names = pir_realloc(s->names, s->cap, sizeof *s->names);
	}
	s->names[s->n++] = name;
}

static int
compare_names(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Close an object whose names begin at base: no two may be the same. */
static bool
check_names(struct json_scan *s, size_t base)
{
	size_t n = s->n - base;
	const char **names = n ? s->names + base : NULL;
	bool sorted = n > FEW_NAMES;

	if (sorted)
		qsort(names, n, sizeof *names, compare_names);
	for (size_t i = 0; i < n; i++)
		for (size_t j = i + 1; j < (sorted ? i + 2 : n) && j < n; j++) {
			const char *a = names[i];
			const char *b = names[j];

			if (*a != *b || strcmp(a, b) != 0)
				continue;
			/* A name begins behind its quote. */
			return pir_json_fault(s, (a > b ? a : b) - 1,
			    "a member of this name was there before");
		}
	s->n = base;
	return true;
}

/* ---- Values --------------------------------------------------------- */

static bool value(struct json_scan *, cJSON *);

/* A new last element of the parent. */
static bool
element(struct json_scan *s, cJSON *parent)
{
	return value(s, pir_json_block_add(&s->block, parent));
}

static bool
member(struct json_scan *s, cJSON *parent)
{
	cJSON *n;

	if (*s->p != '"')
		return pir_json_unexpected(s,
		    "a member's name in double quotes");
	n = pir_json_block_add(&s->block, parent);
	n->type |= cJSON_StringIsConst;
	if (!pir_json_scan_string(s, true, &n->string))
		return false;
	if (s->record)
		add_name(s, n->string);
	skip_blank(s);
	if (*s->p != ':')
		return pir_json_unexpected(s, "':'");
	s->p++;
	return value(s, n);
}

typedef bool item_fn(struct json_scan *, cJSON *parent);

/* What stands between the brackets, and the closing one. */
static bool
list(struct json_scan *s, cJSON *n, item_fn *item, char close)
{
	int limit = s->record ? RECORD_DEPTH_MAX : DEPTH_MAX;

	if (++s->depth > limit)
		return pir_json_fault(s, s->p, "more than %d levels deep",
		    limit);
	s->p++;
	skip_blank(s);
	if (*s->p != close)
		for (;;) {
			if (!item(s, n))
				return false;
			if (*s->p != ',')
				break;
			s->p++;
			skip_blank(s);
		}
	if (*s->p != close)
		return pir_json_unexpected(s,
		    close == '}' ? "',' or '}'" : "',' or ']'");
	s->p++;
	s->depth--;
	return true;
}

static bool
scalar_or_list(struct json_scan *s, cJSON *n)
{
	size_t base = s->n;

	switch (*s->p) {
	case '{':
		n->type |= cJSON_Object;
		return list(s, n, member, '}') && check_names(s, base);
	case '[':
		n->type |= cJSON_Array;
		return list(s, n, element, ']');
	case '"':
		n->type |= cJSON_String | cJSON_IsReference;
		return pir_json_scan_string(s, false, &n->valuestring);
	case 't':
		n->type |= cJSON_True;
		return word(s, "true");
	case 'f':
		n->type |= cJSON_False;
		return word(s, "false");
	case 'n':
		n->type |= cJSON_NULL;
		return word(s, "null");
	default:
		n->type |= cJSON_Number;
		if (*s->p == '-' || pir_json_is_digit(*s->p))
			return pir_json_scan_number(s, &n->valuedouble);
		return pir_json_unexpected(s, "a value");
	}
}

/* A value and the blanks around it. */
static bool
value(struct json_scan *s, cJSON *n)
{
	skip_blank(s);
	if (!scalar_or_list(s, n))
		return false;
	skip_blank(s);
	return true;
}

static bool
whole_text(struct json_scan *s)
{
	if (pir_str_has_prefix(s->p, "\xef\xbb\xbf"))
		return pir_json_fault(s, s->p,
		    "a byte order mark may not stand here");
	skip_blank(s);
	if (s->record && s->p < s->end && *s->p != '{')
		return pir_json_fault(s, s->p, "a record is an object, {...}");
	if (!value(s, s->block.root))
		return false;
	if (s->p < s->end)
		return pir_json_fault(s, s->p, "something follows the value");
	return true;
}

/* ---- Documents ------------------------------------------------------ */

static size_t
count(const char *text, size_t len, char c)
{
	const char *end = text + len;
	size_t n = 0;

	while ((text = memchr(text, c, (size_t)(end - text)))) {
		text++;
		n++;
	}
	return n;
}

static enum pir_code
read_text(struct pir_json **out, const char *text, size_t len, bool record,
    struct pir_err *err)
{
	/* Before each value but the root stands one of these. */
	size_t nodes = 1 + count(text, len, ',') + count(text, len, '[') +
	    count(text, len, '{');
	struct json_scan s PIR_AUTO(scan_release) = {
		.text = text,
		.record = record,
		.block = pir_json_block(nodes, len + 1),
		.err = err,
	};

	s.p = s.copy = s.block.text;
	s.end = s.copy + len;
	if (len > 0)
		memcpy(s.copy, text, len);
	*s.end = '\0';
	if (!whole_text(&s))
		return PIR_INVALID;
	*out = pir_json_of_cjson(pir_steal(&s.block.root));
	return PIR_OK;
}

enum pir_code
pir_json_parse(struct pir_json **out, const char *text, size_t len,
    struct pir_err *err)
{
	return read_text(out, text, len, false, err);
}

enum pir_code
pir_json_parse_record(struct pir_json **out, const char *text, size_t len,
    struct pir_err *err)
{
	if (len > RECORD_SIZE_MAX)
		return pir_fail(err, PIR_INVALID,
		    "a record has at most 1 MiB; this has %zu bytes", len);
	return read_text(out, text, len, true, err);
}

enum pir_code
pir_json_check_limits(const char *text, size_t len, struct pir_err *err)
{
	struct pir_json *ignored PIR_AUTO(pir_json_release) = NULL;

	return pir_json_parse_record(&ignored, text, len, err);
}
