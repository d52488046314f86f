#!/bin/sh
# consents-ending.sh - which consents end this quarter, and nothing follows?
#
# usage: PIR_DIR=DIR examples/consents-ending.sh [LAST-DAY]
#
# Prints its last day, the facilitator who has to ask, the client, and what
# the consent is for, soonest first; up to another day if one is given.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

today=${PIR_NOW:-$(date +%F)}
quarter=$(echo "$today" | awk -F- '{
	m = int(($2 + 2) / 3) * 3
	printf "%s-%02d-%d\n", $1, m, m == 6 || m == 9 ? 30 : 31 }')
last=${1:-$quarter}

pir client list -o jsonl | jq -r '[.id, .facilitator] | @tsv' |
    sort >"$work/facilitators"
pir consent list --within 366d -o jsonl |
    jq -r --arg last "$last" 'select(.until <= $last) |
	[.client, .until, .kind, .to] | @tsv' | sort >"$work/ending"

join "$work/ending" "$work/facilitators" |
    awk '{ print $2, $5, $1, $3 == "sharing" ? "share with " $4 : "take part" }' |
    sort
