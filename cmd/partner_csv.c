/* partner_csv.c - pir-partner(1): export, import */
#include <stdlib.h>
#include <string.h>

#include "act.h"
#include "auto.h"
#include "document.h"
#include "mem.h"
#include "partner_csv.h"
#include "partner_private.h"

/* ---- export ------------------------------------------------------------- */

static enum pir_code
write_rows(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	struct env *env = ctx;
	struct pir_str rows PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	(void)path;
	(void)err;
	pir_partner_csv_write(&rows, *record);
	fwrite(rows.s, 1, rows.len, env->out);
	return PIR_OK;
}

enum pir_code
partner_export(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct pir_str head PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const char *at = NULL;
	const struct opt opts[] = {
		OPT_STR(0, "at", "REV|DATE", "what was known then", &at),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err))
		return err->code;
	pir_partner_csv_head(&head);
	fputs(head.s, env->out);
	if (pir_record_each(env->tree, PIR_PARTNER, NULL, write_rows, env, err))
		return err->code;
	return env_flush(env, err);
}

/* ---- import ------------------------------------------------------------- */

enum {
	MOST_FAULTS = 50
};

struct import {
	struct act_opts act;
	struct env *env;
	const char *file;
	struct pir_partner_rows rows;
	const char *partner; /* only this one's rows, or NULL */
	size_t end;          /* only rows before this one */
};

static void
fault(const struct pir_err *bad, void *ctx)
{
	const struct import *import = ctx;
	struct pir_err err = *bad;

	pir_at(&err, import->file, bad->line);
	if (!import->env->faults || import->env->faults->n < MOST_FAULTS)
		faults_add(import->env, &err);
}

static enum pir_code
draft(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct import *import = ctx;

	pir_change_what(change, "imported");
	for (size_t i = 0; i < import->end; i++) {
		const struct pir_partner_row *row = &import->rows.v[i];

		if (row->bad ||
		    (import->partner && strcmp(import->partner, row->partner)))
			continue;
		if (pir_partner_row_apply(change, &import->rows, row, err))
			return pir_at(err, import->file, row->line);
	}
	return PIR_OK;
}

/* Would it be taken, as far as it is asked about? */
static bool
is_taken(struct import *import, struct pir_err *err)
{
	struct env *env = import->env;
	struct pir_outcome ignored PIR_AUTO(pir_outcome_release) =
	    PIR_OUTCOME_INIT;
	const struct pir_intent intent = { .command = env->command,
		.on = import->act.on,
		.reason = import->act.reason,
		.author = env->author,
		.clock = env->clock,
		.fn = draft,
		.ctx = import };

	*err = PIR_ERR_INIT;
	return !pir_change_preview(env->store, &intent, &ignored, err);
}

/* Each row of the partner that cannot stand with those before it; where
 * the first, its own, is bad, no more can be told. */
static void
find_faults(struct import *import, size_t first)
{
	struct pir_err bad;

	import->partner = import->rows.v[first].partner;
	import->end = import->rows.n;
	if (is_taken(import, &bad))
		return;
	for (size_t i = first; i < import->rows.n; i++) {
		struct pir_partner_row *row = &import->rows.v[i];

		if (strcmp(row->partner, import->partner) != 0)
			continue;
		import->end = i + 1;
		if (!row->bad && !is_taken(import, &bad)) {
			row->bad = true;
			bad.line = row->line;
			fault(&bad, import);
		}
		if (i == first && row->bad && !strcmp(row->part, "partner"))
			return;
	}
}

/* True if it was refused for what some of its rows say. */
static bool
is_of_rows(const struct pir_err *err)
{
	return (err->code == PIR_INVALID || err->code == PIR_REFUSED ||
		   err->code == PIR_MISSING) &&
	    (!err->rule ||
		(strcmp(err->rule, "role") && strcmp(err->rule, "author")));
}

static int
by_line(const void *a, const void *b)
{
	const struct pir_err *x = a, *y = b;

	return (x->line > y->line) - (x->line < y->line);
}

/* Of a file that is refused, every row that is at fault. */
static void
explain(struct import *import, const struct pir_err *err)
{
	for (size_t i = 0; i < import->rows.n && is_of_rows(err); i++) {
		bool seen = false;

		for (size_t j = 0; j < i && !seen; j++)
			seen = !strcmp(import->rows.v[j].partner,
			    import->rows.v[i].partner);
		if (!seen)
			find_faults(import, i);
	}
}

static enum pir_code
read_rows(struct import *import, struct pir_err *err)
{
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const char *path =
	    strcmp(import->file, "-") != 0 ? import->file : "/dev/stdin";

	if (document_bytes(path, "directory", &text, err))
		return err->code;
	if (pir_partner_rows_read(&import->rows, pir_str_get(&text), text.len,
		fault, import, err))
		return pir_at(err, import->file, err->line);
	import->end = import->rows.n;
	return PIR_OK;
}

/* Where a row is bad by itself, the others are only tried. */
static enum pir_code
import_rows(struct env *env, struct import *import, const struct act *act,
    struct pir_err *err)
{
	if (read_rows(import, err))
		return err->code;
	if (env->faults ? !is_taken(import, err) : act_commit(env, act, err))
		explain(import, err);
	if (env->faults) {
		qsort(env->faults->v, env->faults->n, sizeof *env->faults->v,
		    by_line);
		*err = env->faults->v[0];
	}
	return err->code;
}

enum pir_code
partner_import(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct import import = { .env = env };
	const struct opt opts[] = {
		OPT_ARG("file", "FILE", "as export writes it; - reads it",
		    &import.file),
		OPT_ACT_ONE(&import.act),
		OPT_END,
	};
	enum pir_code code = opt_parse(env, opts, argc, argv, err);

	if (!code)
		code = import_rows(env, &import,
		    ACT("partner import", &import, opts, draft), err);
	pir_partner_rows_release(&import.rows);
	return code;
}
