/* report_complete.h - what records lack, and what came late */
#ifndef PIR_REPORT_COMPLETE_H
#define PIR_REPORT_COMPLETE_H

#include "report_private.h"

/* So many days may pass until something is entered. */
#define PIR_ENTRY_DAYS 14

/* A client's record that came later. */
struct pir_late {
	struct pir_path path;
	struct pir_date event; /* when it happened */
	struct pir_date entered;
};
struct pir_lates {
	struct pir_late *v;
	size_t n;
	size_t cap;
};
#define PIR_LATES_INIT ((struct pir_lates){ 0 })
void pir_lates_release(struct pir_lates *);

/*
 * Those of the period that stand in the tree, void ones apart, in the order
 * of their paths: entered is the day of the commit in which the file came.
 */
enum pir_code pir_lates_find(const struct pir_inquiry *, struct pir_lates *,
    struct pir_err *);

/* Something that a client's record lacks, and since when it should not. */
struct pir_lack {
	const char *lacks; /* "plan", "late-entry", ...: pir-report(1) */
	char client[PIR_ID_CLIENT + 1];
	char staff[PIR_ID_SIZE];
	char record[PIR_ID_SIZE]; /* or "" */
	char *what;
	struct pir_date since;
	int64_t days;
};
struct pir_lacks {
	struct pir_lack *v;
	size_t n;
	size_t cap;
};
#define PIR_LACKS_INIT ((struct pir_lacks){ 0 })
void pir_lacks_release(struct pir_lacks *);

/* Of the clients who are asked about, each client's together. */
enum pir_code pir_lacks_find(const struct pir_inquiry *, struct pir_lacks *,
    struct pir_err *);

#endif
