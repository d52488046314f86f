# shellcheck shell=sh disable=SC2034,SC2154 # the sourcing script's
# common.sh - what the scripts of this folder share; they source it
#
# $pir is the program, $work a folder of one's own, $base a repository in
# which the client cccc0001 is active and has a plan.

build=${PIR_BUILD:-build}
pir=$(cd "$build" && pwd)/pir
work=$(mktemp -d "${TMPDIR:-/tmp}/pir-torture-XXXXXX") || exit 1
trap 'umount "$work/disk" 2>/dev/null; rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
base=$work/base
client=cccc0001
bad=0

export HOME="$work" PIR_NOW=2013-07-05T09:00:00+10:00 LC_ALL=C
export GIT_AUTHOR_NAME=Coordinator GIT_AUTHOR_EMAIL=coord@example.org
export GIT_CONFIG_NOSYSTEM=1 ASAN_OPTIONS=detect_leaks=0
unset PIR_DIR GIT_DIR

say() {
	echo "$(basename "$0"): $*"
	bad=1
}

# Four letters for a number: ids and names that differ.
letters() {
	awk -v n="$1" 'BEGIN {
		s = ""
		for (i = 0; i < 4; i++) {
			s = substr("bcdfghjkmn", n % 10 + 1, 1) s
			n = int(n / 10)
		}
		print s
	}'
}

make_base() {
	"$pir" -q init --org Torture --region torture --staff coord \
	    --name Coordinator --email coord@example.org --host north \
	    "$base" &&
	    "$pir" -q -C "$base" client add --given Robin --family Example \
		--born 1980-02-29 --source general-practitioner \
		--id "$client" >/dev/null &&
	    "$pir" -q -C "$base" client accept "$client" --all-criteria &&
	    "$pir" -q -C "$base" consent give "$client" --participation \
		--how written >/dev/null &&
	    "$pir" -q -C "$base" plan create "$client" >/dev/null &&
	    return
	echo "$0: cannot make a repository to begin with" >&2
	exit 1
}

count() {
	git -C "$repo" rev-list --count main 2>/dev/null || echo none
}

# Each id that was printed stands in the tree or in the client's plan.
check_ids() {
	git -C "$repo" ls-tree -r --name-only main >"$work/paths"
	git -C "$repo" show "main:clients/c/$client/plan.json" >>"$work/paths"
	cat "$work"/ids* >"$work/all-ids"
	while read -r id; do
		grep -q "$id" "$work/paths" || say "$id is lost"
	done <"$work/all-ids"
	[ "$(wc -l <"$work/all-ids")" -eq "$1" ] ||
	    say "not every change told its id"
}

# Nothing that a dead process left, nothing that git finds wrong.
check_clean() {
	strays=$(find "$repo/.git" -name 'tmp_obj*' -o -name '*.lock' \
	    ! -name pir.lock)
	[ -z "$strays" ] || say "$1: left $strays"
}
check_sound() {
	said=$(git -C "$repo" fsck --strict --no-dangling 2>&1) || said="$said!"
	[ -z "$said" ] || say "$1: git fsck: $said"
}
