/* check_trailer.c - what a commit says of itself, against what it changed */
#include <string.h>
#include <strings.h>

#include "auto.h"
#include "change_message.h"
#include "change_op.h"
#include "check_private.h"
#include "role.h"
#include "text.h"

#define MESSAGE_MAX (1 << 20)

/* ---- Text ------------------------------------------------------------- */

enum pir_code
pir_trial_message(const struct pir_trial *t, struct pir_err *err)
{
	const char *message = t->commit->message;
	const struct pir_person *author = &t->commit->author;

	if (pir_text_check(author->name, strlen(author->name), false, err) ||
	    pir_text_check(author->email, strlen(author->email), false, err))
		return pir_within(err, "its author");
	if (strlen(message) > MESSAGE_MAX)
		return pir_refuse(err, NULL, "it is longer than %d bytes",
		    MESSAGE_MAX);
	if (!strcspn(message, "\n"))
		return pir_refuse(err, NULL, "it has no subject");
	return pir_text_check(message, strlen(message), true, err);
}

/* ---- Trailers ---------------------------------------------------------- */

/* The lines of the text that begin with "Pir-", in whatever case. */
static void
own_lines(const char *text, struct pir_strs *out)
{
	for (size_t len; *text; text += len + (text[len] == '\n')) {
		len = strcspn(text, "\n");
		if (!strncasecmp(text, "Pir-", 4))
			pir_strs_addn(out, text, len);
	}
}

static bool
is_by_command(const struct pir_trial *t)
{
	struct pir_strs lines PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;

	own_lines(pir_commit_trailers(t->commit), &lines);
	return lines.n > 0;
}

enum pir_code
pir_trial_trailers(const struct pir_trial *t, struct pir_err *err)
{
	struct pir_strs has PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_strs due PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	own_lines(t->commit->message, &has);
	if (!has.n)
		return PIR_OK;
	if (!t->check->is_command(t->change->command))
		return pir_refuse(err, NULL,
		    "Pir-Command: there is no command '%s' that changes "
		    "records",
		    t->change->command);
	if (!t->broken->n && pir_op_check_made(t->change, err))
		return err->code = PIR_REFUSED;
	pir_change_trailers(t->change, &text);
	own_lines(pir_str_get(&text), &due);
	for (size_t i = 0; i < due.n; i++)
		if (!pir_strs_has(&has, due.v[i]))
			return pir_refuse(err, NULL,
			    "it lacks '%s', which it changes", due.v[i]);
	for (size_t i = 0; i < has.n; i++)
		if (!pir_strs_has(&due, has.v[i]))
			return pir_refuse(err, NULL,
			    "it has '%s', which is not so", has.v[i]);
	if (has.n != due.n ||
	    strcmp(pir_commit_trailers(t->commit), pir_str_get(&text)))
		return pir_refuse(err, NULL,
		    "they do not stand as pir writes them");
	return PIR_OK;
}

enum pir_code
pir_trial_subject(const struct pir_trial *t, struct pir_err *err)
{
	const char *message = t->commit->message;
	size_t len = strcspn(message, "\n");
	size_t command = strlen(t->change->command);

	if (!is_by_command(t))
		return PIR_OK;
	if (strncmp(message, t->change->command, command) ||
	    strncmp(message + command, ": ", 2))
		return pir_refuse(err, NULL, "it does not begin '%s: '",
		    t->change->command);
	if (len > PIR_SUBJECT_MAX)
		return pir_refuse(err, NULL, "it is longer than %d columns",
		    PIR_SUBJECT_MAX);
	if (strncmp(message + len, "\n\n", 2) ||
	    message + len + 2 != pir_commit_trailers(t->commit))
		return pir_refuse(err, NULL,
		    "there is a text between subject and trailers: a reason "
		    "stands in the record");
	return PIR_OK;
}

/* ---- Going against a rule ----------------------------------------------- */

static bool
is_rule(const char *name)
{
	const struct pir_rule *rule;

	for (size_t i = 0; (rule = pir_rule_at(i)); i++)
		if (!strcmp(rule->name, name))
			return true;
	return false;
}

static enum pir_code
is_reason(const struct pir_diff *diff, void *ctx, struct pir_err *err)
{
	const char *last = strrchr(diff->pattern, '.');
	bool *found = ctx;

	(void)err;
	last = last ? last + 1 : diff->pattern;
	*found = *found ||
	    (*pir_json_text(diff->now) &&
		(!strcmp(last, "reason") || !strcmp(last, "change_reason")));
	return PIR_OK;
}

enum pir_code
pir_trial_override(const struct pir_trial *t, struct pir_err *err)
{
	const struct pir_change *change = t->change;
	struct pir_err ignored = PIR_ERR_INIT;
	bool reason = t->broken->n > 0; /* which may say it */

	if (!change->waived)
		return PIR_OK;
	if (!is_rule(change->waived))
		return pir_refuse(err, NULL, "there is no rule '%s'",
		    change->waived);
	if (!(pir_roles_on(change->staff, change->today) & PIR_COORDINATOR))
		return pir_refuse_role(err, change, "override", PIR_COORDINATOR,
		    NULL, "going against a rule");
	for (size_t i = 0; i < change->n; i++)
		pir_edit_walk(&change->edits[i], is_reason, &reason, &ignored);
	if (!reason)
		return pir_refuse(err, NULL,
		    "no record says why it goes against the rule %s",
		    change->waived);
	return PIR_OK;
}

/* ---- Hand edits --------------------------------------------------------- */

/* What takes a command: "" is the whole record. */
static const struct {
	enum pir_kind kind;
	const char *member;
} commanded[] = {
	{ PIR_STAFF, "" },
	{ PIR_POOL, "" },
	{ PIR_REQUEST, "" },
	{ PIR_ORGANISATION, "policies" },
	{ PIR_CLIENT, "consents" },
};

static enum pir_code
is_commanded(const struct pir_diff *diff, void *ctx, struct pir_err *err)
{
	const struct pir_edit *edit = ctx;

	for (size_t i = 0; i < sizeof commanded / sizeof *commanded; i++)
		if (commanded[i].kind == edit->path.kind &&
		    (!*commanded[i].member ||
			pir_diff_covers(commanded[i].member, diff->pattern))) {
			pir_refuse(err, NULL,
			    "%s: staff, policies, consents and money are "
			    "changed by pir's commands, not by hand",
			    diff->member);
			return pir_at(err, edit->file, 0);
		}
	return PIR_OK;
}

enum pir_code
pir_trial_hand_edit(const struct pir_trial *t, struct pir_err *err)
{
	if (!t->before || is_by_command(t))
		return PIR_OK;
	for (size_t i = 0; i < t->change->n; i++) {
		struct pir_edit *edit = &t->change->edits[i];

		if (!pir_strs_has(t->broken, edit->file) &&
		    pir_edit_walk(edit, is_commanded, edit, err))
			return err->code;
	}
	return PIR_OK;
}
