# A client's way: referred, accepted, active, on hold, closed, and again.

$ staff() { pir staff add "$1" --name "Name $1" --email $1@example.org --role facilitator --host "$2" --from 2013-07-01; }
$ staff fac1 north
fac1
$ staff fac2 south
fac2
$ staff fac3 north
fac3
$ pir client add --id s1000001 --given Jane --family Smith --born 1980-02-29 --source hospital --on 2013-07-01
s1000001
$ pir client assign s1000001 fac1
pir client assign: client s1000001 is referred: accept it first, then assign [client-assignment]
[5]
$ pir client hold s1000001
pir client hold: client s1000001 is referred: it becomes on-hold only from active [client-state]
[5]
$ pir client resume s1000001
pir client resume: client s1000001 is referred: only one on hold resumes [client-state]
[5]
$ pir client reopen s1000001 --source self
pir client reopen: client s1000001 is referred: it becomes referred only from closed and declined [client-state]
[5]

# Accepting takes five times yes, in one go or one after the other.

$ pir client accept s1000001
pir client accept: not answered yes: diagnosis, complex-needs, needs-support, coordination-gap and consent; see 'pir client eligibility', or a coordinator may --override REASON [eligibility]
[5]
$ pir client eligibility s1000001 diagnosis=yes complex=yes needs=yes coord=no
$ pir client accept s1000001
pir client accept: not answered yes: coordination-gap and consent; see 'pir client eligibility', or a coordinator may --override REASON [eligibility]
[5]
$ pir client eligibility s1000001 coord=yes consent=yes --note "Asked on the ward" --on 2013-07-02
$ pir client eligibility s1000001 c=yes
pir client eligibility: 'c=yes' is complex-needs and coordination-gap: type more of it
[2]
$ pir client eligibility s1000001 colour=yes
pir client eligibility: not an answer: 'colour=yes'; type it as diagnosis=yes (or complex-needs, needs-support, coordination-gap, consent)
[2]
$ pir client eligibility s1000001 diagnosis
pir client eligibility: not an answer: 'diagnosis'; type it as diagnosis=yes (or complex-needs, needs-support, coordination-gap, consent)
[2]
$ pir client eligibility s1000001 diagnosis=maybe
pir client eligibility: the answer to diagnosis is yes, no or unknown, not 'maybe'
[2]
$ pir client accept s1000001 --on 2013-07-03
$ git log -1 --format=%B
client accept: accepted, s1000001

Pir-Command: client accept
Pir-Client: s1000001
Pir-Record: s1000001
$ pir client accept s1000001 --all-criteria
pir client accept: client s1000001 is accepted: it becomes accepted only from referred [client-state]
[5]
$ pir client eligibility s1000001 diagnosis=no
pir client eligibility: client s1000001 is accepted: eligibility is judged while referred [client-state]
[5]
$ pir client decline s1000001 --reason other
pir client decline: client s1000001 is accepted: it becomes declined only from referred [client-state]
[5]

# Whichever of assignment and consent comes last makes the client active.

$ pir client assign s1000001 fac1 --on 2013-07-02
pir client assign: clients/s/s1000001/client.json: a facilitator is assigned once the client was accepted, and from that day on at the earliest [client-assignment]
[5]
$ pir client assign s1000001 nobody
pir client assign: no staff 'nobody'; see 'pir staff list'
[3]
$ pir client assign s1000001 fac1 --on 2013-07-03
$ pir client list
s1000001	accepted	fac1	north	2013-07-03
$ consent=$(pir consent give s1000001 --participation --how written --on 2013-07-05)
client s1000001 is active now
$ pir client list
s1000001	active	fac1	north	2013-07-03
$ git log -1 --format=%s
consent give: participation of s1000001, <consent>
$ pir client add --id s2000001 --given Bob --source self --on 2013-07-01
s2000001
$ pir client accept s2000001 --all-criteria --on 2013-07-03
$ consent2=$(pir consent give s2000001 --participation --how written --on 2013-07-03)
$ pir client assign s2000001 fac1 --on 2013-07-04
client s2000001 is active now

# One primary at a time: the one before ends the day before; cover is apart.

