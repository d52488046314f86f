/* staff_private.h - verbs of pir-staff(1) that stand in a file of their own */
#ifndef PIR_STAFF_PRIVATE_H
#define PIR_STAFF_PRIVATE_H

#include "cmd.h"

verb_fn staff_show; /* staff_list.c */
verb_fn staff_list;
verb_fn staff_signers;

#endif
