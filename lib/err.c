#include "err.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Bytes of the character that begins so; 1 for what is none. */
static size_t
size_of(char first)
{
	unsigned char c = (unsigned char)first;

	return c < 0xc0 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
}

/*
 * Take back the last character if the end of the room cut it: len is what
 * snprintf() returned for a text in so much room.
 */
static void
trim(char *text, int len, size_t room)
{
	size_t last = room - 1;

	if (len < 0)
		text[0] = '\0';
	if (len < 0 || (size_t)len < room)
		return;
	while (last > 0 && ((unsigned char)text[last - 1] & 0xc0) == 0x80)
		last--;
	if (last > 0 && last - 1 + size_of(text[last - 1]) > room - 1)
		text[last - 1] = '\0';
}

PIR_PRINTF(3, 0)
static enum pir_code
fill(struct pir_err *err, enum pir_code code, const char *fmt, va_list ap)
{
	int len = vsnprintf(err->msg, sizeof err->msg, fmt, ap);

	trim(err->msg, len, sizeof err->msg);
	return err->code = code;
}

enum pir_code
pir_fail(struct pir_err *err, enum pir_code code, const char *fmt, ...)
{
	va_list ap;

	*err = PIR_ERR_INIT;
	va_start(ap, fmt);
	fill(err, code, fmt, ap);
	va_end(ap);
	return code;
}

enum pir_code
pir_refuse(struct pir_err *err, const char *rule, const char *fmt, ...)
{
	va_list ap;

	*err = PIR_ERR_INIT;
	err->rule = rule;
	va_start(ap, fmt);
	fill(err, PIR_REFUSED, fmt, ap);
	va_end(ap);
	return PIR_REFUSED;
}

enum pir_code
pir_within(struct pir_err *err, const char *context)
{
	char msg[sizeof err->msg];
	int len;

	memcpy(msg, err->msg, sizeof msg);
	len = snprintf(err->msg, sizeof err->msg, "%s: %s", context, msg);
	trim(err->msg, len, sizeof err->msg);
	return err->code;
}

enum pir_code
pir_at(struct pir_err *err, const char *path, long line)
{
	int len = snprintf(err->path, sizeof err->path, "%s", path);

	trim(err->path, len, sizeof err->path);
	err->line = line;
	err->unmade = false;
	return err->code;
}
