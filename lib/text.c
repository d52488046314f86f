#include "text.h"

#include <string.h>

#include "text_range.h"

/* Bits of the first byte, and the smallest character, by length. */
static const uint8_t payload[] = { 0, 0x7f, 0x1f, 0x0f, 0x07 };
static const uint32_t smallest[] = { 0, 0, 0x80, 0x800, 0x10000 };

static size_t
length(unsigned char first)
{
	if (first < 0x80)
		return 1;
	if (first < 0xc2 || first > 0xf4)
		return 0;
	return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

size_t
pir_text_decode(const char *s, size_t len, uint32_t *c)
{
	const unsigned char *u = (const unsigned char *)s;
	size_t n = len ? length(u[0]) : 0;
	uint32_t value;

	if (n == 0 || n > len)
		return 0;
	value = u[0] & payload[n];
	for (size_t i = 1; i < n; i++) {
		if ((u[i] & 0xc0) != 0x80)
			return 0;
		value = value << 6 | (u[i] & 0x3f);
	}
	if (value < smallest[n] || value > 0x10ffff ||
	    (value >= 0xd800 && value <= 0xdfff))
		return 0;
	*c = value;
	return n;
}

size_t
pir_text_utf8(char out[PIR_TEXT_UTF8_MAX], uint32_t c)
{
	size_t n = 0;

	if (c >= 0x10000)
		out[n++] = (char)(0xf0 | c >> 18);
	else if (c >= 0x800)
		out[n++] = (char)(0xe0 | c >> 12);
	else if (c >= 0x80)
		out[n++] = (char)(0xc0 | c >> 6);
	else
		out[n++] = (char)c;
	if (c >= 0x10000)
		out[n++] = (char)(0x80 | (c >> 12 & 0x3f));
	if (c >= 0x800)
		out[n++] = (char)(0x80 | (c >> 6 & 0x3f));
	if (c >= 0x80)
		out[n++] = (char)(0x80 | (c & 0x3f));
	return n;
}

void
pir_text_encode(struct pir_str *out, uint32_t c)
{
	char utf8[PIR_TEXT_UTF8_MAX];

	pir_str_addn(out, utf8, pir_text_utf8(utf8, c));
}

bool
pir_text_in(uint32_t c, const struct pir_range *ranges, size_t n)
{
	size_t low = 0;

	while (low < n) {
		size_t mid = low + (n - low) / 2;

		if (c < ranges[mid].first)
			n = mid;
		else if (c > ranges[mid].last)
			low = mid + 1;
		else
			return true;
	}
	return false;
}

/* After UnicodeData.txt and PropList.txt of Unicode 14. */
static const struct pir_range unsafe[] = {
	{ 0x0000, 0x001f },   /* C0 controls */
	{ 0x007f, 0x009f },   /* DEL, C1 controls */
	{ 0x061c, 0x061c },   /* Arabic letter mark */
	{ 0x180e, 0x180e },   /* Mongolian vowel separator, zero width */
	{ 0x200b, 0x200b },   /* zero-width space */
	{ 0x200e, 0x200f },   /* left-to-right and right-to-left mark */
	{ 0x2028, 0x202e },   /* separators, embeddings, overrides */
	{ 0x2060, 0x206f },   /* joiner, invisible operators, isolates */
	{ 0xd800, 0xdfff },   /* surrogates */
	{ 0xfdd0, 0xfdef },   /* noncharacters */
	{ 0xfeff, 0xfeff },   /* byte order mark, zero width */
	{ 0xfff9, 0xfffb },   /* interlinear annotation, zero width */
	{ 0x1d173, 0x1d17a }, /* musical controls, zero width */
	{ 0xe0000, 0xe007f }, /* tags, zero width */
};

bool
pir_text_is_unsafe(uint32_t c)
{
	if (c >= 0x20 && c < 0x7f)
		return false;
	return c > 0x10ffff || (c & 0xfffe) == 0xfffe ||
	    pir_text_in(c, unsafe, sizeof unsafe / sizeof *unsafe);
}

enum pir_code
pir_text_check(const char *s, size_t len, bool notes, struct pir_err *err)
{
	size_t at = 1;
	uint32_t c;

	for (size_t i = 0, n; i < len; i += n, at++) {
		n = pir_text_decode(s + i, len - i, &c);
		if (n == 0)
			return pir_fail(err, PIR_INVALID,
			    "byte 0x%02x at character %zu is not UTF-8",
			    (unsigned)(unsigned char)s[i], at);
		if (c == '\n' && notes)
			continue;
		if (c == '\n')
			return pir_fail(err, PIR_INVALID,
			    "a newline at character %zu: only notes may have "
			    "several lines",
			    at);
		if (pir_text_is_unsafe(c))
			return pir_fail(err, PIR_INVALID,
			    "U+%04X at character %zu: control, bidirectional "
			    "and zero-width characters may not be recorded",
			    (unsigned)c, at);
	}
	return PIR_OK;
}

/* How many of the first bytes are printed as they are, and are ASCII. */
static size_t
plain_length(const char *s, size_t len)
{
	size_t n = 0;

	while (n < len && s[n] >= 0x20 && s[n] < 0x7f)
		n++;
	return n;
}

void
pir_text_print(struct pir_str *out, const char *s, bool keep_newlines)
{
	size_t len = strlen(s);
	uint32_t c;

	for (size_t i = 0, n; i < len; i += n) {
		n = plain_length(s + i, len - i);
		if (n) {
			pir_str_addn(out, s + i, n);
			continue;
		}
		n = pir_text_decode(s + i, len - i, &c);
		if (n && c == '\n')
			pir_str_addc(out, keep_newlines ? '\n' : ' ');
		else if (n && c == '\t')
			pir_str_addc(out, ' ');
		else if (n && !pir_text_is_unsafe(c))
			pir_str_addn(out, s + i, n);
		else
			pir_text_encode(out, PIR_TEXT_REPLACEMENT);
		n += n == 0;
	}
}
