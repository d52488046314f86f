/* report_verify.c - pir-report(1): verify */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "auto.h"
#include "cmd_report.h"
#include "document.h"

#define NO_REPORT \
	"this is not the JSON of a report: make one with 'pir report ... " \
	"-o json'"

static bool
is_commit(const char *s)
{
	return strlen(s) == PIR_COMMIT_SIZE - 1 &&
	    strspn(s, "0123456789abcdef") == PIR_COMMIT_SIZE - 1;
}

/* What the file says was asked; strings point into it. */
static enum pir_code
read_asked(const struct pir_json *file, struct asked *asked,
    struct pir_err *err)
{
	const struct pir_json *query = pir_json_get(file, "query");
	struct pir_report_query *q = &asked->query;
	const struct {
		const char *member;
		const char **to;
	} words[] = {
		{ "host", &q->host },
		{ "facilitator", &q->facilitator },
		{ "columns", &asked->how.columns },
		{ "sort", &asked->how.sort },
	};

	asked->report = pir_report_find(pir_json_str(file, "report"));
	q->today = pir_json_date(query, "today");
	if (!asked->report || !pir_date_is_set(q->today) ||
	    !is_commit(pir_json_str(file, "commit")))
		return pir_fail(err, PIR_INVALID, NO_REPORT);
	q->from = pir_json_date(query, "from");
	q->to = pir_json_date(query, "to");
	q->each = pir_json_bool(query, "each");
	q->public = pir_json_bool(query, "public");
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (pir_json_get(query, words[i].member))
			*words[i].to = pir_json_str(query, words[i].member);
	asked->how.format = "json";
	return PIR_OK;
}

/* The report again, from the commit, as text. */
static enum pir_code
reckon(struct env *env, const struct pir_json *file, struct asked *asked,
    char **text, struct pir_err *err)
{
	struct pir_tree *tree PIR_AUTO(pir_tree_release) = NULL;
	struct env quiet = *env;
	size_t len = 0;
	enum pir_code code;

	if (pir_store_at(env->store, pir_json_str(file, "commit"), &tree, err))
		return pir_within(err, "the report's commit");
	quiet.tree = tree;
	quiet.tty_out = false;
	quiet.out = open_memstream(text, &len);
	if (!quiet.out)
		return pir_fail(err, PIR_SYSTEM, "cannot hold the report: %s",
		    strerror(errno));
	code = report_print(&quiet, asked, err);
	fclose(quiet.out);
	return code;
}

/* The number of the first line that differs; *a and *b go to its begin. */
static long
first_difference(const char **a, const char **b)
{
	const char *x = *a, *y = *b;

	for (long line = 1;; line++) {
		size_t m = strcspn(x, "\n"), n = strcspn(y, "\n");

		if (m != n || strncmp(x, y, m + 1) != 0) {
			*a = x;
			*b = y;
			return line;
		}
		x += m + 1;
		y += n + 1;
	}
}

static void
print_line(struct env *env, const char *sign, const char *s)
{
	page_line(env, 0, "%s%.*s", sign, (int)strcspn(s, "\n"), s);
}

/* Of the same version, or of another one that reckons the same? */
static enum pir_code
judge(struct env *env, const struct pir_json *file, const char *was,
    const char *now, struct pir_err *err)
{
	const char *version = pir_json_str(file, "version");
	long line;

	if (strcmp(was, now) == 0) {
		page_line(env, 0, "the same, byte for byte");
		return page_end(env, err);
	}
	line = first_difference(&was, &now);
	print_line(env, "- ", was);
	print_line(env, "+ ", now);
	if (page_end(env, err))
		return err->code;
	if (strcmp(version, VERSION) != 0)
		return pir_fail(err, PIR_NO,
		    "the file was made by version %s of pir, and this is %s: "
		    "verify it with that one; line %ld is the first that "
		    "differs",
		    version, VERSION, line);
	return pir_fail(err, PIR_NO,
	    "not the same: line %ld is the first that differs, of the file "
	    "above and as it comes out now below",
	    line);
}

enum pir_code
report_verify(struct env *env, int argc, char **argv, struct pir_err *err)
{
	const char *path = NULL;
	struct pir_str bytes PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_json *file PIR_AUTO(pir_json_release) = NULL;
	char *text PIR_AUTO(pir_free) = NULL;
	struct asked asked = { 0 };
	const struct opt opts[] = {
		OPT_ARG("file", "FILE", "the JSON of a report, or -", &path),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    document_bytes(strcmp(path, "-") ? path : "/dev/stdin", "report",
		&bytes, err))
		return err->code;
	if (pir_json_parse(&file, pir_str_get(&bytes), bytes.len, err))
		return pir_within(err, "the report");
	if (read_asked(file, &asked, err) ||
	    reckon(env, file, &asked, &text, err))
		return err->code;
	return judge(env, file, pir_str_get(&bytes), text, err);
}
