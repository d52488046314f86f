/* Whatever is typed as a day or a moment, what is read is one. */
#include <assert.h>

#include "auto.h"
#include "date.h"
#include "mem.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check_day(struct pir_date d)
{
	struct pir_err err = PIR_ERR_INIT;
	struct pir_date back = PIR_DATE_NONE;
	char buf[PIR_DATE_SIZE];

	assert(!pir_date_parse(&back, pir_date_format(d, buf), &err));
	assert(pir_date_cmp(d, back) == 0);
	back = pir_date_from_number(pir_date_number(d));
	assert(pir_date_cmp(d, back) == 0);
}

static void
check_moment(struct pir_moment m)
{
	struct pir_err err = PIR_ERR_INIT;
	struct pir_moment back = { 0 };
	char buf[PIR_MOMENT_SIZE];

	assert(!pir_moment_parse(&back, pir_moment_format(m, buf), &err));
	assert(back.seconds == m.seconds && back.offset == m.offset);
	check_day(pir_moment_day(m));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct pir_date bases[] = { { 2013, 8, 1 }, { 1, 1, 1 },
		{ 9999, 12, 31 }, { 2012, 2, 29 } };
	char *s PIR_AUTO(pir_free) = pir_strndup((const char *)data, size);
	struct pir_err err = PIR_ERR_INIT;
	struct pir_moment m;
	struct pir_date d;

	for (size_t i = 0; i < sizeof bases / sizeof *bases; i++)
		if (!pir_date_read(&d, s, bases[i], &err))
			check_day(d);
	if (!pir_date_parse(&d, s, &err))
		check_day(d);
	if (!pir_moment_parse(&m, s, &err))
		check_moment(m);
	return 0;
}
