# People in a client's life, with roles that begin and end.

$ pir client add --id p1000001 --given Jane --family Smith --source self --on 2013-07-01
p1000001
$ pir client person p1000001 --id a001 --name "Pat Smith" --relation sister --role carer --role emergency-contact --phone "0491 570 158" --on 2013-07-01
a001
$ git log -1 --format=%B
client person: person of p1000001, a001

Pir-Command: client person
Pir-Client: p1000001
Pir-Record: p1000001
$ pir client person p1000001 --id a002 --name "Gil Example" --role guardian --scope "health and housing" --document order.pdf --sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 --from 2013-08-01
a002
$ pir client person p1000001 --edit a001 --phone "0491 570 159"
$ git log -1 --format=%s
client person: person a001 changed, p1000001
$ pir client person p1000001 --end a001 --on 2013-12-31
$ pir client person p1000001 --relation brother
pir client person: a new person needs --name
[2]
$ pir client person p1000001 --id a009 --name X --role king
pir client person: clients/p/p1000001/client.json: people[a009].roles[0]: must be carer, nominated-person, guardian, administrator, attorney, medical-decision-maker or emergency-contact, not 'king' [schema]
[2]
$ pir client person p1000001 --end a0zz
pir client person: no 'a0zz' among the people of p1000001
[3]
$ pir client person p1000001 --end a001 --edit a002
pir client person: --end and --edit: one of them at a time
[2]
$ pir client person p1000001 --end a002 --on 2013-07-15
pir client person: clients/p/p1000001/client.json: people[1]: its last day 2013-07-15 is before its first, 2013-08-01 [client-period]
[5]
$ pir client person p1000001 --id a001 --name X
pir client person: the id 'a001' is taken; choose another
[2]
$ pir client show p1000001 -o json | sed -n '/"people"/,/^  \]/p'
  "people": [
    {
      "id": "a001",
      "name": "Pat Smith",
      "relation": "sister",
      "roles": [
        "carer",
        "emergency-contact"
      ],
      "from": "2013-07-01",
      "to": "2013-12-31",
      "phone": "0491 570 159"
    },
    {
      "id": "a002",
      "name": "Gil Example",
      "roles": [
        "guardian"
      ],
      "scope": "health and housing",
      "document": {
        "name": "order.pdf",
        "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
      },
      "from": "2013-08-01"
    }
  ],

# Who else is there for them.

$ pir partner add example-clinic --name "Example Clinic" --sector physical-health
example-clinic
$ pir client support p1000001 --id s001 --partner example-clinic --worker "Dr Example" --role gp --existing yes --on 2013-07-01
s001
$ pir client support p1000001 --id s002 --worker "Kit Nurse" --role nurse --on 2013-07-01
s002
$ pir client support p1000001 --edit s002 --partner example-clinic --existing no
$ pir client support p1000001 --end s002 --to 2013-09-30
$ pir client support p1000001 --role nurse
pir client support: a new support needs --partner, --worker or both
[2]
$ pir client support p1000001 --partner nobody
pir client support: no partner 'nobody'; see 'pir partner list'
[3]
$ pir client support p1000001 --service x --worker Y
pir client support: --service needs the --partner that it is of
[2]
$ pir client show p1000001 -o json | sed -n '/"supports"/,/^  \]/p'
  "supports": [
    {
      "id": "s001",
      "partner": "example-clinic",
      "worker": "Dr Example",
      "role": "gp",
      "existing": true,
      "from": "2013-07-01"
    },
    {
      "id": "s002",
      "partner": "example-clinic",
      "worker": "Kit Nurse",
      "role": "nurse",
      "existing": false,
      "from": "2013-07-01",
      "to": "2013-09-30"
    }
  ],

# What everyone must know first.

$ pir client alert p1000001 --id w001 --kind worker-safety --text "Ring before a visit: the dog" --review 2014-01-31 --on 2013-07-01
w001
$ pir client alert p1000001 --id w002 --kind self-harm --text "Plan is with the crisis team" --review 2014-06-30 --on 2013-08-01
w002
$ pir client alert p1000001 --id w003 --kind animal --text "A dog" --on 2013-07-01
w003
$ pir client alert p1000001 --end w003 --on 2013-09-01
$ pir client alert p1000001 --kind medical
pir client alert: a new alert needs --text
[2]
$ pir client alert p1000001 --text "Something"
pir client alert: a new alert needs --kind
[2]
$ pir client show p1000001
p1000001  Jane Smith
! worker-safety: Ring before a visit: the dog (w001, since 2013-07-01, to be reviewed since 2014-01-31)
! self-harm: Plan is with the crisis team (w002, since 2013-08-01, review 2014-06-30)
  born               not known

State
  state              referred
  referred           2013-07-01 by self
  eligibility        not answered yes: diagnosis, complex-needs, needs-support, coordination-gap and consent
  facilitator        none

People
  person             Gil Example (a002), guardian
  gp                 Dr Example, example-clinic (s001)

Consents in force
  none

Needs now, against entry
  none recorded

Plan
  none: 'pir plan create p1000001'

Last contact
  none yet
$ echo "From a pipe" | pir client alert p1000001 --edit w002 --text -
$ pir client show p1000001 | grep crisis
[1]
$ pir client show p1000001 | grep pipe
! self-harm: From a pipe (w002, since 2013-08-01, review 2014-06-30)

# Nothing of it is removed, by hand either.

$ printf '%s\n' '#!/bin/sh' 'sed -i "/^  .alerts/,/^  .,/d" "$1"' >../cut; chmod +x ../cut
$ EDITOR=../cut pir edit p1000001 2>&1 | sed 's/;.*//'
pir edit: clients/p/p1000001/client.json: alerts[w001]: an entry is ended, cancelled or withdrawn, never removed
