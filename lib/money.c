#include "money.h"

#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static size_t
count_digits(const char *s)
{
	size_t n = 0;

	while (is_digit(s[n]))
		n++;
	return n;
}

/* value = value * 10 + digit, as long as it stays under the most. */
static bool
push(int64_t *value, char digit)
{
	if (*value > PIR_MONEY_MAX / 10)
		return false;
	*value = *value * 10 + (digit - '0');
	return true;
}

/* Read whole dollars, with or without commas; *s is moved behind them. */
static bool
read_dollars(const char **s, int64_t *value)
{
	size_t n = count_digits(*s);
	bool commas = n >= 1 && n <= 3 && (*s)[n] == ',';

	if (n == 0 || (n > 1 && **s == '0') || (commas && **s == '0'))
		return false;
	for (;;) {
		for (size_t i = 0; i < n; i++)
			if (!push(value, *(*s)++))
				return false;
		if (!commas || **s != ',')
			return true;
		n = count_digits(++*s);
		if (n != 3)
			return false;
	}
}

/* Read nothing or ".50", and then the end. */
static bool
read_cents(const char *s, int64_t *value)
{
	if (!*s)
		return push(value, '0') && push(value, '0');
	return s[0] == '.' && is_digit(s[1]) && is_digit(s[2]) && !s[3] &&
	    push(value, s[1]) && push(value, s[2]);
}

enum pir_code
pir_money_parse(int64_t *cents, const char *s, struct pir_err *err)
{
	const char *at = *s == '$' ? s + 1 : s;
	int64_t value = 0;

	if (!read_dollars(&at, &value) || !read_cents(at, &value) ||
	    value == 0 || value > PIR_MONEY_MAX)
		return pir_fail(err, PIR_INVALID,
		    "not an amount: '%s'; write it as 250, 250.00 or "
		    "$1,250.50, above zero and under ten trillion",
		    s);
	*cents = value;
	return PIR_OK;
}

const char *
pir_money_format(int64_t cents, char buf[PIR_MONEY_SIZE])
{
	uint64_t size = cents < 0 ? 0 - (uint64_t)cents : (uint64_t)cents;

	snprintf(buf, PIR_MONEY_SIZE, "%s%" PRIu64 ".%02u",
	    cents < 0 ? "-" : "", size / 100, (unsigned)(size % 100));
	return buf;
}

enum pir_code
pir_money_add(int64_t *sum, int64_t cents, struct pir_err *err)
{
	int64_t total;

	if (__builtin_add_overflow(*sum, cents, &total) ||
	    total > PIR_MONEY_MAX || total < -PIR_MONEY_MAX)
		return pir_fail(err, PIR_INVALID,
		    "the sum would be more than 9999999999999.99");
	*sum = total;
	return PIR_OK;
}

/* A product of two amounts has up to 30 digits. */
__extension__ typedef unsigned __int128 wide;

int64_t
pir_money_share(int64_t amount, int64_t part, int64_t whole)
{
	wide product = (wide)amount * (wide)part;
	wide n = (wide)whole;

	return n ? (int64_t)((product + n / 2) / n) : 0;
}
