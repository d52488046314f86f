/*
 * replay - put every commit of a repository through the rules again
 *
 * usage: replay DIR; prints each commit that would be refused today, or
 * that no single role of its author allows, and how many there were.  The
 * rules compare what was with what is, so a commit that passed when it was
 * made passes whenever it is replayed.
 */
#include <stdio.h>

#include "auto.h"
#include "replay.h"
#include "role.h"

struct tally {
	struct pir_authors authors;
	size_t commits;
	size_t faults;
};

static void
complain(struct tally *tally, const struct pir_commit *commit, const char *what)
{
	printf("%.10s %.*s: %s\n", commit->id,
	    (int)strcspn(commit->message, "\n"), commit->message, what);
	tally->faults++;
}

static enum pir_code
judge(const struct pir_commit *commit, const struct pir_tree *before,
    const struct pir_tree *after, const struct pir_strs *changed, void *ctx,
    struct pir_err *err)
{
	struct pir_replay replay PIR_AUTO(pir_replay_release) = PIR_REPLAY_INIT;
	struct tally *tally = ctx;
	struct pir_err refused = PIR_ERR_INIT;

	tally->commits++;
	if (pir_replay_begin(&replay, commit, before, &tally->authors, err))
		return err->code;
	pir_replay_read(&replay, after, changed);
	if (pir_replay_check(&replay, &refused))
		complain(tally, commit, refused.msg);
	else if (before && !pir_role_used(&replay.change))
		complain(tally, commit, "takes several roles");
	return PIR_OK;
}

int
main(int argc, char **argv)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = NULL;
	struct tally tally = { .commits = 0 };
	struct pir_err err = PIR_ERR_INIT;

	if (argc != 2 || pir_store_setup(&err) ||
	    pir_store_open(&store, argv[1], &err) ||
	    pir_store_history(store, NULL, NULL, judge, &tally, &err)) {
		fprintf(stderr, "replay: %s\n", err.msg);
		return 2;
	}
	pir_authors_release(&tally.authors);
	printf("%zu commits, %zu faults\n", tally.commits, tally.faults);
	return tally.faults != 0;
}
