/* store_signer.c - who someone is and signs as, by their git configuration */
#include "store_private.h"

#include <stdio.h>
#include <string.h>

#include "sshkey.h"

void
pir_person_release(struct pir_person *p)
{
	free(p->name);
	free(p->email);
	*p = PIR_PERSON_INIT;
}

/* What is to be asked of one configuration, and what it said. */
struct asking {
	git_config *config;
	int rc;
};

/* A value of the configuration, or NULL if it is not set. */
static char *
get(struct asking *a, const char *key)
{
	git_config_entry *entry = NULL;
	char *value = NULL;

	if (!a->rc)
		a->rc = git_config_get_entry(&entry, a->config, key);
	if (!a->rc)
		value = pir_strdup(entry->value ? entry->value : "");
	git_config_entry_free(entry);
	if (a->rc == GIT_ENOTFOUND)
		a->rc = 0;
	return value;
}

/* The one line of a public key in a file, NULL if it holds none. */
static char *
read_public(const char *path)
{
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_sshkey key;
	struct pir_err no_key;
	char line[1024];
	FILE *f = fopen(path, "re");
	size_t n = f ? fread(line, 1, sizeof line - 1, f) : 0;

	if (f)
		fclose(f);
	line[n] = '\0';
	if (pir_sshkey_parse(&key, line, &no_key))
		return NULL;
	pir_sshkey_format(&key, &text);
	return pir_str_detach(&text);
}

/*
 * As git reads user.signingkey where gpg.format is ssh: a key, with "key::"
 * in front or not, or the file of one or of its public half.
 */
static void
set_key(struct pir_signer *out, const char *key, const char *path)
{
	struct pir_str beside PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	if (pir_str_has_prefix(key, "key::"))
		out->public = pir_strdup(key + strlen("key::"));
	else if (pir_str_has_prefix(key, "ssh-"))
		out->public = pir_strdup(key);
	if (out->public || !path)
		return;
	pir_str_addf(&beside, "%s.pub", path);
	out->file = pir_strdup(path);
	out->public = read_public(path);
	if (!out->public)
		out->public = read_public(beside.s);
}

static void
read_signer(struct asking *a, struct pir_signer *out)
{
	char *format PIR_AUTO(pir_free) = get(a, "gpg.format");
	char *key PIR_AUTO(pir_free) = NULL;
	git_buf path = { 0 };
	int always = 0;

	if (!format || strcmp(format, "ssh") != 0)
		return;
	if (!a->rc && git_config_get_bool(&always, a->config, "commit.gpgsign"))
		always = 0;
	out->always = always != 0;
	key = get(a, "user.signingkey");
	if (key && !a->rc)
		set_key(out, key,
		    git_config_get_path(&path, a->config, "user.signingkey")
			? key
			: path.ptr);
	git_buf_dispose(&path);
}

enum pir_code
pir_store_identity(struct pir_person *person, struct pir_signer *signer,
    struct pir_err *err)
{
	git_config *config PIR_AUTO(pir_free_config) = NULL;
	struct pir_person who PIR_AUTO(pir_person_release) = PIR_PERSON_INIT;
	struct pir_signer with PIR_AUTO(pir_signer_release) = PIR_SIGNER_INIT;
	struct asking a = { .rc = pir_store_search_paths(NULL) };

	if (!a.rc)
		a.rc = git_config_open_default(&config);
	a.config = config;
	who.name = get(&a, "user.name");
	who.email = get(&a, "user.email");
	read_signer(&a, &with);
	if (pir_store_search_paths("") || a.rc)
		return pir_store_git_fail(err, a.rc,
		    "cannot read your git configuration");
	*person = who;
	*signer = with;
	who = PIR_PERSON_INIT;
	with = PIR_SIGNER_INIT;
	return PIR_OK;
}
