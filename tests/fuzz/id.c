/* Whatever is typed as an id: no two kinds claim it, none holds a path. */
#include <assert.h>
#include <stdint.h>

#include "auto.h"
#include "id.h"
#include "mem.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *s PIR_AUTO(pir_free) = pir_strndup((const char *)data, size);
	struct pir_err err = PIR_ERR_INIT;
	bool client = pir_id_is_client(s);
	bool entry = pir_id_is_entry(s);
	bool slug = pir_id_is_slug(s);
	bool record = pir_id_is_client_record(s) || pir_id_is_pool_record(s);

	assert(client == !pir_id_check_client(s, &err));
	assert(entry == !pir_id_check_entry(s, &err));
	assert(slug == !pir_id_check_slug(s, &err));
	assert(!client || strlen(s) == PIR_ID_CLIENT);
	assert(!entry || strlen(s) == PIR_ID_ENTRY);
	assert(!slug || strlen(s) <= PIR_ID_SLUG);
	assert(!(client && entry) && !(client && record) && !(entry && record));
	if (client || entry || slug || record) {
		assert(strlen(s) < PIR_ID_SIZE);
		assert(!strpbrk(s, "/. \n") && s[0] != '-');
	}
	return 0;
}
