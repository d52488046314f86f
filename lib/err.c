#include "err.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Take back the bytes of a character that the end of the room cut. */
static void
trim(char *msg, size_t len, size_t room)
{
	if (len < room)
		return;
	len = room - 1;
	while (len > 0 && ((unsigned char)msg[len - 1] & 0xc0) == 0x80)
		len--;
	if (len > 0 && ((unsigned char)msg[len - 1] & 0x80))
		len--;
	msg[len] = '\0';
}

PIR_PRINTF(3, 0)
static enum pir_code
fill(struct pir_err *err, enum pir_code code, const char *fmt, va_list ap)
{
	int len = vsnprintf(err->msg, sizeof err->msg, fmt, ap);

	trim(err->msg, len < 0 ? 0 : (size_t)len, sizeof err->msg);
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
	trim(err->msg, len < 0 ? 0 : (size_t)len, sizeof err->msg);
	return err->code;
}

enum pir_code
pir_at(struct pir_err *err, const char *path, long line)
{
	snprintf(err->path, sizeof err->path, "%s", path);
	err->line = line;
	return err->code;
}
