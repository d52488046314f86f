/* table.c - every command, in the order of pir(1) */
#include <string.h>

#include "cmd.h"

#define EACH_COMMAND(c) \
	c(init) c(staff) c(partner) c(client) c(consent) c(contact) c(needs) \
	    c(plan) c(review) c(referral) c(reform) c(fund) c(next) c(report) \
		c(log) c(show) c(edit) c(void) c(undo) c(check) c(attest) \
		    c(doctor) c(gc) c(help) c(version)

#define DECLARE(name) extern const struct command cmd_##name;
EACH_COMMAND(DECLARE)

#define LIST(name) &cmd_##name,
static const struct command *const commands[] = { EACH_COMMAND(LIST) NULL };

const struct command *
command_at(size_t i)
{
	size_t n = sizeof commands / sizeof *commands;

	return i < n ? commands[i] : NULL;
}

const struct command *
command_find(const char *name)
{
	const struct command *command;

	for (size_t i = 0; (command = command_at(i)); i++)
		if (!strcmp(command->name, name))
			return command;
	return NULL;
}
