#!/bin/sh
# caseload.sh - how many clients has each facilitator, against the target?
#
# usage: PIR_DIR=DIR examples/caseload.sh
#
# Prints host, facilitator, clients (active or on hold), target, and how
# many more they could take (less than none: too many).
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

pir staff list --role facilitator -o jsonl |
    jq -r 'select(.caseload_target) | [.staff, .host, .caseload_target] | @tsv' |
    sort >"$work/staff"
pir client list --state active --state on-hold -o jsonl |
    jq -r '.facilitator' | sort | uniq -c |
    awk '{ print $2 "\t" $1 }' >"$work/clients"

join -a1 -e0 -o 1.2,1.1,2.2,1.3 "$work/staff" "$work/clients" |
    sort | awk '{ printf "%-8s %-6s %2d of %2d  %+d\n", $1, $2, $3, $4, $4 - $3 }'
