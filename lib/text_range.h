/* text_range.h - sets of characters, for the files of text */
#ifndef PIR_TEXT_RANGE_H
#define PIR_TEXT_RANGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Characters from first to last, both among them. */
struct pir_range {
	uint32_t first;
	uint32_t last;
};

/* True if c is in one of the n ranges, which stand in order. */
bool pir_text_in(uint32_t c, const struct pir_range *ranges, size_t n);

#endif
