#!/bin/sh
# hub.sh - a hub and clones that push to it, some pushes killed
#
# usage: tests/torture/hub.sh [CLONES [EDITS]]
#
# Each clone edits its own client's file by hand and pushes; at random a
# push is killed.  On the hub itself changes are made by pir meanwhile, money
# asked for and approved among them.  What a push said was taken is in the
# history once; nothing is there twice; no lock stays; every commit kept every
# rule; the pool has what was allocated less what was approved.

# shellcheck source=tests/torture/common.sh
. "$(dirname "$0")/common.sh"
clones=${1:-4}
edits=${2:-25}
repo=$work/hub
base=$repo
export PIR_DIR="$repo" GIT_COMMITTER_NAME="$GIT_AUTHOR_NAME"
export GIT_COMMITTER_EMAIL="$GIT_AUTHOR_EMAIL"
unset PIR_NOW
PATH=$(dirname "$pir"):$PATH
export PATH

file() { echo "clients/h/hhhh000$1/client.json"; }

make_hub() {
	PIR_NOW=2013-07-05T09:00:00+10:00
	export PIR_NOW
	make_base
	"$pir" -q staff add fac1 --name Facilitator --email fac1@example.org \
	    --role facilitator >/dev/null &&
	    "$pir" -q staff add appr1 --name Approver --role approver \
		--email appr1@example.org --limit 1000 >/dev/null &&
	    "$pir" -q client assign "$client" fac1 &&
	    "$pir" -q fund open pool --from 2013-07-01 --to 2033-06-30 \
		--category transport >/dev/null &&
	    "$pir" -q fund allocate pool 5000 ||
	    say "cannot make a pool"
	unset PIR_NOW
	for i in $(seq "$clones"); do
		"$pir" -q client add --id "hhhh000$i" --given "Giv$i" \
		    --family "Fam$(letters "$i")" --born unknown --source self \
		    >/dev/null &&
		    "$pir" -q client edit "hhhh000$i" --pronouns start
		git clone -q "$repo" "$work/clone$i" 2>/dev/null
	done
}

# A push by clone $1; one of three is killed before it is over.
push() {
	git -C "$work/clone$1" push -q origin main >/dev/null 2>&1 &
	pushing=$!
	if [ $(($2 % 3)) -eq 0 ]; then
		# Some milliseconds' work, other for each.
		for _ in $(seq $(($2 * 7 % 40))); do :; done
		kill -9 "$pushing" 2>/dev/null
	fi
	wait "$pushing" 2>/dev/null
}

# Put one's own commit after what the hub has by now.
catch_up() {
	git -C "$work/clone$1" fetch -q 2>/dev/null &&
	    git -C "$work/clone$1" rebase -q origin/main >/dev/null 2>&1
}

edit() {
	sed -i "s/\"pronouns\": \".*\"/\"pronouns\": \"c$1-$2\"/" \
	    "$work/clone$1/$(file "$1")"
	git -C "$work/clone$1" commit -qam "clone $1 edit $2" || return
	for try in $(seq 300); do
		if push "$1" $(($2 + try)); then
			echo "clone $1 edit $2" >>"$work/taken$1"
			return
		fi
		catch_up "$1"
		# Killed, and taken all the same.
		git -C "$work/clone$1" log --format=%s origin/main |
		    grep -qx "clone $1 edit $2" && return
	done
	echo "clone $1 edit $2" >>"$work/never"
}

clone() {
	for k in $(seq "$edits"); do
		edit "$1" "$k"
	done
}

on_hub() {
	for k in $(seq "$edits"); do
		"$pir" -q contact add "$client" --minutes "$k" >>"$work/ids" ||
		    echo "contact $k" >>"$work/never"
		request=$("$pir" -q fund request "$client" --amount 1.25 \
		    --category transport \
		    --payee Trains --purpose There --tried "The council: no") &&
		    GIT_AUTHOR_EMAIL=appr1@example.org \
			"$pir" -q fund approve "$request" ||
		    echo "request $k" >>"$work/never"
	done
}

make_hub
on_hub &
some=$!
for i in $(seq "$clones"); do
	clone "$i" &
	some="$some $!"
done
for one in $some; do
	wait "$one"
done

[ ! -e "$work/never" ] || say "given up: $(paste -sd, "$work/never")"
git -C "$repo" log --format=%s main >"$work/subjects"
cat "$work"/taken* >"$work/all-taken"
while read -r subject; do
	[ "$(grep -cx "$subject" "$work/subjects")" -eq 1 ] ||
	    say "'$subject' was taken and is there" \
		"$(grep -cx "$subject" "$work/subjects") times"
done <"$work/all-taken"
[ -z "$(grep '^clone' "$work/subjects" | sort | uniq -d)" ] ||
    say "some edits are there twice"
[ "$(grep -c '^contact add' "$work/subjects")" -eq "$edits" ] ||
    say "contacts are lost"
has=$("$pir" fund balance pool -o csv --columns committed |
    tail -1 | tr -dc 0-9)
[ "$has" = $((edits * 125)) ] || say "the pool has $has cents committed"
check_clean "in the end"
check_sound "in the end"
"$pir" -q check --history >"$work/found" || say "$(head -5 "$work/found")"
echo "hub.sh: $clones clones, $(wc -l <"$work/all-taken") pushes taken," \
    "$(wc -l <"$work/subjects") commits"
exit $bad
