#include "kind.h"

#include <string.h>

/* How the path of a kind is put together. */
enum form {
	FIXED,        /* <place> */
	SLUG,         /* <place>/<id>.json */
	CLIENT_FILE,  /* clients/<c>/<client>/<place> */
	CLIENT_DATED, /* clients/<c>/<client>/<place>/<date>-<xxxx>.json */
	POOL_DATED,   /* <place>/<pool>/<date>-<xxxx>.json */
	DATED,        /* <place>/<date>-<xxxx>.json */
};

struct place {
	enum pir_kind kind;
	enum form form;
	const char *place;
};

/* A request has two places: a client's folder, or its pool's. */
static const struct place places[] = {
	{ PIR_ORGANISATION, FIXED, "pir.json" },
	{ PIR_VOCABULARY, SLUG, "vocab" },
	{ PIR_STAFF, SLUG, "staff" },
	{ PIR_PARTNER, SLUG, "partners" },
	{ PIR_CLIENT, CLIENT_FILE, "client.json" },
	{ PIR_PLAN, CLIENT_FILE, "plan.json" },
	{ PIR_NEEDS, CLIENT_DATED, "needs" },
	{ PIR_REVIEW, CLIENT_DATED, "reviews" },
	{ PIR_REFERRAL, CLIENT_DATED, "referrals" },
	{ PIR_CONTACT, CLIENT_DATED, "contacts" },
	{ PIR_DISCLOSURE, CLIENT_DATED, "disclosures" },
	{ PIR_REQUEST, CLIENT_DATED, "funds" },
	{ PIR_PRIVACY, CLIENT_DATED, "privacy" },
	{ PIR_POOL, SLUG, "funds" },
	{ PIR_REQUEST, POOL_DATED, "funds" },
	{ PIR_REFORM_ISSUE, DATED, "reform/issues" },
	{ PIR_REFORM_MEETING, DATED, "reform/meetings" },
	{ PIR_REFORM_GROUP, SLUG, "reform/groups" },
};
#define N_PLACES (sizeof places / sizeof *places)

static const struct {
	const char *one;
	const char *many;
} names[PIR_KINDS] = {
	[PIR_NO_KIND] = { "record", "records" },
	[PIR_ORGANISATION] = { "organisation", "organisations" },
	[PIR_VOCABULARY] = { "vocabulary", "code lists" },
	[PIR_STAFF] = { "staff", "staff" },
	[PIR_PARTNER] = { "partner", "partners" },
	[PIR_CLIENT] = { "client", "clients" },
	[PIR_PLAN] = { "plan", "plans" },
	[PIR_NEEDS] = { "needs", "assessments" },
	[PIR_REVIEW] = { "review", "reviews" },
	[PIR_REFERRAL] = { "referral", "referrals" },
	[PIR_CONTACT] = { "contact", "contacts" },
	[PIR_DISCLOSURE] = { "disclosure", "disclosures" },
	[PIR_REQUEST] = { "request", "requests" },
	[PIR_PRIVACY] = { "privacy", "privacy requests" },
	[PIR_POOL] = { "pool", "pools" },
	[PIR_REFORM_ISSUE] = { "reform-issue", "issues" },
	[PIR_REFORM_MEETING] = { "reform-meeting", "meetings" },
	[PIR_REFORM_GROUP] = { "reform-group", "groups" },
};

const char *
pir_kind_name(enum pir_kind kind)
{
	return names[kind].one;
}

const char *
pir_kind_plural(enum pir_kind kind)
{
	return names[kind].many;
}

enum pir_kind
pir_kind_of_name(const char *name)
{
	for (int kind = 1; kind < PIR_KINDS; kind++)
		if (!strcmp(names[kind].one, name))
			return (enum pir_kind)kind;
	return PIR_NO_KIND;
}

const struct pir_schema *
pir_kind_schema(enum pir_kind kind)
{
	return pir_schema_of(names[kind].one);
}

static const struct place *
place_of(enum pir_kind kind, bool of_pool)
{
	for (size_t i = 0; i < N_PLACES; i++)
		if (places[i].kind == kind &&
		    (places[i].form == POOL_DATED) == of_pool)
			return &places[i];
	return NULL;
}

bool
pir_kind_is_of_client(enum pir_kind kind)
{
	const struct place *place = place_of(kind, false);

	return place &&
	    (place->form == CLIENT_FILE || place->form == CLIENT_DATED);
}

