#!/bin/sh
# needs-by-domain.sh - which needs were unmet at entry, and which are now?
#
# usage: PIR_DIR=DIR examples/needs-by-domain.sh [staff|client|carer]
#
# One row a domain: unmet at entry; of those met now; unmet now; of those
# new since entry.  Counts clients who were assessed at least twice.
set -eu

rater=${1:-staff}
pir needs list --rater "$rater" -o jsonl | jq -r .client | sort | uniq -d |
    xargs -n1 pir needs compare --rater "$rater" -o jsonl |
    jq -r '[.domain, .was, .now] | @tsv' |
    awk -F'\t' -v OFS='\t' '
	$2 == "unmet" { entry[$1]++; seen[$1] }
	$2 == "unmet" && $3 == "met" { met[$1]++ }
	$3 == "unmet" { now[$1]++; seen[$1] }
	$3 == "unmet" && $2 != "unmet" { new[$1]++ }
	END {
		for (d in seen)
			print entry[d] + 0, met[d] + 0, now[d] + 0,
			    new[d] + 0, d
	}' | sort -k1,1nr -k3,3nr -k5 |
    awk 'BEGIN { print "entry  met  now  new  domain" }
	{ printf "%5d %4d %4d %4d  %s\n", $1, $2, $3, $4, $5 }'
