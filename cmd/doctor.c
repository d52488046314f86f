/* doctor.c - pir-doctor(1) */
#include <string.h>

#include "auto.h"
#include "out.h"
#include "record.h"
#include "reform.h"
#include "role.h"
#include "signature.h"

struct seen {
	struct out *out;
	bool bad;
};

static const struct out_col cols[] = {
	{ "state", OUT_ID },
	{ "point", 0 },
	{ "what", 0 },
	{ 0 },
};

static void
note(enum pir_finding finding, const char *point, const char *what, void *ctx)
{
	static const char *const states[] = {
		[PIR_FINDING_OK] = "ok",
		[PIR_FINDING_FIXED] = "fixed",
		[PIR_FINDING_WARN] = "warning",
		[PIR_FINDING_BAD] = "bad",
	};
	struct seen *seen = ctx;

	seen->bad = seen->bad || finding == PIR_FINDING_BAD;
	out_str(seen->out, states[finding]);
	out_str(seen->out, point);
	out_str(seen->out, what);
}

/* Can they sign, where the policy or git itself says that they do? */
static void
look_at_signing(struct env *env, const struct pir_json *staff,
    struct seen *seen)
{
	struct pir_json *pir PIR_AUTO(pir_json_release) = NULL;
	struct pir_err err = PIR_ERR_INIT;
	const char *policy;

	if (pir_record_read(env->tree, "pir.json", &pir, &err))
		return;
	policy = pir_json_str(pir_json_get(pir, "policies"), "signatures");
	if (!pir_signature_check_signer(staff, &env->signer, &err))
		note(PIR_FINDING_OK, "signing", "with a key of yours", seen);
	else if (env->signer.always || (*policy && strcmp(policy, "off") != 0))
		note(PIR_FINDING_WARN, "signing", err.msg, seen);
	else
		note(PIR_FINDING_OK, "signing", "not asked for", seen);
}

/* Is it known who the person is, and do the records know them? */
static void
look_at_author(struct env *env, struct seen *seen)
{
	struct pir_err err = PIR_ERR_INIT;
	struct pir_json *staff PIR_AUTO(pir_json_release) = NULL;

	if (env_author(env, &err))
		note(PIR_FINDING_BAD, "author", err.msg, seen);
	else if (env_open(env, NEED_TREE, NULL, &err))
		note(PIR_FINDING_WARN, "author",
		    "the repository cannot be opened to look you up", seen);
	else if (pir_staff_by_email(env->tree, env->author.email, &staff, &err))
		note(PIR_FINDING_WARN, "author", err.msg, seen);
	else
		note(PIR_FINDING_OK, "author", pir_json_str(staff, "id"), seen);
	if (staff)
		look_at_signing(env, staff, seen);
}

static void
look_at_clock(struct env *env, struct seen *seen)
{
	struct pir_moment tip;
	char buf[PIR_MOMENT_SIZE];

	if (!env->tree)
		return;
	tip = pir_tree_moment(env->tree);
	if (tip.seconds > env->clock().seconds + 300)
		note(PIR_FINDING_BAD, "clock",
		    "it is behind the last change; set it right", seen);
	else
		note(PIR_FINDING_OK, "clock",
		    pir_moment_format(env->clock(), buf), seen);
}

/* Of the clients who are evidence, who are found by a key. */
static void
look_at_key(struct env *env, struct seen *seen)
{
	unsigned char key[PIR_KEY_SIZE];
	struct pir_err err = PIR_ERR_INIT;
	bool used;

	if (!env->tree)
		return;
	used = pir_reform_has_clients(env->tree);
	if (!pir_store_key(env->store, key, &err))
		note(PIR_FINDING_OK, "key", "here; keep a copy elsewhere",
		    seen);
	else if (err.code != PIR_MISSING)
		note(PIR_FINDING_BAD, "key", err.msg, seen);
	else if (used)
		note(PIR_FINDING_WARN, "key",
		    "missing, so nobody can tell which clients are evidence "
		    "for reform; see pir-reform(1), THE KEY",
		    seen);
	else
		note(PIR_FINDING_OK, "key", "no client is evidence for reform",
		    seen);
}

static enum pir_code
run(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct out_opts o = { 0 };
	bool fix = false;
	const struct opt opts[] = {
		OPT_FLAG(0, "fix", "mend what can be mended safely", &fix),
		OPT_WORD('o', "output", "text|json|jsonl|csv|ids",
		    "how to print it (text)", &o.format),
		OPT_END,
	};
	struct out *out PIR_AUTO(out_release) = NULL;
	struct seen seen = { 0 };

	if (opt_parse(env, opts, argc, argv, err) ||
	    out_begin(&out, env, &o, cols, err))
		return err->code;
	seen.out = out;
	if (pir_store_doctor(env->dir, fix, note, &seen, err))
		return err->code;
	look_at_author(env, &seen);
	look_at_clock(env, &seen);
	look_at_key(env, &seen);
	if (out_end(&out, err))
		return err->code;
	return seen.bad ? (err->code = PIR_NO) : PIR_OK;
}

static const struct verb verbs[] = {
	{ NULL, "tell what is wrong with a repository or this machine",
	    NEED_NOTHING, run },
	{ 0 },
};

const struct command cmd_doctor = {
	"doctor",
	"tell what is wrong with a repository or this machine",
	verbs,
};
