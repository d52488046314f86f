#!/bin/sh
# overdue-by-partner.sh - with which partners is work overdue, and how long?
#
# usage: PIR_DIR=DIR examples/overdue-by-partner.sh
#
# Something to take along to the next meeting: the partner's name, how many
# actions are overdue, and since when the oldest of them.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

pir partner list --columns partner,name | sort >"$work/names"
pir plan actions --due yesterday --columns partner,due,client | grep '^[^	]' |
    sort -k1,1 -k2,2 | awk -F'\t' -v OFS='\t' '
	$1 != p { if (p) print p, n, oldest; p = $1; n = 0; oldest = $2 }
	{ n++ }
	END { if (p) print p, n, oldest }' >"$work/overdue"

join -t'	' -o 1.2,2.2,2.3 "$work/names" "$work/overdue" |
    sort -t'	' -k2,2nr -k3,3 |
    awk -F'\t' '{ printf "%-32s %2d  since %s\n", $1, $2, $3 }'
