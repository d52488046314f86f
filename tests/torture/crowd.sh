#!/bin/sh
# crowd.sh - many processes that change one repository at once
#
# usage: tests/torture/crowd.sh [PROCESSES [CHANGES]]
#
# Half of them change one plan.  No change may be lost, none may fail.

processes=${1:-8}
changes=${2:-100}
# shellcheck source=tests/torture/common.sh
. "$(dirname "$0")/common.sh"
make_base
repo=$base
was=$(count)

one_writer() {
	i=0
	while [ "$i" -lt "$changes" ]; do
		name=$(letters $(($1 * changes + i)))
		if [ $(($1 % 2)) -eq 0 ]; then
			"$pir" -q -C "$repo" plan goal add "$client" \
			    --title "Goal $name"
		else
			"$pir" -q -C "$repo" client add --given "$name" \
			    --family "F$name" --born unknown \
			    --source general-practitioner
		fi || echo "failed: $?" >>"$work/failed"
		i=$((i + 1))
	done >>"$work/ids$1"
}

writer=0
while [ "$writer" -lt "$processes" ]; do
	one_writer "$writer" &
	writer=$((writer + 1))
done
wait
[ ! -s "$work/failed" ] || say "$(sort "$work/failed" | uniq -c)"
[ "$(count)" -eq $((was + processes * changes)) ] ||
    say "$(count) commits, not $((was + processes * changes))"
check_ids $((processes * changes))
check_clean crowd
check_sound crowd
echo "crowd.sh: $processes processes, $changes changes each"
exit $bad
