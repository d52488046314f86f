/* schema_private.h - a schema as it is kept in memory, for schema*.c */
#ifndef PIR_SCHEMA_PRIVATE_H
#define PIR_SCHEMA_PRIVATE_H

#include <regex.h>

#include "schema.h"

/* What the value of a keyword has to be. */
enum shape {
	SHAPE_TEXT,      /* a string that only people read */
	SHAPE_ANY,       /* any value at all */
	SHAPE_COUNT,     /* a whole number, not negative */
	SHAPE_NUMBER,    /* a number */
	SHAPE_TRUTH,     /* true or false */
	SHAPE_TYPES,     /* the name of a type, or an array of them */
	SHAPE_VALUES,    /* an array of any values */
	SHAPE_NAMES,     /* an array of strings */
	SHAPE_NAMES_MAP, /* an object of such arrays */
	SHAPE_PATTERN,   /* a regular expression */
	SHAPE_REF,       /* "#", or "#/$defs/name" */
	SHAPE_PART,      /* a schema */
	SHAPE_PARTS,     /* an array of schemas */
	SHAPE_PART_MAP,  /* an object of schemas */
};

struct rule;
struct check;
struct place;

/* True if the value at the place obeys the rule; else reports a fault. */
typedef bool check_fn(struct check *, const struct rule *,
    const struct place *);

struct keyword {
	const char *name;
	enum shape shape;
	/* Its parts judge the same value as the schema that has it. */
	bool in_place;
	/* What its parts say of members is worth knowing to others. */
	bool describes;
	check_fn *check; /* NULL: nothing is checked, or a sibling does */
};

/* The keywords, ended by one without a name. */
extern const struct keyword pir_schema_keywords[];

/* A keyword of a schema with its value, made ready for checking. */
struct rule {
	const struct keyword *keyword;
	const struct pir_schema *schema; /* the one that has it */
	const struct pir_json *value;
	double number;                   /* of a count or number */
	unsigned types;                  /* of SHAPE_TYPES: a bit for each */
	const struct pir_schema **parts; /* in the order of the value */
	size_t n;
	const struct pattern *pattern;
};

struct member {
	const char *name;
	const struct pir_schema *schema;
};

enum visit {
	VISIT_NEW,
	VISIT_OPEN,
	VISIT_DONE,
};

struct pattern {
	struct pattern *next;
	const char *text;
	bool plain; /* matched without the regex, which is not there */
	regex_t regex;
};

struct pir_schema {
	const struct pir_json *json; /* an object, or true or false */
	struct rule *rules;
	size_t n;
	/* Itself, and what else describes the same value ($ref, anyOf ...). */
	const struct pir_schema **views;
	size_t n_views;
	/* The members that the views name, each once. */
	struct member *members;
	size_t n_members;
	enum visit visit;
	/* Every schema of the document hangs on its root. */
	struct pir_schema *next;
	/* Of a root: what it owns besides. */
	struct pir_json *document;
	struct pattern *patterns;
};

/* The keyword's rule in the schema, or NULL. */
const struct rule *pir_schema_rule(const struct pir_schema *,
    const char *keyword);

/* Fill rule->pattern; patterns that are equal share one. */
enum pir_code pir_schema_compile(struct rule *, struct pattern **,
    struct pir_err *);
void pir_schema_patterns_release(struct pattern **);
bool pir_schema_matches(const struct pattern *, const char *);

/* Find what each $ref means, refuse loops, fill views and members. */
enum pir_code pir_schema_link(struct pir_schema *root, struct pir_err *);

/* ---- While checking ----------------------------------------------- */

/* Where in the document: the value, and how one gets to it. */
struct place {
	const struct place *up; /* NULL at the root */
	const struct pir_json *value;
	const char *name; /* of a member; NULL: an element */
	size_t index;
	const struct pir_schema *schema; /* that describes it */
	bool is_name; /* the value is a member's name, not its value */
};

/* A fault that was found. */
struct fault {
	struct pir_str where;
	struct pir_str what;
	/* The deeper, the likelier that it is what the writer got wrong. */
	size_t weight;
};
#define FAULT_INIT ((struct fault){ 0 })
void pir_schema_fault_release(struct fault *);

/* What a check runs with; without a fault it only finds a verdict. */
struct check {
	struct fault *fault;
};

/* True if the value at the place is valid. */
bool pir_schema_is_valid(struct check *, const struct pir_schema *,
    const struct place *);

/* Bits of the types that a value has, and their names in words. */
unsigned pir_schema_types_of(const struct pir_json *);
unsigned pir_schema_type_of_name(const char *);

/* Report a fault, "must be ..."; false, for the caller to return. */
PIR_PRINTF(3, 4)
bool pir_schema_fault(struct check *, const struct place *, const char *fmt,
    ...);

/* The same for rules whose values are listed, or for types. */
bool pir_schema_fault_values(struct check *, const struct place *,
    const struct pir_json *values);
bool pir_schema_fault_types(struct check *, const struct place *,
    unsigned types);

/* The same for a count: "must have at least 2 characters". */
bool pir_schema_fault_count(struct check *, const struct rule *,
    const struct place *, const char *what);

/* None of the parts fits: say what the likeliest of them is missing. */
bool pir_schema_fault_parts(struct check *, const struct rule *,
    const struct place *);

/* ---- Keywords of arrays and objects (schema_object.c) -------------- */

check_fn pir_schema_check_items;
check_fn pir_schema_check_min_items;
check_fn pir_schema_check_max_items;
check_fn pir_schema_check_unique;
check_fn pir_schema_check_properties;
check_fn pir_schema_check_additional;
check_fn pir_schema_check_names;
check_fn pir_schema_check_required;
check_fn pir_schema_check_dependent;
check_fn pir_schema_check_min_members;
check_fn pir_schema_check_max_members;

#endif
