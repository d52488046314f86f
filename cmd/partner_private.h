/* partner_private.h - verbs of pir-partner(1) that stand in other files */
#ifndef PIR_PARTNER_PRIVATE_H
#define PIR_PARTNER_PRIVATE_H

#include "cmd.h"

verb_fn partner_service_add; /* partner_parts.c */
verb_fn partner_service_edit;
verb_fn partner_service_end;
verb_fn partner_agreement_add;
verb_fn partner_agreement_review;
verb_fn partner_agreement_end;
verb_fn partner_show; /* partner_show.c */
verb_fn partner_list; /* partner_list.c */
verb_fn partner_find;
verb_fn partner_due;
verb_fn partner_export; /* partner_csv.c */
verb_fn partner_import;

#endif
