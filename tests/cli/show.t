# Any record as it stands.

$ pir partner add example-housing --name "Example Housing" --sector housing --from 2013-01-01
example-housing
$ client=$(pir client add -q --id kmrs0001 --given Ada --family Example --born 1980-02-29 --source self --phone "03 5550 1234" --on 2014-03-01)
$ contact=$(pir contact add $client --id c1c1 --on 2014-03-02 --mode telephone --with client --minutes 25 --note "Sounded well")

# By its id, a unique prefix, its path, with or without .json, or :words.

$ pir show example-housing
partner example-housing
partners/example-housing.json

name: Example Housing
sectors: housing
from: 2013-01-01
$ pir show $contact
contact <contact>
clients/k/<client>/contacts/2014-03-02-c1c1.json

on: 2014-03-02
status: attended
mode: telephone
minutes: 25
with: client
note: Sounded well
$ pir show $contact >shown && pir show clients/k/$client/contacts/2014-03-02-c1c1 | cmp - shown
$ pir show :ada -o json | jq -r .id
<client>
$ pir show kmrs -o json | jq -r .id
<client>
$ pir show pir -o json | jq -c .policies.review_days
90
$ pir show staff/coord -o json | jq -c .emails
["coord@example.org"]
$ pir show clients/k/$client/client.json -o json >shown
$ git show main:clients/k/$client/client.json | cmp - shown

# What was known then.

$ PIR_NOW=2014-03-10T09:00:00+11:00 pir partner edit example-housing --name "Example Homes"
$ pir show example-housing -o json | jq -r .name
Example Homes
$ pir show example-housing --at 2014-03-03 -o json | jq -r .name
Example Housing
$ pir show example-housing --at main~1 -o json | jq -r .name
Example Housing

# What is not there, or not clear.

$ pir show nowhere
pir show: no record 'nowhere'; give an id or a path
[3]
$ pir show $client-zzzz
pir show: no record '<client>-zzzz'; give an id or a path
[3]
$ pir show consent
pir show: 'consent' could be consent-information and consent-purposes; say which
[2]
$ pir show kmr
pir show: 'kmr' is too short for a client; give at least 4 characters
[2]
$ pir show :nobody
pir show: no client has these words in names and birth date: see 'pir client find'
[3]
$ pir show
pir show: RECORD must be given: pir show [option...] RECORD
[2]
$ pir show ../../etc/passwd
pir show: no record '../../etc/passwd'; give an id or a path
[3]

# A statement stands beside the value that it disputes.

$ PIR_NOW=2014-03-10T10:00:00+11:00
$ pir show $client -o json | jq '.statements = [{"on": "2014-03-10", "member": "phones[0].number", "text": "Not mine any more", "by": "client"}]' | pir edit $client --text -
$ pir show $client | sed -n '/^phones/,/^episodes/p'
phones
  - number: 03 5550 1234
        disputed 2014-03-10 by client: Not mine any more
episodes

# A record entered in error says so.

$ pir void $contact -m "Another client's"
$ pir show $contact
contact <contact>
clients/k/<client>/contacts/2014-03-02-c1c1.json
! entered in error: not counted anywhere

on: 2014-03-02
status: attended
mode: telephone
minutes: 25
with: client
note: Sounded well
change_reason: Another client's
void
    on: 2014-03-10
    by: coord
    reason: Another client's
