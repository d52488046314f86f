#!/bin/sh
# kill.sh - kill three writing commands at each of their system calls
#
# usage: tests/torture/kill.sh [EVERY]
#
# With EVERY, only every so manyth call, and those about the branch.  The
# branch must be valid, the change whole or not there, and there if its id
# was printed; the next command must work within 3 seconds, and clear up.

# shellcheck source=tests/torture/common.sh
. "$(dirname "$0")/common.sh"
every=${1:-1}
need_strace
make_base

# One death: at the $3th call of $2, in the command $1.
die() {
	repo=$work/$1-$2-$3
	cp -a "$base" "$repo"
	tracer="strace -o /dev/null -e trace=$2"
	tracer="$tracer -e inject=$2:signal=KILL:when=$3"
	traced "$1" >"$repo/said" 2>/dev/null
	status=$?
	[ $status -eq 137 ] || echo "$command" >>"$work/alive"
	now=$(count)
	what="$1 killed at $2 $3"
	case $now in
	"$was") [ $status -ne 0 ] || say "$what: acknowledged, and not there"
		[ ! -s "$repo/said" ] || say "$what: told its id, and not there" ;;
	"$((was + 1))") ;;
	*) say "$what: $now commits, after $was" ;;
	esac
	check_next "$what"
	rm -rf "$repo"
}

repo=$base
was=$(count)
at_each_call die
alive=$(wc -l <"$work/alive")
[ "$alive" -lt $((points / 10 + 1)) ] || say "$alive of $points did not die"
echo "kill.sh: $((points - alive)) deaths"
exit $bad
