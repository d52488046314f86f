# An Action Plan, from the needs to agreed, reviewed and closed.

$ pir staff add fac1 --name "Fay Example" --email fac1@example.org --role facilitator --from 2013-07-01
fac1
$ pir partner add example-housing --name "Example Housing" --sector housing --from 2013-01-01
example-housing
$ client=$(pir client add -q --id kmrs0001 --given Ada --family Example --born 1980-02-29 --source self --on 2013-07-01)
$ pir client accept $client --all-criteria --on 2013-07-03
$ pir consent give $client --participation --how written --on 2013-07-03 -q >/dev/null
$ pir client assign $client fac1 --on 2013-07-03
client <client> is active now
$ needs=$(pir needs record $client --on 2013-07-10 --rater staff accommodation=2 money=2 company=1 alcohol=0 benefits=9)

# The draft has a goal for each need that is not met, and one of the client's.

$ pir plan create $client --from-needs --on 2013-07-12
2 goals drafted from the unmet needs of <needs>
<client>
$ first=$(pir plan show $client -o json | jq -r .goals[0].id)
$ second=$(pir plan show $client -o json | jq -r .goals[1].id)
$ goal=$(pir plan goal add $client --need accommodation --title "A place of my own" --priority 1 --target 2014-01-31)
$ action=$(pir plan action add $client $goal --what "Apply for public housing" --partner example-housing --from 2013-07-20 --due 2013-08-02)
$ pir plan goal set $client $first --state cancelled -m "said better below"
$ pir plan show $client
Action Plan of client <client>
  state              draft
  yet to agree       client and example-housing

1. A place of my own
  goal               <goal>, proposed
  needs              accommodation
  target             2014-01-31
    <action>  planned      Apply for public housing
                       2013-07-20 to 2013-08-02, 213 days overdue
                       example-housing

2. Money
  goal               <second>, proposed
  needs              money

1. Accommodation
  goal               <first>, cancelled
  needs              accommodation
$ pir plan action set $client $action --status done --outcome "On the priority list" -m "Letter from the housing office"
$ budget=$(pir plan action add $client $second --what "A budget" --owner client --due 2014-03-10 --every 2w)
$ visit=$(pir plan action add $client $second --what "A visit to the bank" --owner fac1 --partner example-housing --worker "Kim Example" --from 2013-12-01 --due 2014-02-01)

# Nobody has agreed yet; then the client, and the partner to what it does.

$ pir plan list
<client>	<client>	draft	2	2	1		client,example-housing	
$ echo paper >plan.pdf
$ pir plan agree $client --by client --how signed --on 2013-07-20 --copy-given --document plan.pdf
$ pir plan agree $client --by example-housing --how verbal --on 2013-07-21
$ git rev-parse main >tip; pir plan agree $client --by example-housing --how verbal --on 2013-07-21; git rev-parse main | diff tip - && rm tip
$ pir plan list $client -o jsonl
{"client": "<client>", "record": "<client>", "state": "agreed", "goals": 2, "actions": 2, "overdue": 1, "agreed_on": "2013-07-20", "awaited": [], "next_review": "2013-10-18"}
$ pir plan show $client
Action Plan of client <client>
  state              agreed
  next review        2013-10-18, overdue

1. A place of my own
  goal               <goal>, active
  needs              accommodation
  target             2014-01-31
    <action>  done         Apply for public housing
                       2013-07-20 to 2013-08-02
                       example-housing
                       outcome: On the priority list

2. Money
  goal               <second>, active
  needs              money
    <budget>  planned      A budget
                       due 2014-03-10
                       owner client
                       every: 2w
    <visit>  planned      A visit to the bank
                       2013-12-01 to 2014-02-01, 30 days overdue
                       example-housing, Kim Example, owner fac1

1. Accommodation
  goal               <first>, cancelled
  needs              accommodation

Agreements
  2013-07-20         client, signed, plan.pdf, copy given 2013-07-20
  2013-07-21         example-housing, verbal

