/* Loose objects with a bit flipped: read right, or refused. */
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "auto.h"
#include "fixture.h"

TestSuite(store_loose, .init = fixture_begin, .fini = fixture_end);

#define CLIENT "clients/m/" FIXTURE_OWN "/client.json"

/* The file of the object with the client's record at the tip. */
static void
find_object(char path[PIR_PATH_SIZE])
{
	char id[48] = "";
	FILE *git = popen("git -C repo rev-parse main:" CLIENT, "r");

	cr_assert(git && fgets(id, sizeof id, git));
	pclose(git);
	snprintf(path, PIR_PATH_SIZE, "repo/.git/objects/%.2s/%.38s", id,
	    id + 2);
	cr_assert_eq(chmod(path, 0600), 0, "%s", path);
}

static size_t
slurp(const char *path, char *buf, size_t size)
{
	FILE *f = fopen(path, "rb");
	size_t n = f ? fread(buf, 1, size, f) : 0;

	cr_assert(n > 0 && n < size);
	fclose(f);
	return n;
}

static void
put_byte(const char *path, size_t at, char byte)
{
	int fd = open(path, O_WRONLY);

	cr_assert_eq(pwrite(fd, &byte, 1, (off_t)at), 1);
	close(fd);
}

static enum pir_code
read_anew(struct pir_str *out)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = NULL;
	struct pir_tree *tree PIR_AUTO(pir_tree_release) = NULL;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_store_open(&store, "repo", &err), PIR_OK, "%s",
	    err.msg);
	cr_assert_eq(pir_store_tip(store, &tree, &err), PIR_OK);
	return pir_tree_read(tree, CLIENT, out, &err);
}

Test(store_loose, a_flipped_bit_is_refused_or_does_no_harm)
{
	struct pir_str good PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	char path[PIR_PATH_SIZE];
	char bytes[4096];
	size_t n, refused = 0;

	find_object(path);
	cr_assert_eq(read_anew(&good), PIR_OK);
	n = slurp(path, bytes, sizeof bytes);
	for (size_t at = 0; at < n; at++) {
		struct pir_str now PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		enum pir_code code;

		put_byte(path, at, (char)(bytes[at] ^ (1 << at % 8)));
		code = read_anew(&now);
		put_byte(path, at, bytes[at]);
		refused += code == PIR_SYSTEM;
		if (code != PIR_SYSTEM)
			cr_expect(!code && !strcmp(good.s, pir_str_get(&now)),
			    "byte %zu: %d", at, code);
	}
	/* Some lead back in the text to where the same stands. */
	cr_expect_gt(refused, n - 12, "%zu of %zu", refused, n);
}

/* Cut short, or with something behind its end. */
Test(store_loose, a_file_of_another_length_is_refused)
{
	struct pir_str out PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	char path[PIR_PATH_SIZE];
	char bytes[4096];
	size_t n;

	find_object(path);
	n = slurp(path, bytes, sizeof bytes);
	put_byte(path, n, 'x');
	cr_expect_eq(read_anew(&out), PIR_SYSTEM);
	for (size_t len = n - 1; len > 0; len -= len > 9 ? 9 : 1) {
		cr_assert_eq(truncate(path, (off_t)len), 0);
		cr_expect_eq(read_anew(&out), PIR_SYSTEM, "%zu bytes", len);
	}
}
