# What the commands left behind when they built the example region.
# start: region

$ git fsck --strict
$ git log --oneline | wc -l
1838
$ export PIR_NOW=2014-06-16T09:00:00+10:00
$ git for-each-ref --format='%(refname)'
refs/heads/main
$ git rev-list --min-parents=2 --all
$ git rev-list --max-parents=0 --all | wc -l
1

# A clone gives the files, each of them valid and printed as records are.
$ git clone -q . copy
$ git -C copy ls-files | wc -l
2037
$ git -C copy status --porcelain
$ $_root/tests/region/records copy
read 2037 records
$ ls copy copy/clients/1
copy:
clients
funds
partners
pir.json
reform
staff
vocab

copy/clients/1:
13je5tcf
1ggme7hd

# Nothing of reform tells who a client is; one hash without the key would.
$ $_root/tests/region/reform .
read 45 versions of 11 records, in 39 commits
guessed 0 of 4 hashes in over 140000 tries
with the key found 4; clients in several issues: 1
$ git clone -q . guessed
$ cp .git/pir.key guessed/.git/pir.key
$ plain=$(printf rm1a/13je5tcf | sha256sum | cut -c1-64)
$ sed -i "0,/\"ref\": \"[0-9a-f]\{64\}\"/s//\"ref\": \"$plain\"/" guessed/reform/issues/2014-05-02-rm1a.json
$ git -C guessed -c user.name=x -c user.email=x commit -qam plain
$ $_root/tests/region/reform guessed
ev1a of issue rm1a was guessed
with the key 4 of 5 were found
read 46 versions of 11 records, in 40 commits
guessed 1 of 5 hashes in over 180000 tries
with the key found 4; clients in several issues: 1
[1]

# Nothing in the open parts of the history tells who anybody is.
$ $_root/tests/region/leaks .
looked for 591 values

# And such a thing would be found.
$ git -C copy -c user.name=x -c user.email=x commit -q --allow-empty -m 'client add: Placeholder, 13je5tcf'
$ $_root/tests/region/leaks copy
client add: Placeholder, 13je5tcf
looked for 591 values
[1]
$ git -C copy commit -q --amend --allow-empty -m 'no name' --trailer 'Phone: 5550 0301'
$ $_root/tests/region/leaks copy
Phone: 5550 0301
looked for 591 values
[1]

# Subjects name ids or a count, and keep their length.
$ git log --format=%s | awk 'length > 72'
$ git log --format=%s | sed 's/:.*//' | sort | uniq -c | sort -rn
    163 contact add
    149 review record
    147 plan agree
    136 plan action set
    122 referral update
    115 needs record
    107 plan goal add
    105 referral send
    105 plan action add
    100 referral draft
     72 fund request
     67 consent give
     42 fund approve
     42 client add
     41 client assign
     40 client accept
     38 fund pay
     36 plan create
     31 client support
     20 client eligibility
     18 plan edit
     10 client person
      8 fund vary
      8 fund refund
      7 reform link
      7 client alert
      6 staff edit
      6 reform raise
      6 reform decide
      5 reform group member
      5 partner agreement add
      5 fund release
      5 fund cancel
      5 client edit
      5 client close
      4 reform act
      4 fund decline
      4 fund allocate
      3 reform meeting add
      3 consent withdraw
      3 client hold
      2 staff add
      2 staff act
      2 reform voice
      2 reform act edit
      2 partner agreement review
      2 fund open
      2 client resume
      1 void
      1 staff handover
      1 staff close
      1 reform publish
      1 reform park
      1 reform group add
      1 reform draft
      1 plan goal set
      1 partner service edit
      1 partner service add
      1 partner close
      1 partner add
      1 needs skip
      1 init
      1 fund close
      1 contact amend
      1 client reopen
      1 client merge
      1 client decline
$ git log -1 --format=%B --grep='client merge'
client merge: merged into 6rahhev1, 9ye67c2w

Pir-Command: client merge
Pir-Client: 6rahhev1
Pir-Client: 9ye67c2w
Pir-Record: 6rahhev1
Pir-Record: 9ye67c2w
$ git log -1 --format=%B --grep='^Pir-Override: eligibility'
client accept: accepted, yn20km6g

