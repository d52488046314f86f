#include "split.h"

#include <string.h>

#include "request.h"
#include "text.h"

/* The same partner or number; of those without, much the same name. */
static bool
is_same_payee(const struct pir_json *a, const struct pir_json *b)
{
	static const char *const members[] = { "partner", "abn", NULL };

	for (const char *const *m = members; *m; m++)
		if (*pir_json_str(a, *m) && *pir_json_str(b, *m))
			return pir_json_is(a, *m, pir_json_str(b, *m));
	return pir_text_is_similar(pir_json_str(a, "name"),
	    pir_json_str(b, "name"));
}

/* True if it asks for money or keeps some; *now is where it stands. */
static bool
counts(const struct pir_json *request, struct pir_request *now)
{
	struct pir_err ignored = PIR_ERR_INIT;

	return !pir_request_read(now, request, PIR_DATE_NONE, &ignored) &&
	    (now->waits || now->approved_cents > now->released_cents);
}

bool
pir_split_is_likely(const struct pir_json *a, const struct pir_json *b)
{
	struct pir_request of_a, of_b;
	const char *client = pir_json_str(a, "client");
	int64_t days = pir_date_days(pir_request_day(a), pir_request_day(b));

	return *client && pir_json_is(b, "client", client) &&
	    days <= PIR_SPLIT_DAYS && days >= -PIR_SPLIT_DAYS &&
	    strcmp(pir_request_group(a), pir_request_group(b)) != 0 &&
	    counts(a, &of_a) && counts(b, &of_b) &&
	    is_same_payee(of_a.asked_payee, of_b.asked_payee);
}
