#!/bin/sh
# memory.sh - less and less memory for a command that writes
#
# usage: tests/torture/memory.sh [EVERY]
#
# Success must mean that the change is there, failure that it is not, 7
# that it cannot be known; and nothing may crash.

# shellcheck source=tests/torture/common.sh
. "$(dirname "$0")/common.sh"
every=${1:-1}
make_base
repo=$base

# Below this the program cannot even be loaded; the shell says so.
exec 3>&2 2>/dev/null
least=1000
until (
	# shellcheck disable=SC3045 # dash has it
	ulimit -v "$least"
	exec "$pir" version
) >/dev/null; do
	least=$((least + 16))
done
exec 2>&3
kib=$least
enough=0
while [ "$enough" -lt 5 ]; do
	was=$(count)
	(
		# shellcheck disable=SC3045 # dash has it
		ulimit -v "$kib"
		exec "$pir" -q -C "$repo" client add --given "N$(letters "$kib")" \
		    --family "M$(letters $((kib / 7)))" --born unknown \
		    --source general-practitioner
	) >/dev/null 2>"$work/why"
	status=$?
	new=$(($(count) - was))
	case $status.$new in
	0.1) enough=$((enough + 1)) ;;
	6.0 | 7.[01] | 127.0) enough=0 ;;
	*) say "$kib KiB: exit $status, $new new: $(cat "$work/why")" ;;
	esac
	echo "$status" >>"$work/exits"
	kib=$((kib + 4 * every))
done
check_clean memory
check_sound memory
echo "memory.sh: from $least to $kib KiB:" \
    "$(sort "$work/exits" | uniq -c | awk '{ print $1 " exit " $2 }' |
	paste -sd,)"
exit $bad
