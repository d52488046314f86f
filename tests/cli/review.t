# Reviews of the plan: held, missed, due; each with the plan that it leaves.

$ pir staff add fac1 --name "Fay Example" --email fac1@example.org --role facilitator --host north --from 2013-07-01
fac1
$ pir staff add fac2 --name "Fin Example" --email fac2@example.org --role facilitator --host south --from 2013-07-01
fac2
$ pir partner add example-housing --name "Example Housing" --sector housing --from 2013-01-01
example-housing
$ client=$(pir client add -q --id kmrs0001 --given Ada --family Example --born 1980-02-29 --source self --on 2013-07-01)
$ pir client accept $client --all-criteria --on 2013-07-03
$ pir consent give $client --participation --how written --on 2013-07-03 -q >/dev/null
$ pir client assign $client fac1 --on 2013-07-03
client <client> is active now

# Without a plan there is nothing to review.

$ pir review record $client --on 2013-07-10
pir review record: client '<client>' has no plan; see 'pir plan create'
[3]
$ pir plan create $client --on 2013-07-12 -q >/dev/null
$ goal=$(pir plan goal add $client --need accommodation --title "A place of my own" --on 2013-07-12)
$ other=$(pir plan goal add $client --need money --title "Enough to live on" --on 2013-07-12)
$ pir plan agree $client --by client --how signed --on 2013-07-20

# A review and the plan that it leaves are one commit.

$ review=$(pir review record $client --id r1r1 --on 2013-10-18 --with client --with example-housing --goal $goal=completed --remark $goal="Moved in" --note "It went well" --agreed --how signed --next +90d -m "Three months on")
$ git log -1 --format=%B
review record: held, <review>

Pir-Command: review record
Pir-Client: <client>
Pir-Record: <client>
Pir-Record: <review>
$ git show --format= --name-only main
clients/k/<client>/plan.json
clients/k/<client>/reviews/2013-10-18-r1r1.json
$ pir review show $review
<review>
  state              held
  due                2013-10-18
  held on            2013-10-18
  with               client and example-housing
  agreed             yes
  next on            2014-01-16
  summary            It went well
  <goal>  A place of my own
        active -> completed: Moved in
$ pir review show $review -o json | jq -c '[.state, .due, .held_on, .with, .goals, .agreed, .next_on, .change_reason]'
["held","2013-10-18","2013-10-18",["client","example-housing"],[{"goal":"<goal>","was":"active","now":"completed","note":"Moved in"}],true,"2014-01-16","Three months on"]
$ pir plan show $client -o json | jq -c '[.state, .next_review, .goals[0].state, .agreements[-1]]'
["agreed","2014-01-16","completed",{"on":"2013-10-18","by":"client","how":"signed"}]

# The next one is due by the plan's interval, unless said otherwise.

$ second=$(pir review record $client --on 2014-01-16)
$ pir review show $second -o json | jq -c '[.due, .held_on, .with, .agreed, .next_on]'
["2014-01-16","2014-01-16",["client"],false,"2014-04-16"]

# One that was missed leaves the plan as it is, and stays due.

$ missed=$(pir review record $client --id r2r2 --on 2014-02-20 --state missed)
the review is still due; give it another day with 'pir review schedule <client> DAY'
$ git show --format= --name-only main
clients/k/<client>/reviews/2014-02-20-r2r2.json
$ pir review record $client --on 2014-02-21 --id r3r3 --state cancelled --next 2014-03-01 -q >/dev/null
$ pir plan show $client -o json | jq -r .next_review
2014-03-01
$ pir review record $client --state missed --agreed
pir review record: a review that was missed has no outcome
[2]
$ pir review record $client --state missed --goal $goal=active
pir review record: a review that was missed has no outcome
[2]

# What cannot be.

$ pir review record $client --goal $goal
pir review record: not GOAL=...: '<goal>'; a goal's id has 4 characters, as in k3f9=completed
[2]
$ pir review record $client --goal zzzz=completed
pir review record: no goal 'zzzz' in the plan of client <client>; see 'pir plan show <client>'
[3]
$ pir review record $client --goal $goal=moved
pir review record: clients/k/<client>/plan.json: goals[<goal>].state: must be proposed, active, on-hold, completed or cancelled, not 'moved' [schema]
[2]
$ pir review record $client --id r4r4 --with nobody
pir review record: with: there is no client, person, partner or staff 'nobody' [references]
[2]
$ pir review record $client --how signed
pir review record: --how goes with --agreed
[2]
$ pir review record $client --on 2014-03-04
pir review record: clients/k/<client>/plan.json: --on: 2014-03-04 is after today; give the day it took effect [effective-day]
[5]
$ pir review record $client --next 2014-03-01
pir review record: the next review cannot be on 2014-03-01, before 2014-03-03 [review-next]
[5]
$ pir review record nobody00
pir review record: no client 'nobody00'; see 'pir client list'
[3]
$ GIT_AUTHOR_EMAIL=fac2@example.org pir review record $client
pir review record: clients/k/<client>/plan.json: client <client> is assigned to fac1, not to fac2; ask coord or fac1; a coordinator can assign the client to fac2 too [role]
[5]
$ pir review record $client --id r1r1
pir review record: the id 'r1r1' is taken; choose another
[2]
$ git rev-list --count main
16

