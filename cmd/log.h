/* log.h - the history of some paths, for pir-log(1) and others */
#ifndef PIR_LOG_H
#define PIR_LOG_H

#include "history.h"
#include "out.h"

/* What a person may say of it. */
struct log_args {
	struct pir_history_filter filter;
	struct out_opts how;
	int64_t limit;
	bool private;
};
#define OPT_LOG(a) \
	OPT_STR(0, "author", "STAFF|EMAIL", "made by", &(a)->filter.author), \
	    OPT_STR(0, "command", "COMMAND", \
		"made by a command, 'plan' or 'plan agree'", \
		&(a)->filter.command), \
	    OPT_STR(0, "field", "MEMBER", "that changed a member, as 'state'", \
		&(a)->filter.member), \
	    OPT_NUMBER('n', "limit", "N", "so many changes at most", \
		&(a)->limit), \
	    OPT_FLAG(0, "private", \
		"values that tell who someone is, and notes", &(a)->private), \
	    OPT_DATE(0, "since", "on or after the day", &(a)->filter.since), \
	    OPT_DATE(0, "until", "on or before the day", &(a)->filter.until), \
	    OPT_ROWS(&(a)->how)

/* Print what happened at or below the paths (NULL: anywhere). */
enum pir_code log_print(struct env *, const struct log_args *,
    const struct pir_strs *paths, struct pir_err *);

#endif
