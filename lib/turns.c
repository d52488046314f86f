#include "turns.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include "auto.h"
#include "child.h"
#include "mem.h"

/* A text goes in packets, of which a socket takes some hundred kilobytes. */
#define PACKET_MAX (32 * 1024)
struct packet {
	size_t turn;
	bool last; /* of its turn */
	size_t len;
	char text[PACKET_MAX];
};
#define PACKET_HEAD offsetof(struct packet, text)

/* ---- In another process ------------------------------------------------- */

static bool
send_packet(int out, const struct packet *p)
{
	size_t size = PACKET_HEAD + p->len;
	ssize_t sent;

	do
		sent = send(out, p, size, MSG_NOSIGNAL);
	while (sent < 0 && errno == EINTR);
	return sent == (ssize_t)size;
}

static bool
send_text(int out, size_t turn, const struct pir_str *text)
{
	struct packet p = { .turn = turn };

	for (size_t at = 0; !p.last; at += p.len) {
		size_t left = text->len - at;

		p.last = left <= PACKET_MAX;
		p.len = p.last ? left : PACKET_MAX;
		memcpy(p.text, pir_str_get(text) + at, p.len);
		if (!send_packet(out, &p))
			return false;
	}
	return true;
}

_Noreturn static void
be_worker(const struct pir_turns *t, size_t *next, int out)
{
	struct pir_str text = PIR_STR_INIT;

	/* Nobody waits for it once the other is gone. */
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	for (;;) {
		size_t turn = __atomic_fetch_add(next, 1, __ATOMIC_RELAXED);

		if (turn >= t->n)
			_exit(PIR_OK);
		pir_str_clear(&text);
		t->work(turn, &text, t->ctx);
		if (!send_text(out, turn, &text))
			_exit(PIR_SYSTEM);
	}
}

/* ---- Here --------------------------------------------------------------- */

/* What came of a turn, until it is taken. */
struct done {
	struct pir_str text;
	bool whole;
};

struct workers {
	pid_t pids[PIR_TURNS_PROCESSES];
	size_t n;
	int in;       /* the socket, or -1 */
	size_t *next; /* the turn that nobody took yet; they share it */
	struct done *done;
	size_t n_turns;
};

/* Who still works is stopped: it is for nothing, and they only read. */
static void
release_workers(struct workers *w)
{
	if (w->in >= 0)
		close(w->in);
	for (size_t i = 0; i < w->n; i++) {
		kill(w->pids[i], SIGKILL);
		pir_child_wait(w->pids[i]);
	}
	for (size_t i = 0; i < w->n_turns; i++)
		pir_str_release(&w->done[i].text);
	free(w->done);
	pir_child_number_release(&w->next);
}

/* At least one, or false. */
static bool
begin(struct workers *w, const struct pir_turns *t, size_t processes)
{
	int fd[2];

	w->next = pir_child_number();
	if (!w->next ||
	    socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, fd))
		return false;
	w->in = fd[0];
	while (w->n < processes && w->n < PIR_TURNS_PROCESSES) {
		pid_t pid = fork();

		if (pid == 0) {
			close(fd[0]);
			be_worker(t, w->next, fd[1]);
		}
		if (pid < 0)
			break;
		w->pids[w->n++] = pid;
	}
	close(fd[1]);
	w->n_turns = t->n;
	w->done = pir_alloc(t->n, sizeof *w->done);
	return w->n > 0;
}

static void
await(const struct workers *w, const struct pir_turns *t)
{
	struct pollfd in = { .fd = w->in, .events = POLLIN };

	while (t->tick && poll(&in, 1, 1000) == 0)
		t->tick(t->ctx);
}

/* The next packet to come, put to its turn; false if none comes any more. */
static bool
receive(struct workers *w)
{
	struct packet p;
	ssize_t len;

	do
		len = recv(w->in, &p, sizeof p, 0);
	while (len < 0 && errno == EINTR);
	if (len < (ssize_t)PACKET_HEAD || p.turn >= w->n_turns ||
	    (size_t)len - PACKET_HEAD != p.len)
		return false;
	pir_str_addn(&w->done[p.turn].text, p.text, p.len);
	w->done[p.turn].whole = p.last;
	return true;
}

/* What came of the others' work, in order. */
static enum pir_code
take_all(const struct pir_turns *t, struct workers *w, struct pir_err *err)
{
	for (size_t i = 0; i < t->n; i++) {
		while (!w->done[i].whole) {
			await(w, t);
			if (!receive(w))
				return pir_fail(err, PIR_SYSTEM,
				    "a process that read the records was "
				    "ended, as happens when memory runs out; "
				    "try again, with less beside it");
		}
		if (t->take(i, &w->done[i].text, t->ctx, err))
			return err->code;
		pir_str_release(&w->done[i].text);
	}
	return PIR_OK;
}

static enum pir_code
work_here(const struct pir_turns *t, struct pir_err *err)
{
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	enum pir_code code = PIR_OK;

	for (size_t i = 0; i < t->n && !code; i++) {
		pir_str_clear(&text);
		t->work(i, &text, t->ctx);
		code = t->take(i, &text, t->ctx, err);
	}
	return code;
}

enum pir_code
pir_turns_run(const struct pir_turns *t, size_t processes, struct pir_err *err)
{
	struct workers w PIR_AUTO(release_workers) = { .in = -1 };

	if (processes < 2 || !begin(&w, t, processes))
		return work_here(t, err);
	return take_all(t, &w, err);
}
