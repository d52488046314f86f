#define _DEFAULT_SOURCE /* usleep */
#include "area.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <time.h>

TestSuite(store_change, .init = area_enter, .fini = area_leave, .timeout = 60);

static double
seconds(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return (double)ts.tv_sec + (double)ts.tv_nsec / 1e9;
}

/* ---- Side by side ---------------------------------------------------- */

/* Adds one line to a file that others add to as well. */
static enum pir_code
append(const struct pir_tree *tip, struct pir_draft *draft, void *ctx,
    struct pir_err *err)
{
	struct pir_str s PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	enum pir_code code = pir_tree_read(tip, "pir.json", &s, err);

	if (code)
		return code;
	pir_str_addf(&s, "%s\n", (const char *)ctx);
	pir_draft_put(draft, "pir.json", s.s, s.len);
	draft->author.name = pir_strdup("A");
	draft->author.email = pir_strdup("a@example.org");
	pir_str_add(&draft->message, "test: line\n");
	return PIR_OK;
}

static int
write_lines(int writer, int n)
{
	struct pir_store *store = NULL;
	struct pir_err err = PIR_ERR_INIT;
	char commit[PIR_COMMIT_SIZE], line[32];

	for (int i = 0; i < n; i++) {
		snprintf(line, sizeof line, "writer %d line %d", writer, i);
		if (pir_store_open(&store, "r", &err) ||
		    pir_store_change(store, area_clock, append, line, commit,
			&err)) {
			fprintf(stderr, "%s\n", err.msg);
			return (int)err.code;
		}
		pir_store_release(&store);
	}
	return 0;
}

static void
start_writers(pid_t *pids, int writers, int n)
{
	for (int i = 0; i < writers; i++) {
		pids[i] = fork();
		if (pids[i] == 0)
			_exit(write_lines(i, n));
	}
}

static void
join_writers(const pid_t *pids, int writers)
{
	for (int i = 0; i < writers; i++) {
		int status = -1;

		waitpid(pids[i], &status, 0);
		cr_expect_eq(status, 0, "writer %d", i);
	}
}

static void
expect_lines(const char *lines)
{
	char *n PIR_AUTO(pir_free) = area_ask("sh", "-c",
	    "git -C r show main:pir.json | sort -u | wc -l");
	char *commits PIR_AUTO(pir_free) =
	    area_ask("git", "-C", "r", "rev-list", "--count", "main");

	cr_expect_str_eq(n, lines);
	cr_expect_str_eq(commits, lines);
	cr_expect_eq(area_run("git", "-C", "r", "fsck", "--strict"), 0);
}

static void
expect_no_strays(void)
{
	char *strays PIR_AUTO(pir_free) = area_ask("find", "r/.git", "-name",
	    "*tmp*", "-o", "-name", "main.lock");

	cr_expect_str_eq(strays, "");
}

Test(store_change, loses_nothing_among_writers_of_one_file)
{
	pid_t pids[4];

	area_init("r");
	start_writers(pids, 4, 10);
	join_writers(pids, 4);
	expect_lines("41");
	expect_no_strays();
}

Test(store_change, loses_nothing_beside_gits_own_writers)
{
	pid_t pids[2];

	area_init("r");
	start_writers(pids, 2, 10);
	cr_expect_eq(area_run("sh", "-c",
			 "cd r; export GIT_COMMITTER_NAME=x "
			 "GIT_COMMITTER_EMAIL=x "
			 "GIT_AUTHOR_NAME=x GIT_AUTHOR_EMAIL=x; i=0; "
			 "while test $i -lt 10; do o=$(git rev-parse main); "
			 "export GIT_INDEX_FILE=../i$i; git read-tree $o; "
			 "b=$(git show $o:pir.json | { cat; echo git $i; } | "
			 "git hash-object -w --stdin); "
			 "git update-index --cacheinfo 100644,$b,pir.json; "
			 "c=$(git commit-tree -m x -p $o $(git write-tree)); "
			 "git update-ref refs/heads/main $c $o 2>/dev/null && "
			 "i=$((i + 1)); done"),
	    0);
	join_writers(pids, 2);
	expect_lines("31");
	expect_no_strays();
}

