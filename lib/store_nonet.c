/*
 * The members of libgit2.a that would bring TLS, SSH and Kerberos in, for
 * a program that fetches and pushes through git: without them libgit2
 * starts seven times as fast and needs a dozen libraries less.  Linked
 * into the program before libgit2.a, so that the linker looks no further;
 * with the shared library this file is left out.
 */
#include "store_private.h"

#include <git2/sys/transport.h>

struct git_stream;
struct git_http_auth_context;

int git_mbedtls_stream_global_init(void);
int git_mbedtls__set_cert_location(const char *file, const char *path);
int git_mbedtls_stream_new(struct git_stream **, const char *host,
    const char *port);
int git_mbedtls_stream_wrap(struct git_stream **, struct git_stream *,
    const char *host);
int git_transport_ssh_global_init(void);
int git_http_auth_negotiate(struct git_http_auth_context **, const void *url);

static int
refuse(void)
{
	git_error_set_str(GIT_ERROR_NET, "this program has no network");
	return GIT_ERROR;
}

int
git_mbedtls_stream_global_init(void)
{
	return 0;
}

int
git_mbedtls__set_cert_location(const char *file, const char *path)
{
	(void)file, (void)path;
	return refuse();
}

int
git_mbedtls_stream_new(struct git_stream **out, const char *host,
    const char *port)
{
	(void)out, (void)host, (void)port;
	return refuse();
}

int
git_mbedtls_stream_wrap(struct git_stream **out, struct git_stream *in,
    const char *host)
{
	(void)out, (void)in, (void)host;
	return refuse();
}

int
git_transport_ssh_global_init(void)
{
	return 0;
}

int
git_smart_subtransport_ssh(git_smart_subtransport **out, git_transport *owner,
    void *param)
{
	(void)out, (void)owner, (void)param;
	return refuse();
}

int
git_transport_ssh_with_paths(git_transport **out, git_remote *owner,
    void *payload)
{
	(void)out, (void)owner, (void)payload;
	return refuse();
}

int
git_http_auth_negotiate(struct git_http_auth_context **out, const void *url)
{
	(void)out, (void)url;
	return refuse();
}
