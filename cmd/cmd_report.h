/* cmd_report.h - what the files of pir-report(1) share */
#ifndef PIR_CMD_REPORT_H
#define PIR_CMD_REPORT_H

#include "kind.h"
#include "out.h"
#include "report.h"

/* A report as it was asked for. */
struct asked {
	const struct pir_report *report;
	struct pir_report_query query;
	struct out_opts how;
	char facilitator[PIR_ID_SIZE]; /* where query.facilitator points */
};

/*
 * What its JSON says of itself: the report, version, commit and query; the
 * caller owns it.
 */
struct pir_json *report_about(const struct env *, const struct asked *);

/* Reckon it from env's tree and print it; how is completed by "about". */
enum pir_code report_print(struct env *, struct asked *, struct pir_err *);

verb_fn report_verify;

#endif
