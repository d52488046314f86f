#!/bin/sh
# alloc.sh - no memory for each allocation of three writing commands
#
# usage: tests/torture/alloc.sh [EVERY]
#
# Each, or every so manyth, fails by itself, and with all that follow.
# Success must mean that the change is there, 6 that it is not, 7 that it
# cannot be known; and nothing may crash.

# shellcheck source=tests/torture/common.sh
. "$(dirname "$0")/common.sh"
every=${1:-1}
make_base
${CC:-cc} -std=c11 -O2 -shared -fPIC -o "$work/alloc.so" \
    "$(dirname "$0")/alloc.c" || exit 1
points=0

# The $2th allocation of the command $1 fails; $3: or all from there on.
starve() {
	repo=$work/try
	rm -rf "$repo"
	cp -a "$base" "$repo"
	tracer="env LD_PRELOAD=$work/alloc.so FAIL_AT=$2 $3"
	traced "$1" >"$repo/said" 2>"$repo/why"
	status=$?
	new=$(($(count) - was))
	points=$((points + 1))
	case $status.$new in
	0.1 | 6.0 | 7.[01]) ;;
	*) say "$1, allocation $2 $3: exit $status, $new new:" \
	    "$(cat "$repo/why")" ;;
	esac
	echo "$status" >>"$work/exits"
	"$pir" -q -C "$repo" client edit "$client" --pronouns she ||
	    say "$1, allocation $2 $3: the next change fails"
	[ $((points % 10)) -ne 0 ] || check_sound "$1, allocation $2 $3"
}

repo=$base
was=$(count)
for command in client goal consent; do
	repo=$work/count
	cp -a "$base" "$repo"
	tracer="env LD_PRELOAD=$work/alloc.so COUNT_TO=$work/n"
	traced "$command" >/dev/null || say "$command fails by itself"
	rm -rf "$repo"
	for i in $(seq 1 "$every" "$(cat "$work/n")"); do
		starve "$command" "$i" FAIL_ONCE=1
		starve "$command" "$i" FAIL_ON=1
	done
done
check_clean alloc
echo "alloc.sh: $points failures:" \
    "$(sort "$work/exits" | uniq -c | awk '{ print $1 " exit " $2 }' |
	paste -sd,)"
exit $bad