bool
pir_kind_has_path(enum pir_kind kind)
{
	const struct place *place = place_of(kind, false);

	return place && place->form != CLIENT_DATED && place->form != DATED;
}

/*
 * The strings one after the other, as much as there is room for; not
 * snprintf, since a walk makes a path or two for each client.
 */
#define JOIN(buf, size, ...) \
	join(buf, size, (const char *const[]){ __VA_ARGS__, NULL })
static const char *
join(char *buf, size_t size, const char *const *strings)
{
	char *end = buf + size - 1;
	char *to = buf;

	for (; *strings; strings++)
		for (const char *s = *strings; *s && to < end; s++)
			*to++ = *s;
	*to = '\0';
	return buf;
}

/* Take the text off *s, or say no. */
static bool
skip(const char **s, const char *text)
{
	size_t len = strlen(text);

	if (strncmp(*s, text, len))
		return false;
	*s += len;
	return true;
}

/* Take what stands before the next "/" or ".json" into buf. */
static bool
take(const char **s, char *buf, size_t size, const char *until)
{
	const char *end = strstr(*s, until);
	size_t len = end ? (size_t)(end - *s) : 0;

	if (!len || len >= size || memchr(*s, '/', len))
		return false;
	memcpy(buf, *s, len);
	buf[len] = '\0';
	*s = end;
	return true;
}

/* "2013-08-01-k3f9.json" and nothing after it. */
static bool
dated(const char *s, struct pir_path *path, char entry[PIR_ID_ENTRY + 1])
{
	struct pir_err err;
	char name[PIR_DATE_SIZE + PIR_ID_ENTRY + 1];

	if (!take(&s, name, sizeof name, ".json") || strcmp(s, ".json") ||
	    strlen(name) != sizeof name - 1 || name[PIR_DATE_SIZE - 1] != '-')
		return false;
	memcpy(entry, name + PIR_DATE_SIZE, PIR_ID_ENTRY + 1);
	name[PIR_DATE_SIZE - 1] = '\0';
	return pir_id_is_entry(entry) &&
	    !pir_date_parse(&path->date, name, &err);
}

/* "clients/k/k3m9x2qd/" */
static bool
client_folder(const char **s, struct pir_path *path)
{
	char initial[2];

	return skip(s, "clients/") && take(s, initial, 2, "/") &&
	    skip(s, "/") && take(s, path->client, sizeof path->client, "/") &&
	    skip(s, "/") && pir_id_is_client(path->client) &&
	    path->client[0] == initial[0];
}

static bool
parse_slug(const struct place *place, const char *s, struct pir_path *path)
{
	return skip(&s, place->place) && skip(&s, "/") &&
	    take(&s, path->id, sizeof path->id, ".json") &&
	    !strcmp(s, ".json") && pir_id_is_slug(path->id);
}

static bool
parse_client(const struct place *place, const char *s, struct pir_path *path)
{
	char entry[PIR_ID_ENTRY + 1] = "";

	if (!client_folder(&s, path) || !skip(&s, place->place))
		return false;
	if (place->form == CLIENT_FILE) {
		strcpy(path->id, path->client);
		return !*s;
	}
	if (!skip(&s, "/") || !dated(s, path, entry))
		return false;
	JOIN(path->id, sizeof path->id, path->client, "-", entry);
	return true;
}

static bool
parse_dated(const struct place *place, const char *s, struct pir_path *path)
{
	char entry[PIR_ID_ENTRY + 1] = "";

	if (!skip(&s, place->place) || !skip(&s, "/"))
		return false;
	if (place->form == POOL_DATED &&
	    (!take(&s, path->pool, sizeof path->pool, "/") || !skip(&s, "/") ||
		!pir_id_is_slug(path->pool)))
		return false;
	if (!dated(s, path, entry))
		return false;
	JOIN(path->id, sizeof path->id, path->pool, *path->pool ? "-" : "",
	    entry);
	return true;
}

static bool
parse(const struct place *place, const char *s, struct pir_path *path)
{
	switch (place->form) {
	case FIXED:
		strcpy(path->id, "pir");
		return !strcmp(s, place->place);
	case SLUG:
		return parse_slug(place, s, path);
	case CLIENT_FILE:
	case CLIENT_DATED:
		return parse_client(place, s, path);
	default:
		return parse_dated(place, s, path);
	}
}