Test(store_change, loses_nothing_beside_gc)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = NULL;
	struct pir_err err = PIR_ERR_INIT;
	pid_t pids[3];

	area_init("r");
	store = area_open("r");
	start_writers(pids, 3, 15);
	for (int i = 0; i < 4; i++) {
		cr_expect_eq(pir_store_gc(store, (struct pir_moment){ 0 }, true,
				 &err),
		    PIR_OK, "%s", err.msg);
		area_run("git", "-C", "r", "gc", "-q", "--prune=now");
	}
	join_writers(pids, 3);
	expect_lines("46");
}

/* ---- The lock -------------------------------------------------------- */

Test(store_change, waits_for_a_living_holder)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = NULL;
	double start;
	pid_t pid;

	area_init("r");
	store = area_open("r");
	pid = fork();
	if (pid == 0) {
		int fd = open("r/.git/pir.lock", O_RDWR);

		flock(fd, LOCK_EX);
		area_write("held", "");
		usleep(400000);
		_exit(0);
	}
	while (access("held", F_OK))
		usleep(1000);
	start = seconds();
	area_change(store, "a", "b");
	cr_expect_gt(seconds() - start, 0.2);
	waitpid(pid, NULL, 0);
}

/* Ends in the middle, as kill -9 would, with the note as it stands. */
static void
die_with(const char *note, const char *lock)
{
	area_write("r/.git/pir.lock", note);
	area_write("r/.git/objects/tmp_object_git2_abcdef", "rest");
	if (lock)
		area_write("r/.git/refs/heads/main.lock", lock);
}

#define SOME_ID "0123456789abcdef0123456789abcdef01234567"
#define OTHER_ID "89abcdef0123456789abcdef0123456789abcdef"

static void
expect_recovery(double at_most)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = area_open("r");
	double start = seconds();

	area_change(store, "a", "b");
	cr_expect_lt(seconds() - start, at_most);
	expect_no_strays();
	cr_expect_eq(area_run("git", "-C", "r", "fsck", "--strict"), 0);
}

Test(store_change, removes_the_branch_lock_of_a_dead_writer_at_once)
{
	area_init("r");
	die_with("swap " SOME_ID "\n", SOME_ID "\n");
	expect_recovery(1.0);
}

Test(store_change, removes_a_branch_lock_that_was_written_in_part)
{
	area_init("r");
	die_with("swap " SOME_ID "\n", "0123456789");
	expect_recovery(1.0);
}

Test(store_change, removes_an_empty_branch_lock_after_two_seconds)
{
	area_init("r");
	die_with("swap " SOME_ID "\n", "");
	expect_recovery(3.0);
}

Test(store_change, removes_an_empty_branch_lock_that_nobody_noted)
{
	area_init("r");
	area_write("r/.git/refs/heads/main.lock", "");
	expect_recovery(3.0);
}

Test(store_change, recovers_from_a_note_that_is_torn_or_was_never_written)
{
	area_init("r");
	die_with("swap 0123", NULL);
	expect_recovery(1.0);
	die_with("busy                                         \n", NULL);
	expect_recovery(1.0);
	unlink("r/.git/pir.lock");
	struct pir_store *store PIR_AUTO(pir_store_release) = area_open("r");
	area_change(store, "a", "c");
	unlink("r/.git/pir.lock");
	expect_recovery(1.0);
}

static volatile sig_atomic_t stops;

static void
count_stop(int signal)
{
	(void)signal;
	stops++;
}

static enum pir_code
append_and_be_stopped(const struct pir_tree *tip, struct pir_draft *draft,
    void *ctx, struct pir_err *err)
{
	raise(SIGINT);
	return append(tip, draft, ctx, err);
}