$ pir client assign s1000001 fac2 --on 2013-09-01
$ pir client assign s1000001 fac3 --role cover --from 2013-12-20 --to 2014-01-10
$ pir client assign s1000001 fac2 --on 2013-09-01
fac2 is assigned since 2013-09-01 already
$ pir client assign s1000001 fac1 --on 2013-08-15
fac1 is assigned since 2013-07-03 already
$ pir client show s1000001 -o json | sed -n '/"assignments"/,/^  \]/p'
  "assignments": [
    {
      "staff": "fac1",
      "role": "primary",
      "from": "2013-07-03",
      "to": "2013-08-31"
    },
    {
      "staff": "fac2",
      "role": "primary",
      "from": "2013-09-01"
    },
    {
      "staff": "fac3",
      "role": "cover",
      "from": "2013-12-20",
      "to": "2014-01-10"
    }
  ],
$ pir client list --facilitator fac1 --columns id,host
s2000001	north
$ pir client list --facilitator fac2 --columns id,host
s1000001	south
$ pir client list --host south -o ids
s1000001
$ pir client list --unassigned
$ pir client list --facilitator nobody
pir client list: no staff 'nobody'; see 'pir staff list'
[3]
$ GIT_AUTHOR_EMAIL=fac1@example.org pir client list --facilitator me -o ids
s2000001

# Work rests; back from hospital, the plan is looked at within 7 days.

$ pir client hold s1000001 --kind hospital --until 2013-10-20 --on 2013-10-01 --id h001
$ pir client hold s1000001
pir client hold: client s1000001 is on-hold: it becomes on-hold only from active [client-state]
[5]
$ pir client show s1000001 | sed -n '/^State/,/^$/p'
State
  state              on-hold
  referred           2013-07-01 by hospital, accepted 2013-07-03
  hold               hospital since 2013-10-01 expected to 2013-10-20
  facilitator        fac2 since 2013-09-01
$ pir client list --state on-hold
s1000001	on-hold	fac2	south	2013-10-01
$ pir client assign s1000001 fac2 --to 2013-10-02 --on 2013-10-02
$ pir plan create s1000001 --on 2013-10-05
s1000001
$ pir client resume s1000001 --on 2013-10-10
back from hospital: review by 2013-10-17
$ pir plan show s1000001 -o json | grep review
  "next_review": "2013-10-17",
$ pir client show s1000001 | sed -n '/^Plan/,$p'
Plan
  draft
  next review: 2013-10-17, 137 days overdue

Last contact
  none yet
$ pir client resume s1000001
pir client resume: client s1000001 is active: only one on hold resumes [client-state]
[5]

# Closing ends what is assigned, held and planned.

$ pir client close s1000001
pir client close: --reason must be given: pir client close --reason CODE [option...] CLIENT
[2]
$ pir client close s1000001 --reason bored 2>&1 | sed 's/\[....\]/[(entry)]/'
pir client close: clients/s/s1000001/client.json: episodes[(entry)].exit_reason: exit-reasons: no code 'bored' on 2014-03-03; there are goals-met, moved-to-other-coordination, moved-away, no-longer-eligible, withdrew, lost-contact, ndis, deceased, custody, aged-care, service-ended and other [codes]
$ pir client close s1000001 --reason goals-met --on 2013-08-30
pir client close: clients/s/s1000001/client.json: closed before fac2 was assigned, on 2013-09-01: close on a later day [client-episode]
[5]
$ pir client close s1000001 --reason goals-met --on 2013-10-09
pir client close: clients/s/s1000001/client.json: closed before hold h001 ended, on 2013-10-10: close on a later day [client-episode]
[5]
$ pir client close s1000001 --reason goals-met --on 2013-12-31
$ pir client show s1000001 | sed -n '/^State/,$p'
State
  state              closed
  referred           2013-07-01 by hospital, accepted 2013-07-03, closed 2013-12-31

Consents in force
  participation      written until 2014-07-04

Needs now, against entry
  none recorded

Plan
  closed

Last contact
  none yet