# How far something is does not touch what was agreed; what is done, does.

$ pir plan action set $client $visit --status blocked --barrier waiting-list
$ pir plan action set $client $budget --status in-progress --outcome "Begun" --sector income-support
$ pir plan goal set $client $second --state on-hold
$ pir plan goal set $client $second --state active --why "To sleep at night"
$ pir plan edit $client --review-days 8w --warning-signs "Not opening letters" --what-helps "A walk" --who-to-call "Kim" --advance-statement no
$ pir plan list $client --columns state,awaited
agreed	
$ pir plan action set $client $budget --due 2014-03-17
$ pir plan list $client --columns state,awaited
revised	client
$ pir plan agree $client --by client --how verbal --on 2014-02-20
$ pir plan list $client --columns state,awaited
agreed	
$ pir plan action set $client $visit --status in-progress --due 2014-02-15
$ pir plan list $client --columns state,awaited
revised	client,example-housing
$ pir plan agree $client --by client --how verbal --on 2014-02-21
$ pir plan agree $client --by example-housing --how declined --on 2014-02-22
$ pir plan list $client --columns state,awaited
agreed	
$ pir plan agree $client --by client --how declined --on 2014-02-25
$ pir plan list $client --columns state,awaited
revised	client
$ pir plan agree $client --by client --how signed --on 2014-02-26

# What is to be done, by whom, across clients.

$ pir plan actions
<client>	<client>	<second>	<budget>	in-progress		2014-03-17		client	income-support	A budget
<client>	<client>	<second>	<visit>	in-progress	2013-12-01	2014-02-15	example-housing	fac1	housing	A visit to the bank
$ pir plan actions $client --all --columns action,state,due
<budget>	in-progress	2014-03-17
<visit>	in-progress	2014-02-15
<action>	done	2013-08-02
$ pir plan actions --partner example-housing --state done -o ids
<action>
$ pir plan actions --owner client --facilitator fac1 --columns what,days,every
A budget	-14	2w
$ pir plan actions --facilitator coord
$ pir plan actions --partner exam --columns action
<visit>
$ pir plan actions --partner nobody
pir plan actions: no partner 'nobody'; see 'pir partner list'
[3]
$ pir plan actions --owner me
$ pir plan actions --sector income-support --due 2014-03-31 -o csv --columns action,sector,title,needs
action,sector,title,needs^M
<budget>,income-support,Money,money^M
$ pir plan actions --names --partner example-housing --columns action,worker
<visit>	Kim Example
$ pir plan due
<client>	<client>	<second>	<visit>	in-progress	2013-12-01	2014-02-15	16	example-housing	fac1	A visit to the bank
<client>	<client>	<second>	<budget>	in-progress		2014-03-17	-14		client	A budget
$ pir plan due --within 30d --columns action,days,what
<visit>	16	A visit to the bank
<budget>	-14	A budget
$ pir plan due $client --within 0
<client>	<client>	<second>	<visit>	in-progress	2013-12-01	2014-02-15	16	example-housing	fac1	A visit to the bank
$ pir plan schedule $client
weeks                      2013                     2014
                           Jul    Sep  Oct Nov Dec  Jan Feb Mar
<goal> A place of my own                                 *    |
  <action> Apply for public h… ###                              |
<second> Money                                                  |
  <budget> A budget                                             | =
  <visit> A visit to the bank                    !!!!!!!!!!!!  |