static bool
parse_at(const struct place *place, const char *text, struct pir_path *out)
{
	struct pir_path path = { .kind = place->kind };

	if (!parse(place, text, &path))
		return false;
	*out = path;
	return true;
}

bool
pir_path_parse(struct pir_path *out, const char *text)
{
	for (size_t i = 0; i < N_PLACES; i++)
		if (parse_at(&places[i], text, out))
			return true;
	return false;
}

bool
pir_path_parse_as(enum pir_kind kind, struct pir_path *out, const char *text)
{
	for (size_t i = 0; i < N_PLACES; i++)
		if (places[i].kind == kind && parse_at(&places[i], text, out))
			return true;
	return false;
}

const char *
pir_path_xxxx(const struct pir_path *path)
{
	size_t len = strlen(path->id);

	return path->id + (len > PIR_ID_ENTRY ? len - PIR_ID_ENTRY : 0);
}

const char *
pir_path_format(const struct pir_path *path, char buf[PIR_PATH_SIZE])
{
	const struct place *place = place_of(path->kind, *path->pool);
	const char *entry = pir_path_xxxx(path);
	const char initial[] = { *path->client, '\0' };
	char date[PIR_DATE_SIZE];

	pir_date_format(path->date, date);
	switch (place->form) {
	case FIXED:
		return strcpy(buf, place->place);
	case SLUG:
		return JOIN(buf, PIR_PATH_SIZE, place->place, "/", path->id,
		    ".json");
	case CLIENT_FILE:
		return JOIN(buf, PIR_PATH_SIZE, "clients/", initial, "/",
		    path->client, "/", place->place);
	case CLIENT_DATED:
		return JOIN(buf, PIR_PATH_SIZE, "clients/", initial, "/",
		    path->client, "/", place->place, "/", date, "-", entry,
		    ".json");
	case POOL_DATED:
		return JOIN(buf, PIR_PATH_SIZE, place->place, "/", path->pool,
		    "/", date, "-", entry, ".json");
	case DATED:
		return JOIN(buf, PIR_PATH_SIZE, place->place, "/", date, "-",
		    entry, ".json");
	}
	return buf;
}

struct pir_path
pir_path_make(enum pir_kind kind, const char *id)
{
	struct pir_path path = { .kind = kind };

	JOIN(path.id, sizeof path.id, id);
	if (pir_kind_is_of_client(kind))
		JOIN(path.client, sizeof path.client, id);
	return path;
}

const char *
pir_path_of(enum pir_kind kind, const char *id, char buf[PIR_PATH_SIZE])
{
	struct pir_path path = pir_path_make(kind, id);

	return pir_path_format(&path, buf);
}

const char *
pir_path_folder(enum pir_kind kind, const char *client, char buf[PIR_PATH_SIZE])
{
	const struct place *place = place_of(kind, false);
	const char initial[] = { client ? *client : '\0', '\0' };

	if (client && place->form == CLIENT_DATED)
		JOIN(buf, PIR_PATH_SIZE, "clients/", initial, "/", client, "/",
		    place->place);
	else if (client)
		JOIN(buf, PIR_PATH_SIZE, "clients/", initial, "/", client);
	else if (pir_kind_is_of_client(kind))
		strcpy(buf, "clients");
	else if (place->form == FIXED)
		strcpy(buf, "");
	else
		strcpy(buf, place->place);
	return buf;
}

const char *
pir_path_pattern(enum pir_kind kind, const char *client,
    char buf[PIR_PATH_SIZE])
{
	const struct place *place = place_of(kind, false);
	const char initial[] = { client ? *client : '*', '\0' };

	switch (place->form) {
	case FIXED:
		return strcpy(buf, place->place);
	case CLIENT_FILE:
	case CLIENT_DATED:
		if (client && !*client)
			return pir_path_pattern_of_pool(NULL, buf);
		return JOIN(buf, PIR_PATH_SIZE, "clients/", initial, "/",
		    client ? client : "*", "/", place->place,
		    place->form == CLIENT_FILE ? "" : "/*");
	default:
		return JOIN(buf, PIR_PATH_SIZE, place->place, "/*");
	}
}

const char *
pir_path_pattern_of_pool(const char *pool, char buf[PIR_PATH_SIZE])
{
	return JOIN(buf, PIR_PATH_SIZE, place_of(PIR_REQUEST, true)->place, "/",
	    pool ? pool : "*", "/*");
}
