#!/bin/sh
# pool.sh - many processes that approve from a pool that can pay only some
#
# usage: tests/torture/pool.sh [PROCESSES [ROUNDS]]
#
# Each round brings money for some of the requests.  What is available is
# never below zero on any commit; an approval that exited 0 is there, every
# other exited 4 or 5 and left nothing.

processes=${1:-8}
rounds=${2:-50}
# shellcheck source=tests/torture/common.sh
. "$(dirname "$0")/common.sh"
make_base
repo=$base
"$pir" -q -C "$repo" staff add appr1 --name "Lee Example" --role approver \
    --email appr1@example.org --limit 1000 >/dev/null &&
    "$pir" -q -C "$repo" fund open pool --from 2013-07-01 --to 2014-06-30 \
	--category training:capacity >/dev/null ||
    say "cannot open a pool"

# Requests of 71 to 127 dollars, a line each, in one change.
ask() {
	i=0
	while [ "$i" -lt "$processes" ]; do
		printf '{"amount": "%d", "category": "training", "pool": "pool",' \
		    $((71 + ($1 * 13 + i * 29) % 57))
		printf ' "payee": "Example Trainers", "purpose": "Training"}\n'
		i=$((i + 1))
	done | "$pir" -q -C "$repo" fund request --stdin
}
approve() {
	GIT_AUTHOR_NAME=Lee GIT_AUTHOR_EMAIL=appr1@example.org \
	    "$pir" -q -C "$repo" fund approve "$1" 2>/dev/null
	echo "$1 $?" >>"$work/said"
}
available() {
	"$pir" -C "$repo" fund show pool --at "$1" |
	    sed -n 's/^ *available *//p'
}

round=0
paid=0
while [ "$round" -lt "$rounds" ]; do
	"$pir" -q -C "$repo" fund allocate pool $((200 + round % 5 * 37)) ||
	    say "cannot allocate"
	ask "$round" >"$work/asked"
	start=$(git -C "$repo" rev-parse main)
	: >"$work/said"
	while read -r request; do
		approve "$request" &
	done <"$work/asked"
	wait
	while read -r request status; do
		state=$("$pir" -C "$repo" fund show "$request" |
		    sed -n 's/^ *state *\([a-z-]*\).*/\1/p')
		case $status/$state in
		0/approved) paid=$((paid + 1)) ;;
		[45]/requested) ;;
		*) say "$request: exit $status, and it is $state" ;;
		esac
	done <"$work/said"
	[ "$(wc -l <"$work/said")" -eq "$processes" ] || say "one said nothing"
	for commit in $(git -C "$repo" rev-list "$start..main"); do
		case $(available "$commit") in
		-* | '') say "$commit: $(available "$commit") available" ;;
		esac
	done
	round=$((round + 1))
done
approved=$(git -C "$repo" log --format=%s main | grep -c '^fund approve: ')
[ "$approved" -eq "$paid" ] || say "$approved approvals, $paid said so"
[ "$paid" -lt $((rounds * processes)) ] || say "the pool paid for all"
"$pir" -C "$repo" -q check --history >/dev/null || say "pir check finds faults"
check_clean pool
check_sound pool
echo "pool.sh: $processes processes, $rounds rounds, $paid approved"
exit $bad
