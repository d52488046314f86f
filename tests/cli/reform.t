# Systemic issues: raised, shown, decided, acted on, published.

$ export PIR_NOW=2014-05-05T09:00:00+10:00
$ for s in fac1 fac2; do pir staff add $s --name "Kim Invented" --email $s@example.org --role facilitator; done
fac1
fac2
$ pir partner add example-housing --name "Example Housing" --sector housing
example-housing
$ ada=$(pir client add --given Ada --family Invented --born 1980-02-29 --source self)
$ bob=$(pir client add --given Bob --family Notional --born 1971-12-17 --source self)
$ as() { who=$1; shift; GIT_AUTHOR_EMAIL=$who@example.org pir "$@"; }

# A facilitator raises one; somebody else may speak.

$ rooms=$(as fac1 reform raise --id aa11 --area housing --sector housing --title "No rooms" --text "Nobody takes people from the ward")
$ pir reform raise --id mm11 --area moon --title "No rooms"
pir reform raise: area: reform-areas: no code 'moon' on 2014-05-05; there are service-coordination, physical-health, recovery-and-stigma, consumer-and-carer-voice, housing and rural-and-remote [codes]
[2]
$ pir reform raise --area housing
pir reform raise: --title must be given: pir reform raise --area CODE --title TEXT [option...]
[2]
$ as fac1 reform raise --area housing --title x --capacity data --id dd11
dd11
$ pir reform raise --area housing --title x --capacity carer --id dd11
pir reform raise: the id 'dd11' is taken; choose another
[2]
$ wait=$(pir reform raise --id bb22 --area physical-health --title "Doctors take nobody new" --capacity carer)
$ pir reform raise --area housing --title x --by zz99
pir reform raise: no member 'zz99'; see 'pir reform group show'
[3]
$ pir reform raise --area housing --title x --on 2014-04-30 --id mm11
pir reform raise: area: reform-areas: 'housing' was not in use on 2014-04-30, only from 2014-05-01 [codes]
[2]
$ pir reform list --columns issue,state,area,by,capacity,title
<rooms>	raised	housing	fac1	facilitator	No rooms
<wait>	raised	physical-health		carer	Doctors take nobody new
dd11	raised	housing	fac1	data	x

# Evidence: of each kind, and what tells too much.

$ one=$(as fac1 reform link $rooms --client $ada)
$ pir reform link $rooms --client $ada
pir reform link: reform/issues/2014-05-05-<rooms>.json: that client stands there already, as <one> [reform-evidence]
[5]
$ pir reform link $rooms --client $bob --text "an old man"
pir reform link: --client stands alone: a client is linked by a hash and nothing beside it
[2]
$ pir reform link $rooms --client ghost123
pir reform link: no client 'ghost123'; see 'pir client list'
[3]
$ pir reform link $rooms --count 4 --from 2014-01-01 --to 2014-03-31
pir reform link: reform/issues/2014-05-05-<rooms>.json: a count is of 5 people or more, so that nobody can be told apart [reform-evidence]
[5]
$ pir reform link $rooms --count 14
pir reform link: reform/issues/2014-05-05-<rooms>.json: a count has the first and the last day that it covers [reform-evidence]
[5]
$ many=$(pir reform link $rooms --count 14 --from 2014-01-01 --to 2014-03-31 --text "left the ward for nowhere")
$ paper=$(pir reform link $rooms --document "Housing report 2013, page 12" --text "The wait is 9 years")
$ said=$(pir reform link $rooms --text "The office says it knows")
$ pir reform link $rooms
pir reform link: what shows it: --client, --count, --document or --text
[2]
$ pir reform link $rooms --text "As with $ada, nothing helped"
pir reform link: reform/issues/2014-05-05-<rooms>.json: the id of a client stands in it: say it without; 'pir reform link --client' keeps who it was for those who hold the key [reform-no-client]
[5]
$ pir reform voice $rooms --capacity consumer --text "I slept in the car"
pir reform voice: did they allow it to be used: --permission, and --public if it may be printed
[2]
$ pir reform voice $rooms --capacity consumer --text "I slept in the car" --permission
$ pir reform voice $rooms --capacity carer --text "We are tired" --public
$ other=$(pir reform link $wait --client $ada)
$ pir reform show $rooms --clients
<one>	<ada>
$ pir reform show $wait --clients -o json
[
 {"evidence": "<other>", "client": "<ada>"}
]
$ pir show $rooms -o json | jq -r '.evidence[0].ref | length'
64
$ ls -l .git/pir.key | cut -c1-10
-rw-------
$ wc -c <.git/pir.key
65
$ git ls-tree -r --name-only main | grep -c key
0
[1]
$ pir doctor | grep key
ok	key	here; keep a copy elsewhere