$ pir review show $missed
<missed>
  state              missed
  due                2014-04-16

# Lists: of a client, of all; columns with text only when asked for.

$ pir review list $client
<client>	<review>	held	2013-10-18	2013-10-18	yes	2014-01-16	1	
<client>	<second>	held	2014-01-16	2014-01-16	no	2014-04-16	0	
<client>	<missed>	missed	2014-04-16		no		0	
<client>	<client>-r3r3	cancelled	2014-04-16		no	2014-03-01	0	
$ pir review list --since 2014-01-01 --until 2014-02-20 --columns record,state
<second>	held
<missed>	missed
$ pir review list -o csv --names | sed 1q
client,record,state,due,held_on,agreed,next_on,goals,void,summary^M
$ pir review list -o ids | wc -l
4
$ pir void $second -m "Another client's"
$ pir review list --columns record,void
<review>	
<missed>	
<client>-r3r3	
$ pir review list --all --columns record,void
<review>	
<second>	void
<missed>	
<client>-r3r3	
$ pir review show $second
<second>
! entered in error: not counted anywhere
  state              held
  due                2014-01-16
  held on            2014-01-16
  with               client
  agreed             no
  next on            2014-04-16

# What is due, overdue first: of one's own clients, of all without any.

$ for i in 2 3 4; do
>     pir client add -q --id kmrs000$i --given Ada$i --family Other$i --born 197$i-02-0$i --source self --on 2013-07-01 >/dev/null
>     pir client accept kmrs000$i --all-criteria --on 2013-07-03
>     pir consent give kmrs000$i --participation --how written --on 2013-07-03 -q >/dev/null
>     pir client assign -q kmrs000$i fac$((i % 2 + 1)) --on 2013-07-03
>     pir plan create -q kmrs000$i --on 2013-07-12 >/dev/null
> done
$ pir review schedule kmrs0002 2014-03-10
$ pir review schedule kmrs0003 2014-06-01
$ pir review due
<client>	2014-03-01	2	fac1	active	agreed
kmrs0002	2014-03-10		fac1	active	draft
$ pir review due --within 120d
<client>	2014-03-01	2	fac1	active	agreed
kmrs0002	2014-03-10		fac1	active	draft
kmrs0003	2014-06-01		fac2	active	draft
$ pir review due --host south --within 120d
kmrs0003	2014-06-01		fac2	active	draft
$ pir review due --facilitator fac1 -o jsonl
{"client": "<client>", "due": "2014-03-01", "overdue_days": 2, "facilitator": "fac1", "state": "active", "plan": "agreed"}
{"client": "kmrs0002", "due": "2014-03-10", "overdue_days": null, "facilitator": "fac1", "state": "active", "plan": "draft"}
$ GIT_AUTHOR_EMAIL=fac2@example.org pir review due --within 120d
kmrs0003	2014-06-01		fac2	active	draft
$ GIT_AUTHOR_EMAIL=fac2@example.org pir review due --facilitator all -o ids
<client>
kmrs0002
$ pir review due --facilitator nobody
pir review due: no staff 'nobody'; see 'pir staff list'
[3]

# Scheduling changes one day of the plan.

$ pir review schedule kmrs0002 2014-03-02
pir review schedule: the next review cannot be on 2014-03-02, before 2014-03-03 [review-next]
[5]
$ pir review schedule kmrs0004 +2w -m "She asked for it"
$ git log -1 --format=%s
review schedule: scheduled, kmrs0004
$ pir review schedule kmrs0004 +2w
$ git log -1 --format=%s
review schedule: scheduled, kmrs0004
$ pir review schedule kmrs0004
pir review schedule: DAY must be given: pir review schedule [option...] CLIENT DAY
[2]
$ printf '%s\n' '{"client": "kmrs0002", "day": "2014-04-01"}' '{"client": "kmrs0003", "day": "2014-04-02"}' | pir review schedule --stdin
$ git log -1 --format=%s
review schedule: scheduled, 2 clients

# A client that is closed has nothing due.

$ pir client close kmrs0002 --reason goals-met
$ pir review due --within 120d -o ids
<client>
kmrs0004
kmrs0003
$ pir review record kmrs0002
pir review record: client kmrs0002 is closed: 'pir client reopen' begins a new episode [client-open]
[5]
