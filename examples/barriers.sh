#!/bin/sh
# barriers.sh - what is in the way, and in which sector?
#
# usage: PIR_DIR=DIR examples/barriers.sh
#
# Blocked actions by barrier and sector, most frequent first: what the
# reference group should hear about.
set -eu

pir plan actions --state blocked --columns barrier,sector -o jsonl |
    jq -r '[.barrier, .sector // "no sector"] | @tsv' |
    sort | uniq -c | sort -k1,1nr -k2 |
    awk '{ n = $1; b = $2; $1 = $2 = ""; printf "%2d  %-14s%s\n", n, b, $0 }'
