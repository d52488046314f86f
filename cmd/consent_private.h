/* consent_private.h - verbs of pir-consent(1) that stand in other files */
#ifndef PIR_CONSENT_PRIVATE_H
#define PIR_CONSENT_PRIVATE_H

#include "cmd.h"

verb_fn consent_list; /* consent_list.c */
verb_fn consent_why;
verb_fn consent_disclosed; /* consent_disclosed.c */
verb_fn consent_form;      /* consent_form.c */

#endif
