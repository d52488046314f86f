#!/bin/sh
# not-agreed.sh - who has not agreed to a plan yet?
#
# usage: PIR_DIR=DIR examples/not-agreed.sh
#
# One line for each who is waited for: the client, or a partner with its
# own part of the plan; then the clients whose plans these are.
set -eu

pir plan list -o jsonl |
    jq -r 'select(.awaited) | .client as $c | .awaited[] | [., $c] | @tsv' |
    sort | awk -F'\t' '
	$1 != who { printf "%s%s:", (NR > 1 ? "\n" : ""), $1; who = $1 }
	{ printf " %s", $2 }
	END { if (NR) print "" }'
