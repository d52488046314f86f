/* reform_group.c - pir-reform(1): group, meeting */
#include "act.h"
#include "reform.h"
#include "reform_private.h"

/* ---- Groups ------------------------------------------------------------- */

struct group {
	struct act_opts act;
	const char *group;
	const char *type;
	int64_t quorum;
};

#define OPT_GROUP(a) \
	OPT_NUMBER(0, "quorum", "NUMBER", \
	    "how many members must be there to decide", &(a)->quorum), \
	    OPT_WORD(0, "type", "reference|working|consumer-carer", \
		"what group it is (reference)", &(a)->type)

static enum pir_code
add_group(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct group *a = ctx;

	return pir_reform_group_add(change, a->group, a->type, a->quorum, err);
}

enum pir_code
reform_group_add(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct group a = { .quorum = -1 };
	const struct opt opts[] = {
		OPT_ARG("group", "GROUP", "an id, chosen by you", &a.group),
		OPT_GROUP(&a),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT_NEW("reform group add", &a, opts, add_group),
	    argc, argv, err);
}

static enum pir_code
edit_group(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct group *a = ctx;

	return pir_reform_group_edit(change, a->group, a->type, a->quorum, err);
}

enum pir_code
reform_group_edit(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct group a = { .quorum = -1 };
	const struct opt opts[] = {
		GROUP_ARG(&a.group),
		OPT_GROUP(&a),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("reform group edit", &a, opts, edit_group),
	    argc, argv, err);
}

struct member {
	struct act_opts act;
	const char *group;
	const char *member;
	struct pir_member_said said;
};

static enum pir_code
add_member(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct member *a = ctx;
	struct pir_member_said said = a->said;

	said.id = a->act.id;
	return pir_reform_member_add(change, a->group, &said, err);
}

enum pir_code
reform_member_add(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct member a = { 0 };
	const struct opt opts[] = {
		GROUP_ARG(&a.group),
		OPT_(0, "capacity", CAPACITIES, "what they speak as",
		    .word = &a.said.capacity, .needed = true),
		OPT_(0, "name", "NAME", "who it is", .str = &a.said.name,
		    .needed = true, .text = true),
		OPT_DATE(0, "from", "first day as a member (--on)",
		    &a.said.from),
		OPT_STR(0, "partner", "PARTNER", "agency that they come from",
		    &a.said.partner),
		OPT_ACT_ID(&a.act),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env,
	    ACT_NEW("reform group member", &a, opts, add_member), argc, argv,
	    err);
}

static enum pir_code
end_member(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct member *a = ctx;

	return pir_reform_member_end(change, a->group, a->member, err);
}

enum pir_code
reform_member_end(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct member a = { 0 };
	const struct opt opts[] = {
		GROUP_ARG(&a.group),
		OPT_ARG("member", "MEMBER", "their id", &a.member),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("reform group leave", &a, opts, end_member),
	    argc, argv, err);
}

/* ---- Meetings ----------------------------------------------------------- */

struct meeting {
	struct act_opts act;
	const char *which; /* group of a new one, else the meeting */
	struct opt_list present;
	struct opt_list apologies;
	struct opt_list conflicts;
	struct opt_list agenda;
};

#define OPT_MEETING(a) \
	OPT_LIST(0, "agenda", "ISSUE", "what was spoken of", &(a)->agenda), \
	    OPT_LIST(0, "apology", "MEMBER", "who could not come", \
		&(a)->apologies), \
	    OPT_LIST(0, "conflict", "TEXT", "of interest, as declared", \
		&(a)->conflicts), \
	    OPT_LIST(0, "present", "MEMBER", "who was there", &(a)->present)

static struct pir_meeting_said
said(const struct meeting *a)
{
	return (struct pir_meeting_said){
		.present = { a->present.v, a->present.n },
		.apologies = { a->apologies.v, a->apologies.n },
		.conflicts = { a->conflicts.v, a->conflicts.n },
		.agenda = { a->agenda.v, a->agenda.n },
	};
}

static enum pir_code
add_meeting(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct meeting *a = ctx;
	struct pir_meeting_said what = said(a);

	return pir_reform_meeting_add(change, a->which, &what, a->act.id, err);
}

enum pir_code
reform_meeting_add(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct meeting a = { 0 };
	const struct opt opts[] = {
		GROUP_ARG(&a.which),
		OPT_MEETING(&a),
		OPT_ACT_ID(&a.act),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env,
	    ACT_NEW("reform meeting add", &a, opts, add_meeting), argc, argv,
	    err);
}

static enum pir_code
edit_meeting(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct meeting *a = ctx;
	struct pir_meeting_said what = said(a);

	return pir_reform_meeting_edit(change, a->which, &what, err);
}

enum pir_code
reform_meeting_edit(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct meeting a = { 0 };
	const struct opt opts[] = {
		OPT_ARG("meeting", "MEETING", "its id", &a.which),
		OPT_MEETING(&a),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("reform meeting edit", &a, opts, edit_meeting),
	    argc, argv, err);
}
