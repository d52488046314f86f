#include <criterion/criterion.h>
#include <dirent.h>
#include <string.h>

#include "auto.h"
#include "file.h"
#include "kind.h"
#include "vocab.h"

/* The paths of the files in tests/data/<set>/<kind>, in order. */
static void
list_files(const char *set, const char *kind, struct pir_strs *paths)
{
	struct pir_str folder PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct dirent *entry;
	DIR *dir;

	pir_str_addf(&folder, "tests/data/%s/%s", set, kind);
	dir = opendir(folder.s);
	cr_assert_not_null(dir, "no folder '%s'", folder.s);
	while ((entry = readdir(dir)))
		if (entry->d_name[0] != '.')
			pir_strs_addf(paths, "%s/%s", folder.s, entry->d_name);
	closedir(dir);
	pir_strs_sort(paths);
}

static struct pir_json *
parse(const char *path, const struct pir_str *text)
{
	struct pir_json *json = NULL;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_json_parse(&json, text->s, text->len, &err), PIR_OK,
	    "%s: %s", path, err.msg);
	return json;
}

/* Valid, within the limits, and the bytes are those that we would write. */
static void
expect_good(const struct pir_schema *schema, const char *path,
    const struct pir_str *text)
{
	struct pir_json *json PIR_AUTO(pir_json_release) = parse(path, text);
	struct pir_str again PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err = PIR_ERR_INIT;

	cr_expect_eq(pir_json_check_limits(text->s, text->len, &err), PIR_OK,
	    "%s: %s", path, err.msg);
	cr_expect_eq(pir_schema_check(schema, json, &err), PIR_OK, "%s: %s",
	    path, err.msg);
	pir_schema_order(schema, json);
	pir_json_print(json, &again);
	cr_expect_str_eq(again.s, text->s, "%s is not canonical", path);
}

/* "episodes[e1d2].closed_on: ..." gives "episodes-closed-on". */
static void
place_of(const char *msg, struct pir_str *place)
{
	pir_str_add(place, "");
	for (; *msg && *msg != ':'; msg++)
		if (*msg == '[')
			msg += strcspn(msg, "]");
		else if (*msg != '?')
			pir_str_addc(place, strchr("._", *msg) ? '-' : *msg);
}

/* Refused, for the member that the file is named after. */
static void
expect_bad(const struct pir_schema *schema, const char *path,
    const struct pir_str *text)
{
	struct pir_json *json PIR_AUTO(pir_json_release) = parse(path, text);
	struct pir_str place PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err = PIR_ERR_INIT;

	cr_expect_eq(pir_schema_check(schema, json, &err), PIR_INVALID,
	    "%s was taken", path);
	place_of(err.msg, &place);
	cr_expect(place.len > 0 &&
		pir_str_has_prefix(strrchr(path, '/') + 1, place.s),
	    "%s: %s", path, err.msg);
}

typedef void expect_fn(const struct pir_schema *, const char *path,
    const struct pir_str *text);

/* Look at every file of the set, of which each kind has at least some. */
static void
each_file(const char *set, size_t least, expect_fn *expect)
{
	for (size_t i = 0; pir_schema_name(i); i++) {
		const char *kind = pir_schema_name(i);
		struct pir_strs paths PIR_AUTO(pir_strs_release) =
		    PIR_STRS_INIT;

		list_files(set, kind, &paths);
		cr_expect_geq(paths.n, least, "%s: too few %s ones", kind, set);
		for (size_t j = 0; j < paths.n; j++) {
			struct pir_str text PIR_AUTO(pir_str_release) =
			    PIR_STR_INIT;

			read_file(paths.v[j], &text);
			expect(pir_schema_of(kind), paths.v[j], &text);
		}
	}
}

Test(schemas, there_is_one_for_each_kind)
{
	size_t n = 0;

	while (pir_schema_name(n))
		n++;
	cr_expect_eq(n, PIR_KINDS - 1);
	for (int kind = 1; kind < PIR_KINDS; kind++)
		cr_expect_not_null(pir_kind_schema((enum pir_kind)kind), "%s",
		    pir_kind_name((enum pir_kind)kind));
}

Test(schemas, take_every_good_record_and_it_is_canonical)
{
	each_file("good", 2, expect_good);
}

Test(schemas, refuse_every_bad_record)
{
	each_file("bad", 10, expect_bad);
}

Test(schemas, take_every_default_list_and_it_is_canonical)
{
	for (size_t i = 0; pir_vocab_name(i); i++) {
		struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		pir_str_add(&text, pir_vocab_text(pir_vocab_name(i)));
		expect_good(pir_schema_of("vocabulary"), pir_vocab_name(i),
		    &text);
	}
}
