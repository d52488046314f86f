/* wire.h - numbers and strings as SSH packs them (RFC 4251, section 5) */
#ifndef PIR_WIRE_H
#define PIR_WIRE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "str.h"

/* Bytes that are yet to be read; nothing is owned. */
struct pir_wire {
	const unsigned char *p;
	size_t n;
};

/* Take the next n bytes; false if there are fewer. */
static inline bool
pir_wire_bytes(struct pir_wire *w, size_t n, struct pir_wire *out)
{
	if (n > w->n)
		return false;
	*out = (struct pir_wire){ w->p, n };
	w->p += n;
	w->n -= n;
	return true;
}

static inline bool
pir_wire_number(struct pir_wire *w, uint32_t *out)
{
	struct pir_wire b;

	if (!pir_wire_bytes(w, 4, &b))
		return false;
	*out = (uint32_t)b.p[0] << 24 | (uint32_t)b.p[1] << 16 |
	    (uint32_t)b.p[2] << 8 | b.p[3];
	return true;
}

static inline bool
pir_wire_string(struct pir_wire *w, struct pir_wire *out)
{
	uint32_t n;

	return pir_wire_number(w, &n) && pir_wire_bytes(w, n, out);
}

/* Take a string that must be this one. */
static inline bool
pir_wire_word(struct pir_wire *w, const char *word)
{
	struct pir_wire s;

	return pir_wire_string(w, &s) && s.n == strlen(word) &&
	    memcmp(s.p, word, s.n) == 0;
}

/* Append a string with its length. */
static inline void
pir_wire_put(struct pir_str *out, const void *bytes, size_t n)
{
	for (int shift = 24; shift >= 0; shift -= 8)
		pir_str_addc(out, (char)(n >> shift & 0xff));
	pir_str_addn(out, bytes, n);
}

#endif