# The id of a client stands in no record, path or message.

$ git log -p --format=%B -- reform | grep -c "$ada"
0
[1]
$ git log -1 --format=%B
reform link: evidence for <wait>, <other>

Pir-Command: reform link
Pir-Record: <wait>


# What was linked in error stays, marked, and counts no more.

$ wrong=$(as fac1 reform link $wait --client $bob)
$ as fac1 reform unlink $wait $wrong
pir reform unlink: say why it was entered in error with -m REASON
[2]
$ as fac1 reform unlink $wait $wrong -m "Another Bob"
$ as fac1 reform unlink $wait $wrong -m "Another Bob"
pir reform unlink: <wrong> is void already
[2]
$ as fac1 reform unlink $wait zz99 -m "Another Bob"
pir reform unlink: no 'zz99' among the evidence of <wait>
[3]
$ as fac1 reform unlink $wait $other -m "It was $bob"
pir reform unlink: reform/issues/2014-05-05-<wait>.json: the id of a client stands in it: say it without; 'pir reform link --client' keeps who it was for those who hold the key [reform-no-client]
[5]
$ pir reform show $wait | sed -n '/Evidence/,/^$/p'
Evidence
<other>  client
<wrong>  client
      entered in error, 2014-05-05: Another Bob
$ pir reform show $wait --clients
<other>	<ada>
$ pir reform list --area physical-health --columns issue,evidence,clients
<wait>	1	1
$ git log -1 --format=%B
reform unlink: not evidence for <wait>, <wrong>

Pir-Command: reform unlink
Pir-Record: <wait>
$ right=$(as fac1 reform link $wait --client $bob)
$ pir reform show $wait --clients | grep -c .
2
$ as fac1 reform unlink $wait $right -m "Bob, too, found one"

# Without the key nobody can tell; a clone has none.

$ git clone -q . copy
$ pir -C copy reform show $rooms --clients
pir reform show: the key is not here, so nobody can tell which clients are meant: see pir-reform(1), THE KEY
[3]
$ pir -C copy doctor | grep key
warning	key	missing, so nobody can tell which clients are evidence for reform; see pir-reform(1), THE KEY
$ install -m 600 .git/pir.key copy/.git/pir.key
$ pir -C copy reform show $rooms --clients
<one>	<ada>
$ mv .git/pir.key kept
$ pir reform link $rooms --client $bob
pir reform link: clients stand as evidence here under a key that is missing: put a copy of it into '/here/.git/pir.key' [reform-key]
[5]
$ echo 12 >.git/pir.key; chmod 600 .git/pir.key
$ pir reform link $rooms --client $bob
pir reform link: '/here/.git/pir.key' is not a key: 64 hexadecimal digits and a newline; put a copy of the right one there
[2]
$ rm .git/pir.key; cp kept .git/pir.key
$ pir reform link $rooms --client $bob --dry-run | grep -c '"kind": "client"'
1
$ pir doctor | grep -E 'key|modes'
ok	modes	closed to other users
ok	key	here; keep a copy elsewhere
$ chmod 600 .git/pir.key

# Groups and meetings.

$ pir reform group add reference
reference
$ una=$(pir reform group member reference --name "Una Sample" --capacity consumer --on 2014-05-01)
$ ben=$(pir reform group member reference --name "Ben Sample" --capacity carer --partner example-housing --from 2014-05-01)
$ cle=$(pir reform group member reference --name "Cle Sample" --capacity worker --from 2014-05-01)
$ pir reform group leave reference $cle --on 2014-05-04
$ as fac1 reform group member reference --name "Dov Sample" --capacity worker
pir reform group member: reform/groups/reference.json: changing reform-group reference takes the role coordinator, which fac1 does not have; ask coord [role]
[5]
$ pir reform meeting add reference --id zz11 --present $una --present $cle
pir reform meeting add: present: '<cle>' was not a member of reference on 2014-05-05 [reform-present]
[5]
$ pir reform meeting add reference --id zz11 --present $una --agenda zz99
pir reform meeting add: agenda: there is no reform-issue 'zz99' [references]
[2]
$ met=$(pir reform meeting add reference --id mt11 --present $una --apology $ben --agenda $rooms --conflict "Una rents from the office")
$ pir reform decide $rooms --meeting $met --text "Take it up" --state accepted
pir reform decide: reform/meetings/2014-05-05-<met>.json: reference has no quorum, so it cannot decide: set one with 'pir reform group edit --quorum' [reform-quorum]
[5]
$ pir reform group edit reference --quorum 2
$ pir reform decide $rooms --meeting $met --text "Take it up" --state accepted
pir reform decide: reform/meetings/2014-05-05-<met>.json: 1 of its members were there, and reference decides with 2 or more [reform-quorum]
[5]
$ pir reform meeting edit $met --present $ben
pir reform meeting edit: reform/meetings/2014-05-05-<met>.json: member <ben> was there, and sent apologies [reform-present]
[5]
$ two=$(pir reform meeting add reference --id mt22 --present $una --present $ben --agenda $rooms)
$ as fac1 reform decide $rooms --meeting $two --text "Take it up" --state accepted
pir reform decide: reform/issues/2014-05-05-<rooms>.json: changing state of reform-issue <rooms> takes the role coordinator, which fac1 does not have; ask coord [role]
[5]
$ pir reform decide $wait --meeting $two --text "Take it up" --state accepted
pir reform decide: reform/meetings/2014-05-05-<two>.json: issue '<wait>' is not on the agenda of meeting <two>: add it with 'pir reform meeting edit --agenda' [reform-decision]
[5]
$ pir reform decide $rooms --meeting $two --text "Take it up" --state accepted
$ git log -1 --format=%B
reform decide: accepted, <rooms>

