/* The message of a commit: its subject, its trailers. */
#include "change_message.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "auto.h"

/* Records of so many clients, by their plans, and the ids to name. */
static void
expect_subject(const char *command, const char *what, const char *const *ids,
    enum pir_kind kind, size_t n, const char *want)
{
	struct pir_change change PIR_AUTO(pir_change_release) = {
		.command = command,
	};
	struct pir_str message PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	size_t len;

	pir_str_add(&change.what, what);
	for (size_t i = 0; i < n; i++) {
		struct pir_path path = { .kind = kind };
		struct pir_edit edit = { .before = NULL };

		snprintf(path.id, sizeof path.id, "k3m9x2q%c",
		    (char)('0' + i % 10));
		if (pir_kind_is_of_client(kind))
			memcpy(path.client, path.id, sizeof path.client);
		edit.path = path;
		pir_change_push(&change, &edit);
	}
	for (; ids && *ids; ids++)
		pir_change_id(&change, *ids);
	pir_change_message(&change, &message);
	len = strcspn(message.s, "\n");
	message.s[len] = '\0';
	cr_expect_str_eq(message.s, want);
	cr_expect_leq(len, 72, "%s", message.s);
}

#define IDS(...) ((const char *const[]){ __VA_ARGS__, NULL })

Test(change_message, says_in_a_line_what_it_was)
{
	expect_subject("client accept", "accepted", IDS("k3m9x2q0"), PIR_CLIENT,
	    1, "client accept: accepted, k3m9x2q0");
	expect_subject("client accept", "", NULL, PIR_CLIENT, 1,
	    "client accept: k3m9x2q0");
	expect_subject("client add", "referred", IDS("k3m9x2q0", "k3m9x2q1"),
	    PIR_CLIENT, 2, "client add: referred, 2 clients");
	expect_subject("review schedule", "scheduled",
	    IDS("k3m9x2q0", "k3m9x2q1"), PIR_PLAN, 2,
	    "review schedule: scheduled, 2 clients");
	expect_subject("plan goal add", "goal added", IDS("ab12", "ab34"),
	    PIR_PLAN, 1, "plan goal add: goal added, 2 entries");
	expect_subject("staff add", "added", NULL, PIR_STAFF, 3,
	    "staff add: added, 3 staff");
	expect_subject("staff add", "added", IDS("k3m9x2q0", "ab12"), PIR_STAFF,
	    1, "staff add: added, 2 records");
	expect_subject("test", "nothing at all", NULL, PIR_STAFF, 0,
	    "test: nothing at all");
}

Test(change_message, cuts_what_it_says_and_never_an_id)
{
	expect_subject("partner service set",
	    "a service that takes a long time to say changed",
	    IDS("the-longest-of-all-ids-that-there-can-be"), PIR_STAFF, 1,
	    "partner service set: a service, "
	    "the-longest-of-all-ids-that-there-can-be");
	expect_subject("a command with quite a name", "unspeakable",
	    IDS("the-longest-of-all-ids-that-there"), PIR_STAFF, 1,
	    "a command with quite a name: "
	    "the-longest-of-all-ids-that-there");
}

static size_t
count_of(const char *text, const char *word)
{
	size_t n = 0;

	for (; (text = strstr(text, word)); text += strlen(word))
		n++;
	return n;
}

static void
many(struct pir_change *change, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct pir_edit edit = { .path.kind = PIR_CLIENT };

		snprintf(edit.path.id, sizeof edit.path.id, "k3m9x%03zu", i);
		memcpy(edit.path.client, edit.path.id, sizeof edit.path.client);
		pir_change_push(change, &edit);
	}
}

Test(change_message, names_fifty_records_and_counts_more)
{
	struct pir_change some PIR_AUTO(pir_change_release) = {
		.command = "test",
	};
	struct pir_change all PIR_AUTO(pir_change_release) = {
		.command = "test",
		.waived = "eligibility",
	};
	struct pir_str message PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	many(&some, 50);
	pir_change_message(&some, &message);
	cr_expect_eq(count_of(message.s, "\nPir-Client: "), 50);
	cr_expect_eq(count_of(message.s, "\nPir-Record: "), 50);
	pir_str_clear(&message);
	many(&all, 51);
	pir_change_message(&all, &message);
	cr_expect_str_eq(message.s,
	    "test: 51 clients\n\nPir-Command: test\nPir-Clients: 51\n"
	    "Pir-Records: 51\nPir-Override: eligibility\n");
}
