/* Every turn once, told in order, whoever it was that took it. */
#include <criterion/criterion.h>
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "auto.h"
#include "turns.h"

struct told {
	size_t n;
	size_t stop; /* fail with this turn; 0: with none */
	size_t kill; /* this one ends the process; 0: none does */
	pid_t here;
	bool alone;
};

/* As long as its number says, and now and then longer than any packet. */
static size_t
length_of(size_t turn)
{
	return turn % 10 == 7 ? 100000 * turn : turn;
}

static void
work(size_t turn, struct pir_str *text, void *ctx)
{
	struct told *told = ctx;

	cr_assert_eq(getpid() == told->here, told->alone);
	if (told->kill && turn == told->kill)
		raise(SIGKILL);
	for (size_t i = 0; i < length_of(turn); i++)
		pir_str_addc(text, (char)('a' + (turn + i) % 26));
}

static enum pir_code
take(size_t turn, const struct pir_str *text, void *ctx, struct pir_err *err)
{
	struct told *told = ctx;

	cr_assert_eq(getpid(), told->here);
	cr_expect_eq(turn, told->n++);
	cr_assert_eq(text->len, length_of(turn));
	for (size_t i = 0; i < text->len; i++)
		cr_assert_eq(text->s[i], (char)('a' + (turn + i) % 26));
	if (told->stop && turn == told->stop)
		return pir_fail(err, PIR_NO, "enough");
	return PIR_OK;
}

static enum pir_code
run(struct told *told, size_t n, size_t processes, struct pir_err *err)
{
	const struct pir_turns t = { .n = n,
		.work = work,
		.take = take,
		.ctx = told };

	told->here = getpid();
	told->alone = processes < 2;
	pir_turns_run(&t, processes, err);
	/* Nobody is left behind. */
	cr_expect_eq(waitpid(-1, NULL, WNOHANG), -1);
	cr_expect_eq(errno, ECHILD);
	return err->code;
}

Test(turns, in_order)
{
	static const size_t numbers[] = { 0, 1, 2, 3, 40 };

	for (size_t p = 1; p <= 6; p++)
		for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
			struct told told = { 0 };
			struct pir_err err = PIR_ERR_INIT;

			cr_expect_eq(run(&told, numbers[i], p, &err), PIR_OK);
			cr_expect_eq(told.n, numbers[i]);
		}
}

Test(turns, what_fails_is_the_end)
{
	struct told told = { .stop = 5 };
	struct pir_err err = PIR_ERR_INIT;

	cr_expect_eq(run(&told, 100000, 3, &err), PIR_NO);
	cr_expect_str_eq(err.msg, "enough");
	cr_expect_eq(told.n, 6);
}

Test(turns, a_process_that_dies_is_told)
{
	struct told told = { .kill = 3 };
	struct pir_err err = PIR_ERR_INIT;

	/* The others go on, but nobody says what was lost. */
	cr_expect_eq(run(&told, 20, 3, &err), PIR_SYSTEM);
	cr_expect_eq(told.n, 3);
}

/* One that waits until it was said that nothing comes. */
static int until_told[2];

static void
wait_to_be_told(size_t turn, struct pir_str *text, void *ctx)
{
	char byte;

	(void)turn, (void)ctx;
	if (read(until_told[0], &byte, 1) == 1)
		pir_str_addc(text, byte);
}

static void
say_that_nothing_comes(void *ctx)
{
	++*(int *)ctx;
	cr_assert_eq(write(until_told[1], "x", 1), 1);
}

static enum pir_code
take_told(size_t turn, const struct pir_str *text, void *ctx,
    struct pir_err *err)
{
	(void)turn, (void)ctx, (void)err;
	cr_expect_str_eq(text->s, "x");
	return PIR_OK;
}

Test(turns, says_when_nothing_comes)
{
	int ticks = 0;
	const struct pir_turns t = { .n = 1,
		.work = wait_to_be_told,
		.take = take_told,
		.tick = say_that_nothing_comes,
		.ctx = &ticks };
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pipe(until_told), 0);
	cr_expect_eq(pir_turns_run(&t, 2, &err), PIR_OK);
	cr_expect_geq(ticks, 1);
}
