#!/bin/sh
# funder.sh - a table for the funder: what each host did in a period
#
# usage: PIR_DIR=DIR examples/funder.sh FROM TO
#
# CSV with a row a host: clients seen, contacts held, hours of them (travel
# apart), reviews held and missed.  No client can be told from it.
set -eu

from=${1:?usage: funder.sh FROM TO}
to=${2:?usage: funder.sh FROM TO}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Whose they were at the end of the period.
pir client list --all --at "$to" -o jsonl |
    jq -r '[.id, (.host // "none")] | @tsv' | sort >"$work/hosts"
pir contact list --since "$from" --until "$to" --status attended -o jsonl |
    jq -r '[.client, "contact", .minutes // 0, .travel_minutes // 0] | @tsv' \
	>"$work/work"
pir review list --since "$from" --until "$to" -o jsonl |
    jq -r '[.client, .state, 0, 0] | @tsv' >>"$work/work"

sort "$work/work" | join "$work/hosts" - | awk -v OFS=, '
	{ hosts[$2] }
	$3 == "contact" {
		if (!($1 in seen))
			clients[$2]++
		seen[$1]
		contacts[$2]++
		minutes[$2] += $4
		travel[$2] += $5
	}
	$3 == "held" { held[$2]++ }
	$3 == "missed" { missed[$2]++ }
	END {
		for (h in hosts)
			print h, clients[h] + 0, contacts[h] + 0,
			    sprintf("%.1f", minutes[h] / 60),
			    sprintf("%.1f", travel[h] / 60),
			    held[h] + 0, missed[h] + 0
	}' | sort |
    sed '1i host,clients,contacts,hours,travel_hours,reviews_held,reviews_missed'
