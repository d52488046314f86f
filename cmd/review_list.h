/* review_list.h - the verbs of pir review that read */
#ifndef PIR_REVIEW_LIST_H
#define PIR_REVIEW_LIST_H

#include "cmd.h"

verb_fn review_run_show;
verb_fn review_run_list;
verb_fn review_run_due;

#endif
