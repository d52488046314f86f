/* Whatever is typed as an amount, what is read can be written and kept. */
#include <assert.h>

#include "auto.h"
#include "mem.h"
#include "money.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *s PIR_AUTO(pir_free) = pir_strndup((const char *)data, size);
	struct pir_err err = PIR_ERR_INIT;
	char buf[PIR_MONEY_SIZE];
	int64_t cents = 0;
	int64_t back = 0;

	if (pir_money_parse(&cents, s, &err)) {
		assert(err.code == PIR_INVALID && cents == 0);
		return 0;
	}
	assert(cents > 0 && cents <= PIR_MONEY_MAX);
	assert(!pir_money_parse(&back, pir_money_format(cents, buf), &err));
	assert(back == cents);
	return 0;
}