= open   # done   ! overdue   ~ blocked   x cancelled   * target   | today
$ pir plan schedule $client -o csv --columns goal,action,state,from,due,what | tr -d "\r"
goal,action,state,from,due,what
<goal>,,active,,2014-01-31,A place of my own
<goal>,<action>,done,2013-07-20,2013-08-02,Apply for public housing
<second>,,active,,,Money
<second>,<budget>,in-progress,,2014-03-17,A budget
<second>,<visit>,in-progress,2013-12-01,2014-02-15,A visit to the bank
$ pir plan schedule $client --all -o ids
<goal>
<second>
<first>
$ pir plan schedule $client --columns nosuch
pir plan schedule: --columns: no column 'nosuch'; there are client, record, goal, action, state, from, due and what
[2]
$ pir plan goal add $client --title "A dog" --priority 0
pir plan goal add: --priority: must be 1 or more
[2]
$ pir plan edit $client --review-days 0
pir plan edit: --review-days: must be 1 or more
[2]
$ pir plan actions --sector nosuch
pir plan actions: sectors: no code 'nosuch' on 2014-03-03; there are clinical-mental-health, community-mental-health, physical-health, housing, income-support, disability, education, employment, alcohol-and-other-drugs, legal-and-justice, family-and-carers, aboriginal-and-torres-strait-islander-services, multicultural-services, aged-care, transport, material-aid, recreation and other
[2]
$ pir plan diff $client --columns nosuch
pir plan diff: --columns: no column 'nosuch'; there are entry, change, goal, action, member, was, now, client and record
[2]
$ pir plan schedule $client --by month --all --width 60
months               2013                    2014
                     Jul Aug Sep Oct Nov Dec Jan Feb Mar
<goal> A place of my …                         *       |
  <action> Apply for pu… ########                        |
<second> Money                                           |
  <budget> A budget                                      ====
  <visit> A visit to t…                     !!!!!!!!!!!!|
<first> Accommodation                                   |
= open   # done   ! overdue   ~ blocked   x cancelled
* target   | today

# What happened to it.

$ pir plan diff -q $client
$ pir plan goal set $client $goal --target 2014-06-30 --title "A home" --priority 2
$ third=$(pir plan action add $client $goal --what "See the flat" --owner client)
$ pir plan action set $client $third --status cancelled
$ pir plan diff -q $client
plan	state agreed -> revised
goal <goal>	title A place of my own -> A home
goal <goal>	priority 1 -> 2
goal <goal>	target 2014-01-31 -> 2014-06-30
action <third>	added: See the flat
$ pir plan diff $client main~3 main~1
plan	state agreed -> revised
goal <goal>	title A place of my own -> A home
goal <goal>	priority 1 -> 2
goal <goal>	target 2014-01-31 -> 2014-06-30
action <third>	added: See the flat
$ pir plan diff $client main main
$ pir plan diff $client main~2 -o json --columns entry,member,was,now
[
 {"entry": "action <third>", "member": null, "was": null, "now": null}
]
$ pir plan log $client -n 1 --columns command,member,was,now
plan action set	goals[<goal>].actions[<third>].state	planned	cancelled
$ pir plan log $client --command "plan agree" --field state --columns author,was,now
coord	revised	agreed
coord	agreed	revised
coord	revised	agreed
coord	revised	agreed
coord	draft	agreed
$ pir plan show $client --at main~3 -o json | jq -r .state
agreed

# One plan for good: more needs are added to it, each once.

$ pir plan create $client
pir plan create: client <client> has a plan, and there is one for good; add to it with 'pir plan goal add', or with --from-needs [one-plan]
[5]
$ pir needs record $client --id nds2 --on 2014-03-01 accommodation=2 money=2 company=2 -q >/dev/null
$ pir plan create $client --from-needs
1 goal drafted from the unmet needs of <client>-nds2
<client>
$ pir plan create $client --from-needs
no need of <client>-nds2 is unmet without an open goal
<client>
$ git rev-list --count main
34
$ pir plan create $client --from-needs -q | wc -l
1
$ git rev-list --count main
34

# Closing the client closes it; reopening opens it as a draft.