Pir-Command: client accept
Pir-Client: yn20km6g
Pir-Record: yn20km6g
Pir-Override: eligibility

# Once a client is closed, nothing of the plan comes next.
$ pir client show 8097dwf1 | sed -n '/^Plan/,/^$/p'
Plan
  closed
$ pir plan show 8097dwf1 | head -n 2
Action Plan of client 8097dwf1
  state              closed

# The stories: in hospital, merged, come back, accepted against a rule, a
# guardian who decides, a note under the wrong name, told without consent,
# a facilitator who left, a partner that closed.
$ pir client show 40fvtx66 | sed -n '/^State/,/^$/p'
State
  state              on-hold
  referred           2013-08-19 by hospital, accepted 2013-08-22
  reason             Many emergency visits this year
  hold               hospital since 2014-05-28 expected to 2014-06-20 at example-hospital
  facilitator        fac4 since 2013-08-23
$ pir client show 9ye67c2w | head -n 2
9ye67c2w  Xavi Proforma
! merged into 6rahhev1: use that one
$ pir client show b0ezsmae | grep episode
  referred           2014-02-10 by partner, accepted 2014-02-13; episode 2
$ pir log yn20km6g --command 'client accept' --field episodes --columns author,role,override | sort -u
coord2	coordinator	eligibility
$ pir consent list 482s034h --columns kind,how,given_by,from,until
participation	representative	gd6b	2013-06-20	2014-06-19
sharing	representative	gd6b	2013-06-20	2014-06-19
participation	representative	gd6b	2014-05-22	2015-05-21
sharing	representative	gd6b	2014-05-22	2015-05-21
$ pir contact list 3pwcfzdy --all --columns record,on,void | grep vd1a
3pwcfzdy-vd1a	2013-07-15	2013-07-16
$ pir next --columns client,kind,reason | grep disclosure
6rahhev1	disclosure	disclosed to example-hospital on 2014-03-24 (serious-threat)
6rahhev1	disclosure	disclosed to example-hospital on 2014-03-25 (serious-threat)
$ pir client list --facilitator fac5
$ pir client list --facilitator fac5 --at 2013-12-13 -o ids | wc -l
4
$ pir partner list --all --columns partner,to | grep 2014
specimen-lodge	2014-03-31
$ pir client show 0x4npwzr | sed -n '/^State/,/^$/p'
State
  state              declined
  referred           2014-04-14 by clinical-mental-health, declined 2014-04-15
  reason             Twin brother of someone we know

# Everything of every sort is there.
$ pir client list --all -o jsonl | jq -r .state | sort | uniq -c
      2 accepted
     32 active
      4 closed
      1 declined
      1 merged
      1 on-hold
      1 referred
$ pir plan actions --all -o jsonl | jq -r .state | sort | uniq -c
     19 blocked
      9 cancelled
    250 done
      7 in-progress
     20 planned
$ pir plan list --all -o jsonl | jq -r .state | sort | uniq -c
     28 agreed
      4 closed
      2 draft
      2 revised
$ pir client list -o ids | xargs -n1 pir plan show -o json 2>/dev/null | jq -r '.goals[].state' | sort | uniq -c
     46 active
      1 cancelled
    105 completed
      1 on-hold
      5 proposed
$ pir contact list --all -o jsonl | jq -r '.status, .mode' | sort | uniq -c
     87 attempted
    909 attended
     51 cancelled
    743 face-to-face
      1 letter
     93 message
     55 no-show
      3 planned
    170 telephone
     98 video
$ pir consent list --all -o jsonl | jq -r '.kind, .how, .state' | sort | uniq -c
     51 ended
     79 in-force
     63 participation
      8 representative
     70 sharing
     21 verbal
      3 withdrawn
    104 written
$ pir needs list -o jsonl | jq -r '.occasion, .rater' | sort | uniq -c
     23 carer
    118 client
     82 entry
      1 exit
    176 review
    118 staff
$ pir review list -o jsonl | jq -r .state | sort | uniq -c
    144 held
     13 missed
