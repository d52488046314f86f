/* referral_private.h - verbs of pir-referral(1) that stand in other files */
#ifndef PIR_REFERRAL_PRIVATE_H
#define PIR_REFERRAL_PRIVATE_H

#include "cmd.h"

verb_fn referral_show; /* referral_show.c */
verb_fn referral_list; /* referral_list.c */
verb_fn referral_stalled;
verb_fn referral_pathway; /* referral_pathway.c */

#endif