$ pir client close $client --reason goals-met
$ pir plan show $client -o json | jq -r '.state, .next_review'
closed
2013-10-18
$ pir plan list
$ pir plan list --all --columns client,state
<client>	closed
$ pir plan actions
$ pir plan goal add $client --title "One more"
pir plan goal add: clients/k/<client>/plan.json: client <client> is closed: 'pir client reopen' begins a new episode [client-open]
[5]
$ pir client reopen $client --source self -q >/dev/null
$ pir plan show $client -o json | jq -r '.state, .next_review'
draft
null
$ pir plan close $client
$ pir plan close $client
$ pir plan goal set $client $goal --state completed
pir plan goal set: clients/k/<client>/plan.json: the plan of client <client> is closed; 'pir plan create' opens it again [plan-state]
[5]
$ pir plan create $client
<client>
$ pir plan goal set $client $goal --state active

# What is refused, and what to do.

$ other=$(pir client add -q --id kmrs0002 --given Bo --family Sample --born 1990-05-06 --source self --on 2013-07-01)
$ pir plan show $other
pir plan show: client '<other>' has no plan; see 'pir plan create'
[3]
$ pir plan goal add $other --title "A goal"
pir plan goal add: client '<other>' has no plan; see 'pir plan create'
[3]
$ pir plan create $other --from-needs
pir plan create: client <other> has no assessment by staff in this episode up to 2014-03-03; record one with 'pir needs record', or name another --rater
[3]
$ pir needs record $other --id nds3 money=1 --on 2013-08-01 -q >/dev/null
$ pir plan create $other --from-needs --rater client
pir plan create: client <other> has no assessment by client in this episode up to 2014-03-03; record one with 'pir needs record', or name another --rater
[3]
$ pir plan create $other --from-needs --on 2013-07-31
pir plan create: client <other> has no assessment by staff in this episode up to 2013-07-31; record one with 'pir needs record', or name another --rater
[3]
$ pir plan create $other --from-needs
no need of <other>-nds3 is unmet without an open goal
<other>
$ pir plan agree $other --by client
pir plan agree: clients/k/<other>/plan.json: the plan of client <other> has no goals to agree to; add one with 'pir plan goal add' [plan-agreement]
[5]
$ pir plan diff $other
pir plan diff: the plan of client <other> was never agreed; say which versions, by commit or day
[3]
$ pir plan schedule $other
nothing in the plan has a date yet
$ goal=$(pir plan goal add $other --title "A goal" --need mon --need 21)
$ pir plan show $other -o json | jq -c '.goals[0] | del(.id)'
{"state":"proposed","needs":["money"],"title":"A goal","priority":1}
$ pir plan agree $other --by client --document nowhere.pdf
pir plan agree: cannot open the document: No such file or directory
[2]
$ pir plan agree $other
pir plan agree: --by must be given: pir plan agree --by client|PERSON|PARTNER [option...] CLIENT
[2]
$ pir plan agree $other --by nobody
pir plan agree: 'nobody' is neither 'client', nor one of the people of client <other>, nor a partner
[3]
$ pir plan agree $other --by example-housing
pir plan agree: clients/k/<other>/plan.json: example-housing has no action in the plan of client <other>; a partner agrees to its own actions only [plan-agreement]
[5]
$ pir plan agree $other --by client --on 2014-03-04
pir plan agree: clients/k/<other>/plan.json: --on: 2014-03-04 is after today; give the day it took effect [effective-day]
[5]
$ pir plan goal add $other
pir plan goal add: --title must be given: pir plan goal add --title TEXT [option...] CLIENT
[2]
$ pir plan goal add $other --title "x" --need horses
pir plan goal add: need-domains: no code 'horses' on 2014-03-03; there are accommodation, food, looking-after-home, self-care, daytime-activities, physical-health, psychotic-symptoms, information, psychological-distress, safety-to-self, safety-to-others, alcohol, drugs, company, intimate-relationships, sexual-expression, child-care, education, telephone, transport, money, benefits, employment, culture and other-services
[2]
$ pir plan goal add $other --title "x" --priority 0x
pir plan goal add: --priority: not a whole number: '0x'
[2]
$ pir plan goal set $other zzzz --state active
pir plan goal set: no goal 'zzzz' in the plan of client <other>; see 'pir plan show <other>'
[3]
$ pir plan goal set $other $goal --state done
pir plan goal set: --state: 'done' is not one of proposed|active|on-hold|completed|cancelled
[2]
$ pir plan action add $other $goal
pir plan action add: --what must be given: pir plan action add --what TEXT [option...] CLIENT GOAL
[2]
$ pir plan action add $other zzzz --what "x"
pir plan action add: no goal 'zzzz' in the plan of client <other>; see 'pir plan show <other>'
[3]
$ pir plan action add $other $goal --what "x" --partner nobody
pir plan action add: no partner 'nobody'; see 'pir partner list'
[3]
$ pir plan action add $other $goal --what "x" --partner example-housing --service zzzz
pir plan action add: no 'zzzz' among the services of example-housing
[3]
$ pir plan action add $other $goal --what "x" --service zzzz
pir plan action add: --service needs the partner whose service it is
[2]
$ pir plan action add $other $goal --what "x" --owner nobody
pir plan action add: --owner: 'nobody' is neither 'client', nor one of the people of client <other>, nor staff or a partner
[3]
$ pir plan action add $other $goal --what "x" --from 2014-03-02 --due 2014-03-01 --id abcd
pir plan action add: clients/k/<other>/plan.json: action abcd starts on 2014-03-02, after it is due on 2014-03-01 [plan-dates]
[5]
$ pir plan action add $other $goal --what "x" --every often --id abcd
pir plan action add: --every: 'often' does not say how often; say 7d, 2w, 1m or 1y
[2]
$ pir plan action add $other $goal --what "x" --status blocked --id abcd
pir plan action add: clients/k/<other>/plan.json: action abcd is blocked: say by what with --barrier (a code of vocab/barriers.json) [plan-blocked]
[5]
$ pir plan action add $other $goal --what "x" --status blocked --barrier weather --id abcd
pir plan action add: clients/k/<other>/plan.json: goals[<goal>].actions[abcd].barrier: barriers: no code 'weather' on 2014-03-03; there are no-service, waiting-list, cost, not-eligible, out-of-area, transport, stigma, coordination, client-choice and other [codes]
[2]
$ pir plan action set $other zzzz --status done
pir plan action set: no action 'zzzz' in the plan of client <other>; see 'pir plan actions <other>'
[3]
$ pir plan goal set $other $goal --state cancelled
$ pir plan action add $other $goal --what "x"
pir plan action add: clients/k/<other>/plan.json: goal <goal> is cancelled; an action is added to a goal that is open [plan-goal]
[5]
$ pir plan agree $other --by client
pir plan agree: clients/k/<other>/plan.json: the plan of client <other> has no goals to agree to; add one with 'pir plan goal add' [plan-agreement]
[5]
$ pir plan close zzzzzzzz
pir plan close: no client 'zzzzzzzz'; see 'pir client list'
[3]
$ pir plan list >/dev/full
pir plan list: cannot write: No space left on device
[6]

