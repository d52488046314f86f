/* store_signature.c - the signature within a commit, and what it is of */
#include "store_private.h"

#include <string.h>

/* The header line that begins with the word, or NULL. */
static const char *
find_line(const char *header, const char *word)
{
	size_t len = strlen(word);

	while (header && *header && strncmp(header, word, len) != 0) {
		header = strchr(header, '\n');
		header = header ? header + 1 : NULL;
	}
	return header && *header ? header : NULL;
}

/* The value goes on in lines that begin with a blank. */
static const char *
take_value(const char *value, struct pir_str *out)
{
	const char *line = value;

	for (;;) {
		size_t len = strcspn(line, "\n");

		pir_str_addn(out, line, len);
		line += len + (line[len] == '\n');
		if (*line != ' ')
			return line;
		pir_str_addc(out, '\n');
		line++;
	}
}

void
pir_tree_signature(const struct pir_tree *tree, struct pir_str *text,
    struct pir_str *armor)
{
	const char *header = git_commit_raw_header(tree->commit);
	const char *message = git_commit_message_raw(tree->commit);
	const char *begin = find_line(header, "gpgsig ");

	if (!begin)
		return;
	pir_str_addn(text, header, (size_t)(begin - header));
	pir_str_add(text, take_value(begin + strlen("gpgsig "), armor));
	pir_str_addf(text, "\n%s", message ? message : "");
}

bool
pir_tree_is_by_author(const struct pir_tree *tree)
{
	const git_signature *author = git_commit_author(tree->commit);
	const git_signature *committer = git_commit_committer(tree->commit);

	return strcmp(author->name, committer->name) == 0 &&
	    pir_str_is_alike(author->email, committer->email);
}
