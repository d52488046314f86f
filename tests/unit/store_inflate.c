/* Whoever inflates, the answer is zlib's, but for what cannot be hashed. */
#include <criterion/criterion.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "auto.h"

/* zlib's own, in a program that was linked as ours. */
int __real_inflateInit_(z_streamp, const char *version, int size);
int __real_inflate(z_streamp, int flush);
int __real_inflateEnd(z_streamp);

#define SIZE_MAX_HERE 70000

/* Text with repetitions, of noise now and then. */
static void
make_text(unsigned char *text, size_t len, unsigned seed)
{
	uint32_t x = seed * 2654435761u + 1;

	for (size_t i = 0; i < len; i++) {
		x = x * 1664525u + 1013904223u;
		text[i] = seed % 3 == 0
		    ? (unsigned char)(x >> 24)
		    : (unsigned char)"{\"client\": 0}\n"[(x >> 28) % 14];
	}
}

/* All that came out, and how it ended. */
struct result {
	int rc;
	size_t out;
	size_t in;
	unsigned char text[SIZE_MAX_HERE];
};

typedef int inflate_fn(z_streamp, int flush);

static void
run(inflate_fn *fn, z_stream *z, const unsigned char *in, size_t in_len,
    size_t room, size_t step, struct result *r)
{
	z->next_in = (unsigned char *)in;
	z->avail_in = (unsigned)in_len;
	r->out = 0;
	do {
		size_t n = room - r->out < step ? room - r->out : step;

		z->next_out = r->text + r->out;
		z->avail_out = (unsigned)n;
		r->rc = fn(z, Z_NO_FLUSH);
		r->out += n - z->avail_out;
	} while (r->rc == Z_OK && r->out < room);
	r->in = in_len - z->avail_in;
}

/* The same from both, of the bytes that go in, with so much room, in steps. */
static void
compare(const unsigned char *in, size_t len, size_t room, size_t step)
{
	struct result *ours = calloc(1, sizeof *ours);
	struct result *theirs = calloc(1, sizeof *theirs);
	z_stream a = { 0 }, b = { 0 };

	cr_assert_eq(inflateInit(&a), Z_OK);
	cr_assert_eq(__real_inflateInit_(&b, ZLIB_VERSION, (int)sizeof b),
	    Z_OK);
	run(inflate, &a, in, len, room, step, ours);
	run(__real_inflate, &b, in, len, room, step, theirs);
	/* With no room left zlib ends one call later. */
	if (theirs->rc == Z_OK && ours->rc == Z_STREAM_END)
		theirs->rc = __real_inflate(&b, Z_NO_FLUSH);
	cr_assert_eq(ours->rc, theirs->rc, "%d, not %d", ours->rc, theirs->rc);
	cr_assert_eq(ours->out, theirs->out);
	cr_assert_eq(memcmp(ours->text, theirs->text, ours->out), 0);
	if (ours->rc == Z_STREAM_END) {
		cr_assert_eq(a.avail_in, b.avail_in);
		cr_assert_eq(a.total_in, b.total_in);
		cr_assert_eq(a.total_out, b.total_out);
		cr_assert_eq(inflate(&a, Z_NO_FLUSH), Z_STREAM_END);
	}
	cr_assert_eq(inflateEnd(&a), Z_OK);
	cr_assert_eq(__real_inflateEnd(&b), Z_OK);
	free(ours);
	free(theirs);
}

static unsigned char text[SIZE_MAX_HERE], packed[SIZE_MAX_HERE * 2];

/* So many bytes, deflated to packed; how many those are. */
static size_t
pack(size_t len, unsigned seed)
{
	uLongf n = sizeof packed;

	make_text(text, len, seed);
	cr_assert_eq(compress2(packed, &n, text, len, (int)(seed % 10)), Z_OK);
	return n;
}

Test(store_inflate, a_whole_stream)
{
	static const size_t sizes[] = { 0, 1, 2, 31, 32, 33, 700, 4096, 4097,
		33000, SIZE_MAX_HERE - 1 };

	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
		for (unsigned seed = 0; seed < 12; seed++) {
			size_t n = pack(sizes[i], seed);

			compare(packed, n, sizes[i], sizes[i]);
			compare(packed, n, sizes[i] + 1, sizes[i] + 1);
			/* Something else stands behind it in a pack. */
			compare(packed, n + 20, sizes[i] + 1, sizes[i] + 1);
		}
}

Test(store_inflate, a_part_at_a_time)
{
	static const size_t steps[] = { 1, 7, 32, 1000 };

	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
		for (unsigned seed = 0; seed < 6; seed++)
			compare(packed, pack(2500, seed), 2501, steps[i]);
}

Test(store_inflate, what_is_cut_off)
{
	size_t n = pack(900, 4);

	for (size_t i = 0; i < n; i++)
		compare(packed, i, 901, 901);
}

Test(store_inflate, what_is_damaged)
{
	for (unsigned seed = 1; seed < 4; seed++) {
		size_t n = pack(400, seed);

		for (size_t bit = 0; bit < n * 8; bit++) {
			packed[bit / 8] ^= (unsigned char)(1 << bit % 8);
			compare(packed, n, 401, 401);
			packed[bit / 8] ^= (unsigned char)(1 << bit % 8);
		}
	}
}

Test(store_inflate, one_stream_after_another)
{
	unsigned char out[500];
	z_stream z = { 0 };

	cr_assert_eq(inflateInit(&z), Z_OK);
	for (unsigned seed = 0; seed < 8; seed++) {
		/* Every second one in two parts, so that zlib does it. */
		size_t room = seed % 2 ? sizeof out : 100;
		int rc;

		z.next_in = packed;
		z.avail_in = (unsigned)pack(400, seed);
		z.next_out = out;
		z.avail_out = (unsigned)room;
		rc = inflate(&z, Z_NO_FLUSH);
		if (rc == Z_OK) {
			z.avail_out = (unsigned)(sizeof out - room);
			rc = inflate(&z, Z_FINISH);
		}
		cr_assert_eq(rc, Z_STREAM_END);
		cr_assert_eq(z.total_out, 400);
		cr_assert_eq(memcmp(out, text, 400), 0);
		cr_assert_eq(inflateReset(&z), Z_OK);
	}
	cr_assert_eq(inflateEnd(&z), Z_OK);
}
