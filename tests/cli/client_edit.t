# What is said is set, the rest stays as it is.

$ pir client add --id e1000001 --given Jane --family Smith --born 1980 --source self --on 2013-07-01 --suburb Exampleton --postcode 3999 --phone "0491 570 156"
e1000001
$ pir client edit e1000001 --born 1980-02-29 --gender female --pronouns she/her --on 2013-07-02
$ git log -1 --format=%B
client edit: details, e1000001

Pir-Command: client edit
Pir-Client: e1000001
Pir-Record: e1000001
$ pir client edit e1000001 --born 1980-02-29 --on 2013-07-02
$ git log --oneline | wc -l
3

# A new name can leave the former one there; another use is another name.

$ pir client edit e1000001 --family Jones --renamed --on 2013-09-01
$ pir client edit e1000001 --given Jay --use preferred --on 2013-09-01
$ pir client edit e1000001 --given Janet --on 2013-09-02 -m "Spelt wrong"
$ pir client show e1000001 -o json | sed -n '/"names"/,/^  \]/p; /change_reason/p'
  "names": [
    {
      "given": "Jane",
      "family": "Smith",
      "use": "former",
      "to": "2013-08-31"
    },
    {
      "given": "Janet",
      "family": "Jones",
      "use": "legal",
      "from": "2013-09-01"
    },
    {
      "given": "Jay",
      "use": "preferred"
    }
  ],
  "change_reason": "Spelt wrong"

# Moving ends the address; numbers are added, marked and struck out.

$ pir client edit e1000001 --address "1 New Road" --suburb Sampleton --on 2013-10-01
$ pir client edit e1000001 --moved-out --on 2013-11-30
$ pir client edit e1000001 --no-fixed-address --on 2013-12-01
$ pir client edit e1000001 --phone "0491 570 156" --phone "0491 570 157" --safe-to-text no
$ pir client edit e1000001 --no-phone "0491 570 156" --identifier ur=1 --identifier ref=a=b
$ pir client edit e1000001 --identifier ur= --interpreter yes --no-mail no
$ pir client show e1000001 -o json | sed -n '/"interpreter"/,/^  "episodes"/p'
  "interpreter": true,
  "addresses": [
    {
      "suburb": "Exampleton",
      "postcode": "3999",
      "to": "2013-09-30"
    },
    {
      "lines": [
        "1 New Road"
      ],
      "suburb": "Sampleton",
      "from": "2013-10-01",
      "to": "2013-11-30"
    },
    {
      "no_fixed": true,
      "from": "2013-12-01"
    }
  ],
  "phones": [
    {
      "number": "0491 570 157",
      "safe_to_text": false
    }
  ],
  "no_mail": false,
  "identifiers": [
    {
      "system": "ref",
      "value": "a=b"
    }
  ],
  "episodes": [

# How they live, and where they stand with the NDIS, on a day.

$ pir client edit e1000001 --accommodation rooming-house --gp no --on 2013-07-05
$ pir client edit e1000001 --employment none --on 2013-07-05
$ pir client edit e1000001 --accommodation rented --ndis applying --on 2014-01-10
$ pir client edit e1000001 --retain-until 2034-06-30 --legal-hold yes
$ pir client show e1000001 -o json | sed -n '/"circumstances"/,$p'
  "circumstances": [
    {
      "on": "2013-07-05",
      "accommodation": "rooming-house",
      "employment": "none",
      "gp": "no"
    },
    {
      "on": "2014-01-10",
      "accommodation": "rented"
    }
  ],
  "ndis": [
    {
      "on": "2014-01-10",
      "state": "applying"
    }
  ],
  "retain_until": "2034-06-30",
  "legal_hold": true
}
$ pir client show e1000001
e1000001  Jay Jones
  former             Jane Smith to 2013-08-31
  legal              Janet Jones from 2013-09-01
  born               1980-02-29, 34 years
  pronouns           she/her
  interpreter        needed
  phone              0491 570 157, not safe to text
  address            no fixed address
  ref                a=b
  circumstances      2014-01-10; accommodation rented
  NDIS               applying since 2014-01-10

State
  state              referred
  referred           2013-07-01 by self
  eligibility        not answered yes: diagnosis, complex-needs, needs-support, coordination-gap and consent
  facilitator        none

Consents in force
  none

Needs now, against entry
  none recorded

Plan
  none: 'pir plan create e1000001'

Last contact
  none yet

# Mistakes.

$ pir client edit e1000001 --interpreter maybe
pir client edit: --interpreter: 'maybe' is not one of yes|no
[2]
$ pir client edit e1000001 --ndis asked
pir client edit: --ndis: 'asked' is not one of not-discussed|not-applying|applying|waiting|eligible|ineligible|under-review|plan-in-place
[2]
$ pir client edit e1000001 --accommodation "A house" --on 2014-01-10
pir client edit: clients/e/e1000001/client.json: circumstances[1].accommodation: must match ^[a-z0-9][a-z0-9-]{1,39}$ [schema]
[2]
$ pir client edit e1000001 --identifier ur
pir client edit: not an identifier: type it as SYSTEM=VALUE
[2]
$ pir client edit --born 1980
pir client edit: CLIENT must be given: pir client edit [option...] CLIENT
[2]

# With nothing but the client, the record is edited as a whole.

$ EDITOR='sed -i s/Sampleton/Othertown/' pir client edit e1000001
$ pir client show e1000001 -o json | grep suburb
      "suburb": "Exampleton",
      "suburb": "Othertown",
$ git log -1 --format=%s
edit: client edited, e1000001