Pir-Command: reform decide
Pir-Record: <rooms>
Pir-Record: <two>

$ pir reform group show reference
reference
  type               reference
  quorum             2

Members
<una>  Una Sample, consumer, since 2014-05-01
<ben>  Ben Sample, carer of example-housing, since 2014-05-01
<cle>  Cle Sample, worker, from 2014-05-01 to 2014-05-04

$ pir reform group list
reference	reference	2	2
$ pir reform meeting show $two
<two>
  group              reference
  on                 2014-05-05
  present            <una>, <ben>
  agenda             <rooms>

Decisions
<rooms>  Take it up

$ pir reform meeting list -o csv
meeting,group,on,present,apologies,decisions,agenda^M
<met>,reference,2014-05-05,1,1,0,<rooms>^M
<two>,reference,2014-05-05,2,0,1,<rooms>^M

# What is to be done, by whom.

$ pir reform act $wait --what "Ask the practices" --owner me
pir reform act: reform/issues/2014-05-05-<wait>.json: the issue is raised: what is to be done is added once it was accepted [reform-action]
[5]
$ ask=$(as fac1 reform act $rooms --what "Ask the office" --owner fac2 --due +14d)
$ pir reform act $rooms --what "Ask again" --owner nobody --id nn11
pir reform act: reform/issues/2014-05-05-<rooms>.json: actions[nn11].owner: there is no staff, partner or member 'nobody' [references]
[2]
$ write=$(pir reform act $rooms --what "Write to it" --owner $ben --due 2014-05-12)
$ offer=$(pir reform act $rooms --what "Offer two rooms" --owner example-housing)
$ pir reform show $rooms
<rooms>
  title              No rooms
  state              in-progress
  area               housing
  sectors            housing
  raised             2014-05-05 by fac1, as facilitator; 0 days ago
  text               Nobody takes people from the ward

Evidence
<one>  client
<many>  count of 14, 2014-01-01 to 2014-03-31: left the ward for nowhere
<paper>  document Housing report 2013, page 12: The wait is 9 years
<said>  statement: The office says it knows

Voices
consumer: I slept in the car (not for the public)
carer: We are tired

Decisions
2014-05-05  meeting <two>: Take it up

Actions
<ask>  fac2, planned, due 2014-05-19: Ask the office
<write>  <ben>, planned, due 2014-05-12: Write to it
<offer>  example-housing, planned: Offer two rooms




