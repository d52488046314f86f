/* opt.h - a verb's options and operands, said once */
#ifndef PIR_OPT_H
#define PIR_OPT_H

#include <stdbool.h>
#include <stdint.h>

#include "cmd.h"
#include "json.h"

/* Values of an option or operand that may be given several times. */
struct opt_list {
	const char **v;
	size_t n;
};

struct opt {
	char key;         /* short form, or 0 */
	const char *name; /* long form without dashes, or of the operand */
	const char *meta; /* name of the value, or NULL for a flag */
	const char *help;
	bool operand; /* taken by position, in the table's order */
	bool needed;  /* must be given */
	bool text;    /* "-" takes it from standard input */
	bool json;    /* whoever reads it names the line of what is wrong */
	/* One of these is set: where the value goes, and so what it may be. */
	bool *flag;
	const char **str;
	struct opt_list *list;
	struct pir_date *date; /* relative ones count from --on */
	int64_t *number;       /* a whole number, not negative */
	int64_t *days;         /* "14d", "2w", "3m", "1y" or "14", in days */
	int64_t least;         /* of a number, or days */
	int64_t *cents;
	const char **word; /* one of a list: meta is "a|b|c" */
};

#define OPT_(k, n, m, h, ...) \
	((struct opt){ .key = k, .name = n, .meta = m, .help = h, __VA_ARGS__ })
#define OPT_FLAG(k, n, h, p) OPT_(k, n, NULL, h, .flag = p)
#define OPT_STR(k, n, m, h, p) OPT_(k, n, m, h, .str = p)
#define OPT_LIST(k, n, m, h, p) OPT_(k, n, m, h, .list = p)
/* Text that may be long or private: "-" takes it from standard input. */
#define OPT_TEXT(k, n, m, h, p) OPT_(k, n, m, h, .str = p, .text = true)
#define OPT_JSON(k, n, m, h, p) \
	OPT_(k, n, m, h, .str = p, .text = true, .json = true)
#define OPT_DAYS(k, n, h, p) OPT_(k, n, "DAYS", h, .days = p)
#define OPT_DATE(k, n, h, p) OPT_(k, n, "DATE", h, .date = p)
#define OPT_NUMBER(k, n, m, h, p) OPT_(k, n, m, h, .number = p)
/* The same from 1 on: 0 says nothing. */
#define OPT_SOME_DAYS(k, n, h, p) OPT_(k, n, "DAYS", h, .days = p, .least = 1)
#define OPT_SOME(k, n, m, h, p) OPT_(k, n, m, h, .number = p, .least = 1)
#define OPT_CENTS(k, n, h, p) OPT_(k, n, "AMOUNT", h, .cents = p)
#define OPT_WORD(k, n, m, h, p) OPT_(k, n, m, h, .word = p)
/* Operands: one that must be there, one that may, any number of them. */
#define OPT_ARG(n, m, h, p) \
	OPT_(0, n, m, h, .str = p, .operand = true, .needed = true)
#define OPT_ARG_MAY(n, m, h, p) OPT_(0, n, m, h, .str = p, .operand = true)
#define OPT_ARGS(n, m, h, p) OPT_(0, n, m, h, .list = p, .operand = true)
/* An option that must be given: NEEDED(OPT_STR(...)). */
#define OPT_NEEDED(k, n, m, h, p) OPT_(k, n, m, h, .str = p, .needed = true)
#define OPT_END ((struct opt){ 0 })

/*
 * Store what argv holds in the targets: options and operands in any order,
 * "--" ends options, "--name=value" or "--name value", a unique prefix of a
 * long name will do, short ones may be joined.  PIR_INVALID names what is
 * at fault, the nearest option, and how to get help.  With --help, print
 * usage and one line per row, and exit: the one exit outside main().
 * Then open what the verb needs, at what an "at" of REV|DATE was given (today
 * is that day then).  Strings point into argv.
 *
 * Every verb also has -C DIR, -q, --help and, where the table has no
 * --output, -o json (for errors).  With a flag row "stdin" given, what is
 * needed may be missing here.
 */
enum pir_code opt_parse(struct env *, const struct opt *, int argc, char **argv,
    struct pir_err *);

/*
 * Store the members of one line of a batch likewise: names of options or
 * operands, arrays where repeatable, numbers or strings, true for a flag.
 * What the table needs must be given by now.  Strings point into the object.
 */
enum pir_code opt_from_json(struct env *, const struct opt *,
    const struct pir_json *, struct pir_err *);

#endif
