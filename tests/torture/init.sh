#!/bin/sh
# init.sh - kill pir init at each of its system calls
#
# usage: tests/torture/init.sh [EVERY]
#
# There must be a whole repository, or none, and then the same command
# makes one.

# shellcheck source=tests/torture/common.sh
. "$(dirname "$0")/common.sh"
every=${1:-1}
need_strace

# shellcheck disable=SC2086 # a command and its options
begin() {
	$tracer "$pir" -q init --org Torture --region torture --staff coord \
	    --name Coordinator --email coord@example.org "$repo"
}

repo=$work/new
tracer="strace -o $work/calls"
begin 2>/dev/null || say "it fails by itself"
rm -rf "$repo"
list_calls >"$work/list"
deaths=0
while read -r call n; do
	what="init killed at $call $n"
	tracer="strace -o /dev/null -e trace=$call"
	tracer="$tracer -e inject=$call:signal=KILL:when=$n"
	begin >/dev/null 2>&1 && continue
	deaths=$((deaths + 1))
	tracer=
	if [ -e "$repo/.git" ]; then
		[ "$(count)" = 1 ] || say "$what: $(count) commits"
	else
		begin || say "$what: it cannot be run again"
	fi
	check_next "$what"
	[ "$(ls -A "$repo")" = .git ] || say "$what: left $(ls -A "$repo")"
	rm -rf "$repo"
done <"$work/list"
echo "init.sh: $deaths deaths"
exit $bad