$ pir client close s1000001 --reason goals-met
pir client close: client s1000001 is closed: 'pir client reopen' begins a new episode [client-open]
[5]
$ pir client edit s1000001 --pronouns she
pir client edit: clients/s/s1000001/client.json: client s1000001 is closed: 'pir client reopen' begins a new episode [client-open]
[5]
$ pir client assign s1000001 fac1
pir client assign: client s1000001 is closed: 'pir client reopen' begins a new episode [client-open]
[5]
$ pir client alert s1000001 --kind animal --text Dog
pir client alert: clients/s/s1000001/client.json: client s1000001 is closed: 'pir client reopen' begins a new episode [client-open]
[5]
$ pir needs record s1000001 --on 2014-01-02 --rater staff money=2
pir needs record: client s1000001 is closed: 'pir client reopen' begins a new episode [client-open]
[5]
$ pir plan create s1000001
pir plan create: client s1000001 is closed: 'pir client reopen' begins a new episode [client-open]
[5]
$ pir client list
s2000001	active	fac1	north	2013-07-03
$ pir client list --all
s1000001	closed			2013-12-31
s2000001	active	fac1	north	2013-07-03
$ pir client list --state closed --state declined
s1000001	closed			2013-12-31

# And again: a new episode, the plan a draft once more.

$ pir client reopen s1000001 --on 2014-02-01
pir client reopen: --source must be given: pir client reopen --source CODE [option...] CLIENT
[2]
$ pir client reopen s1000001 --source self --on 2013-12-01 2>&1 | sed 's/episode ..../episode (entry)/'
pir client reopen: clients/s/s1000001/client.json: episode (entry): referred_on 2013-12-01 is before the step that it follows, on 2013-12-31 [client-episode]
$ pir client reopen s1000001 --source self --reason "Came back" --on 2014-02-01
$ pir client show s1000001 | sed -n '/^State/,/^$/p; /^Plan/,/^$/p'
State
  state              referred
  referred           2014-02-01 by self; episode 2
  reason             Came back
  eligibility        not answered yes: diagnosis, complex-needs, needs-support, coordination-gap and consent
  facilitator        none

Plan
  draft
  next review: not set
$ pir client accept s1000001 --on 2014-02-02
pir client accept: not answered yes: diagnosis, complex-needs, needs-support, coordination-gap and consent; see 'pir client eligibility', or a coordinator may --override REASON [eligibility]
[5]
$ pir client accept s1000001 --all-criteria --on 2014-02-02

# Declining, with a code and where else the person went.

$ pir partner add example-housing --name "Example Housing" --sector housing
example-housing
$ pir client add --id s3000001 --given Cleo --source self --on 2013-07-01
s3000001
$ pir client decline s3000001
pir client decline: --reason must be given: pir client decline --reason CODE [option...] CLIENT
[2]
$ pir client decline s3000001 --reason out-of-region --to example-housing --on 2013-07-09
$ pir client decline s3000001 --reason other
pir client decline: client s3000001 is declined: 'pir client reopen' begins a new episode [client-open]
[5]
$ pir client show s3000001 | sed -n '/^State/,/^$/p'
State
  state              declined
  referred           2013-07-01 by self, declined 2013-07-09
$ pir client reopen s3000001 --source self --on 2013-08-01

# Closed and begun again on one day, the same facilitator goes on.

$ pir client add --id s3000003 --given Gil --source self --address "2 Low St" --suburb Dale --on 2014-03-01
s3000003
$ pir client accept s3000003 --all-criteria --on 2014-03-02
$ pir client assign s3000003 fac1 --on 2014-03-02
$ pir client close s3000003 --reason withdrew
$ pir client reopen s3000003 --source self
$ pir client accept s3000003 --all-criteria
$ pir client assign s3000003 fac1
$ pir client show s3000003 | grep -E 'facilitator|address' | cat -A
  address            2 Low St, Dale$
  facilitator        fac1 since 2014-03-03$
$ git show main:clients/s/s3000003/client.json | sed -n '/"assignments"/,/^  ]/p'
  "assignments": [
    {
      "staff": "fac1",
      "role": "primary",
      "from": "2014-03-02",
      "to": "2014-03-02"
    },
    {
      "staff": "fac1",
      "role": "primary",
      "from": "2014-03-03"
    }
  ]

