# Four clients: active with a plan, active without contact, accepted, closed.

$ pir staff add fac1 --name "Fac One" --email fac1@example.org --role facilitator --host north --from 2013-07-01
fac1
$ pir staff add fac2 --name "Fac Two" --email fac2@example.org --role facilitator --host south --from 2013-07-01
fac2
$ new() { pir client add --id "$1" --given "$2" --family Specimen --born "$3" --source hospital --on 2013-12-01 >/dev/null; pir client accept $1 --all-criteria --on 2013-12-03; }
$ new b1000001 Ada 1980-01-01; new b2000001 Bea 1981-01-01; new b3000001 Cal 1982-01-01; new b4000001 Dot 1983-01-01
$ pir -q consent give b1000001 --id f001 --participation --how written --on 2013-12-03
f001
$ pir -q consent give b1000001 --id f002 --to all --information all --purpose referral --how verbal --on 2013-12-03 --until 2014-03-31
f002
$ pir -q consent give b2000001 --id f003 --participation --how written --on 2013-12-03
f003
$ pir -q client assign b1000001 fac1 --on 2013-12-04
$ pir -q client assign b2000001 fac2 --on 2013-12-04
$ pir client close b4000001 --reason moved-away --on 2014-01-05
$ pir -q needs record b1000001 --id n001 --rater staff accommodation=2 money=2 company=1 employment=2 --on 2013-12-10
b1000001-n001
$ pir -q needs record b1000001 --id n002 --rater staff accommodation=1 money=2 company=2 --on 2014-02-10
b1000001-n002
$ pir -q needs record b1000001 --id n003 --rater client accommodation=2 --on 2014-02-10
b1000001-n003
$ pir -q plan create b1000001 --on 2013-12-12
b1000001
$ pir -q plan goal add b1000001 --id g001 --need accommodation --title "A place of my own" --priority 1 --target 2014-06-30 --on 2013-12-12
g001
$ pir -q plan action add b1000001 g001 --id x001 --what "Apply for housing" --due 2014-01-31 --on 2013-12-12
x001
$ pir -q plan agree b1000001 --by client --how signed --on 2013-12-12
$ pir -q contact add b1000001 --id k001 --on 2014-02-20 --mode telephone
b1000001-k001

# Who is listed, and what stands in a row.

$ pir client list
b1000001	active	fac1	north	2013-12-03
b2000001	active	fac2	south	2013-12-03
b3000001	accepted			2013-12-03
$ pir client list --all --names
b1000001	active	fac1	north	2013-12-03	Ada Specimen	1980-01-01
b2000001	active	fac2	south	2013-12-03	Bea Specimen	1981-01-01
b3000001	accepted			2013-12-03	Cal Specimen	1982-01-01
b4000001	closed			2014-01-05	Dot Specimen	1983-01-01
$ pir client list --state closed
b4000001	closed			2014-01-05
$ pir client list --state gone
pir client list: --state: no state 'gone'; there are referred, accepted, active, on-hold, closed, declined and merged
[2]
$ pir client list --facilitator fac1 -o jsonl
{"id": "b1000001", "state": "active", "facilitator": "fac1", "host": "north", "since": "2013-12-03"}
$ pir client list --host south -o json
[
 {"id": "b2000001", "state": "active", "facilitator": "fac2", "host": "south", "since": "2013-12-03"}
]
$ pir client list --unassigned
b3000001	accepted			2013-12-03
$ pir client list --columns id,referred,accepted,consent_until,unmet,next_review,last_contact
b1000001	2013-12-01	2013-12-03	2014-12-02	2	2014-03-12	2014-02-20
b2000001	2013-12-01	2013-12-03	2014-12-02			
b3000001	2013-12-01	2013-12-03				
$ pir client list --sort -next_review -o ids
b1000001
b2000001
b3000001
$ pir client list --names --sort -name -o csv | tr -d '\r'
id,state,facilitator,host,since,name,born
b3000001,accepted,,,2013-12-03,Cal Specimen,1982-01-01
b2000001,active,fac2,south,2013-12-03,Bea Specimen,1981-01-01
b1000001,active,fac1,north,2013-12-03,Ada Specimen,1980-01-01
$ pir client list --columns id,shoe
pir client list: --columns: no column 'shoe'; there are id, state, facilitator, host, since, name, born, referred, accepted, consent_until, unmet, next_review, last_contact and merged_into
[2]

