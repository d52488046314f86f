#!/bin/sh
# build-region.sh - build a made-up region, to try the suite on
#
# usage: examples/build-region.sh DIR
#
# Forty clients over the financial years 2012-13 and 2013-14, up to the
# morning of 16 June 2014; one more was declined, and one entered twice.
# Two pools of money, the first closed and carried over, paid for some needs.
# Nobody here exists: names say so, telephones are numbers kept for fiction,
# agencies are examples and samples.
#
# Only pir is used.  The tables in region/ say who there is; diary.awk
# follows each client from referral to review and writes the diary, a row
# for each entry; the stories add what is out of the ordinary.  The diary
# is then played in order, each entry at its moment and in the name of
# whoever makes it; entries of one day, person and command make one commit.
# Ids are chosen here, so that tests and manuals can name them.
set -eu

if [ $# -ne 1 ]; then
	echo 'usage: build-region.sh DIR' >&2
	exit 2
fi
dir=$1
region=$(dirname "$0")/region
today=2014-06-16
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
unset PIR_DIR
export PIR_NOW GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL

# A paper that somebody signed; the stories name it.
# shellcheck disable=SC2034
form=$work/consent-form.txt
echo 'I agree that my plan is shown to the people named here.' >"$form"

# $name_fac1, ...: what the staff are called; fac7 comes later.
# shellcheck disable=SC2034
name_coord='Robin Example' name_fac7='Lee Example'
# shellcheck disable=SC2034
while IFS='|' read -r id name _; do
	case $id in
	'#'*)	continue ;;
	esac
	eval "name_$id=\$name"
done <"$region/staff"

# $c1, $c2, ...: the clients by number.
n=0
while IFS='|' read -r id _; do
	case $id in
	'#'* | :*)	continue ;;
	esac
	n=$((n + 1))
	eval "c$n=$id"
done <"$region/clients"

# The diary: day, order within the day, who, command, its options.
diary() {
	set --
	for part in staff partners services agreements work notes reasons \
	    money people clients; do
		set -- "$@" "part=$part" "$region/$part"
	done
	awk -F'|' -v today="$today" -f "$region/rows.awk" \
	    -f "$region/care.awk" -f "$region/letters.awk" \
	    -f "$region/money.awk" -f "$region/reviews.awk" -f "$region/diary.awk" "$@"
	awk -v OFS='	' '/^[^#]/ {
		day = $1
		who = $2
		sub(/^[^ ]* [^ ]* /, "")
		print day, /^staff / ? 5 : 90, who, "typed", $0
	}' "$region/stories"
}

# as STAFF: whoever acts from here on.
as() {
	eval "GIT_AUTHOR_NAME=\$name_$1"
	GIT_AUTHOR_EMAIL=$1@example.org
	who=$1
}

# at DAY: the morning of that day; each commit takes some minutes.
at() {
	day=$1
	minutes=510
}
tick() {
	minutes=$((minutes + 3))
	[ $minutes -lt 1435 ] || minutes=1435
	PIR_NOW=$(printf '%sT%02d:%02d:00+10:00' "$day" $((minutes / 60)) \
	    $((minutes % 60)))
}

# Run what follows "pir"; of its output only complaints are of interest.
change() {
	tick
	if ! pir -C "$dir" "$@" >/dev/null 2>"$work/talk"; then
		echo "build-region: $day, $who: pir $*:" >&2
		cat "$work/talk" >&2
		exit 1
	fi
}
batch() {
	[ -s "$work/batch" ] || return 0
	# shellcheck disable=SC2086
	change $command --stdin <"$work/batch"
	: >"$work/batch"
}

# Rows in order; those alike in day, person and command are one batch.
play() {
	was=
	: >"$work/batch"
	while IFS='	' read -r on order person command_ options; do
		if [ "$on $order $person $command_" != "$was" ]; then
			batch
			[ "$on" = "$day" ] || at "$on"
			[ "$person" = "$who" ] || as "$person"
			was="$on $order $person $command_"
			command=$command_
		fi
		if [ "$command" = typed ]; then
			eval "change $options"
		else
			printf '%s\n' "$options" >>"$work/batch"
		fi
	done
	batch
}

at 2012-07-02
tick
as coord
pir init -q --org 'Example Partners in Recovery' --region example-region \
    --staff coord --name "$GIT_AUTHOR_NAME" --email "$GIT_AUTHOR_EMAIL" \
    --host 'north=Example North Health' \
    --host 'central=Specimen Central Care' \
    --host 'south=Sample South Families' "$dir"
diary | LC_ALL=C sort -s -k1,1 -k2,2n -k3,3 >"$work/diary"
play <"$work/diary"
pir -C "$dir" gc -q
