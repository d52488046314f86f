#include "slk.h"

#include <stdio.h>
#include <string.h>

#include "auto.h"
#include "text.h"

/* What stands for a birth date that nobody knows. */
#define NO_BIRTH_DATE ((struct pir_date){ 9999, 9, 9 })

/* Write the letters at those places, from 1, and return the key's rest. */
static char *
pick(char *key, const char *name, const char *places)
{
	struct pir_str folded PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const char *s;
	size_t nth = 0;
	size_t n = strlen(places);

	pir_text_fold(&folded, name ? name : "");
	memset(key, '2', n);
	for (s = pir_str_get(&folded); *s; s++) {
		const char *place;

		if (*s < 'a' || *s > 'z' || ++nth > 9)
			continue;
		place = strchr(places, (char)('0' + nth));
		if (place)
			key[place - places] = (char)(*s - 'a' + 'A');
	}
	if (nth == 0)
		memset(key, '9', n);
	return key + n;
}

const char *
pir_slk(const char *given, const char *family, struct pir_date born, int sex,
    char buf[PIR_SLK_SIZE])
{
	char *end = pick(pick(buf, family, "235"), given, "23");

	if (!pir_date_is_set(born))
		born = NO_BIRTH_DATE;
	if (sex < 1 || sex > 3)
		sex = 9;
	snprintf(end, PIR_SLK_SIZE - 5, "%02u%02u%04u%1d",
	    (unsigned)born.day % 100, (unsigned)born.month % 100,
	    (unsigned)born.year % 10000, sex);
	return buf;
}
