#!/bin/sh
# no-contact.sh - which clients has nobody seen for a month, and who rings?
#
# usage: PIR_DIR=DIR examples/no-contact.sh [DAYS]
#
# A list to hand round: no names, so that it may lie on a desk.  Clients in
# hospital are left out; the ward knows where they are.
set -eu

pir client list --state active --no-contact "${1:-30}d" \
    --columns facilitator,id,last_contact,next_review |
    sort | awk -F'\t' '
	$1 != who { print (NR > 1 ? "\n" : "") $1; who = $1 }
	{ printf "  %s  last seen %s, review due %s\n", $2,
	    $3 ? $3 : "never", $4 ? $4 : "not set" }'
