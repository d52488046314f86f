/* json_block.c - a document in one piece of memory */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "json_private.h"
#include "mem.h"

/* Of cJSON's type, beside its own flags: within a block, but not its root. */
#define PART 1024

/* Likewise: its root is held by valueint more than one, who only look. */
#define SHARED 2048

struct json_block
pir_json_block(size_t nodes, size_t text)
{
	struct json_block block;

	block.root =
	    pir_realloc(NULL, nodes + text / sizeof(cJSON) + 1, sizeof(cJSON));
	block.node = block.root + 1;
	block.text = (char *)(block.root + nodes);
	*block.root = (cJSON){ 0 };
	return block;
}

cJSON *
pir_json_block_add(struct json_block *block, cJSON *parent)
{
	cJSON *n = block->node++;
	cJSON *first = parent->child;

	*n = (cJSON){ .type = PART, .prev = n };
	if (!first) {
		parent->child = n;
		return n;
	}
	/* As cJSON has it: before the first stands the last. */
	n->prev = first->prev;
	first->prev->next = n;
	first->prev = n;
	return n;
}

bool
pir_json_is_part(const cJSON *n)
{
	return n->type & PART;
}

/* ---- Freeing -------------------------------------------------------- */

void
pir_json_free_name(cJSON *n)
{
	if (!(n->type & cJSON_StringIsConst))
		free(n->string);
	n->string = NULL;
	n->type &= ~cJSON_StringIsConst;
}

/* True for what is within a block with all that it has. */
static bool
owns_nothing(const cJSON *n)
{
	return (n->type & PART) && !n->child &&
	    (!n->valuestring || (n->type & cJSON_IsReference)) &&
	    (!n->string || (n->type & cJSON_StringIsConst));
}

void
pir_json_delete(cJSON *n)
{
	cJSON *next;

	if (!n)
		return;
	if ((n->type & SHARED) && !(n->type & PART) && n->valueint > 0) {
		n->valueint--;
		return;
	}
	for (cJSON *e = n->child; e; e = next) {
		next = e->next;
		if (!owns_nothing(e))
			pir_json_delete(e);
	}
	if (!(n->type & cJSON_IsReference))
		free(n->valuestring);
	pir_json_free_name(n);
	if (!(n->type & PART))
		free(n);
}

/* ---- Sharing -------------------------------------------------------- */

bool
pir_json_is_shared(const cJSON *n)
{
	return n->type & SHARED;
}

static void
mark(cJSON *n)
{
	n->type |= SHARED;
	for (n = n->child; n; n = n->next)
		mark(n);
}

struct pir_json *
pir_json_share(struct pir_json *n)
{
	cJSON *root = pir_json_to_cjson(n);

	assert(!pir_json_is_part(root));
	if (!pir_json_is_shared(root)) {
		mark(root);
		root->valueint = 0;
	}
	root->valueint++;
	return n;
}

/* ---- Copying -------------------------------------------------------- */

static void
measure(const cJSON *n, size_t *nodes, size_t *text)
{
	++*nodes;
	if (n->string)
		*text += strlen(n->string) + 1;
	if (n->valuestring)
		*text += strlen(n->valuestring) + 1;
	for (n = n->child; n; n = n->next)
		measure(n, nodes, text);
}

static char *
put(struct json_block *block, const char *s)
{
	size_t size = strlen(s) + 1;
	char *copy = memcpy(block->text, s, size);

	block->text += size;
	return copy;
}

static void
fill(struct json_block *block, const cJSON *from, cJSON *to)
{
	to->type |= from->type & 0xff;
	to->valuedouble = from->valuedouble;
	if (from->valuestring) {
		to->valuestring = put(block, from->valuestring);
		to->type |= cJSON_IsReference;
	}
	for (from = from->child; from; from = from->next) {
		cJSON *e = pir_json_block_add(block, to);

		if (from->string) {
			e->string = put(block, from->string);
			e->type |= cJSON_StringIsConst;
		}
		fill(block, from, e);
	}
}

struct pir_json *
pir_json_copy(const struct pir_json *n)
{
	struct json_block block;
	size_t nodes = 0;
	size_t text = 0;

	if (!n)
		return NULL;
	measure(pir_json_to_cjson(n), &nodes, &text);
	block = pir_json_block(nodes, text);
	fill(&block, pir_json_to_cjson(n), block.root);
	return pir_json_of_cjson(block.root);
}
