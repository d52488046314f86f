#include "organisation.h"

#include <stdio.h>
#include <string.h>

#include "auto.h"
#include "mem.h"
#include "policy.h"
#include "staff_key.h"
#include "vocab.h"

/* The form of the whole repository that this program writes. */
#define FORMAT 1

static const char *const roles[] = {
	"intake",
	"facilitator",
	"coordinator",
	"approver",
	"finance",
	"auditor",
};

/* A new record at the path that its kind and id give it. */
static enum pir_code
add(struct pir_change *change, enum pir_kind kind, const char *id,
    struct pir_json **record, struct pir_err *err)
{
	struct pir_path path = { .kind = kind };

	snprintf(path.id, sizeof path.id, "%s", id);
	return pir_change_add(change, &path, record, err);
}

/* "north", or "north=Northern Health". */
static enum pir_code
add_host(struct pir_json *hosts, const char *said, struct pir_err *err)
{
	size_t len = strcspn(said, "=");
	char *id PIR_AUTO(pir_free) = pir_strndup(said, len);
	struct pir_json *host;

	if (pir_id_check_slug(id, err))
		return pir_within(err, "host");
	host = pir_json_append(hosts, pir_json_object());
	pir_json_set_str(host, "id", id);
	if (said[len])
		pir_json_set_str(host, "name", said + len + 1);
	return PIR_OK;
}

static enum pir_code
add_organisation(struct pir_change *change, const struct pir_founding *founding,
    struct pir_err *err)
{
	struct pir_json *record, *part;
	const char *name;

	if (pir_id_check_slug(founding->region, err))
		return pir_within(err, "region");
	if (add(change, PIR_ORGANISATION, "pir", &record, err))
		return err->code;
	pir_json_set_str(record, "name", founding->org);
	pir_json_set_str(record, "region", founding->region);
	pir_json_set_int(record, "format", FORMAT);
	part = pir_json_need_array(record, "hosts");
	for (size_t i = 0; i < founding->n_hosts; i++)
		if (add_host(part, founding->hosts[i], err))
			return err->code;
	part = pir_json_need_object(record, "policies");
	for (size_t i = 0; (name = pir_policy_name(i)); i++)
		pir_json_set_int(part, name, pir_policy(NULL, name));
	pir_json_set_str(part, "signatures", "off");
	pir_json_set_bool(part, "cash_to_client", false);
	return PIR_OK;
}

/* A list as the program brings it; its kind, version and id are the same. */
static enum pir_code
add_vocabulary(struct pir_change *change, const char *list, struct pir_err *err)
{
	const char *text = pir_vocab_text(list);
	struct pir_json *brought PIR_AUTO(pir_json_release) = NULL;
	struct pir_json *record, *next;

	if (pir_json_parse_record(&brought, text, strlen(text), err))
		return pir_within(err, list);
	if (add(change, PIR_VOCABULARY, list, &record, err))
		return err->code;
	for (struct pir_json *e = pir_json_first(brought); e; e = next) {
		char *name PIR_AUTO(pir_free) = pir_strdup(pir_json_name(e));

		next = pir_json_next(e);
		pir_json_set(record, name, pir_json_detach(brought, e));
	}
	return PIR_OK;
}

static enum pir_code
add_first_person(struct pir_change *change, const struct pir_founding *founding,
    struct pir_err *err)
{
	struct pir_json *record, *all;

	if (pir_id_check_slug(founding->staff, err))
		return pir_within(err, "staff");
	if (add(change, PIR_STAFF, founding->staff, &record, err))
		return err->code;
	pir_json_set_str(record, "name", founding->name);
	pir_json_append_str(pir_json_need_array(record, "emails"),
	    founding->email);
	all = pir_json_need_array(record, "roles");
	for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
		struct pir_json *role = pir_json_append(all, pir_json_object());

		pir_json_set_str(role, "role", roles[i]);
		pir_json_set_date(role, "from", change->today);
	}
	pir_json_set_date(record, "from", change->today);
	return founding->key
	    ? pir_staff_key_add(change, record, founding->key, err)
	    : PIR_OK;
}

enum pir_code
pir_organisation_found(struct pir_change *change,
    const struct pir_founding *founding, struct pir_err *err)
{
	const char *list;

	if (add_organisation(change, founding, err) ||
	    add_first_person(change, founding, err))
		return err->code;
	for (size_t i = 0; (list = pir_vocab_name(i)); i++)
		if (add_vocabulary(change, list, err))
			return err->code;
	pir_change_what(change, "%s begins", founding->region);
	pir_change_id(change, founding->staff);
	return PIR_OK;
}

enum pir_code
pir_organisation_check_format(const struct pir_tree *tree, struct pir_err *err)
{
	struct pir_json *record PIR_AUTO(pir_json_release) = NULL;
	int64_t format;

	if (pir_record_read(tree, "pir.json", &record, err))
		return err->code;
	format = pir_json_int(record, "format", FORMAT);
	if (format <= FORMAT)
		return PIR_OK;
	return pir_fail(err, PIR_INVALID,
	    "pir.json says format %lld: the repository is of a newer format "
	    "than this pir knows; use the pir that it is kept with",
	    (long long)format);
}
