#!/bin/sh
# fail.sh - let each system call of three writing commands fail
#
# usage: tests/torture/fail.sh [EVERY [ERROR [+]]]
#
# With EVERY, only every so manyth call, and those about the branch; the
# ERROR is EIO unless it is said; with + each later call of its kind fails
# too.  Success must mean that the change is there, 6 that it is not, 7 that
# it cannot be known; and nothing may crash.

# shellcheck source=tests/torture/common.sh
. "$(dirname "$0")/common.sh"
every=${1:-1}
error=${2:-EIO}
on=$3
# What cannot be removed stays, whoever tries; who we are never fails.
skip='(unlink|get.*id)'
need_strace
make_base

# One failure: of the $3th call of $2, in the command $1.
fail() {
	repo=$work/$1-$2-$3
	cp -a "$base" "$repo"
	tracer="strace -o /dev/null -e trace=$2"
	tracer="$tracer -e inject=$2:error=$error:when=$3$on"
	traced "$1" >"$repo/said" 2>"$repo/why"
	status=$?
	now=$(count)
	what="$1, $2 $3 failed"
	case $status.$((now - was)) in
	0.1 | 7.[01] | [46].0 | 127.0) ;;
	*) say "$what: exit $status, $((now - was)) new: $(cat "$repo/why")" ;;
	esac
	case $2.$status in
	f*sync.0) say "$what: nothing was flushed, and done is said" ;;
	esac
	echo "$status" >>"$work/alive"
	check_next "$what"
	rm -rf "$repo"
}

repo=$base
was=$(count)
at_each_call fail
echo "fail.sh: $points failures:" \
    "$(sort "$work/alive" | uniq -c | awk '{ print $1 " exit " $2 }' |
	paste -sd,)"
exit $bad
