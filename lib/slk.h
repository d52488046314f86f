/* slk.h - the statistical linkage key SLK-581 */
#ifndef PIR_SLK_H
#define PIR_SLK_H

#include "date.h"

/* 14 characters and a NUL. */
#define PIR_SLK_SIZE 15

/*
 * The key of AIHW's METeOR item 349895, written to buf, which is returned:
 * letters 2, 3 and 5 of the family name, 2 and 3 of the given name, birth
 * date as DDMMYYYY, sex (1 male, 2 female, 3 other, 9 not stated, as is
 * any other number).  Letters are folded to A-Z and nothing else counts; a
 * missing letter is 2, a missing name (NULL, or without such a letter) 999
 * or 99, a missing birth date 09099999, as in the key's test cases.
 */
const char *pir_slk(const char *given, const char *family, struct pir_date born,
    int sex, char buf[PIR_SLK_SIZE]);

#endif
