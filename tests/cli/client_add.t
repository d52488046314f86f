# A client is added with what is known; the id is all that is printed.

$ pir client add --id j0000001 --given Jane --family Smith --born 1980-02-29 --source general-practitioner --on 2013-07-01 --reason "Hospital discharge, no home to go to"
j0000001
$ git log -1 --format=%B
client add: referred, j0000001

Pir-Command: client add
Pir-Client: j0000001
Pir-Record: j0000001
$ json() { pir client show "$1" -o json | sed 's/"id": "...."/"id": "(entry)"/'; }
$ json j0000001
{
  "kind": "client",
  "version": 1,
  "id": "j0000001",
  "state": "referred",
  "names": [
    {
      "given": "Jane",
      "family": "Smith",
      "use": "legal"
    }
  ],
  "born": {
    "date": "1980-02-29",
    "accuracy": "day"
  },
  "episodes": [
    {
      "id": "(entry)",
      "referred_on": "2013-07-01",
      "received_on": "2013-07-01",
      "source": "general-practitioner",
      "reason": "Hospital discharge, no home to go to"
    }
  ]
}
$ pir client show j0000001
j0000001  Jane Smith
  born               1980-02-29, 34 years

State
  state              referred
  referred           2013-07-01 by general-practitioner
  reason             Hospital discharge, no home to go to
  eligibility        not answered yes: diagnosis, complex-needs, needs-support, coordination-gap and consent
  facilitator        none

Consents in force
  none

Needs now, against entry
  none recorded

Plan
  none: 'pir plan create j0000001'

Last contact
  none yet

# Everything that the record has can be said.

$ pir client add --id k0000001 --given Amélie --family "O'Brien" --born 1975-06 --gender female --pronouns she/her --indigenous-status 4 --country-of-birth 1101 --main-language 1201 --interpreter no --address "Flat 2" --address "9 Sample Street" --suburb Exampleton --address-state VIC --postcode 3999 --phone "0491 570 156" --safe-to-call yes --safe-to-text no --safe-voicemail no --no-mail yes --identifier ur=00123 --identifier medicare=2000-1 --source hospital --referrer "Dr A. Example" --referrer-phone "03 5550 0000" --wants-reply --urgency urgent --reason "From the ward" --received 2013-07-04 --on 2013-07-02 --accommodation hospital --employment none --income pension --diagnosis schizophrenia --gp yes --ndis not-discussed --ndis-reason "Too early" -m "Told by telephone"
k0000001
$ json k0000001
{
  "kind": "client",
  "version": 1,
  "id": "k0000001",
  "state": "referred",
  "names": [
    {
      "given": "Amélie",
      "family": "O'Brien",
      "use": "legal"
    }
  ],
  "born": {
    "date": "1975-06-01",
    "accuracy": "month"
  },
  "gender": "2",
  "pronouns": "she/her",
  "indigenous_status": "4",
  "country_of_birth": "1101",
  "main_language": "1201",
  "interpreter": false,
  "addresses": [
    {
      "lines": [
        "Flat 2",
        "9 Sample Street"
      ],
      "suburb": "Exampleton",
      "state": "VIC",
      "postcode": "3999"
    }
  ],
  "phones": [
    {
      "number": "0491 570 156",
      "safe_to_call": true,
      "safe_to_text": false,
      "safe_voicemail": false
    }
  ],
  "no_mail": true,
  "identifiers": [
    {
      "system": "ur",
      "value": "00123"
    },
    {
      "system": "medicare",
      "value": "2000-1"
    }
  ],
  "episodes": [
    {
      "id": "(entry)",
      "referred_on": "2013-07-02",
      "received_on": "2013-07-04",
      "source": "hospital",
      "referrer": {
        "name": "Dr A. Example",
        "phone": "03 5550 0000",
        "wants_reply": true
      },
      "reason": "From the ward",
      "urgency": "urgent"
    }
  ],
  "circumstances": [
    {
      "on": "2013-07-02",
      "accommodation": "hospital",
      "employment": "none",
      "income": "pension",
      "diagnosis": "schizophrenia",
      "gp": "yes"
    }
  ],
  "ndis": [
    {
      "on": "2013-07-02",
      "state": "not-discussed",
      "reason": "Too early"
    }
  ],
  "change_reason": "Told by telephone"
}
$ pir client show k0000001
k0000001  Amélie O'Brien
  born               1975-06-01, 38 years (known by month)
  pronouns           she/her
  main language      1201
  phone              0491 570 156, not safe to text and leave word
  address            Flat 2, 9 Sample Street, Exampleton VIC 3999
  mail               nothing may be sent by post
  ur                 00123
  medicare           2000-1
  circumstances      2013-07-02; accommodation hospital; employment none; income pension; diagnosis schizophrenia; gp yes
  NDIS               not-discussed since 2013-07-02

