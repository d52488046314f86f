/* partner.h - partner agencies, their services and agreements */
#ifndef PIR_PARTNER_H
#define PIR_PARTNER_H

#include "rule.h"

/* True if the partner's record says that it is there on that day. */
bool pir_partner_is_open(const struct pir_json *partner, struct pir_date day);

/*
 * The same by id, as the change leaves it: PIR_MISSING if there is no such
 * partner, PIR_REFUSED (rule "partner-open") if it is not open that day.
 */
enum pir_code pir_partner_check_open(const struct pir_change *, const char *id,
    struct pir_date day, struct pir_err *);

/* True if a partner, or one of its services, ended before the day. */
bool pir_partner_is_closed(const struct pir_json *entry, struct pir_date day);

/*
 * For a new partner or staff record: PIR_REFUSED (rule "own-id") if the id
 * is a word with a meaning, or that of a record of the other kind, since
 * either may stand where somebody is named.
 */
enum pir_code pir_partner_check_id(const struct pir_change *, const char *id,
    enum pir_kind other, struct pir_err *);

/* The service of the partner by id or unique prefix, open that day. */
enum pir_code pir_partner_service(struct pir_json *partner, const char *typed,
    struct pir_date day, struct pir_json **service, struct pir_err *);

/*
 * When something about an agreement falls due: its review, or its end;
 * no day if neither was set, or it has ended.
 */
struct pir_date pir_partner_agreement_due(const struct pir_json *agreement,
    struct pir_date day);

/* True if each of the words begins a word of the partner's id, name,
 * catchment or services; of a place of its catchment. */
bool pir_partner_matches(const struct pir_json *partner, const char *words);
bool pir_partner_is_near(const struct pir_json *partner, const char *words);

/*
 * What is said of a partner; NULL and no strings: nothing.  A list that is
 * said replaces the one that was there.  A contact (someone to ask for) is
 * changed if the partner has one of that name, else added.
 */
struct pir_partner_said {
	const char *name;
	struct pir_list sectors;
	struct pir_list catchment;
	const char *abn; /* spaces apart */
	struct pir_date from;
	const char *contact;
	const char *contact_role;
	const char *phone;
	const char *email;
};

/* Made, changed; the id of one that is to be changed may be a prefix. */
enum pir_code pir_partner_add(struct pir_change *, const char *id,
    const struct pir_partner_said *, struct pir_err *);
enum pir_code pir_partner_edit(struct pir_change *, const char *id,
    const struct pir_partner_said *, struct pir_err *);

/* Its last day is the change's; says which actions, referrals and actions of
 * reform it has. */
enum pir_code pir_partner_close(struct pir_change *, const char *id,
    struct pir_err *);

/* A service, as it is added or changed. */
struct pir_service_said {
	const char *name;
	const char *sector;
	const char *criteria;
	const char *how_to_refer;
	const char *hours;
	const char *capacity;
	const char *cost;
	int64_t wait_days; /* -1: not said */
	struct pir_date from;
	struct pir_date to;
};
enum pir_code pir_partner_service_add(struct pir_change *, const char *id,
    const struct pir_service_said *, const char *entry, struct pir_err *);
enum pir_code pir_partner_service_edit(struct pir_change *, const char *id,
    const char *entry, const struct pir_service_said *, struct pir_err *);

/* An agreement, as it is added or changed. */
struct pir_agreement_said {
	const char *with;
	const char *what;
	const char *document;
	const char *sha256; /* of the document's bytes */
	struct pir_date from;
	struct pir_date to;
	struct pir_date review_on; /* by the policy agreement_days */
};
enum pir_code pir_partner_agreement_add(struct pir_change *, const char *id,
    const struct pir_agreement_said *, const char *entry, struct pir_err *);
/* Looked at on the change's day: it is next after the policy's days, or
 * when it is said; what else is said is changed. */
enum pir_code pir_partner_agreement_review(struct pir_change *, const char *id,
    const char *entry, const struct pir_agreement_said *, struct pir_err *);
enum pir_code pir_partner_agreement_end(struct pir_change *, const char *id,
    const char *entry, struct pir_err *);

#endif
