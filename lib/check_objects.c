/* check_objects.c - what git itself finds wrong with the repository */
#include <string.h>

#include "auto.h"
#include "check_private.h"

const struct pir_rule_said pir_object_rules[] = {
	{ "objects",
	    "git finds nothing wrong with any object, pack or index of them",
	    "git-fsck(1)" },
	{ 0 },
};

enum pir_code
pir_check_objects(struct pir_check *check, struct pir_err *err)
{
	struct pir_str said PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err fault = PIR_ERR_INIT;
	enum pir_code code = pir_store_fsck(check->store, &said, &fault);
	char *rest = NULL;

	if (code == PIR_OK)
		return PIR_OK;
	if (code != PIR_NO) {
		*err = fault;
		return code;
	}
	for (char *line = strtok_r(said.s, "\n", &rest); line;
	     line = strtok_r(NULL, "\n", &rest)) {
		pir_refuse(&fault, pir_object_rules[0].name, "git fsck: %s",
		    line);
		pir_check_tell(check, "", &fault, NULL);
	}
	return PIR_OK;
}
