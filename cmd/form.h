/* form.h - text that a person writes in their editor */
#ifndef PIR_FORM_H
#define PIR_FORM_H

#include "cmd.h"

/* A file of mode 0600 that holds the text until it is safe elsewhere. */
struct form {
	char path[512];
	struct pir_str text; /* as the person left it */
};
#define FORM_INIT ((struct form){ 0 })

/*
 * Let a person edit the text in $VISUAL or $EDITOR.  The file is made in
 * the git directory if a store is open, else in $TMPDIR; name is its
 * ending ("plan.json").  PIR_SYSTEM if the editor fails: what was written
 * is kept, and the message names the file.
 */
enum pir_code form_edit(struct env *, struct form *, const char *name,
    const char *text, struct pir_err *);

/* Call form_keep when what was written could not be used: the file stays,
 * and the message of *err names it.  form_release removes it otherwise. */
enum pir_code form_keep(struct form *, struct pir_err *);
void form_release(struct form *);

#endif
