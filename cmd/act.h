/* act.h - a verb that changes something, from its options to the commit */
#ifndef PIR_ACT_H
#define PIR_ACT_H

#include "change.h"
#include "opt.h"

/* What every change lets a person say; the first member of its struct. */
struct act_opts {
	struct pir_date on;
	const char *reason; /* -m */
	const char *override;
	const char *id;
	const char *op;
	bool dry_run;
	bool batch; /* --stdin */
};

/* Rows of an opts table; OPT_ACT_ONE for what is never a batch. */
#define OPT_ACT_ONE(a) \
	OPT_DATE(0, "on", "when it took effect (today)", &(a)->on), \
	    OPT_TEXT('m', "message", "REASON", "why; kept in the record", \
		&(a)->reason), \
	    OPT_FLAG('n', "dry-run", "show what would change; write nothing", \
		&(a)->dry_run), \
	    OPT_STR(0, "op", "ID", \
		"your name of this change: it is done once", &(a)->op)
#define OPT_ACT(a) \
	OPT_ACT_ONE(a), \
	    OPT_FLAG(0, "stdin", \
		"one JSON object of options a line, all or none", &(a)->batch)
#define OPT_ACT_OVERRIDE(a) \
	OPT_STR(0, "override", "REASON", "as a coordinator, against a rule", \
	    &(a)->override)
#define OPT_ACT_ID(a) \
	OPT_STR(0, "id", "ID", "the new record's id, chosen by you", &(a)->id)

/*
 * Parse argv by opts into args, or one struct a line with --stdin, and run
 * fn(change, args) for each in one commit; print the new ids, if creates
 * is true; on a terminal echo the client; print what fn says to stderr.
 */
struct act {
	const char *command;    /* "client add" */
	const struct opt *opts; /* into args */
	struct act_opts *act;   /* within args */
	void *args;
	size_t size; /* of *args */
	bool creates;
	bool plans; /* --on may be after today: rules say of what */
	pir_change_fn *fn;
};
enum pir_code act_run(struct env *, const struct act *, int argc, char **argv,
    struct pir_err *);

/*
 * The second half of it, for a verb that does more between parsing and
 * committing: args are filled, and the repository is open.
 */
enum pir_code act_commit(struct env *, const struct act *, struct pir_err *);

/*
 * Such a struct, where args is a pointer to a struct whose member act is
 * its struct act_opts; ACT_NEW for a verb that creates.
 */
#define ACT_(c, a, o, f, n) \
	(&(const struct act){ .command = (c), \
	    .opts = (o), \
	    .act = &(a)->act, \
	    .args = (a), \
	    .size = sizeof *(a), \
	    .creates = (n), \
	    .fn = (f) })
#define ACT(command, args, opts, fn) ACT_(command, args, opts, fn, false)
#define ACT_NEW(command, args, opts, fn) ACT_(command, args, opts, fn, true)

#endif