$ pir partner list --all -o jsonl | jq -r '.sectors[]' | sort -u | wc -l
18
$ pir staff list --all | cut -f1,3,5
approver1	approver	
approver2	approver	
auditor1	auditor	
coord	intake,facilitator,coordinator,approver,finance,auditor	
coord2	coordinator	
fac1	facilitator	
fac2	facilitator	
fac3	facilitator	
fac4	facilitator,intake	
fac5		2013-12-20
fac6	facilitator	
fac7	facilitator	
finance1	finance	
intake1	intake,facilitator	

# Two pools, the first closed and carried over; ledger and hledger agree.
$ pir fund balance
2012-13	9384.25	0.00	0.00	9384.25	0.00
2013-14	42115.75	2268.00	4378.00	15491.25	22246.50
$ pir fund list --all --columns stream,state | LC_ALL=C sort | uniq -c
      1 capacity	approved
      1 capacity	cancelled
      1 capacity	part-paid
      1 capacity	requested
      1 client	approved
      4 client	cancelled
      6 client	closed
      4 client	declined
     58 client	paid
      6 client	part-paid
      2 client	requested
$ pir fund list --columns record,state,waits,days,committed
0z7v5x4q-fqz1	requested	decision	21	0.00
13je5tcf-fqz2	part-paid	payment	101	590.00
1ggme7hd-fq02	part-paid	payment	507	137.50
1ggme7hd-fq01	part-paid	payment	451	55.50
1ggme7hd-fqz1	requested	decision	6	0.00
5qz4aj81-fqz1	approved	payment	10	260.00
rrj7e2g5-fq01	part-paid	payment	213	325.00
yn20km6g-fq01	part-paid	payment	353	102.50
zn1689th-fq01	part-paid	payment	409	207.50
2012-13-fqp2	approved	payment	404	600.00
2013-14-fqp1	part-paid	payment	80	2100.00
2013-14-fqp2	requested	decision	35	0.00
$ pir fund balance 2013-14 --by host
2013-14	central	0.00	1750.00	3492.50	5917.00	-9409.50
2013-14	north	0.00	88.00	590.00	4317.50	-4907.50
2013-14	south	0.00	430.00	295.50	5256.75	-5552.25
2013-14	unassigned	42115.75	0.00	0.00	0.00	42115.75
$ pir fund show 13je5tcf-fqz2 --evidence | sed -n '/approve by/,/delegation/p' | grep -v commit
2014-03-05  approve by coord
    made             2014-03-05T08:36:00+10:00 by coord
    role             approver, from 2012-07-02
    against          the rule client-limit
    as               coordinator, from 2012-07-02
    decides          1180.00, by 1 in all
    delegation       up to 5000.00, from 2012-07-05
$ pir fund show 0220vtz4-fqz1 --evidence | sed -n '/approve by/,/delegation/p' | grep -v commit
2013-12-31  approve by approver2
    made             2013-12-31T08:39:00+10:00 by approver2
    role             approver, from 2012-07-02
    decides          145.00, by 1 in all
    delegation       up to 2000.00, acting for approver1, from 2013-12-23 to 2014-01-10
$ pir fund statement 2013-14 --since 2013-08-01 --until 2013-08-31 --columns on,record,type,amount,available
2013-08-09	3g1z4n1j-fqz1	refund	850.00	39929.25
2013-08-09	5qz4aj81-fq02	pay	345.00	39929.25
2013-08-09	np4mbjk7-fq01	pay	645.00	39929.25
2013-08-09	w5yhpg7r-fq02	release	63.50	39992.75
2013-08-09	yn20km6g-fq02	pay	665.00	39992.75
2013-08-14	gt2v91er-fq01	approve	117.00	39875.75
2013-08-23	gt2v91er-fq01	pay	117.00	39875.75
2013-08-28	0z7v5x4q-fq02	approve	545.00	39330.75
2013-08-28	5f4hsnad-fq02	approve	395.00	38935.75
$ pir fund acquit 2012-13 -o csv | tail -n 1
total,27000.00,0.00,17615.75,0.00,11151.00,-1166.50,99.00,9885.50,501.25,473.82,0.00,0.00^M
$ $_root/tests/region/ledgers .
2 pools, 406 postings
$ $_root/tests/region/ledgers . --at 2013-07-15 --on 2013-06-30
2 pools, 159 postings
