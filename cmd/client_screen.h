/* client_screen.h - parts of the screen that 'pir client show' prints */
#ifndef PIR_CLIENT_SCREEN_H
#define PIR_CLIENT_SCREEN_H

#include "client.h"
#include "out.h"

struct screen {
	struct env *env;
	char id[PIR_ID_CLIENT + 1];
	const struct pir_json *client;
};

/* What stands in other records: each prints its own heading. */
enum pir_code screen_needs(const struct screen *, struct pir_err *);
enum pir_code screen_plan(const struct screen *, struct pir_err *);
enum pir_code screen_contact(const struct screen *, struct pir_err *);

#endif