# The plan goes along, whoever declines, and only then.

$ pir staff add intake1 --name "Name intake1" --email intake1@example.org --role intake --from 2013-07-01
intake1
$ pir client add --id s3000002 --given Flo --source self --on 2013-07-01
s3000002
$ pir plan create s3000002
s3000002
$ GIT_AUTHOR_EMAIL=intake1@example.org pir plan close s3000002
pir plan close: clients/s/s3000002/plan.json: changing plan s3000002 takes the role facilitator or coordinator, which intake1 does not have; ask coord, fac1, fac2 or fac3 [role]
[5]
$ GIT_AUTHOR_EMAIL=intake1@example.org pir client decline s3000002 --reason no-capacity
$ git log -1 --format=%s
client decline: declined, s3000002
$ pir plan show s3000002 | head -2
Action Plan of client s3000002
  state              closed

# A coordinator's override says so in the record and in the commit.

$ pir client add --id s4000001 --given Dee --source self --on 2013-07-01
s4000001
$ GIT_AUTHOR_EMAIL=fac1@example.org pir client accept s4000001 --override "Known to us" --on 2013-07-02
pir client accept: --override takes the role coordinator, which fac1 does not have; ask coord [eligibility]
[5]
$ pir client accept s4000001 --override "Known to us" --on 2013-07-02
$ git log -1 --format=%B
client accept: accepted, s4000001

Pir-Command: client accept
Pir-Client: s4000001
Pir-Record: s4000001
Pir-Override: eligibility
$ pir client show s4000001 -o json | sed -n '/"override"/,/}/p'
      "override": {
        "by": "coord",
        "on": "2013-07-02",
        "reason": "Known to us"
      }

# Somebody else's client is theirs: the assigned facilitator's, or a
# coordinator's.

$ GIT_AUTHOR_EMAIL=fac2@example.org pir client hold s2000001 --on 2013-10-01
pir client hold: clients/s/s2000001/client.json: client s2000001 is assigned to fac1, not to fac2; ask coord or fac1; a coordinator can assign the client to fac2 too [role]
[5]
$ GIT_AUTHOR_EMAIL=fac1@example.org pir client hold s2000001 --on 2013-10-01
$ GIT_AUTHOR_EMAIL=fac1@example.org pir client assign s2000001 fac2
pir client assign: clients/s/s2000001/client.json: changing assignments of client s2000001 takes the role coordinator, which fac1 does not have; ask coord [role]
[5]
$ GIT_AUTHOR_EMAIL=fac1@example.org pir client resume s2000001
$ GIT_AUTHOR_EMAIL=fac1@example.org pir client merge s2000001 s4000001
pir client merge: clients/s/s2000001/client.json: changing state of client s2000001 takes the role coordinator, which fac1 does not have; ask coord [role]
[5]

# A hand-over on the day of the assignment itself, and ending cover early.

$ pir client assign s2000001 fac3 --role cover --on 2014-02-01
$ pir client assign s2000001 fac3 --role cover --to 2014-02-20 --on 2014-02-10
$ pir client assign s2000001 fac2 --on 2013-07-04
$ pir client show s2000001 -o json | sed -n '/"assignments"/,/^  \]/p'
  "assignments": [
    {
      "staff": "fac1",
      "role": "primary",
      "from": "2013-07-04",
      "to": "2013-07-04"
    },
    {
      "staff": "fac3",
      "role": "cover",
      "from": "2014-02-01",
      "to": "2014-02-20"
    },
    {
      "staff": "fac2",
      "role": "primary",
      "from": "2013-07-04"
    }
  ],
$ pir client assign s2000001 fac3 --from 2013-07-03
pir client assign: clients/s/s2000001/client.json: fac2 and fac3 are both primary facilitators: end one before the other begins [client-assignment]
[5]
$ pir client assign s2000001 coord
$ pir client assign s2000001 fac1 --from 2013-06-01
pir client assign: clients/s/s2000001/client.json: a facilitator is assigned once the client was accepted, and from that day on at the earliest [client-assignment]
[5]
