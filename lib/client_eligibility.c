#include "auto.h"
#include "client_find.h"
#include "client_state.h"
#include "mem.h"

const char *const pir_client_criteria[] = { "diagnosis", "complex-needs",
	"needs-support", "coordination-gap", "consent", NULL };

const char *
pir_client_answer(const struct pir_json *episode, const char *criterion)
{
	const char *answer = "";
	const struct pir_json *e =
	    pir_json_first(pir_json_get(episode, "eligibility"));

	for (; e; e = pir_json_next(e))
		if (pir_json_is(e, "criterion", criterion))
			answer = pir_json_str(e, "answer");
	return answer;
}

void
pir_client_lacks(const struct pir_json *episode, struct pir_strs *lacks)
{
	const char *const *c = pir_client_criteria;

	for (; *c; c++)
		if (strcmp(pir_client_answer(episode, *c), "yes") != 0)
			pir_strs_add(lacks, *c);
}

static void
answer(const struct pir_change *change, struct pir_json *episode,
    const char *criterion, const char *value, const char *note)
{
	struct pir_json *entry =
	    pir_json_append(pir_json_need_array(episode, "eligibility"),
		pir_json_object());

	pir_json_set_str(entry, "criterion", criterion);
	pir_json_set_str(entry, "answer", value);
	pir_json_set_date(entry, "on", change->on);
	pir_json_set_str(entry, "by", change->actor);
	pir_json_give_str(entry, "note", note);
}

/* The criterion of "diagnosis=yes", by a unique prefix, and its value. */
static enum pir_code
parse_answer(const char *said, const char **criterion, const char **value,
    struct pir_err *err)
{
	const char *equals = strchr(said, '=');
	size_t len = equals ? (size_t)(equals - said) : 0;
	const char *const *c = pir_client_criteria;

	*criterion = NULL;
	for (; len > 0 && *c; c++) {
		if (strncmp(*c, said, len) != 0)
			continue;
		if (*criterion && strlen(*c) != len)
			return pir_fail(err, PIR_INVALID,
			    "'%s' is %s and %s: type more of it", said,
			    *criterion, *c);
		*criterion = *c;
	}
	if (!*criterion)
		return pir_fail(err, PIR_INVALID,
		    "not an answer: '%s'; type it as diagnosis=yes (or "
		    "complex-needs, needs-support, coordination-gap, consent)",
		    said);
	*value = equals + 1;
	if (strcmp(*value, "yes") != 0 && strcmp(*value, "no") != 0 &&
	    strcmp(*value, "unknown") != 0)
		return pir_fail(err, PIR_INVALID,
		    "the answer to %s is yes, no or unknown, not '%s'",
		    *criterion, *value);
	return PIR_OK;
}

enum pir_code
pir_client_eligibility(struct pir_change *change, const char *typed,
    const struct pir_list *answers, const char *note, struct pir_err *err)
{
	struct pir_json *client;
	const char *criterion = NULL;
	const char *value = NULL;

	if (pir_client_edit(change, typed, &client, err) ||
	    pir_client_check_open(client, err))
		return err->code;
	if (!pir_json_is(client, "state", "referred"))
		return pir_refuse(err, "client-state",
		    "client %s is %s: eligibility is judged while referred",
		    pir_json_str(client, "id"), pir_json_str(client, "state"));
	for (size_t i = 0; i < answers->n; i++) {
		if (parse_answer(answers->v[i], &criterion, &value, err))
			return err->code;
		answer(change, pir_client_episode(client), criterion, value,
		    note);
	}
	pir_change_what(change, "eligibility");
	return PIR_OK;
}

/* Not five yes: a coordinator may still say so, and it is kept. */
static enum pir_code
override(struct pir_change *change, struct pir_json *episode,
    const struct pir_strs *lacks, struct pir_err *err)
{
	struct pir_str list PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_json *entry;

	pir_strs_join(lacks, &list);
	if (!change->override)
		return pir_refuse(err, "eligibility",
		    "not answered yes: %s; see 'pir client eligibility', or a "
		    "coordinator may --override REASON",
		    pir_str_get(&list));
	if (pir_change_waive(change, "eligibility", err))
		return err->code;
	entry = pir_json_need_object(episode, "override");
	pir_json_set_str(entry, "by", change->actor);
	pir_json_set_date(entry, "on", change->on);
	pir_json_set_str(entry, "reason", change->override);
	return PIR_OK;
}

enum pir_code
pir_client_accept(struct pir_change *change, const char *typed,
    bool all_criteria, struct pir_err *err)
{
	struct pir_strs lacks PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_json *client;
	struct pir_json *episode;

	if (pir_client_edit(change, typed, &client, err) ||
	    pir_client_check_move(client, "accepted", err))
		return err->code;
	episode = pir_client_episode(client);
	for (size_t i = 0; all_criteria && pir_client_criteria[i]; i++)
		answer(change, episode, pir_client_criteria[i], "yes", NULL);
	pir_client_lacks(episode, &lacks);
	if (lacks.n > 0 && override(change, episode, &lacks, err))
		return err->code;
	pir_json_set_date(episode, "accepted_on", change->on);
	pir_json_set_str(client, "state", "accepted");
	pir_change_what(change, "accepted");
	return PIR_OK;
}
