#include "partner_csv.h"

#include <string.h>

#include "auto.h"
#include "csv.h"
#include "partner_csv_private.h"

const char *const pir_partner_csv_columns[] = { "partner", "part", "id", "name",
	"sector", "abn", "catchment", "criteria", "how_to_refer", "hours",
	"usual_wait_days", "capacity", "cost", "role", "phone", "email", "with",
	"what", "review_on", "document", "sha256", "from", "to", NULL };

const struct partner_part partner_parts[] = {
	{ "partner", NULL,
	    { { "name", "name", CELL_TEXT }, { "sector", "sectors", CELL_LIST },
		{ "abn", "abn", CELL_TEXT },
		{ "catchment", "catchment", CELL_LIST },
		{ "from", "from", CELL_TEXT }, { "to", "to", CELL_TEXT } } },
	{ "service", "services",
	    { { "name", "name", CELL_TEXT }, { "sector", "sector", CELL_TEXT },
		{ "criteria", "criteria", CELL_TEXT },
		{ "how_to_refer", "how_to_refer", CELL_TEXT },
		{ "hours", "hours", CELL_TEXT },
		{ "usual_wait_days", "usual_wait_days", CELL_NUMBER },
		{ "capacity", "capacity", CELL_TEXT },
		{ "cost", "cost", CELL_TEXT }, { "from", "from", CELL_TEXT },
		{ "to", "to", CELL_TEXT } } },
	{ "contact", "contacts",
	    { { "name", "name", CELL_TEXT }, { "role", "role", CELL_TEXT },
		{ "phone", "phone", CELL_TEXT },
		{ "email", "email", CELL_TEXT } } },
	{ "agreement", "agreements",
	    { { "with", "with", CELL_TEXT }, { "what", "what", CELL_TEXT },
		{ "review_on", "review_on", CELL_TEXT },
		{ "document", "name", CELL_DOCUMENT },
		{ "sha256", "sha256", CELL_DOCUMENT },
		{ "from", "from", CELL_TEXT }, { "to", "to", CELL_TEXT } } },
	{ NULL, NULL, { { NULL, NULL, CELL_TEXT } } },
};

const struct partner_field *
partner_field_of(const struct partner_part *part, const char *column)
{
	const struct partner_field *f = part->fields;

	while (f->column && strcmp(f->column, column) != 0)
		f++;
	return f->column ? f : NULL;
}

/* ---- Writing ----------------------------------------------------------- */

/* One value among several: what would end it early is marked. */
static void
add_value(struct pir_str *out, const char *value)
{
	size_t len = strlen(value);

	for (size_t i = 0; i < len; i++) {
		bool edge = i == 0 || i + 1 == len;

		if (strchr(";\\", value[i]) || (edge && value[i] == ' '))
			pir_str_addc(out, '\\');
		pir_str_addc(out, value[i]);
	}
}

static void
print_value(const struct pir_json *entry, const struct partner_field *field,
    struct pir_str *out)
{
	const struct pir_json *e;

	switch (field->type) {
	case CELL_TEXT:
		pir_str_add(out, pir_json_str(entry, field->member));
		break;
	case CELL_DOCUMENT:
		pir_str_add(out,
		    pir_json_str(pir_json_get(entry, "document"),
			field->member));
		break;
	case CELL_NUMBER:
		if (pir_json_get(entry, field->member))
			pir_str_addf(out, "%lld",
			    (long long)pir_json_int(entry, field->member, 0));
		break;
	case CELL_LIST:
		e = pir_json_first(pir_json_get(entry, field->member));
		for (; e; e = pir_json_next(e)) {
			pir_str_add(out, out->len ? ";" : "");
			add_value(out, pir_json_text(e));
		}
		break;
	}
}

/* A cell that a reader of ours takes a ' from gets another one. */
static void
add_cell(struct pir_str *out, const char *cell)
{
	struct pir_str more PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	if (*cell == '\'' && partner_is_guarded(cell))
		pir_str_addc(&more, '\'');
	pir_str_add(&more, cell);
	pir_csv_write(out, more.s, false);
}

static void
write_row(struct pir_str *out, const char *partner,
    const struct partner_part *part, const struct pir_json *entry)
{
	for (size_t i = 0; pir_partner_csv_columns[i]; i++) {
		const char *column = pir_partner_csv_columns[i];
		const struct partner_field *field =
		    partner_field_of(part, column);
		struct pir_str cell PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		if (i == 0)
			pir_str_add(&cell, partner);
		else if (i == 1)
			pir_str_add(&cell, part->name);
		else if (i == 2 && part->list)
			pir_str_add(&cell, pir_json_str(entry, "id"));
		else if (field)
			print_value(entry, field, &cell);
		pir_str_add(out, i ? "," : "");
		add_cell(out, pir_str_get(&cell));
	}
	pir_str_add(out, "\r\n");
}

void
pir_partner_csv_head(struct pir_str *out)
{
	for (size_t i = 0; pir_partner_csv_columns[i]; i++)
		pir_str_addf(out, "%s%s", i ? "," : "",
		    pir_partner_csv_columns[i]);
	pir_str_add(out, "\r\n");
}

void
pir_partner_csv_write(struct pir_str *out, const struct pir_json *partner)
{
	const char *id = pir_json_str(partner, "id");

	for (const struct partner_part *p = partner_parts; p->name; p++) {
		const struct pir_json *e = pir_json_first(
		    pir_json_get(partner, p->list ? p->list : ""));

		if (!p->list)
			write_row(out, id, p, partner);
		for (; e; e = pir_json_next(e))
			write_row(out, id, p, e);
	}
}
