/* contact_private.h - verbs of pir-contact(1) that stand in another file */
#ifndef PIR_CONTACT_PRIVATE_H
#define PIR_CONTACT_PRIVATE_H

#include "cmd.h"

verb_fn contact_list; /* contact_list.c */
verb_fn contact_show;

#endif
