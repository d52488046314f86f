/* Records of a tree: found, read, listed, printed. */
#include "fixture.h"

#include "parse.h"

TestSuite(record, .init = fixture_begin, .fini = fixture_end);

static struct pir_tree *
tip(void)
{
	struct pir_tree *tree = NULL;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_store_tip(fixture_store(), &tree, &err), PIR_OK);
	return tree;
}

static void
expect_resolved(enum pir_kind kind, const char *typed, const char *id)
{
	struct pir_tree *tree PIR_AUTO(pir_tree_release) = tip();
	struct pir_err err = PIR_ERR_INIT;
	struct pir_path path;

	cr_assert_eq(pir_record_resolve(tree, kind, typed, &path, &err), PIR_OK,
	    "%s: %s", typed, err.msg);
	cr_expect_str_eq(path.id, id);
	cr_expect_eq(path.kind, kind);
}

static void
expect_unresolved(enum pir_kind kind, const char *typed, enum pir_code code,
    const char *says)
{
	struct pir_tree *tree PIR_AUTO(pir_tree_release) = tip();
	struct pir_err err = PIR_ERR_INIT;
	struct pir_path path;

	cr_expect_eq(pir_record_resolve(tree, kind, typed, &path, &err), code,
	    "%s: %s", typed, err.msg);
	cr_expect_str_eq(err.msg, says);
}

Test(record, is_found_by_its_id_or_the_beginning_of_it)
{
	expect_resolved(PIR_STAFF, "coord", "coord");
	expect_resolved(PIR_STAFF, "coord2", "coord2");
	expect_resolved(PIR_STAFF, "inta", "intake1");
	expect_resolved(PIR_CLIENT, "myca", FIXTURE_OWN);
	expect_resolved(PIR_PLAN, "mycase01", FIXTURE_OWN);
	expect_resolved(PIR_ORGANISATION, "pir", "pir");
	expect_resolved(PIR_VOCABULARY, "consent-i", "consent-information");
}

Test(record, that_is_not_there_or_not_clear_is_said)
{
	expect_unresolved(PIR_STAFF, "fac", PIR_INVALID,
	    "'fac' is too short for a staff; give at least 4 characters");
	expect_unresolved(PIR_VOCABULARY, "consent", PIR_INVALID,
	    "'consent' could be consent-information and consent-purposes; "
	    "say which");
	expect_unresolved(PIR_CLIENT, "zzzz", PIR_MISSING,
	    "no client 'zzzz'; see 'pir client list'");
	expect_unresolved(PIR_CLIENT, "../../staff/coord", PIR_MISSING,
	    "no client '../../staff/coord'; see 'pir client list'");
	expect_unresolved(PIR_PLAN, FIXTURE_NEW, PIR_MISSING,
	    "client '" FIXTURE_NEW "' has no plan; see 'pir plan create'");
	expect_unresolved(PIR_NEEDS, FIXTURE_OWN "-ab12", PIR_MISSING,
	    "no needs '" FIXTURE_OWN "-ab12'; see 'pir needs list'");
	expect_unresolved(PIR_NEEDS, "short", PIR_MISSING,
	    "no needs 'short'; see 'pir needs list'");
	expect_unresolved(PIR_STAFF, "", PIR_INVALID,
	    "'' is too short for a staff; give at least 4 characters");
}

Test(record, of_a_client_is_found_by_its_own_part)
{
	struct pir_err err = PIR_ERR_INIT;
	char file[PIR_PATH_SIZE];

	cr_assert_eq(fixture_put("fac1",
			 fixture_file(FIXTURE_OWN,
			     "contacts/2013-07-01-ab12.json", file),
			 "{\"kind\": \"contact\", \"version\": 1, "
			 "\"id\": \"" FIXTURE_OWN "-ab12\", "
			 "\"on\": \"2013-07-01\", \"status\": \"attended\", "
			 "\"mode\": \"telephone\", \"with\": [\"client\"]}",
			 &err),
	    PIR_OK, "%s", err.msg);
	expect_resolved(PIR_CONTACT, FIXTURE_OWN "-ab12", FIXTURE_OWN "-ab12");
	expect_resolved(PIR_CONTACT, FIXTURE_OWN "-a", FIXTURE_OWN "-ab12");
}