State
  state              referred
  referred           2013-07-02 by hospital
  reason             From the ward
  eligibility        not answered yes: diagnosis, complex-needs, needs-support, coordination-gap and consent
  facilitator        none

Consents in force
  none

Needs now, against entry
  none recorded

Plan
  none: 'pir plan create k0000001'

Last contact
  none yet

# An id of one's own choice; how well the birth date is known.

$ pir client add --id c1000001 --given Sam --born 1990 --source self --on 2013-07-01
c1000001
$ pir client add --id c1000002 --family Unknown --born unknown --source other --on 2013-07-01
c1000002
$ pir client add --id c1000003 --given Max --born 1988-01-01 --accuracy estimate --source self --on 2013-07-01
c1000003
$ pir client list --names
c1000001	referred			2013-07-01	Sam	1990-01-01
c1000002	referred			2013-07-01	Unknown	
c1000003	referred			2013-07-01	Max	1988-01-01
j0000001	referred			2013-07-01	Jane Smith	1980-02-29
k0000001	referred			2013-07-02	Amélie O'Brien	1975-06-01
$ pir client add --id c1000001 --given Kim --source self --on 2013-07-01
pir client add: there is a client 'c1000001' already; choose another id
[2]
$ pir client add --id CLIENT-1 --given Kim --source self --on 2013-07-01
pir client add: not a client's id: it has 8 characters, digits and small letters without i, l, o and u
[2]

# What is missing or wrong is said, and nothing is written.

$ pir client add --given Kim --on 2013-07-01
pir client add: --source must be given: pir client add --source CODE [option...]
[2]
$ pir client add --source self --on 2013-07-01
pir client add: a client needs a name: --given, --family or both
[2]
$ pir client add --id c1000009 --given Kim --born 1980-02-30 --source self
pir client add: not a day of birth: type it as 1980-02-29, 1980-02, 1980 or unknown
[2]
$ pir client add --id c1000009 --given Kim --born 80 --source self
pir client add: not a day of birth: type it as 1980-02-29, 1980-02, 1980 or unknown
[2]
$ pir client add --id c1000009 --given Kim --born 2014-03-04 --source self
pir client add: born.date is after today: type the day of birth again [client-period]
[5]
$ pir client add --id c1000009 --given Kim --gender f --source self
pir client add: --gender: 'f' is not one of male|female|other|not-stated|1|2|3; did you mean '1', '2' or '3'?
[2]
$ pir client add --id c1000009 --given Kim --source gp 2>&1 | sed 's/\[....\]/[(entry)]/'
pir client add: episodes[(entry)].source: referral-sources: no code 'gp' on 2014-03-03; there are self, family-or-carer, general-practitioner, clinical-mental-health, community-mental-health, hospital, housing, justice, alcohol-and-other-drugs, disability, employment, income-support, education, partner, other and not-known [codes]
$ pir client add --id c1000009 --given Kim --source self --on 2014-03-04
pir client add: --on: 2014-03-04 is after today; give the day it took effect [effective-day]
[5]
$ pir client add --id c1000009 --given Kim --source self --on 2014-03-01 --received 2014-02-01 2>&1 | sed 's/episode ..../episode (entry)/'
pir client add: episode (entry): received_on 2014-02-01 is before the step that it follows, on 2014-03-01 [client-episode]
$ pir client add --id c1000009 --given Kim --source self --identifier 123
pir client add: not an identifier: type it as SYSTEM=VALUE
[2]
$ pir client add --id c1000009 --given Kim --source self --country-of-birth Australia
pir client add: country_of_birth: must match ^([0-9]{4}|not-stated)$ [schema]
[2]
$ pir client add --given "$(printf 'K\033[31mim')" --source self
pir client add: --given: U+001B at character 2: control, bidirectional and zero-width characters may not be recorded
[2]
$ pir client add --id c1000009 --given Kim --source self --referrer-partner nobody
pir client add: no partner 'nobody'; see 'pir partner list'
[3]
$ git log --oneline | wc -l
6

