/* diff_list.c - what differs, found once and told often */
#include <stdlib.h>
#include <string.h>

#include "diff.h"
#include "mem.h"

static enum pir_code
add(const struct pir_diff *diff, void *ctx, struct pir_err *err)
{
	struct pir_diffs *list = ctx;

	(void)err;
	if (list->n == list->cap) {
		list->cap = list->cap ? list->cap * 2 : 16;
		list->v = pir_realloc(list->v, list->cap, sizeof *list->v);
	}
	list->v[list->n++] = *diff;
	pir_str_addn(&list->text, diff->member, strlen(diff->member) + 1);
	pir_str_addn(&list->text, diff->pattern, strlen(diff->pattern) + 1);
	return PIR_OK;
}

void
pir_diffs_gather(struct pir_diffs *list, const struct pir_schema *schema,
    const struct pir_json *was, const struct pir_json *now)
{
	struct pir_err ignored = PIR_ERR_INIT;
	const char *text;

	pir_diff_walk(schema, was, now, add, list, &ignored);
	text = list->text.s;
	for (size_t i = 0; i < list->n; i++) {
		list->v[i].member = text;
		text += strlen(text) + 1;
		list->v[i].pattern = text;
		text += strlen(text) + 1;
	}
}

void
pir_diffs_release(struct pir_diffs *list)
{
	free(list->v);
	pir_str_release(&list->text);
	*list = PIR_DIFFS_INIT;
}
