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

# Nothing that a dead process left, nothing that git finds wrong.  What a
# killed push left of what it received is git's own to clear away.
check_clean() {
	strays=$(find "$repo/.git" -name 'tmp_objdir-*' -prune -o \
	    \( -name 'tmp_obj*' -o -name '*.lock' ! -name pir.lock \) -print)
	[ -z "$strays" ] || say "$1: left $strays"
}
check_sound() {
	said=$(git -C "$repo" fsck --strict --no-dangling 2>&1) || said="$said!"
	[ -z "$said" ] || say "$1: git fsck: $said"
}

# ---- At each system call ---------------------------------------------------

need_strace() {
	strace -o /dev/null true 2>/dev/null && return
	echo "$(basename "$0"): skipped: there is no strace that may trace"
	exit 0
}

# One of three commands, under $tracer.
traced() {
	case $1 in
	client) set -- client add --given Giv --family Fam --born unknown \
	    --source general-practitioner ;;
	goal) set -- plan goal add "$client" --title "A goal" ;;
	consent) set -- consent give "$client" --to all --information all \
	    --purpose referral --how written ;;
	esac
	# shellcheck disable=SC2086 # a command and its options
	$tracer "$pir" -q -C "$repo" "$@"
}

# The system calls of a command, each with its number among its kind: all,
# or every so manyth and those about the branch.
calls_of() {
	repo=$work/trace
	cp -a "$base" "$repo"
	tracer="strace -o $work/calls"
	traced "$1" >/dev/null 2>&1 || say "$1 fails by itself"
	rm -rf "$repo"
	list_calls
}
list_calls() {
	awk -F'(' -v every="$every" -v skip="^(${skip:-none})\$" '
	/^[a-z]/ {
		n[$1]++
		branch = /main|pir.lock/ || was ~ /main/
		was = $0
		if ($1 == "umask")
			begun = 1 # before it there is the loader
		if (!begun || $1 ~ /^(exit_group|munmap|brk)$/ || $1 ~ skip)
			next
		if (every == 1 || NR % every == 0 ||
		    (branch && /fsync|rename|write|unlink|link/))
			print $1, n[$1]
	}' "$work/calls"
}

# Call $1 COMMAND CALL NUMBER for each, several at a time; sets points.
at_each_call() {
	jobs=${JOBS:-$(nproc 2>/dev/null || echo 2)}
	: >>"$work/alive"
	points=0
	for command in client goal consent; do
		calls_of "$command" >"$work/list"
		while read -r call n; do
			points=$((points + 1))
			echo "$command $call $n" >>"$work/part$((points % jobs))"
		done <"$work/list"
	done
	for part in "$work"/part*; do
		some_calls "$1" "$part" &
		some="$some $!"
	done
	for part in $some; do
		wait "$part" || bad=1
	done
}
some_calls() {
	trap - EXIT
	ok=0
	while read -r command call n; do
		bad=0
		"$1" "$command" "$call" "$n" </dev/null
		[ "$bad" -eq 0 ] || ok=1
	done <"$2"
	exit $ok
}

# After whatever happened to the repository: $1 says what.
check_next() {
	check_sound "$1"
	now=$(count)
	timeout 3 "$pir" -q -C "$repo" client add --given After --family All \
	    --born unknown --source general-practitioner >/dev/null ||
	    say "$1: the next command failed ($?)"
	[ "$(count)" = "$((now + 1))" ] || say "$1: the next change is lost"
	check_clean "$1"
	check_sound "$1, then another"
}