$ pir reform list --columns issue,state,age_days,owners,open_actions
<rooms>	in-progress	0	fac2,<ben>,example-housing	3
<wait>	raised	0		0
dd11	raised	0		0
$ pir reform list --owner fac2 -o ids
<rooms>
$ pir reform list --owner me -o ids
$ export PIR_NOW=2014-05-20T09:00:00+10:00
$ pir reform list --older-than 2w --state raised --columns issue,age_days
<wait>	15
dd11	15
$ as fac2 next --columns due,kind,record,reason
2014-05-19	reform	<ask>	action on issue <rooms> 1 day overdue; planned
$ pir next --columns due,kind,record,reason | grep reform
2014-05-12	reform	<write>	action on issue <rooms> 8 days overdue; planned, with <ben>
$ pir staff close fac2
pir staff close: staff/fac2.json: fac2 still holds reform action <rooms>/<ask>; a coordinator can move clients and actions with 'pir staff handover fac2 --to STAFF' [staff-close]
[5]
$ pir partner close example-housing --dry-run 2>&1 >/dev/null
reform action <rooms>/<offer>: find another partner for it
$ pir reform resolve $rooms --outcome "Two rooms"
pir reform resolve: reform/issues/2014-05-05-<rooms>.json: 3 of its actions are not done or cancelled: 'pir reform act edit' [reform-state]
[5]
$ as fac2 reform act edit $rooms $ask --state done
$ pir reform act edit $rooms $write --state cancelled
$ pir reform act edit $rooms $offer --state done
$ pir reform act edit $rooms zzzz --state done
pir reform act edit: no 'zzzz' among the actions of <rooms>
[3]
$ pir staff close fac2
$ pir reform resolve $rooms
pir reform resolve: reform/issues/2014-05-05-<rooms>.json: resolved how: say what came of it [reform-state]
[5]
$ as fac1 reform resolve $rooms --outcome "Two rooms"
pir reform resolve: reform/issues/2014-05-05-<rooms>.json: changing state of reform-issue <rooms> takes the role coordinator, which fac1 does not have; ask coord [role]
[5]
$ pir reform resolve $rooms --outcome "Two rooms"
$ pir reform park $rooms -m "Later"
pir reform park: reform/issues/2014-05-05-<rooms>.json: it is resolved, which is its end: raise another issue [reform-state]
[5]

# What rests is taken up again by a decision.

$ pir reform park $wait
pir reform park: reform/issues/2014-05-05-<wait>.json: parked why: give a reason with -m [reform-state]
[5]
$ pir reform park $wait -m "Until the practices have moved"
$ pir reform list
dd11	raised	housing	2014-05-05	15		0	x
$ next=$(pir reform meeting add reference --present $una --present $ben --agenda $wait)
$ pir reform decide $wait --meeting $next --text "They have moved" --state accepted
$ pir reform list --columns issue,state,decided
<wait>	accepted	2014-05-20
dd11	raised	

# For the public.

$ pir reform publish $rooms
pir reform publish: reform/issues/2014-05-05-<rooms>.json: what is published has a public title and a public summary [reform-published]
[5]
$ as fac1 reform publish $rooms --title "Rooms" --summary "There are two now"
pir reform publish: reform/issues/2014-05-05-<rooms>.json: changing public_title of reform-issue <rooms> takes the role coordinator, which fac1 does not have; ask coord [role]
[5]
$ pir reform publish $rooms --title "Rooms for $ada" --summary "There are two now"
pir reform publish: reform/issues/2014-05-05-<rooms>.json: the id of a client stands in it: say it without; 'pir reform link --client' keeps who it was for those who hold the key [reform-no-client]
[5]
$ pir reform publish $rooms --title "Rooms" --summary "There are two now"
$ pir reform list --all --columns issue,published -o csv
issue,published^M
<rooms>,2014-05-20^M
<wait>,^M
dd11,^M
$ pir reform areas -o jsonl | jq -c 'select(.resolved + .accepted > 0)'
{"area":"physical-health","name":"Improve physical health","raised":0,"accepted":1,"in_progress":0,"resolved":0,"parked":0,"published":0}
{"area":"housing","name":"Improve access to housing","raised":1,"accepted":0,"in_progress":0,"resolved":1,"parked":0,"published":1}
$ pir reform publish $rooms --withdraw
$ pir reform publish $rooms --withdraw
pir reform publish: issue <rooms> is not published
[2]
$ pir reform list --all --columns issue,published
<rooms>	
<wait>	
dd11	

# What was recorded stays.

$ VISUAL="sed -i s/Take/Leave/" pir edit $rooms 2>&1 | sed 's/; what you wrote.*//'
pir edit: reform/issues/2014-05-05-<rooms>.json: decisions[0].text stands as it was written; add another entry
$ VISUAL="sed -i s/14,/5,/" pir edit $rooms 2>&1 | sed 's/; what you wrote.*//'
pir edit: reform/issues/2014-05-05-<rooms>.json: evidence[<many>].count stands as it was written; add another entry
$ VISUAL="sed -i s/fac1/fac2/" pir edit $rooms 2>&1 | sed 's/; what you wrote.*//'
pir edit: reform/issues/2014-05-05-<rooms>.json: who raised it, and when, stays as it is
$ pir reform show zzzz
pir reform show: no issue 'zzzz'; see 'pir reform list --all'
[3]
$ pir reform group show zzzz
pir reform group show: no group 'zzzz'; see 'pir reform group list'
[3]
$ pir log $rooms --columns command | sort -u
reform act
reform act edit
reform decide
reform link
reform publish
reform raise
reform resolve
reform voice