# A partner that has closed gets no action; one that it had can go on.

$ goal=$(pir plan goal add $other --title "Another")
$ had=$(pir plan action add $other $goal --what "x" --partner example-housing --from 2013-10-01)
$ service=$(pir partner service add example-housing --name Rooms --sector housing --from 2013-01-01)
$ rooms=$(pir plan action add $other $goal --what "A room" --partner example-housing --service $service --from 2013-10-02)
$ pir partner service end example-housing $service --on 2013-10-31
$ pir plan action add $other $goal --what "y" --partner example-housing --service $service --from 2013-11-01 --id abcd
pir plan action add: clients/k/<other>/plan.json: action abcd: service <service> closed on 2013-10-31; choose another (see 'pir partner find'), or an earlier --from [plan-partner]
[5]
$ pir partner close example-housing --on 2014-01-31
action <client>/<visit> is in-progress: find another partner for it
action <other>/<had> is planned: find another partner for it
action <other>/<rooms> is planned: find another partner for it
$ pir plan action add $other $goal --what "y" --partner example-housing --id abcd
pir plan action add: clients/k/<other>/plan.json: action abcd: partner example-housing closed on 2014-01-31; choose another (see 'pir partner find'), or an earlier --from [plan-partner]
[5]
$ pir plan action set $other $had --status in-progress
$ pir plan action add $other $goal --what "y" --partner example-housing --from 2014-01-30 -q | wc -l
1

