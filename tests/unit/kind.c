/* Kinds of records, and the paths at which they stand. */
#include <criterion/criterion.h>
#include <stdio.h>

#include "kind.h"

/* One of each place; a request has two. */
static const struct {
	const char *path;
	enum pir_kind kind;
	const char *id;
	const char *client;
} paths[] = {
	{ "pir.json", PIR_ORGANISATION, "pir", "" },
	{ "vocab/sectors.json", PIR_VOCABULARY, "sectors", "" },
	{ "staff/fac1.json", PIR_STAFF, "fac1", "" },
	{ "partners/example-housing.json", PIR_PARTNER, "example-housing", "" },
	{ "clients/k/k3m9x2qd/client.json", PIR_CLIENT, "k3m9x2qd",
	    "k3m9x2qd" },
	{ "clients/k/k3m9x2qd/plan.json", PIR_PLAN, "k3m9x2qd", "k3m9x2qd" },
	{ "clients/k/k3m9x2qd/needs/2013-07-10-ab12.json", PIR_NEEDS,
	    "k3m9x2qd-ab12", "k3m9x2qd" },
	{ "clients/k/k3m9x2qd/reviews/2013-07-10-ab12.json", PIR_REVIEW,
	    "k3m9x2qd-ab12", "k3m9x2qd" },
	{ "clients/k/k3m9x2qd/referrals/2013-07-10-ab12.json", PIR_REFERRAL,
	    "k3m9x2qd-ab12", "k3m9x2qd" },
	{ "clients/k/k3m9x2qd/contacts/2013-07-10-ab12.json", PIR_CONTACT,
	    "k3m9x2qd-ab12", "k3m9x2qd" },
	{ "clients/k/k3m9x2qd/disclosures/2013-07-10-ab12.json", PIR_DISCLOSURE,
	    "k3m9x2qd-ab12", "k3m9x2qd" },
	{ "clients/k/k3m9x2qd/funds/2013-07-10-ab12.json", PIR_REQUEST,
	    "k3m9x2qd-ab12", "k3m9x2qd" },
	{ "clients/k/k3m9x2qd/privacy/2013-07-10-ab12.json", PIR_PRIVACY,
	    "k3m9x2qd-ab12", "k3m9x2qd" },
	{ "funds/fy2013.json", PIR_POOL, "fy2013", "" },
	{ "funds/fy2013/2013-07-10-ab12.json", PIR_REQUEST, "fy2013-ab12", "" },
	{ "reform/issues/2013-07-10-ab12.json", PIR_REFORM_ISSUE, "ab12", "" },
	{ "reform/meetings/2013-07-10-ab12.json", PIR_REFORM_MEETING, "ab12",
	    "" },
	{ "reform/groups/north.json", PIR_REFORM_GROUP, "north", "" },
};
#define N_PATHS (sizeof paths / sizeof *paths)

Test(kind, is_told_by_the_path)
{
	for (size_t i = 0; i < N_PATHS; i++) {
		struct pir_path path;

		cr_assert(pir_path_parse(&path, paths[i].path), "%s",
		    paths[i].path);
		cr_expect_eq(path.kind, paths[i].kind, "%s", paths[i].path);
		cr_expect_str_eq(path.id, paths[i].id);
		cr_expect_str_eq(path.client, paths[i].client);
	}
}

Test(kind, has_a_path_that_is_written_as_it_was_read)
{
	for (size_t i = 0; i < N_PATHS; i++) {
		struct pir_path path;
		char buf[PIR_PATH_SIZE];

		cr_assert(pir_path_parse(&path, paths[i].path));
		cr_expect_str_eq(pir_path_format(&path, buf), paths[i].path);
	}
}

Test(kind, of_every_sort_has_a_place_a_name_and_a_schema)
{
	for (int k = 1; k < PIR_KINDS; k++) {
		enum pir_kind kind = (enum pir_kind)k;
		size_t i = 0;

		while (i < N_PATHS && paths[i].kind != kind)
			i++;
		cr_expect_lt(i, N_PATHS, "%s", pir_kind_name(kind));
		cr_expect_eq(pir_kind_of_name(pir_kind_name(kind)), kind);
		cr_expect_not_null(pir_kind_schema(kind), "%s",
		    pir_kind_name(kind));
		cr_expect(*pir_kind_plural(kind));
	}
	cr_expect_eq(pir_kind_of_name("moon"), PIR_NO_KIND);
}

