# start: region
# How partners answer in the example region, beside another reckoning.

$ export PIR_NOW=2014-06-16T09:00:00+10:00
$ pir referral list --all --columns state | sort | uniq -c
      2 acknowledged
      4 allocated
     93 closed
      1 draft
      9 in-progress
     25 referred-back
      1 sent
      4 withdrawn
$ pir referral stalled --columns record,to,state,since,days,due,barrier
40fvtx66-rf02	example-housing	allocated	2013-10-01	258	2013-10-15	
b56nc1aj-rf02	specimen-recovery	acknowledged	2014-03-21	87	2014-03-31	waiting-list
x8994fw4-rfx3	sample-clinic	sent	2014-05-05	42	2014-05-19	
5qz4aj81-rf05	example-pantry	acknowledged	2014-05-26	21	2014-06-09	
$ pir referral stalled --older-than 8w --facilitator fac2 -o ids
b56nc1aj-rf02
$ pir referral stalled --host south --columns record,facilitator
x8994fw4-rfx3	fac7
$ pir referral list 13je5tcf --columns record,to,state,action
13je5tcf-rfx1	specimen-recovery	draft	am1a
$ pir referral list --state referred-back --to example-housing --since 2014-01-01 --columns client,since,barrier
b56nc1aj	2014-04-01	waiting-list
$ pir next --facilitator fac1 --within 60d --columns due,record,reason | grep 'referral to'
2014-06-18	bh8ecfrt-rf06	referral to example-outreach allocated since 2014-06-04
2014-06-19	bh8ecfrt-rf05	referral to example-disability allocated since 2014-06-05
$ pir referral pathway --sector housing
example-housing	ph1h	17	4	12	coordination=1,waiting-list=11	12	16.7	31	31	0
sample-tenancy		10	7	3	coordination=2,cost=1	15.5	27.1	38	49.4	0
$ pir referral pathway --to sample-clinic -o jsonl
{"partner": "sample-clinic", "service": "sc1c", "sent": 8, "accepted": 5, "refused": 2, "why": ["cost=1", "waiting-list=1"], "ack_median": 23, "ack_p90": 26, "start_median": 40, "start_p90": 45.2, "waiting": 1}
$ pir referral pathway --since 2014-05-01 --until 2014-05-31 --columns partner,service,sent,accepted,waiting
example-disability	ds1q	1	1	0
example-outreach		1	1	0
example-pantry	fp1b	1	0	1
example-payments		1	1	0
sample-clinic	sc1c	1	0	1
sample-neighbours		1	0	0
$ pir referral pathway --at 2013-03-31 --columns partner,sent,accepted,acknowledged,started --sort -sent | head -3
example-housing	8	0	2	0
sample-tenancy	6	1	3	0
example-medical	5	1	2	1

# Every sending by the plain records alone: partner, service, and the days
# from there to an answer and to the start.

$ git archive main clients | tar x
$ cat clients/*/*/referrals/*.json | jq -r '
>     select(.void | not) | . as $r
>     | (.history | to_entries | map(select(.value.state == "sent") | .key)) + [.history | length]
>     | range(0; length - 1) as $i | $r.history[.[$i]:.[$i + 1]]
>     | (.[0].on | strptime("%Y-%m-%d") | mktime) as $sent
>     | [$r.to, $r.service // "-"] + [("acknowledged|allocated|in-progress", "in-progress") as $w
>         | map(select(.state | test("^(" + $w + ")$")))[0].on
>         | if . then ((strptime("%Y-%m-%d") | mktime) - $sent) / 86400 else "-" end]
>     | @tsv' | sort >sendings
$ wc -l <sendings
147
$ reckon() {
>     awk -v at=$1 '$at != "-" { print $1, $2, $at }' sendings |
>         datamash -t ' ' -s -g 1,2 median 3 perc:90 3
> }
$ say() {
>     pir referral pathway -o jsonl | jq -r "select(.$1_median) | [.partner, .service // \"-\", .$1_median, .$1_p90] | join(\" \")"
> }
$ reckon 3 | sort >a; say ack | sort >b; diff a b && wc -l <b
24
$ reckon 4 | sort >a; say start | sort >b; diff a b && wc -l <b
24
$ awk '{ n[$1 " " $2]++ } END { for (i in n) print i, n[i] }' sendings | sort >a
$ pir referral pathway -o jsonl | jq -r '[.partner, .service // "-", .sent] | join(" ")' | sort | diff a - && echo the same
the same