# Who may agree for the client: one of their people, in a role for it.

$ guardian=$(pir client person $other --name "Gil Example" --relation friend --role guardian --from 2014-01-01 --id ga9d)
$ carer=$(pir client person $other --name "Cal Example" --relation friend --role carer --from 2014-01-01 --id ca9e)
$ pir plan agree $other --by $carer --how signed
pir plan agree: person <carer> of client <other> may not speak for them in this on 2014-03-03: see 'pir client person' [person-role]
[5]
$ pir plan agree $other --by $guardian --how signed --on 2013-12-31
pir plan agree: person <guardian> of client <other> may not speak for them in this on 2013-12-31: see 'pir client person' [person-role]
[5]
$ pir plan agree $other --by $guardian --how signed
$ pir plan list $other --columns state,agreed_on
agreed	2014-03-03

# A facilitator changes the plans of their own clients.

$ pir client accept $other --all-criteria --on 2014-02-28
$ pir client assign $other coord
$ GIT_AUTHOR_EMAIL=fac1@example.org pir plan goal add $other --title "x"
pir plan goal add: clients/k/<other>/plan.json: client <other> is assigned to coord, not to fac1; ask coord; a coordinator can assign the client to fac1 too [role]
[5]

# By hand, in an editor: the same rules, and the state follows.

$ echo 'sed -i "s/A home/A house/" "$1"' >editor
$ EDITOR="sh editor" pir plan edit $client -m "her words"
$ pir plan diff $client main~1 main
goal <goal>	title A home -> A house
$ echo 'sed -i "/\"state\": \"draft\"/s/draft/agreed/" "$1"' >editor
$ EDITOR="sh editor" pir plan edit $client
$ pir plan list $client --columns state
draft
$ pir plan diff $client zzzz
pir plan diff: there is no commit 'zzzz'; name one by its id, as main~3, or by a day as 2013-08-01
[3]
$ pir plan diff $client 2010-01-01
pir plan diff: nothing was recorded on 2010-01-01 or before
[3]
$ echo 'sed -i "s/\"priority\": 2/\"priority\": 0/" "$1"' >editor
$ EDITOR="sh editor" pir plan edit $client 2>&1 | sed 's/; what you wrote.*//'
pir plan edit: clients/k/<client>/plan.json: goals[<second>].priority: must be at least 1
$ echo 'sed -i "s/\"how\": \"signed\"/\"how\": \"verbal\"/" "$1"' >editor
$ EDITOR="sh editor" pir plan edit $client 2>&1 | sed 's/; what you wrote.*//'
pir plan edit: clients/k/<client>/plan.json: an agreement in the plan of client <client> is never changed; add another with 'pir plan agree'
$ echo 'sed -i "s/\"outdated_on\": \"2014-03-03\"/\"outdated_on\": \"2014-03-01\"/" "$1"' >editor
$ EDITOR="sh editor" pir plan edit $client 2>&1 | sed 's/; what you wrote.*//'
pir plan edit: clients/k/<client>/plan.json: the agreement by client must have outdated_on: what they agreed to has changed
$ old=$(pir client show $client -o json | jq -r .episodes[0].id)
$ new=$(pir client show $client -o json | jq -r .episodes[1].id)
$ echo "sed -i 's/$new/$old/' \"\$1\"" >editor
$ EDITOR="sh editor" pir plan edit $client 2>&1 | sed 's/; what you wrote.*//'
pir plan edit: clients/k/<client>/plan.json: the plan of client <client> is of the episode that it was opened in; it goes into a new one (<new>) when the client is reopened
$ git fsck --strict
