/* request.h - a request for money: where it stands, and what it took */
#ifndef PIR_REQUEST_H
#define PIR_REQUEST_H

#include "json.h"

/*
 * Where a request stands: what its entries come to, in their order, up to
 * some day.  Nothing of it is stored.  Amounts are in cents, GST included,
 * and zero or more; strings and nodes belong to the record.
 *
 * An approval that carries an amount is the last that was needed: it
 * reserves that amount, in the place of what was reserved before.  An
 * approval without one waits for a second.  A variation asks anew: what was
 * approved stands until the new total is, or is declined.
 * Source: pir-records(5), request.
 */
struct pir_request {
	/* "requested", "approved", "declined", "cancelled", "part-paid",
	 * "paid", "closed" (what was left was released); "" on a day before
	 * it was requested. */
	const char *state;
	struct pir_date since; /* when it came into that state */
	const char *pool;      /* that bears it: its own, or carried to */
	bool waits;            /* for a decision, its own or a variation's */
	struct pir_date asked; /* when it, or a variation, was asked for */
	size_t approvals;      /* given since it was last asked for */
	int64_t asked_cents;   /* the total asked for, lately */
	int64_t asked_gst_cents;
	const struct pir_json *asked_payee;
	int64_t approved_cents; /* the total reserved, lately */
	int64_t approved_gst_cents;
	const struct pir_json *approved_payee;
	int64_t released_cents;
	int64_t released_gst_cents;
	int64_t paid_cents;
	int64_t paid_gst_cents;
	int64_t refunded_cents;
	int64_t refunded_gst_cents;
};

/* As it was requested, without any entry. */
void pir_request_begin(struct pir_request *, const struct pir_json *record);

/* One entry more; PIR_INVALID, unchanged, if a sum gets too big. */
enum pir_code pir_request_step(struct pir_request *,
    const struct pir_json *entry, struct pir_err *);

/* Up to a day, that day included; with no day, as it stands now. */
enum pir_code pir_request_read(struct pir_request *,
    const struct pir_json *record, struct pir_date until, struct pir_err *);

/* Approved less released less paid: reserved, yet to be paid. */
int64_t pir_request_committed(const struct pir_request *);

/* Paid less refunded. */
int64_t pir_request_spent(const struct pir_request *);

/*
 * What waits for a decision: the amount, or of a variation what it asks
 * for beyond what is approved; 0 if nothing waits.
 */
int64_t pir_request_waiting(const struct pir_request *);

/* True while it waits for a decision or there is something left to pay. */
bool pir_request_is_open(const struct pir_request *);

/*
 * The GST within a payment or release of so many cents: in proportion to
 * what the approved amount has, rounded over all of them together, so that
 * the last takes the rest; and within a refund, likewise of what was paid.
 */
int64_t pir_request_gst_of_payment(const struct pir_request *, int64_t cents);
int64_t pir_request_gst_of_refund(const struct pir_request *, int64_t cents);

/* "client" or "capacity": the stream that pays for it. */
const char *pir_request_stream(const struct pir_json *record);

/*
 * The id of the first request of the purchase that it is a part of: its
 * group's, else its own.
 */
const char *pir_request_group(const struct pir_json *record);

/* The day on which it was requested. */
struct pir_date pir_request_day(const struct pir_json *record);

/* Who asked for it; "" if the record does not say. */
const char *pir_request_by(const struct pir_json *record);

/* True if the person approved it, now or for an earlier total. */
bool pir_request_has_approval(const struct pir_json *record, const char *staff);

#endif
