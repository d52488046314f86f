#include "sign.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "auto.h"
#include "child.h"
#include "sshsig.h"

void
pir_signer_release(struct pir_signer *signer)
{
	free(signer->file);
	free(signer->public);
	*signer = PIR_SIGNER_INIT;
}

static void
close_fd(int *fd)
{
	if (*fd >= 0)
		close(*fd);
}

/* Nothing that it cannot stand for later: its key, these bytes. */
static enum pir_code
check(const struct pir_signer *signer, const struct pir_str *bytes,
    const struct pir_str *armor, struct pir_err *err)
{
	struct pir_sshsig sig;
	struct pir_sshkey key;

	if (pir_sshsig_parse(&sig, pir_str_get(armor), armor->len, err) ||
	    pir_sshkey_parse(&key, signer->public, err))
		return err->code = PIR_SYSTEM;
	if (!pir_sshkey_equal(&key, &sig.key) ||
	    !pir_sshsig_holds(&sig, bytes->s, bytes->len))
		return pir_fail(err, PIR_SYSTEM,
		    "ssh-keygen signed with another key than '%s'",
		    signer->file ? signer->file : signer->public);
	return PIR_OK;
}

/* A file's name says enough; a key itself, as ssh-add -l shows it. */
static enum pir_code
did_not(const struct pir_signer *signer, struct pir_err *err)
{
	struct pir_str name PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_sshkey key;

	if (signer->file)
		return pir_fail(err, PIR_SYSTEM,
		    "ssh-keygen did not sign with '%s'; nothing was written",
		    signer->file);
	if (pir_sshkey_parse(&key, signer->public, err))
		return err->code;
	pir_sshkey_fingerprint(&key, &name);
	return pir_fail(err, PIR_SYSTEM,
	    "ssh-keygen did not sign with the key %s: 'ssh-add -l' lists "
	    "those that your agent has; nothing was written",
	    name.s);
}

enum pir_code
pir_sign(const struct pir_signer *signer, const struct pir_str *bytes,
    struct pir_str *out, struct pir_err *err)
{
	struct pir_str armor PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	int fd PIR_AUTO(close_fd) = -1;
	char own[32];
	const char *argv[] = { "ssh-keygen", "-q", "-Y", "sign", "-n", "git",
		"-f", signer->file, NULL };
	const struct pir_child child = { .argv = argv,
		.in = bytes,
		.out = &armor,
		.talks = true };
	int status;

	if (!signer->file) {
		fd = pir_child_file(signer->public, strlen(signer->public));
		if (fd < 0)
			return pir_fail(err, PIR_SYSTEM,
			    "cannot hold a key in memory: %s", strerror(errno));
		snprintf(own, sizeof own, "/proc/self/fd/%d", fd);
		argv[7] = own;
	}
	if (pir_child_run(&child, &status, err))
		return err->code;
	if (status)
		return did_not(signer, err);
	if (check(signer, bytes, &armor, err))
		return pir_within(err, "nothing was written");
	pir_str_addn(out, armor.s, armor.len);
	return PIR_OK;
}
