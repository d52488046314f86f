/* Whatever a commit says, its trailers are lines of it, each found once. */
#include <assert.h>

#include "auto.h"
#include "mem.h"
#include "store.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const names[] = { "Pir-Command", "Pir-Record", "X" };
	char *message PIR_AUTO(pir_free) =
	    pir_strndup((const char *)data, size);
	struct pir_commit commit = { .message = message };

	for (size_t n = 0; n < sizeof names / sizeof *names; n++)
		for (size_t i = 0; i <= size; i++) {
			char *value PIR_AUTO(pir_free) =
			    pir_commit_trailer(&commit, names[n], i);

			if (!value)
				break;
			assert(i < size && strstr(message, value));
			assert(!strchr(value, '\n'));
			assert(*value != ' ' && *value != '\t');
		}
	return 0;
}
