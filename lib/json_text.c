#include "json_private.h"

#include <string.h>

#include "text.h"

static int
hex(const char *p, const char *end)
{
	int value = 0;

	if (end - p < 4)
		return -1;
	for (int i = 0; i < 4; i++) {
		char c = p[i];

		if ((c >= '0' && c <= '9'))
			value = value * 16 + (c - '0');
		else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
			value = value * 16 + ((c | 0x20) - 'a' + 10);
		else
			return -1;
	}
	return value;
}

/* The length of \uXXXX, or of a pair of them that makes one character. */
static size_t
decode_hex(const char *p, const char *end, uint32_t *c)
{
	int high = hex(p + 2, end);
	int low;

	if (high < 0)
		return 0;
	*c = (uint32_t)high;
	if (high < 0xd800 || high > 0xdfff)
		return 6;
	if (high > 0xdbff || end - p < 12 || p[6] != '\\' || p[7] != 'u')
		return 0;
	low = hex(p + 8, end);
	if (low < 0xdc00 || low > 0xdfff)
		return 0;
	*c = 0x10000 + (((uint32_t)high & 0x3ff) << 10) +
	    ((uint32_t)low & 0x3ff);
	return 12;
}

/* Decode the escape at p, a backslash; gives its length, 0 if it is bad. */
static size_t
decode_escape(const char *p, const char *end, uint32_t *c)
{
	static const char letters[] = "\"\\/bfnrt";
	static const char meanings[] = "\"\\/\b\f\n\r\t";
	const char *letter;

	if (end - p < 2)
		return 0;
	if (p[1] == 'u')
		return decode_hex(p, end, c);
	letter = memchr(letters, p[1], sizeof letters - 1);
	if (!letter)
		return 0;
	*c = (uint32_t)meanings[letter - letters];
	return 2;
}

size_t
pir_json_decode(const char *p, const char *end, uint32_t *c)
{
	if (*p == '\\')
		return decode_escape(p, end, c);
	if ((unsigned char)*p < 0x80) {
		*c = (unsigned char)*p;
		return 1;
	}
	return pir_text_decode(p, (size_t)(end - p), c);
}
