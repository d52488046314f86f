#include "next.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "auto.h"
#include "client.h"
#include "mem.h"
#include "next_private.h"

void
pir_tasks_release(struct pir_tasks *tasks)
{
	free(tasks->v);
	*tasks = PIR_TASKS_INIT;
}

void
pir_next_when(const struct next *next, struct pir_date due, struct pir_str *out)
{
	int64_t late = pir_date_days(due, next->query->today);

	if (late == 0)
		pir_str_add(out, "due today");
	else if (late > 0)
		pir_str_addf(out, "%lld day%s overdue", (long long)late,
		    late == 1 ? "" : "s");
	else
		pir_str_addf(out, "due in %lld day%s", (long long)-late,
		    late == -1 ? "" : "s");
}

/* What a role does is asked for by those who have it, and by "all". */
static bool
is_asked_for(const struct next *next, unsigned roles)
{
	if (!*next->query->staff && !next->query->host)
		return true;
	return roles ? (roles & next->roles) != 0 : next->own;
}

static struct pir_task *
push(struct pir_tasks *tasks)
{
	if (tasks->n == tasks->cap) {
		tasks->cap = tasks->cap ? tasks->cap * 2 : 32;
		tasks->v = pir_realloc(tasks->v, tasks->cap, sizeof *tasks->v);
	}
	tasks->v[tasks->n] = (struct pir_task){ 0 };
	return &tasks->v[tasks->n++];
}

void
pir_next_add(struct next *next, const char *kind, const char *record,
    unsigned roles, struct pir_date due, const char *fmt, ...)
{
	struct pir_date until =
	    pir_date_add_days(next->query->today, next->query->within);
	struct pir_task *task;
	va_list ap;

	if (!is_asked_for(next, roles) || pir_date_cmp(due, until) > 0)
		return;
	task = push(next->tasks);
	task->kind = kind;
	task->roles = roles;
	task->due = due;
	snprintf(task->client, sizeof task->client, "%s",
	    next->id ? next->id : "");
	snprintf(task->record, sizeof task->record, "%s", record);
	snprintf(task->staff, sizeof task->staff, "%s",
	    roles || !next->owner ? "" : next->owner);
	va_start(ap, fmt);
	vsnprintf(task->reason, sizeof task->reason, fmt, ap);
	va_end(ap);
}

bool
pir_next_is_of_host(const struct next *next, const char *staff)
{
	struct pir_json *record PIR_AUTO(pir_json_release) = NULL;
	struct pir_err ignored = PIR_ERR_INIT;

	return *staff &&
	    !pir_record_get(next->tree, PIR_STAFF, staff, &record, &ignored) &&
	    pir_json_is(record, "host", next->query->host);
}

/* Theirs: assigned, primary or cover; nobody's client is nobody's. */
static bool
is_own(const struct next *next)
{
	if (next->query->host && !pir_next_is_of_host(next, next->owner))
		return false;
	if (!*next->query->staff)
		return true;
	return *next->owner &&
	    pir_client_is_own(next->client, next->query->staff,
		next->query->today);
}

static enum pir_code
visit(const struct pir_path *path, struct pir_json **client, void *ctx,
    struct pir_err *err)
{
	struct next *next = ctx;

	if (!pir_client_is_open(*client))
		return PIR_OK;
	next->id = path->client;
	next->client = *client;
	next->episode = pir_client_episode(*client);
	next->owner = pir_client_facilitator(*client, next->query->today);
	next->own = is_own(next);
	if (pir_next_of_client(next, err))
		return err->code;
	/* Who is not asked about needs not to be read further. */
	if (!next->own && !(next->roles & PIR_COORDINATOR))
		return PIR_OK;
	return pir_next_of_work(next, err);
}

static int
by_urgency(const void *a, const void *b)
{
	const struct pir_task *x = a, *y = b;
	bool alert_x = !strcmp(x->kind, "alert");
	bool alert_y = !strcmp(y->kind, "alert");
	int order = pir_date_cmp(x->due, y->due);

	if (alert_x != alert_y)
		return alert_x ? -1 : 1;
	order = order ? order : strcmp(x->client, y->client);
	order = order ? order : strcmp(x->kind, y->kind);
	return order ? order : strcmp(x->record, y->record);
}

/* The roles of whoever is asked about; everybody's count for "all". */
static enum pir_code
read_roles(struct next *next, struct pir_err *err)
{
	struct pir_json *staff PIR_AUTO(pir_json_release) = NULL;

	if (!*next->query->staff)
		return PIR_OK;
	if (pir_record_get(next->tree, PIR_STAFF, next->query->staff, &staff,
		err))
		return err->code;
	next->roles = pir_roles_on(staff, next->query->today);
	return PIR_OK;
}

enum pir_code
pir_next_gather(const struct pir_tree *tree, const struct pir_next_query *query,
    struct pir_tasks *tasks, struct pir_err *err)
{
	struct pir_json *organisation PIR_AUTO(pir_json_release) = NULL;
	struct next next = { .tree = tree, .query = query, .tasks = tasks };

	if (pir_record_read(tree, "pir.json", &organisation, err))
		return err->code;
	next.organisation = organisation;
	if (read_roles(&next, err) ||
	    pir_record_each(tree, PIR_CLIENT, NULL, visit, &next, err))
		return err->code;
	next.id = next.owner = NULL;
	next.client = NULL;
	next.own = false;
	if (pir_next_of_region(&next, err) || pir_next_of_reform(&next, err) ||
	    pir_next_of_funds(&next, err))
		return err->code;
	if (tasks->n > 1)
		qsort(tasks->v, tasks->n, sizeof *tasks->v, by_urgency);
	return PIR_OK;
}
