# The main job, as anybody would type it: from an empty folder to an agreed,
# reviewed, audited Action Plan.  Git's own settings say who does it.
# start: none

$ unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
$ git config --global user.name 'Robin Example'
$ git config --global user.email coord@example.org
$ pir init --org "Example PIR" --region example --staff coord --name "Robin Example" --email coord@example.org demo; cd demo
made demo; coord has every role there
$ pir staff add fac1 --name "Alex Sample" --email fac1@example.org --role facilitator --host north --from 2013-07-01
fac1
$ pir partner add example-housing --name "Example Housing" --sector housing
example-housing
$ client=$(pir client add --given "Jamie" --family "Placeholder" --born 1980-02-29 --source general-practitioner --on 2013-07-01 --reason "Hospital discharge, no home to go to")
$ pir client accept $client --all-criteria --on 2013-07-03
$ consent=$(pir consent give $client --participation --how written --on 2013-07-03)
$ sharing=$(pir consent give $client --to all --information all --purpose referral --purpose shared-care --how written --on 2013-07-03)
$ pir client assign $client fac1 --on 2013-07-03
client <client> is active now
$ first=$(pir needs record $client --on 2013-07-10 --rater staff accommodation=2 money=2 company=1 alcohol=0 benefits=9)
$ pir plan create $client --from-needs --on 2013-07-12
2 goals drafted from the unmet needs of <first>
<client>
$ goal=$(pir plan goal add $client --need accommodation --title "A place of my own" --priority 1 --target 2014-01-31)
$ action=$(pir plan action add $client $goal --what "Apply for public housing" --partner example-housing --from 2013-07-20 --due 2013-08-02)
$ pir plan action set $client $action --status done --outcome "On the priority list" -m "Letter from the housing office"
$ pir plan agree $client --by client --how signed --on 2013-07-20; pir plan agree $client --by example-housing --how verbal --on 2013-07-21
$ contact=$(pir contact add $client --on 2013-08-02 --mode telephone --with client --minutes 25 --note "Sounded well")
$ review=$(pir review record $client --on 2013-10-18 --with client --with example-housing --goal $goal=completed --note "Moved in" --next +90d)
$ second=$(pir needs record $client --on 2013-10-18 --rater staff accommodation=1 money=2 company=0)
$ pir needs compare $client
staff: 2013-07-10 (entry) -> 2013-10-18 (review)
staff	money	unmet	unmet	still unmet
staff	accommodation	unmet	met	met now
staff	company	met	no need	no need now
staff	alcohol	no need	-	not rated now
staff	benefits	not known	-	not rated now
  22 domains         unmet 2 -> 1, met 1 -> 1, no need 1 -> 1, not known 1 -> 0
  extras             none rated
$ home=$(pir plan show $client -o json | jq -r '.goals[0].id')
$ debts=$(pir plan show $client -o json | jq -r '.goals[1].id')
$ pir plan diff -q $client
plan	next review 2013-10-18 -> 2014-01-16
goal <goal>	state active -> completed
plan	agreement: example-housing, verbal, 2013-07-21
$ pir next --facilitator fac1
2013-09-01	183	<client>	contact		fac1	no contact for 213 days, since 2013-08-02
2014-01-16	46	<client>	review		fac1	review 46 days overdue; one need unmet at last assessment
$ pir review due --within 120d
<client>	2014-01-16	46	fac1	active	agreed
$ pir client show $client
<client>  Jamie Placeholder
  born               1980-02-29, 34 years

State
  state              active
  referred           2013-07-01 by general-practitioner, accepted 2013-07-03
  reason             Hospital discharge, no home to go to
  facilitator        fac1 since 2013-07-03

Consents in force
  participation      written until 2014-07-02
  all                written, referral, shared-care until 2014-07-02

Needs now, against entry
  staff, 2013-10-18: 1 of 22 unmet, 1 met
    money: still unmet

Plan
  agreed
    1. Accommodation (<home>, active)
    2. Money (<debts>, active)
  next review: 2014-01-16, 46 days overdue

Last contact
  2013-08-02, telephone, 213 days ago
$ pir log $client --command 'plan action' --columns when,author,command,member,was,now,reason
2014-03-03T09:00:00+11:00	coord	plan action set	goals[<goal>].actions[<action>].state	planned	done	Letter from the housing office
2014-03-03T09:00:00+11:00	coord	plan action set	goals[<goal>].actions[<action>].outcome		changed	Letter from the housing office
2014-03-03T09:00:00+11:00	coord	plan action add	goals[<goal>].actions[<action>].id		<action>	
2014-03-03T09:00:00+11:00	coord	plan action add	goals[<goal>].actions[<action>].state		planned	
2014-03-03T09:00:00+11:00	coord	plan action add	goals[<goal>].actions[<action>].what		changed	
2014-03-03T09:00:00+11:00	coord	plan action add	goals[<goal>].actions[<action>].sector		housing	
2014-03-03T09:00:00+11:00	coord	plan action add	goals[<goal>].actions[<action>].partner		example-housing	
2014-03-03T09:00:00+11:00	coord	plan action add	goals[<goal>].actions[<action>].from		2013-07-20	
2014-03-03T09:00:00+11:00	coord	plan action add	goals[<goal>].actions[<action>].due		2013-08-02	
$ pir log $client | wc -l
147
$ pir client list --facilitator fac1 -o jsonl | jq -r .id | xargs -n1 pir plan show -o json | jq -r '.goals[] | .state + " " + .title'
active Accommodation
active Money
completed A place of my own
$ git fsck --strict
$ git log --format=%s
needs record: assessed, <second>
review record: held, <review>
contact add: attended, <contact>
plan agree: agreed, <client>
plan agree: agreed, <client>
plan action set: done, <action>
plan action add: added, <action>
plan goal add: added, <goal>
plan create: drafted, <client>
needs record: assessed, <first>
client assign: assigned to fac1, <client>
consent give: sharing of <client>, <sharing>
consent give: participation of <client>, <consent>
client accept: accepted, <client>
client add: referred, <client>
partner add: added, example-housing
staff add: added, fac1
init: example begins, coord