Test(record, of_any_kind_is_found_by_path_or_id)
{
	static const struct {
		const char *typed;
		const char *file;
	} rows[] = {
		{ "pir.json", "pir.json" },
		{ "staff/fac1", "staff/fac1.json" },
		{ "example-housing", "partners/example-housing.json" },
		{ "coord", "staff/coord.json" },
		{ "mycase01", "clients/m/mycase01/client.json" },
		{ "clients/m/mycase01/plan.json",
		    "clients/m/mycase01/plan.json" },
	};
	struct pir_tree *tree PIR_AUTO(pir_tree_release) = tip();

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct pir_err err = PIR_ERR_INIT;
		struct pir_path path;
		char buf[PIR_PATH_SIZE];

		cr_assert_eq(pir_record_resolve_any(tree, rows[i].typed, &path,
				 &err),
		    PIR_OK, "%s: %s", rows[i].typed, err.msg);
		cr_expect_str_eq(pir_path_format(&path, buf), rows[i].file);
	}
}

Test(record, that_is_read_does_not_fail_for_what_failed_before)
{
	struct pir_tree *tree PIR_AUTO(pir_tree_release) = tip();
	struct pir_json *none = NULL;
	struct pir_json *record PIR_AUTO(pir_json_release) = NULL;
	struct pir_err err = PIR_ERR_INIT;

	cr_expect_eq(pir_record_get(tree, PIR_STAFF, "nobody", &none, &err),
	    PIR_MISSING);
	cr_expect_null(none);
	cr_expect_eq(pir_record_get(tree, PIR_STAFF, "coord", &record, &err),
	    PIR_OK);
	cr_expect(pir_json_is(record, "id", "coord"));
}

static bool
count_passed(const struct pir_err *err, void *ctx)
{
	size_t *n = ctx;

	cr_expect_str_eq(err->msg, "planted");
	++*n;
	return true;
}

Test(record, is_passed_over_only_where_that_was_asked_for)
{
	struct pir_tree *tree PIR_AUTO(pir_tree_release) = tip();
	struct pir_json *none = NULL;
	struct pir_err err = PIR_ERR_INIT;
	struct pir_err planted = PIR_ERR_INIT;
	size_t told = 0;

	pir_fail(&planted, PIR_INVALID, "planted");
	cr_expect_not(pir_tree_passes(tree, &planted));
	pir_tree_pass_over(tree, count_passed, &told);
	cr_expect(pir_tree_passes(tree, &planted));
	cr_expect_eq(told, 1);
	cr_expect_eq(pir_record_look(tree, "staff/nobody.json", &none, &err),
	    PIR_OK);
	cr_expect_null(none);
	cr_expect_eq(told, 1, "what is lacking is no fault");
}

Test(record, is_read_with_all_of_its_kind_and_no_other)
{
	struct pir_tree *tree PIR_AUTO(pir_tree_release) = tip();
	struct pir_records clients PIR_AUTO(pir_records_release) =
	    PIR_RECORDS_INIT;
	struct pir_records plans PIR_AUTO(pir_records_release) =
	    PIR_RECORDS_INIT;
	struct pir_records one PIR_AUTO(pir_records_release) = PIR_RECORDS_INIT;
	struct pir_records organisation PIR_AUTO(pir_records_release) =
	    PIR_RECORDS_INIT;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_records_read(tree, PIR_CLIENT, NULL, &clients, &err),
	    PIR_OK);
	cr_expect_eq(clients.n, 4);
	cr_expect_str_eq(clients.paths[0].id, FIXTURE_FREE, "in path order");
	cr_assert_eq(pir_records_read(tree, PIR_PLAN, NULL, &plans, &err),
	    PIR_OK);
	cr_expect_eq(plans.n, 2);
	cr_assert_eq(pir_records_read(tree, PIR_PLAN, FIXTURE_OTHER, &one,
			 &err),
	    PIR_OK);
	cr_expect_eq(one.n, 1);
	cr_assert_eq(pir_records_read(tree, PIR_ORGANISATION, NULL,
			 &organisation, &err),
	    PIR_OK);
	cr_expect_eq(organisation.n, 1);
}

