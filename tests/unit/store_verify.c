/* What an index leads to is taken for the record only if it is the record. */
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "auto.h"
#include "fixture.h"

TestSuite(store_verify, .init = fixture_begin, .fini = fixture_end);

#define CLIENT "clients/m/" FIXTURE_OWN "/client.json"

/* An index of version 2: magic, version, 256 counts, ids, CRCs, offsets. */
enum {
	COUNTS = 8,
	IDS = COUNTS + 256 * 4
};

static size_t
number_at(int fd, size_t at)
{
	unsigned char b[4];

	cr_assert_eq(pread(fd, b, 4, (off_t)at), 4);
	return (size_t)b[0] << 24 | (size_t)b[1] << 16 | (size_t)b[2] << 8 |
	    b[3];
}

/* Where the offset of the object at the path stands in the index. */
static size_t
place_of(int fd, const char *path)
{
	char command[PIR_PATH_SIZE + 64], id[48] = "", hex[48] = "";
	size_t n = number_at(fd, IDS - 4);
	FILE *git;

	snprintf(command, sizeof command, "git -C repo rev-parse main:%s",
	    path);
	git = popen(command, "r");
	cr_assert(git && fgets(id, sizeof id, git));
	pclose(git);
	for (size_t i = 0; i < n; i++) {
		unsigned char raw[20];

		cr_assert_eq(pread(fd, raw, 20, (off_t)(IDS + i * 20)), 20);
		for (size_t k = 0; k < 20; k++)
			snprintf(hex + 2 * k, 3, "%02x", raw[k]);
		if (!strncmp(hex, id, 40))
			return IDS + n * 24 + i * 4;
	}
	cr_assert_fail("%s is not in the index", path);
	return 0;
}

static int
open_index(void)
{
	char path[512] = "";
	FILE *ls = popen("ls repo/.git/objects/pack/*.idx", "r");

	cr_assert(ls && fgets(path, sizeof path, ls));
	pclose(ls);
	path[strcspn(path, "\n")] = '\0';
	cr_assert_eq(chmod(path, 0600), 0);
	return open(path, O_RDWR);
}

static void
swap(int fd, size_t a, size_t b)
{
	char one[4], other[4];

	cr_assert_eq(pread(fd, one, 4, (off_t)a), 4);
	cr_assert_eq(pread(fd, other, 4, (off_t)b), 4);
	cr_assert_eq(pwrite(fd, other, 4, (off_t)a), 4);
	cr_assert_eq(pwrite(fd, one, 4, (off_t)b), 4);
}

Test(store_verify, another_object)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = NULL;
	struct pir_tree *tree PIR_AUTO(pir_tree_release) = NULL;
	struct pir_str bytes PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err = PIR_ERR_INIT;
	int fd;

	cr_assert_eq(system("git -C repo repack -q && "
			    "rm -rf repo/.git/objects/??"),
	    0);
	fd = open_index();
	swap(fd, place_of(fd, CLIENT), place_of(fd, "staff/coord.json"));
	close(fd);
	cr_assert_eq(pir_store_open(&store, "repo", &err), PIR_OK, "%s",
	    err.msg);
	cr_assert_eq(pir_store_tip(store, &tree, &err), PIR_OK);
	cr_expect_eq(pir_tree_read(tree, CLIENT, &bytes, &err), PIR_SYSTEM);
	cr_expect(strstr(err.msg, "is damaged"), "%s", err.msg);
	cr_expect_eq(bytes.len, 0);
	cr_expect_eq(pir_tree_read(tree, "pir.json", &bytes, &err), PIR_OK);
}