# What needs a look: a need unmet now, a consent that ends, no contact.

$ pir client list --need-unmet money -o ids
b1000001
$ pir client list --need-unmet 14 -o ids
b1000001
$ pir client list --need-unmet accommodation -o ids
$ pir client list --need-unmet food -o ids
$ pir client list --need-unmet shoes
pir client list: --need-unmet: need-domains: no code 'shoes' on 2014-03-03; there are accommodation, food, looking-after-home, self-care, daytime-activities, physical-health, psychotic-symptoms, information, psychological-distress, safety-to-self, safety-to-others, alcohol, drugs, company, intimate-relationships, sexual-expression, child-care, education, telephone, transport, money, benefits, employment, culture and other-services
[2]
$ pir client list --consent-ending 30d -o ids
b1000001
$ pir client list --consent-ending 14 -o ids
$ pir client list --no-contact 30 -o ids
b2000001
b3000001
$ pir client list --no-contact 10d --facilitator fac1 -o ids
b1000001
$ pir client list --no-contact soon
pir client list: --no-contact: not a whole number: 'soon'
[2]

# The one screen.

$ pir client alert b1000001 --id w001 --kind medical --text "Allergic to penicillin" --on 2013-12-03
w001
$ pir client show :ada
b1000001  Ada Specimen
! medical: Allergic to penicillin (w001, since 2013-12-03)
  born               1980-01-01, 34 years

State
  state              active
  referred           2013-12-01 by hospital, accepted 2013-12-03
  facilitator        fac1 since 2013-12-04

Consents in force
  participation      written until 2014-12-02
  all                verbal, referral until 2014-03-31

Needs now, against entry
  staff, 2014-02-10: 2 of 22 unmet, 1 met
    company: unmet again
    money: still unmet
  client, 2014-02-10: 1 of 22 unmet, 0 met
    accommodation

Plan
  agreed
    1. A place of my own (g001, active, by 2014-06-30)
      next: Apply for housing, due 2014-01-31, overdue
  next review: 2014-03-12

Last contact
  2014-02-20, telephone, 11 days ago
$ pir client show b2000001
b2000001  Bea Specimen
  born               1981-01-01, 33 years

State
  state              active
  referred           2013-12-01 by hospital, accepted 2013-12-03
  facilitator        fac2 since 2013-12-04

Consents in force
  participation      written until 2014-12-02

Needs now, against entry
  none recorded

Plan
  none: 'pir plan create b2000001'

Last contact
  none yet
$ GIT_AUTHOR_EMAIL=fac2@example.org pir client show :specimen | head -1
b2000001  Bea Specimen

# As it was.

$ pir client list --at main~3
b1000001	active	fac1	north	2013-12-03
b2000001	active	fac2	south	2013-12-03
b3000001	accepted			2013-12-03
$ pir client show b1000001 --at main~2 | sed -n '/^Last/,$p'
Last contact
  none yet

# An action for a client that is closed is refused, whatever it writes.

$ pir contact add b4000001 --on 2014-02-01
pir contact add: client b4000001 is closed: 'pir client reopen' begins a new episode [client-open]
[5]
$ pir review record b4000001 --on 2014-02-01 --with client
pir review record: client b4000001 is closed: 'pir client reopen' begins a new episode [client-open]
[5]
$ pir plan create b4000001
pir plan create: client b4000001 is closed: 'pir client reopen' begins a new episode [client-open]
[5]
