#!/bin/sh
# full.sh - no space and no inodes left, little by little
#
# usage: tests/torture/full.sh [EVERY]
#
# On a small tmpfs, which takes root or a user namespace.  Success must
# mean that the change is there, failure that nothing was written; and it
# must work again once there is room.

every=${1:-1}
case $2 in
inside) ;;
*)
	if [ "$(id -u)" -eq 0 ] && unshare -m true 2>/dev/null; then
		exec unshare -m "$0" "$every" inside
	elif unshare -rm true 2>/dev/null; then
		exec unshare -rm "$0" "$every" inside
	fi
	echo "full.sh: skipped: nobody here may mount a tmpfs"
	exit 0
	;;
esac
# shellcheck source=tests/torture/common.sh
. "$(dirname "$0")/common.sh"
make_base
disk=$work/disk
mkdir "$disk"
repo=$disk/repo
tries=0

# One try: $1 says how little there is.
attempt() {
	tries=$((tries + 1))
	was=$(count)
	"$pir" -q -C "$repo" client add --given "N$(letters "$tries")" \
	    --family Full --born unknown --source general-practitioner \
	    >"$work/said" 2>"$work/why"
	status=$?
	now=$(count)
	case $status in
	0) [ "$now" = "$((was + 1))" ] || say "$1: said done, and is not" ;;
	6) [ "$now" = "$was" ] || say "$1: said failed, and was done" ;;
	*) say "$1: exit $status: $(cat "$work/why")" ;;
	esac
	if [ "$status" -eq 0 ]; then done=$((done + 1)); else
		failed=$((failed + 1))
	fi
	rm -f "$disk"/filler*
	"$pir" -q -C "$repo" client add --given "M$(letters "$tries")" \
	    --family Full --born unknown --source general-practitioner \
	    >/dev/null || say "$1: does not work again"
	[ "$(count)" = "$((now + 1))" ] || say "$1: the next change is lost"
	check_clean "$1"
	check_sound "$1"
}

begin() {
	mount -t tmpfs -o "$1" tmpfs "$disk" || {
		echo "full.sh: skipped: cannot mount a tmpfs"
		exit 0
	}
	cp -a "$base" "$repo"
	failed=0
	done=0
}
end() {
	if [ "$failed" -eq 0 ] || [ "$done" -eq 0 ]; then
		say "$1: $done done and $failed failed prove nothing"
	fi
	echo "full.sh: $1: $done done, $failed failed"
	umount "$disk"
}

begin size=8m
free=0
while [ "$free" -le 96 ]; do
	head -c 16m /dev/zero >"$disk/filler" 2>/dev/null
	truncate -s "-${free}K" "$disk/filler"
	attempt "$free KiB free"
	free=$((free + 4 * every))
done
end space

begin size=64m,nr_inodes=4000
free=0
while [ "$free" -le 24 ]; do
	i=0
	while (: >"$disk/filler$i") 2>/dev/null; do
		i=$((i + 1))
	done
	j=1
	while [ "$j" -le "$free" ]; do
		rm -f "$disk/filler$((i - j))"
		j=$((j + 1))
	done
	attempt "$free inodes free"
	free=$((free + every))
done
end inodes

begin size=8m
if mount -o remount,ro "$disk" 2>/dev/null; then
	was=$(count)
	"$pir" -q -C "$repo" client add --given Read --family Only \
	    --born unknown --source general-practitioner >/dev/null 2>&1
	status=$?
	[ "$status.$(count)" = "6.$was" ] || say "read-only: exit $status"
	"$pir" -C "$repo" client show "$client" >/dev/null ||
	    say "read-only: cannot be read"
fi
umount "$disk"
echo "full.sh: $tries tries"
exit $bad
