#include "who.h"

#include <stdio.h>
#include <string.h>

#include "auto.h"
#include "client_find.h"
#include "role.h"
#include "vocab.h"

enum pir_code
who_resolve(struct env *env, const char *typed, const char *fallback,
    char buf[PIR_ID_SIZE], struct pir_err *err)
{
	struct pir_json *staff PIR_AUTO(pir_json_release) = NULL;
	struct pir_path path;

	typed = typed ? typed : fallback;
	if (!strcmp(typed, "all")) {
		*buf = '\0';
		return PIR_OK;
	}
	if (strcmp(typed, "me")) {
		if (pir_record_resolve(env->tree, PIR_STAFF, typed, &path, err))
			return err->code;
		memcpy(buf, path.id, PIR_ID_SIZE);
		return PIR_OK;
	}
	if (env_author(env, err) ||
	    pir_staff_by_email(env->tree, env->author.email, &staff, err))
		return err->code;
	snprintf(buf, PIR_ID_SIZE, "%s", pir_json_str(staff, "id"));
	return PIR_OK;
}

enum pir_code
who_client(struct env *env, const char *typed, char client[PIR_ID_CLIENT + 1],
    struct pir_err *err)
{
	char me[PIR_ID_SIZE] = "";
	struct pir_err nobody = PIR_ERR_INIT;

	if (*typed == ':')
		(void)who_resolve(env, "me", NULL, me, &nobody);
	return pir_client_resolve(env->tree, typed, *me ? me : NULL, client,
	    err);
}

enum pir_code
who_record(struct env *env, const char *typed, struct pir_path *path,
    struct pir_err *err)
{
	char client[PIR_ID_CLIENT + 1];

	if (*typed != ':')
		return pir_record_resolve_any(env->tree, typed, path, err);
	if (who_client(env, typed, client, err))
		return err->code;
	*path = pir_path_make(PIR_CLIENT, client);
	return PIR_OK;
}

enum pir_code
who_partner(struct env *env, const char **partner, struct pir_path *path,
    struct pir_err *err)
{
	if (!*partner)
		return PIR_OK;
	if (pir_record_resolve(env->tree, PIR_PARTNER, *partner, path, err))
		return err->code;
	*partner = path->id;
	return PIR_OK;
}

enum pir_code
who_code(struct env *env, const char *list, const char *code,
    struct pir_date day, struct pir_err *err)
{
	struct pir_json *vocabulary PIR_AUTO(pir_json_release) = NULL;

	if (!code)
		return PIR_OK;
	if (pir_record_get(env->tree, PIR_VOCABULARY, list, &vocabulary, err))
		return err->code;
	if (!pir_date_is_set(day) && pir_vocab_find(vocabulary, code))
		return PIR_OK;
	return pir_vocab_check(vocabulary, code,
	    pir_date_is_set(day) ? day : env->today, err);
}
