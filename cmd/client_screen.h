/* client_screen.h - parts of the screen that 'pir client show' prints */
#ifndef PIR_CLIENT_SCREEN_H
#define PIR_CLIENT_SCREEN_H

#include "client.h"
#include "disputed.h"

struct screen {
	struct env *env;
	char id[PIR_ID_CLIENT + 1];
	const struct pir_json *client;
};

/* The first entry of an array member, for walking. */
const struct pir_json *screen_first(const struct pir_json *, const char *array);

/* " since 2013-07-01"; nothing where there is no day. */
void screen_add_day(struct pir_str *, const char *word, const char *day);

/* What was said against the member, and what is below it. */
void screen_disputed(const struct screen *, const char *member);

/* Alerts first, then who it is. */
void screen_who(const struct screen *);

/* What stands in other records: each prints its own heading. */
enum pir_code screen_needs(const struct screen *, struct pir_err *);
enum pir_code screen_plan(const struct screen *, struct pir_err *);
enum pir_code screen_contact(const struct screen *, struct pir_err *);

#endif
