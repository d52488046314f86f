/* json.h - JSON documents: strict reading, access, canonical writing */
#ifndef PIR_JSON_H
#define PIR_JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "date.h"
#include "str.h"

/*
 * A value of a document, and the document itself: its root.  The root is
 * owned by whoever made it, what is below by its parent.  Wherever a node
 * is read, NULL stands for "not there", so that look-ups can be chained.
 */
struct pir_json;

enum pir_json_type {
	PIR_JSON_NONE, /* no such node */
	PIR_JSON_NULL,
	PIR_JSON_BOOL,
	PIR_JSON_NUMBER,
	PIR_JSON_STRING,
	PIR_JSON_ARRAY,
	PIR_JSON_OBJECT,
};

/* ---- Reading ------------------------------------------------------ */

/*
 * Read one RFC 8259 text of len bytes, and nothing after it, into *out.
 * Refused: \u0000, a byte order mark, invalid UTF-8, depth over 512,
 * numbers that no double can hold.
 * PIR_INVALID gives line and column in the message and the line in *err.
 */
enum pir_code pir_json_parse(struct pir_json **out, const char *text,
    size_t len, struct pir_err *);

/*
 * What a record may hold besides: at most 1 MiB, depth 32, integers of
 * at most 15 digits, no member twice, text as pir_text_check allows it
 * (newlines in any value, never in a name).  Line and column as above.
 */
enum pir_code pir_json_check_limits(const char *text, size_t len,
    struct pir_err *);

/* Both, and the root must be an object. */
enum pir_code pir_json_parse_record(struct pir_json **out, const char *text,
    size_t len, struct pir_err *);

/* ---- Looking ------------------------------------------------------ */

enum pir_json_type pir_json_type(const struct pir_json *);

/* The member of an object; name is matched exactly. */
struct pir_json *pir_json_get(const struct pir_json *, const char *name);

/* Walk members or elements: for (e = first(n); e; e = next(e)) */
struct pir_json *pir_json_first(const struct pir_json *);
struct pir_json *pir_json_next(const struct pir_json *);
size_t pir_json_count(const struct pir_json *);

/* A member's own name; NULL for an element or the root. */
const char *pir_json_name(const struct pir_json *);

/* The value itself: "" , 0 or false if it is not of that type. */
const char *pir_json_text(const struct pir_json *);
int64_t pir_json_number(const struct pir_json *);
bool pir_json_truth(const struct pir_json *);
/* True for a number with no fraction and at most 15 digits. */
bool pir_json_is_integer(const struct pir_json *);
double pir_json_double(const struct pir_json *);

/* A member's value: "" , fallback, false, or no day, where it is absent. */
const char *pir_json_str(const struct pir_json *, const char *name);
int64_t pir_json_int(const struct pir_json *, const char *name,
    int64_t fallback);
bool pir_json_bool(const struct pir_json *, const char *name);
struct pir_date pir_json_date(const struct pir_json *, const char *name);

/* True if the member is the string s; if the array has the string s. */
bool pir_json_is(const struct pir_json *, const char *name, const char *s);
bool pir_json_has(const struct pir_json *array, const char *s);

/* The element of the array member whose "id" is id, or NULL. */
struct pir_json *pir_json_entry(const struct pir_json *, const char *array,
    const char *id);

/* True if day is within the entry's "from" and "to"; no end means open. */
bool pir_json_in_force(const struct pir_json *entry, struct pir_date day);

/* Equal as values: the order of members means nothing, 1.0 is 1. */
bool pir_json_equal(const struct pir_json *, const struct pir_json *);

/* True if two elements of the array are equal. */
bool pir_json_repeats(const struct pir_json *array);

/* ---- Making and changing ------------------------------------------ */

struct pir_json *pir_json_object(void);
struct pir_json *pir_json_array(void);
struct pir_json *pir_json_string(const char *);
struct pir_json *pir_json_integer(int64_t); /* at most 15 digits */
struct pir_json *pir_json_boolean(bool);
struct pir_json *pir_json_copy(const struct pir_json *);

/*
 * The same document once more, without a copy: who holds it, each releases
 * it, and from now on nobody may change it (an assertion).  Of a whole one.
 */
struct pir_json *pir_json_share(struct pir_json *);

/*
 * Put the value under the name, in place of what was there, else last.
 * The object owns it from here on; it is returned for chaining.
 */
struct pir_json *pir_json_set(struct pir_json *, const char *name,
    struct pir_json *value);
void pir_json_set_str(struct pir_json *, const char *name, const char *);
void pir_json_set_int(struct pir_json *, const char *name, int64_t);
void pir_json_set_bool(struct pir_json *, const char *name, bool);
void pir_json_set_date(struct pir_json *, const char *name, struct pir_date);

/* Set it if s is not NULL and not "", or the day is one; else leave what is
 * there. */
void pir_json_give_str(struct pir_json *, const char *name, const char *s);
void pir_json_give_date(struct pir_json *, const char *name, struct pir_date);

/* Append to the array what it lacks; none is made for an empty list. */
void pir_json_give_list(struct pir_json *, const char *name,
    const struct pir_list *);

/* The member, made an empty array or object first if there is none. */
struct pir_json *pir_json_need_array(struct pir_json *, const char *name);
struct pir_json *pir_json_need_object(struct pir_json *, const char *name);

/* Add an element last; the array owns it, and it is returned. */
struct pir_json *pir_json_append(struct pir_json *array, struct pir_json *);
void pir_json_append_str(struct pir_json *array, const char *);

/* Take a member out and free it; nothing happens if there is none. */
void pir_json_remove(struct pir_json *, const char *name);
/*
 * Take an element or member out of its parent; the caller owns what is
 * returned, and child itself may be gone.
 */
struct pir_json *pir_json_detach(struct pir_json *parent,
    struct pir_json *child);

/* Make an element or member the last one of its parent. */
void pir_json_move_last(struct pir_json *parent, struct pir_json *child);

/* For PIR_AUTO: free the root that is owned, and set it NULL. */
void pir_json_release(struct pir_json **);

/* ---- Writing ------------------------------------------------------ */

/*
 * Append the canonical text of design section 3: two-space indent, one
 * member or element a line, [] and {} when empty, only what must be
 * escaped is, a newline at the end.  Members in the order they stand.
 */
void pir_json_print(const struct pir_json *, struct pir_str *);

/*
 * The line of that text, from 1, on which the member "goals[k3f9].title" (or
 * "goals[0].title") begins, or the nearest above it that is there; 0 if not
 * even its first name is.
 */
long pir_json_line(const struct pir_json *, const char *member);

/* The same on one line, with ", " and ": ", no newline: for JSON Lines. */
void pir_json_print_line(const struct pir_json *, struct pir_str *);

/*
 * Append a value as a person reads it: a string as it is, a list joined by
 * ", ", anything else on one line; nothing for NULL.
 */
void pir_json_say(const struct pir_json *, struct pir_str *);

/* Append s as a JSON string, with its quotes. */
void pir_json_quote(const char *s, struct pir_str *);

#endif