/* Random parts: whatever is formatted is read back as it was. */
Test(kind, has_paths_that_are_read_as_they_were_written)
{
	static const char digits[] = "0123456789abcdefghjkmnpqrstvwxyz";
	unsigned seed = 20130701;

	for (unsigned round = 0; round < 4000; round++) {
		struct pir_path path, again;
		char buf[PIR_PATH_SIZE], entry[] = "aaaa";

		cr_assert(pir_path_parse(&path, paths[round % N_PATHS].path));
		for (size_t i = 0; i < PIR_ID_ENTRY; i++)
			entry[i] =
			    digits[(seed = seed * 1103515245 + 12345) >> 27];
		for (size_t i = 0; *path.client && i < PIR_ID_CLIENT; i++)
			path.id[i] = path.client[i] =
			    digits[(seed = seed * 1103515245 + 12345) >> 27];
		if (pir_date_is_set(path.date)) {
			path.date.day = 1 + (int)(seed >> 28);
			memcpy(path.id + strlen(path.id) - PIR_ID_ENTRY, entry,
			    PIR_ID_ENTRY);
		}
		cr_assert(pir_path_parse(&again, pir_path_format(&path, buf)),
		    "%s", buf);
		cr_expect_str_eq(again.id, path.id);
		cr_expect_str_eq(again.client, path.client);
		cr_expect_str_eq(again.pool, path.pool);
		cr_expect_eq(pir_date_cmp(again.date, path.date), 0);
		cr_expect_eq(again.kind, path.kind);
	}
}

Test(kind, is_not_told_by_any_other_path)
{
	static const char *const others[] = { "", "/", "pir.json/", "x.json",
		"pir.json.json", "staff/fac1", "staff/.json", "staff/a.json",
		"staff/Fac1.json", "staff/x/fac1.json", "staff/fac1.json.json",
		"clients/k/k3m9x2qd", "clients/a/k3m9x2qd/client.json",
		"clients/k/k3m9x2q/client.json",
		"clients/k/k3m9x2qu/client.json",
		"clients/k/k3m9x2qd/secret.json",
		"clients/k/k3m9x2qd/needs/2013-02-30-ab12.json",
		"clients/k/k3m9x2qd/needs/2013-07-10-ab1.json",
		"clients/k/k3m9x2qd/needs/2013-07-10-ab123.json",
		"clients/k/k3m9x2qd/needs/2013-07-10_ab12.json",
		"clients/k/k3m9x2qd/needs/2013-07-10-ab12.json~",
		"clients/k/k3m9x2qd/needs/../client.json",
		"clients/k/k3m9x2qd/moon/2013-07-10-ab12.json",
		"reform/issues/2013-07-10-ab12", "reform/moon/north.json",
		"funds/fy2013/2013-07-10-ab12/x.json", "hooks/pre-receive" };

	for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
		struct pir_path path = { .kind = PIR_STAFF };

		cr_expect_not(pir_path_parse(&path, others[i]), "%s",
		    others[i]);
		cr_expect_eq(path.kind, PIR_STAFF, "the output is unchanged");
	}
}

Test(kind, has_a_pattern_for_where_its_records_stand)
{
	char buf[PIR_PATH_SIZE];

	cr_expect_str_eq(pir_path_pattern(PIR_CLIENT, NULL, buf),
	    "clients/*/*/client.json");
	cr_expect_str_eq(pir_path_pattern(PIR_PLAN, "k3m9x2qd", buf),
	    "clients/k/k3m9x2qd/plan.json");
	cr_expect_str_eq(pir_path_pattern(PIR_NEEDS, NULL, buf),
	    "clients/*/*/needs/*");
	cr_expect_str_eq(pir_path_pattern(PIR_NEEDS, "k3m9x2qd", buf),
	    "clients/k/k3m9x2qd/needs/*");
	cr_expect_str_eq(pir_path_pattern(PIR_STAFF, NULL, buf), "staff/*");
	cr_expect_str_eq(pir_path_pattern(PIR_ORGANISATION, NULL, buf),
	    "pir.json");
	cr_expect_str_eq(pir_path_pattern(PIR_REFORM_ISSUE, NULL, buf),
	    "reform/issues/*");
}

Test(kind, has_a_folder_for_one_client_and_for_all)
{
	char buf[PIR_PATH_SIZE];

	cr_expect_str_eq(pir_path_folder(PIR_NEEDS, "k3m9x2qd", buf),
	    "clients/k/k3m9x2qd/needs");
	cr_expect_str_eq(pir_path_folder(PIR_PLAN, "k3m9x2qd", buf),
	    "clients/k/k3m9x2qd");
	cr_expect_str_eq(pir_path_folder(PIR_NEEDS, NULL, buf), "clients");
	cr_expect_str_eq(pir_path_folder(PIR_STAFF, NULL, buf), "staff");
	cr_expect_str_eq(pir_path_of(PIR_CLIENT, "k3m9x2qd", buf),
	    "clients/k/k3m9x2qd/client.json");
}
