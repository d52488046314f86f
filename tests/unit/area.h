/* area.h - a folder of its own for a test, with repositories in it */
#ifndef PIR_TEST_AREA_H
#define PIR_TEST_AREA_H

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "auto.h"
#include "child.h"
#include "mem.h"
#include "store.h"

/* Of the clock that the tests see: 2013-07-01T09:00:00+10:00. */
#define AREA_NOON ((int64_t)1372633200)

/* Run a program to its end, quietly; its exit status. */
#define area_run(...) area_run_argv((const char *const[]){ __VA_ARGS__, NULL })
static inline int
area_run_argv(const char *const *argv)
{
	struct pir_str said PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err = PIR_ERR_INIT;
	int status = -1;

	pir_child_run(&(struct pir_child){ .argv = argv, .out = &said },
	    &status, &err);
	if (status)
		fprintf(stderr, "%s: %s\n", argv[0], pir_str_get(&said));
	return status;
}

/* What it says, without the last newline; freed by the caller. */
#define area_ask(...) area_ask_argv((const char *const[]){ __VA_ARGS__, NULL })
static inline char *
area_ask_argv(const char *const *argv)
{
	struct pir_str said = PIR_STR_INIT;
	struct pir_err err = PIR_ERR_INIT;
	int status = -1;

	pir_child_run(&(struct pir_child){ .argv = argv, .out = &said },
	    &status, &err);
	cr_assert_eq(status, 0, "%s: %s%s", argv[0], pir_str_get(&said),
	    err.msg);
	while (said.len && said.s[said.len - 1] == '\n')
		said.s[--said.len] = '\0';
	return pir_str_detach(&said);
}

/* A fixture: a fresh folder to stand in, and libgit2 set up. */
static inline void
area_enter(void)
{
	char dir[] = "/tmp/pir-test-XXXXXX";
	struct pir_err err = PIR_ERR_INIT;

	cr_assert(mkdtemp(dir) && chdir(dir) == 0);
	umask(077);
	unsetenv("GIT_DIR");
	setenv("HOME", dir, 1);
	cr_assert_eq(pir_store_setup(&err), PIR_OK, "%s", err.msg);
}

static inline void
area_leave(void)
{
	char dir[4096];

	if (getcwd(dir, sizeof dir) &&
	    pir_str_has_prefix(dir, "/tmp/pir-test-") && chdir("/") == 0)
		area_run("rm", "-rf", "--", dir);
}

static inline struct pir_moment
area_clock(void)
{
	return (struct pir_moment){ AREA_NOON, 600 };
}

/* What a change of the tests writes: one file. */
struct area_file {
	const char *path;
	const char *text; /* NULL: the file goes */
};

static inline enum pir_code
area_draft(const struct pir_tree *tip, struct pir_draft *draft, void *ctx,
    struct pir_err *err)
{
	const struct area_file *f = ctx;

	(void)tip, (void)err;
	pir_draft_put(draft, f->path, f->text, f->text ? strlen(f->text) : 0);
	draft->author.name = pir_strdup("Coordinator");
	draft->author.email = pir_strdup("coord@example.org");
	pir_str_addf(&draft->message,
	    "test: change\n\nPir-Command: test\nPir-Record: one\n"
	    "Pir-Record: two\n");
	return PIR_OK;
}

/* A repository in the folder, with a pir.json. */
static inline void
area_init(const char *dir)
{
	struct area_file f = { "pir.json", "{}\n" };
	struct pir_err err = PIR_ERR_INIT;
	char commit[PIR_COMMIT_SIZE] = "";

	cr_assert_eq(pir_store_init(dir, area_clock, area_draft, &f, commit,
			 &err),
	    PIR_OK, "%s", err.msg);
	cr_assert_eq(strlen(commit), 40);
}

static inline struct pir_store *
area_open(const char *dir)
{
	struct pir_store *store = NULL;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_store_open(&store, dir, &err), PIR_OK, "%s", err.msg);
	return store;
}

/* Change one file; commit gets the id. */
static inline enum pir_code
area_put(struct pir_store *store, const char *path, const char *text,
    char commit[PIR_COMMIT_SIZE], struct pir_err *err)
{
	struct area_file f = { path, text };

	return pir_store_change(store, area_clock, area_draft, &f, commit, err);
}

/* The same, which must work. */
static inline void
area_change(struct pir_store *store, const char *path, const char *text)
{
	struct pir_err err = PIR_ERR_INIT;
	char commit[PIR_COMMIT_SIZE] = "";

	cr_assert_eq(area_put(store, path, text, commit, &err), PIR_OK, "%s",
	    err.msg);
}

static inline void
area_write(const char *path, const char *text)
{
	FILE *f = fopen(path, "w");

	cr_assert(f, "%s", path);
	fputs(text, f);
	cr_assert_eq(fclose(f), 0);
}

#endif