# A dry run shows the record and the message.

$ pir client add --id c1000009 --given Kim --source self --on 2013-07-01 --dry-run | sed 's/"id": "...."/"id": "(entry)"/; /^index/d'
diff --git a/clients/c/c1000009/client.json b/clients/c/c1000009/client.json
new file mode 100644
--- /dev/null
+++ b/clients/c/c1000009/client.json
@@ -0,0 +1,20 @@
+{
+  "kind": "client",
+  "version": 1,
+  "id": "c1000009",
+  "state": "referred",
+  "names": [
+    {
+      "given": "Kim",
+      "use": "legal"
+    }
+  ],
+  "episodes": [
+    {
+      "id": "(entry)",
+      "referred_on": "2013-07-01",
+      "received_on": "2013-07-01",
+      "source": "self"
+    }
+  ]
+}

client add: referred, c1000009

Pir-Command: client add
Pir-Client: c1000009
Pir-Record: c1000009
$ pir client show c1000009
pir client show: no client 'c1000009'; see 'pir client list'
[3]

# Someone without a role adds nobody.

$ GIT_AUTHOR_EMAIL=who@example.org pir client add --given Kim --source self
pir client add: no staff record has the address 'who@example.org'; a coordinator can add one with 'pir staff add', or set GIT_AUTHOR_EMAIL [author]
[5]

# Many at once: all of them, or none.

$ pir client add --stdin <<'END'
> {"id": "c2000001", "given": "Ann", "family": "Example", "born": "1970-01-02", "source": "self", "on": "2013-08-01", "phone": ["0491 570 157", "0491 570 158"]}
> {"id": "c2000002", "given": "Bob", "family": "Sample", "source": "hospital", "on": "2013-08-02", "wants-reply": true}
> END
c2000001
c2000002
$ git log -1 --format=%B
client add: referred, 2 clients

Pir-Command: client add
Pir-Client: c2000001
Pir-Client: c2000002
Pir-Record: c2000001
Pir-Record: c2000002
$ pir client add --stdin <<'END' 2>&1 | sed 's/\[....\]/[(entry)]/'
> {"given": "Cat", "source": "self", "on": "2013-08-01"}
> {"given": "Dan", "source": "nowhere", "on": "2013-08-01"}
> {"given": "Eve", "colour": "red", "source": "self"}
> {"given": "Fay"}
> END
pir client add: line 2: episodes[(entry)].source: referral-sources: no code 'nowhere' on 2013-08-01; there are self, family-or-carer, general-practitioner, clinical-mental-health, community-mental-health, hospital, housing, justice, alcohol-and-other-drugs, disability, employment, income-support, education, partner, other and not-known [codes]
pir client add: line 3: no member 'colour' here
pir client add: line 4: --source must be given: pir client add --source CODE [option...]
$ pir client find cat
pir client find: no client has these words
[1]
