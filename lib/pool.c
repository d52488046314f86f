#include "pool.h"

#include <stdio.h>
#include <string.h>

#include "auto.h"
#include "open_work.h"

const struct pir_json *
pir_pool_category(const struct pir_json *pool, const char *code)
{
	const struct pir_json *c =
	    pir_json_first(pir_json_get(pool, "categories"));

	while (c && !pir_json_is(c, "code", code))
		c = pir_json_next(c);
	return c;
}

const char *
pir_category_stream(const struct pir_json *category)
{
	const char *stream = pir_json_str(category, "stream");

	return *stream ? stream : "client";
}

bool
pir_pool_takes(const struct pir_json *pool, struct pir_date day)
{
	return pir_json_is(pool, "state", "open") &&
	    pir_json_in_force(pool, day);
}

/* Those that take the day. */
struct taking {
	struct pir_date day;
	struct pir_strs ids;
};

static enum pir_code
note_taking(const struct pir_path *path, const struct pir_json *pool, void *ctx,
    struct pir_err *err)
{
	struct taking *taking = ctx;

	(void)err;
	if (pir_pool_takes(pool, taking->day))
		pir_strs_add(&taking->ids, path->id);
	return PIR_OK;
}

/* The one pool that takes the day. */
static enum pir_code
resolve_open(const struct pir_change *change, struct pir_date day,
    char id[PIR_ID_SIZE], struct pir_err *err)
{
	struct taking taking = { .day = day };
	struct pir_str list PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	char buf[PIR_DATE_SIZE];
	enum pir_code code =
	    pir_open_each(change, PIR_POOL, NULL, note_taking, &taking, err);

	pir_date_format(day, buf);
	pir_strs_join_or(&taking.ids, &list);
	if (!code && taking.ids.n == 1)
		snprintf(id, PIR_ID_SIZE, "%s", taking.ids.v[0]);
	else if (!code && !taking.ids.n)
		code = pir_fail(err, PIR_MISSING,
		    "no pool is open on %s: name one with --pool", buf);
	else if (!code)
		code = pir_fail(err, PIR_INVALID,
		    "several pools are open on %s: say which with --pool, %s",
		    buf, list.s);
	pir_strs_release(&taking.ids);
	return code;
}

enum pir_code
pir_pool_resolve(struct pir_change *change, const char *typed,
    struct pir_date day, char id[PIR_ID_SIZE], struct pir_err *err)
{
	struct pir_path path;

	if (!typed)
		return resolve_open(change, day, id, err);
	if (pir_change_resolve(change, PIR_POOL, typed, &path, err))
		return err->code;
	snprintf(id, PIR_ID_SIZE, "%s", path.id);
	return PIR_OK;
}

/* ---- Accounts --------------------------------------------------------- */

struct sums {
	struct pir_date until;
	struct pir_account account;
};

static enum pir_code
add_move(const struct pir_move *move, void *ctx, struct pir_err *err)
{
	struct sums *sums = ctx;

	if (pir_date_is_set(sums->until) &&
	    pir_date_cmp(move->on, sums->until) > 0)
		return PIR_OK;
	return pir_account_add(&sums->account, &move->by, err);
}

enum pir_code
pir_pool_account(const struct pir_change *change, const char *pool,
    struct pir_date until, struct pir_account *out, struct pir_err *err)
{
	struct sums sums = { .until = until };

	if (pir_moves_each(change, pool, add_move, &sums, err))
		return pir_within(err, pool);
	*out = sums.account;
	return PIR_OK;
}
