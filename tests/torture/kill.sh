#!/bin/sh
# kill.sh - kill three writing commands at each of their system calls
#
# usage: tests/torture/kill.sh [EVERY]
#
# With EVERY, only every so manyth call, and those about the branch.  The
# branch must be valid, the change whole or not there, and there if its id
# was printed; the next command must work within 3 seconds, and clear up.

every=${1:-1}
# shellcheck source=tests/torture/common.sh
. "$(dirname "$0")/common.sh"
command -v strace >/dev/null || {
	echo "kill.sh: skipped: there is no strace"
	exit 0
}
make_base
jobs=${JOBS:-$(nproc 2>/dev/null || echo 2)}

# The system calls of a command, each with its number among its kind.
calls_of() {
	repo=$work/trace
	cp -a "$base" "$repo"
	strace -o "$work/calls" "$pir" -q -C "$repo" version >/dev/null 2>&1 || {
		echo "kill.sh: skipped: strace may not trace here" >&2
		return
	}
	tracer="strace -o $work/calls"
	traced "$1" >/dev/null 2>&1 || say "$1 fails by itself"
	rm -rf "$repo"
	awk -F'(' -v every="$every" '
	/^[a-z]/ {
		n[$1]++
		branch = /main|pir.lock/ || was ~ /main/
		was = $0
		if ($1 ~ /^(execve|exit_group|exit|munmap|brk)$/)
			next
		if (every == 1 || NR % every == 0 ||
		    (branch && /fsync|rename|write|unlink|link/))
			print $1, n[$1]
	}' "$work/calls"
}
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
	check_sound "$what"
	timeout 3 "$pir" -q -C "$repo" client add --given After --family Death \
	    --born unknown --source general-practitioner >/dev/null ||
	    say "$what: the next command failed ($?)"
	[ "$(count)" = "$((now + 1))" ] || say "$what: the next change is lost"
	check_clean "$what"
	check_sound "$what, then another"
	rm -rf "$repo"
	[ "$bad" -eq 0 ]
}

repo=$base
was=$(count)
export every
deaths=0
for command in client goal consent; do
	calls_of "$command" >"$work/list"
	deaths=$((deaths + $(wc -l <"$work/list")))
	i=0
	while read -r call n; do
		i=$((i + 1))
		echo "$command $call $n" >>"$work/part$((i % jobs))"
	done <"$work/list"
done
# shellcheck disable=SC2154 # job is the loop's
for part in "$work"/part*; do
	(
		trap - EXIT
		ok=0
		while read -r command call n; do
			bad=0
			die "$command" "$call" "$n" || ok=1
		done <"$part"
		exit $ok
	) &
	jobs_running="$jobs_running $!"
done
for job in $jobs_running; do
	wait "$job" || bad=1
done
: >>"$work/alive"
alive=$(wc -l <"$work/alive")
[ "$alive" -lt $((deaths / 10 + 1)) ] || say "$alive of $deaths did not die"
echo "kill.sh: $((deaths - alive)) deaths"
exit $bad