Test(store_change, is_stopped_only_after_it_was_said_what_was_done)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = NULL;
	struct pir_err err = PIR_ERR_INIT;
	char commit[PIR_COMMIT_SIZE] = "", line[] = "a";

	area_init("r");
	signal(SIGINT, count_stop);
	store = area_open("r");
	cr_assert_eq(pir_store_change(store, area_clock, append_and_be_stopped,
			 line, commit, &err),
	    PIR_OK, "%s", err.msg);
	cr_expect(*commit);
	cr_expect_eq(stops, 0);
	area_change(store, "a", "b");
	cr_expect_eq(stops, 0);
	pir_store_release(&store);
	cr_expect_eq(stops, 1);
}

Test(store_change, leaves_a_branch_lock_that_is_somebodys)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = NULL;
	struct pir_err err = PIR_ERR_INIT;
	char commit[PIR_COMMIT_SIZE] = "";

	area_init("r");
	die_with("swap " SOME_ID "\n", OTHER_ID "\n");
	store = area_open("r");
	cr_expect_eq(area_put(store, "a", "b", commit, &err), PIR_CONFLICT);
	cr_expect(strstr(err.msg, "main.lock"), "%s", err.msg);
	cr_expect_eq(access("r/.git/refs/heads/main.lock", F_OK), 0);
	unlink("r/.git/refs/heads/main.lock");
	area_change(store, "a", "b");
	area_write("r/.git/refs/heads/main.lock", OTHER_ID "\n");
	cr_expect_eq(area_put(store, "a", "c", commit, &err), PIR_CONFLICT);
	cr_expect_str_eq(commit, "");
}

Test(store_change, waits_for_a_branch_lock_that_goes)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = NULL;
	pid_t pid;

	area_init("r");
	store = area_open("r");
	area_write("r/.git/refs/heads/main.lock", OTHER_ID "\n");
	pid = fork();
	if (pid == 0) {
		usleep(300000);
		_exit(unlink("r/.git/refs/heads/main.lock"));
	}
	area_change(store, "a", "b");
	waitpid(pid, NULL, 0);
}

static void
sleep_in_child(void)
{
	struct pir_store *store = area_open("r");

	area_change(store, "from-child", "x");
	execlp("sleep", "sleep", "5", (char *)NULL);
	_exit(1);
}

Test(store_change, hands_no_lock_on_to_a_program_that_it_becomes)
{
	double start = seconds();
	pid_t pid;

	area_init("r");
	pid = fork();
	if (pid == 0)
		sleep_in_child();
	while (area_run("git", "-C", "r", "cat-file", "-e", "main:from-child"))
		usleep(10000);
	expect_recovery(1.0);
	cr_expect_lt(seconds() - start, 4.0);
	kill(pid, SIGKILL);
	waitpid(pid, NULL, 0);
}

/* ---- Doubt ----------------------------------------------------------- */

Test(store_change, is_in_doubt_from_the_swap_until_success_is_said)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = NULL;
	struct pir_err err = PIR_ERR_INIT;
	char commit[PIR_COMMIT_SIZE] = "";

	area_init("r");
	store = area_open("r");
	cr_assert_eq(area_put(store, "a", "b", commit, &err), PIR_OK);
	cr_expect_str_eq(pir_store_in_doubt(), commit);
	cr_assert_eq(area_put(store, "a", "b", commit, &err), PIR_OK);
	cr_expect_null(pir_store_in_doubt(), "there was nothing to write");
}

/* ---- No room --------------------------------------------------------- */

Test(store_change, fails_where_it_may_not_write_and_works_again)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = NULL;
	struct pir_err err = PIR_ERR_INIT;
	char commit[PIR_COMMIT_SIZE] = "";

	if (geteuid() == 0)
		cr_skip_test("root may write anywhere");
	area_init("r");
	store = area_open("r");
	cr_assert_eq(chmod("r/.git/objects", 0500), 0);
	cr_expect_eq(area_put(store, "a", "b", commit, &err), PIR_SYSTEM);
	cr_assert_eq(chmod("r/.git/objects", 0700), 0);
	cr_assert_eq(chmod("r/.git/refs/heads", 0500), 0);
	cr_expect_eq(area_put(store, "a", "b", commit, &err), PIR_SYSTEM);
	cr_expect_null(pir_store_in_doubt());
	cr_assert_eq(chmod("r/.git/refs/heads", 0700), 0);
	expect_recovery(1.0);
}
