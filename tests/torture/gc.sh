#!/bin/sh
# gc.sh - git gc --prune=now and pir gc in loops beside writers and readers
#
# usage: tests/torture/gc.sh [WRITERS [CHANGES]]
#
# Nothing may be lost, and nobody may fail.

writers=${1:-6}
changes=${2:-60}
# shellcheck source=tests/torture/common.sh
. "$(dirname "$0")/common.sh"
make_base
repo=$base
was=$(count)

one_writer() {
	i=0
	while [ "$i" -lt "$changes" ]; do
		"$pir" -q -C "$repo" client add --given "N$(letters "$i")" \
		    --family "W$(letters "$1")" --born unknown \
		    --source general-practitioner >>"$work/ids$1" ||
		    echo "writer: $?" >>"$work/failed"
		i=$((i + 1))
	done
}
one_reader() {
	while [ ! -e "$work/done" ]; do
		"$pir" -C "$repo" client list -o ids >/dev/null ||
		    echo "reader: $?" >>"$work/failed"
		"$pir" -C "$repo" log "$client" >/dev/null ||
		    echo "log: $?" >>"$work/failed"
	done
}
git_gc() {
	while [ ! -e "$work/done" ]; do
		git -C "$repo" gc -q --prune=now
	done
}
pir_gc() {
	while [ ! -e "$work/done" ]; do
		"$pir" -q -C "$repo" gc || echo "gc: $?" >>"$work/failed"
	done
}

one_reader 2>>"$work/said" &
git_gc 2>>"$work/said" &
pir_gc 2>>"$work/said" &
writer=0
while [ "$writer" -lt "$writers" ]; do
	one_writer "$writer" &
	running="$running $!"
	writer=$((writer + 1))
done
# shellcheck disable=SC2086 # a list of processes
wait $running
: >"$work/done"
wait
[ ! -s "$work/failed" ] ||
    say "$(sort "$work/failed" | uniq -c)" "$(sort -u "$work/said" | grep -v ^error:)"
[ "$(count)" -eq $((was + writers * changes)) ] ||
    say "$(count) commits, not $((was + writers * changes))"
check_ids $((writers * changes))
check_clean gc
check_sound gc
echo "gc.sh: $writers writers, $changes changes each"
exit $bad
