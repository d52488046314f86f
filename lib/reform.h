/* reform.h - systemic issues, groups that work on them, their meetings */
#ifndef PIR_REFORM_H
#define PIR_REFORM_H

#include "rule.h"
#include "sha256.h"
#include "suppress.h"

/* Fewer people than this could be told apart: no such count is written. */
#define PIR_REFORM_LEAST PIR_PUBLIC_LEAST

/* ---- Looking ---------------------------------------------------------- */

/* True until the issue is resolved or parked. */
bool pir_reform_is_open(const struct pir_json *issue);

/* True until an action is done or cancelled. */
bool pir_reform_action_is_open(const struct pir_json *action);

/*
 * The member with the id, an entry of the group's "members" (NULL: of any
 * group's), as the change leaves it: the caller owns the copy.  PIR_MISSING
 * if there is none.
 */
enum pir_code pir_reform_member(const struct pir_change *, const char *group,
    const char *id, struct pir_json **out, struct pir_err *);

/*
 * How many of the issue's actions are open; its pieces of that evidence
 * (NULL: of any), those entered in error apart.
 */
size_t pir_reform_open_actions(const struct pir_json *issue);
size_t pir_reform_evidence(const struct pir_json *issue, const char *kind);

/* The rule reform-evidence. */
pir_rule_fn pir_reform_check_evidence;

/* ---- Clients, by a keyed hash ------------------------------------------ */

/*
 * What stands for a client in the evidence of an issue: HMAC-SHA-256 of
 * "<issue>/<client>" under the repository's key, in hexadecimal.  The
 * issue is a part of it so that nobody without the key can tell that two
 * issues are about one client.
 */
void pir_reform_hash(const unsigned char key[PIR_KEY_SIZE], const char *issue,
    const char *client, char hash[PIR_SHA256_SIZE]);

/* True if some issue of the tree has a client as evidence. */
bool pir_reform_has_clients(const struct pir_tree *);

/*
 * The key to hash with, within a change; made if there is none and was none
 * (keep: see pir_store_make_key).  PIR_REFUSED (rule "reform-key") if there
 * is evidence already, which was made with another.
 */
enum pir_code pir_reform_key(const struct pir_store *, const struct pir_tree *,
    bool keep, unsigned char key[PIR_KEY_SIZE], struct pir_err *);

/*
 * Call fn for each piece of the issue's evidence that is a client of the
 * tree, and not entered in error, in the order of the clients' ids.
 */
typedef void pir_reform_client_fn(const struct pir_json *evidence,
    const char *client, void *ctx);
enum pir_code pir_reform_clients(const struct pir_tree *,
    const unsigned char key[PIR_KEY_SIZE], const struct pir_json *issue,
    pir_reform_client_fn *, void *ctx, struct pir_err *);

/* ---- Issues ------------------------------------------------------------ */

/* An issue as it is raised; NULL: nothing said. */
struct pir_issue_said {
	const char *area;
	struct pir_list sectors;
	const char *title;
	const char *text;
	const char *by;       /* a member; NULL and no capacity: the author */
	const char *capacity; /* of the author: facilitator unless said */
	const char *id;
};
enum pir_code pir_reform_raise(struct pir_change *,
    const struct pir_issue_said *, struct pir_err *);

/* One piece of evidence: what it is follows from what is said. */
struct pir_evidence_said {
	const char *client;       /* as typed; hashed with the key */
	const unsigned char *key; /* where client is said */
	const char *document;     /* where it is to be found */
	int64_t count;            /* of people; -1: not said */
	struct pir_date from;     /* that it covers */
	struct pir_date to;
	const char *text; /* of a document or count; else a statement */
	const char *id;
};
enum pir_code pir_reform_link(struct pir_change *, const char *issue,
    const struct pir_evidence_said *, struct pir_err *);

/* Evidence that was entered in error: it stays, marked, and counts no more. */
enum pir_code pir_reform_unlink(struct pir_change *, const char *issue,
    const char *evidence, struct pir_err *);

/* What somebody said of it, with their permission; public: to be printed. */
enum pir_code pir_reform_voice(struct pir_change *, const char *issue,
    const char *capacity, const char *text, bool public, struct pir_err *);

/* An action as it is added or changed; NULL and no day: nothing said. */
struct pir_reform_action {
	const char *what;
	const char *owner; /* staff, "me", partner or member */
	struct pir_date due;
	const char *state;
};

/* Added: the issue is in progress from then on. */
enum pir_code pir_reform_act(struct pir_change *, const char *issue,
    const struct pir_reform_action *, const char *id, struct pir_err *);
enum pir_code pir_reform_act_edit(struct pir_change *, const char *issue,
    const char *action, const struct pir_reform_action *, struct pir_err *);

/*
 * A decision of the meeting, into its record and the issue's; state is what
 * becomes of the issue (NULL: it stays), outcome what came of it (or NULL).
 */
struct pir_reform_decision {
	const char *issue;
	const char *meeting;
	const char *text;
	const char *state;
	const char *outcome;
};
enum pir_code pir_reform_decide(struct pir_change *,
    const struct pir_reform_decision *, struct pir_err *);

enum pir_code pir_reform_resolve(struct pir_change *, const char *issue,
    const char *outcome, struct pir_err *);
enum pir_code pir_reform_park(struct pir_change *, const char *issue,
    struct pir_err *);

/* For public reports, in these words (NULL: those that are there). */
enum pir_code pir_reform_publish(struct pir_change *, const char *issue,
    const char *title, const char *summary, struct pir_err *);
/* Not any more; the words stay. */
enum pir_code pir_reform_withdraw(struct pir_change *, const char *issue,
    struct pir_err *);

/* ---- Groups and meetings ------------------------------------------------ */

/* type NULL, quorum -1: nothing said. */
enum pir_code pir_reform_group_add(struct pir_change *, const char *id,
    const char *type, int64_t quorum, struct pir_err *);
enum pir_code pir_reform_group_edit(struct pir_change *, const char *id,
    const char *type, int64_t quorum, struct pir_err *);

struct pir_member_said {
	const char *name;
	const char *partner;
	const char *capacity;
	struct pir_date from; /* the change's day unless said */
	const char *id;
};
enum pir_code pir_reform_member_add(struct pir_change *, const char *group,
    const struct pir_member_said *, struct pir_err *);
/* Their last day is the change's. */
enum pir_code pir_reform_member_end(struct pir_change *, const char *group,
    const char *member, struct pir_err *);

/* What is said of a meeting is added to what is there. */
struct pir_meeting_said {
	struct pir_list present;
	struct pir_list apologies;
	struct pir_list conflicts;
	struct pir_list agenda;
};
enum pir_code pir_reform_meeting_add(struct pir_change *, const char *group,
    const struct pir_meeting_said *, const char *id, struct pir_err *);
enum pir_code pir_reform_meeting_edit(struct pir_change *, const char *meeting,
    const struct pir_meeting_said *, struct pir_err *);

#endif
