/* client_rules.h - checks that client_rules.c puts into its table */
#ifndef PIR_CLIENT_RULES_H
#define PIR_CLIENT_RULES_H

#include "rule.h"

/* What each of them holds is said in the table. */
pir_rule_fn pir_client_check_duplicate; /* client_same.c */
pir_rule_fn pir_client_check_episodes;  /* client_rules_time.c */
pir_rule_fn pir_client_check_periods;
pir_rule_fn pir_client_check_assignments;
pir_rule_fn pir_client_check_holds;

#endif
