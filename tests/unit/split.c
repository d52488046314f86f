/* Two requests that may be one purchase in parts. */
#include "split.h"

#include "auto.h"
#include "parse.h"

static struct pir_json *
request(const char *id, const char *client, const char *on, const char *payee)
{
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_str_addf(&text,
	    "{\"id\": \"%s\", \"client\": \"%s\", \"amount_cents\": 100,"
	    " \"payee\": {\"name\": \"%s\"}, \"requested\": {\"on\": \"%s\"}}",
	    id, client, payee, on);
	return parse_json(text.s);
}

Test(split, is_likely_within_14_days_for_one_client_and_payee)
{
	static const struct {
		const char *client;
		const char *on;
		const char *payee;
		bool likely;
	} cases[] = {
		{ "k3m9x2qd", "2013-08-15", "Example Taxis", true },
		{ "k3m9x2qd", "2013-08-16", "Example Taxis", false },
		{ "k3m9x2qd", "2013-07-18", "example taxis", true },
		{ "k3m9x2qd", "2013-07-17", "Example Taxis", false },
		{ "k3m9x2qd", "2013-08-01", "Sample Beds", false },
		{ "b1000001", "2013-08-01", "Example Taxis", false },
	};
	struct pir_json *first PIR_AUTO(pir_json_release) =
	    request("aaaa", "k3m9x2qd", "2013-08-01", "Example Taxis");

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct pir_json *other PIR_AUTO(pir_json_release) =
		    request("bbbb", cases[i].client, cases[i].on,
			cases[i].payee);

		cr_expect_eq(pir_split_is_likely(first, other), cases[i].likely,
		    "case %zu", i);
		if (cases[i].likely) {
			pir_json_set_str(other, "group", "aaaa");
			cr_expect_not(pir_split_is_likely(first, other));
		}
	}
}