static enum pir_code
is_canonical(const char *path, const char *bytes, size_t len, void *ctx,
    struct pir_err *err)
{
	struct pir_json *record PIR_AUTO(pir_json_release) = NULL;
	struct pir_str printed PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_path parsed;
	size_t *n = ctx;

	cr_assert(pir_path_parse(&parsed, path), "%s", path);
	cr_assert_eq(pir_json_parse_record(&record, bytes, len, err), PIR_OK,
	    "%s: %s", path, err->msg);
	cr_expect_eq(pir_schema_check(pir_kind_schema(parsed.kind), record,
			 err),
	    PIR_OK, "%s: %s", path, err->msg);
	pir_record_print(parsed.kind, record, &printed);
	cr_expect_eq(printed.len, len, "%s", path);
	cr_expect(!memcmp(printed.s, bytes, len), "%s", path);
	++*n;
	return PIR_OK;
}

Test(record, that_was_written_is_valid_and_printed_as_it_was_read)
{
	struct pir_tree *tree PIR_AUTO(pir_tree_release) = tip();
	struct pir_err err = PIR_ERR_INIT;
	size_t n = 0;

	cr_expect_eq(pir_tree_walk(tree, "", is_canonical, &n, &err), PIR_OK);
	cr_expect_eq(n, 1 + 12 + 9 + 1 + 4 + 2);
}

/* ---- Random records ----------------------------------------------------- */

struct dice {
	uint32_t state;
};

static unsigned
roll(struct dice *dice, unsigned sides)
{
	dice->state = dice->state * 1664525 + 1013904223;
	return (dice->state >> 16) % sides;
}

static struct pir_json *
random_value(struct dice *dice, int depth)
{
	static const char *const texts[] = { "", "a", "\"\\/", "\n",
		"caf\xc3\xa9", "\xf0\x9f\x8c\x8f", "2013-07-01", "=1+1" };
	struct pir_json *node;
	unsigned n = roll(dice, 5);

	switch (roll(dice, depth ? 5 : 3)) {
	case 0:
		return pir_json_integer((int64_t)roll(dice, 65536) *
		    roll(dice, 65536) * (roll(dice, 2) ? -1 : 1));
	case 1:
		return pir_json_boolean(roll(dice, 2));
	case 2:
		return pir_json_string(texts[roll(dice, 8)]);
	case 3:
		node = pir_json_array();
		while (n--)
			pir_json_append(node, random_value(dice, depth - 1));
		return node;
	default:
		node = pir_json_object();
		for (unsigned i = 0; i < n; i++) {
			char name[] = { (char)('a' + roll(dice, 26)),
				(char)('0' + i), '\0' };

			pir_json_set(node, name, random_value(dice, depth - 1));
		}
		return node;
	}
}

/* Members of the schema in any order, and some it has never heard of. */
static struct pir_json *
random_record(struct dice *dice, enum pir_kind kind)
{
	const struct pir_schema *schema = pir_kind_schema(kind);
	struct pir_json *record = pir_json_object();
	size_t n = 0;

	while (pir_schema_property(schema, n))
		n++;
	for (size_t i = 0; i < n; i++)
		pir_json_set(record,
		    pir_schema_property(schema, roll(dice, (unsigned)n)),
		    random_value(dice, 3));
	pir_json_set(record, "unheard_of", random_value(dice, 3));
	return record;
}

Test(record, of_any_content_is_read_as_it_was_printed, .init = NULL,
    .fini = NULL)
{
	struct dice dice = { 1 };

	for (int round = 0; round < 3000; round++) {
		enum pir_kind kind =
		    (enum pir_kind)(1 + round % (PIR_KINDS - 1));
		struct pir_json *record PIR_AUTO(pir_json_release) =
		    random_record(&dice, kind);
		struct pir_json *again PIR_AUTO(pir_json_release) = NULL;
		struct pir_str first PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		struct pir_str second PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		struct pir_err err = PIR_ERR_INIT;

		pir_record_print(kind, record, &first);
		cr_assert_eq(pir_json_parse_record(&again, first.s, first.len,
				 &err),
		    PIR_OK, "%s\n%s", err.msg, first.s);
		cr_expect(pir_json_equal(record, again), "%s", first.s);
		pir_record_print(kind, again, &second);
		cr_expect_str_eq(second.s, first.s);
	}
}
