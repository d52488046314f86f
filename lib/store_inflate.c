/*
 * libgit2 inflates with zlib; libdeflate does it in half the time where all
 * of the input and room for all of the output are at hand, as they are for
 * an object of a pack.  So the linker leads what asks zlib to inflate to
 * here (Makefile, ld's --wrap), and what libdeflate cannot do, a part of a
 * stream or one that it finds damaged, goes on to zlib.  (It takes a few that
 * zlib does not; what comes out is hashed anyway, lib/store_verify.c.)
 */
#include <libdeflate.h>
#include <stdbool.h>
#include <zlib.h>

/* As ld calls them. */
int __wrap_inflateInit_(z_streamp, const char *version, int size);
int __wrap_inflate(z_streamp, int flush);
int __wrap_inflateReset(z_streamp);
int __wrap_inflateEnd(z_streamp);
int __real_inflateInit_(z_streamp, const char *version, int size);
int __real_inflate(z_streamp, int flush);
int __real_inflateReset(z_streamp);
int __real_inflateEnd(z_streamp);

/*
 * The state of a stream, which is zlib's own business: none until zlib has
 * begun, and this one after libdeflate was there and back.
 */
static struct internal_state *const whole = (void *)&whole;

static bool
is_zlibs(const z_stream *z)
{
	return z->state && z->state != whole;
}

static int
begin(z_streamp z)
{
	z->state = NULL;
	z->total_in = z->total_out = 0;
	return Z_OK;
}

int
__wrap_inflateInit_(z_streamp z, const char *version, int size)
{
	if (version[0] != ZLIB_VERSION[0] || size != (int)sizeof *z)
		return Z_VERSION_ERROR;
	z->msg = NULL;
	return begin(z);
}

int
__wrap_inflateReset(z_streamp z)
{
	return is_zlibs(z) ? __real_inflateReset(z) : begin(z);
}

int
__wrap_inflateEnd(z_streamp z)
{
	return is_zlibs(z) ? __real_inflateEnd(z) : begin(z);
}

/*
 * The whole stream in one go; false if it cannot, and then nothing happened
 * but that there may be something in the room for it.  What libdeflate works
 * in is made once: it is larger than most of what is inflated.
 */
static bool
inflate_whole(z_streamp z)
{
	static struct libdeflate_decompressor *decompressor;
	size_t in, out;

	if (!decompressor)
		decompressor = libdeflate_alloc_decompressor();
	if (!decompressor || !z->next_in || !z->next_out ||
	    libdeflate_zlib_decompress_ex(decompressor, z->next_in, z->avail_in,
		z->next_out, z->avail_out, &in, &out))
		return false;
	z->next_in += in;
	z->avail_in -= (unsigned)in;
	z->total_in += in;
	z->next_out += out;
	z->avail_out -= (unsigned)out;
	z->total_out += out;
	z->state = whole;
	return true;
}

int
__wrap_inflate(z_streamp z, int flush)
{
	int rc;

	if (z->state == whole || (!z->state && inflate_whole(z)))
		return Z_STREAM_END;
	rc = z->state ? Z_OK
		      : __real_inflateInit_(z, ZLIB_VERSION, (int)sizeof *z);
	return rc == Z_OK ? __real_inflate(z, flush) : rc;
}
