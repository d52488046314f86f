/* reform_private.h - verbs of pir-reform(1) that stand in other files */
#ifndef PIR_REFORM_PRIVATE_H
#define PIR_REFORM_PRIVATE_H

#include "opt.h"

verb_fn reform_link; /* reform_link.c */
verb_fn reform_unlink;
verb_fn reform_voice;
verb_fn reform_act;
verb_fn reform_act_edit;
verb_fn reform_group_add; /* reform_group.c */
verb_fn reform_group_edit;
verb_fn reform_member_add;
verb_fn reform_member_end;
verb_fn reform_meeting_add;
verb_fn reform_meeting_edit;
verb_fn reform_show; /* reform_show.c */
verb_fn reform_group_show;
verb_fn reform_meeting_show;
verb_fn reform_list; /* reform_list.c */
verb_fn reform_areas;
verb_fn reform_group_list;
verb_fn reform_meeting_list;

#define CAPACITIES "facilitator|consumer|carer|worker|reference-group|data"

#define ISSUE_ARG(p) OPT_ARG("issue", "ISSUE", "its id", p)
#define GROUP_ARG(p) OPT_ARG("group", "GROUP", "its id", p)

#endif
