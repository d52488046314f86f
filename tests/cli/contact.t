# Contacts with a client.

$ pir staff add fac1 --name "Kim Invented" --email fac1@example.org --role facilitator --from 2013-07-01
fac1
$ pir staff add fac2 --name "Lee Invented" --email fac2@example.org --role facilitator --from 2013-07-01
fac2
$ pir partner add example-housing --name "Example Housing" --sector housing --from 2013-07-01
example-housing
$ ada=$(pir client add --id aaaaaaa1 --given Ada --family Invented --born 1980-02-29 --source self --on 2013-07-01)
$ pir client accept $ada --all-criteria --on 2013-07-03
$ pir client assign $ada fac1 --on 2013-07-03
$ one=$(pir contact add $ada --id ka11 --on 2013-08-02 --mode telephone --with client --minutes 25 --note "Sounded well")
$ two=$(pir contact add $ada --id kb11 --on 2013-09-02 --at 14:30 --with client --with partner --partner example-housing --minutes 40 --travel 30 --kind coordination --place "Example Library" --interpreter)
$ echo "Read from a pipe." | pir contact add $ada --id kc11 --on 2013-09-03 --note - --confidential >id
$ pir contact add $ada --id kd11 --on 2013-09-04 --status no-show >id
$ pir contact list
<ada>	<one>	2013-08-02		attended		telephone	client	25		
<ada>	<two>	2013-09-02	14:30	attended	coordination	face-to-face	client,partner	40	30	example-housing
<ada>	<ada>-kc11	2013-09-03		attended		face-to-face	client			
<ada>	<ada>-kd11	2013-09-04		no-show		face-to-face	client			
$ pir contact list --mode pigeon
pir contact list: contact-modes: no code 'pigeon' on 2014-03-03; there are face-to-face, telephone, video, message and letter
[2]
$ pir contact list --kind pigeon
pir contact list: --kind: 'pigeon' is not one of engagement|assessment|planning|coordination|review|support|crisis|advocacy
[2]
$ pir contact list --partner nobody
pir contact list: no partner 'nobody'; see 'pir partner list'
[3]
$ pir contact list $ada --status attended --since 2013-09-01 -o jsonl --columns on,at,kind,with,minutes
{"on": "2013-09-02", "at": "14:30", "kind": "coordination", "with": ["client", "partner"], "minutes": 40}
{"on": "2013-09-03", "at": null, "kind": null, "with": ["client"], "minutes": null}
$ pir contact list --names -o csv | tr -d '\r' | head -2
client,record,on,at,status,kind,mode,with,minutes,travel_minutes,partner
<ada>,<one>,2013-08-02,,attended,,telephone,client,25,,
$ pir contact list --columns record,note --until 2013-08-31
<one>	Sounded well
$ pir contact list --facilitator fac1 -o ids | wc -l
4
$ pir contact list --facilitator fac2 -o ids | wc -l
0
$ pir contact show $one
<one>
  status             attended
  on                 2013-08-02
  mode               telephone
  minutes            25
  with               client
  note               Sounded well
$ pir contact show $two
<two>
  status             attended
  on                 2013-09-02
  at                 14:30
  kind               coordination
  mode               face-to-face
  place              Example Library
  partner            example-housing
  minutes            40
  travel minutes     30
  with               client, partner
  interpreter        yes
$ pir contact show $(pir contact list --since 2013-09-03 -o ids | head -1) | sed 1d
! the note has what others said in confidence: the client may not see that part
  status             attended
  on                 2013-09-03
  mode               face-to-face
  with               client
  note               Read from a pipe.

# A note is never edited; it gets addenda.

$ pir contact amend $one --note "She called again the same day"
$ pir contact show $one -o json | jq -c '.note, .addenda'
"Sounded well"
[{"on":"2014-03-03","by":"coord","text":"She called again the same day"}]
$ pir contact amend $one
pir contact amend: amend what: --note for an addendum, --status for a planned contact
[2]
$ pir contact amend $one --status no-show
pir contact amend: clients/a/<ada>/contacts/2013-08-02-ka11.json: <one> is attended: only a planned contact becomes something else; 'pir void' one entered in error [contact-status]
[5]
$ pir edit $one --text - <<.
> $(pir contact show $one -o json | jq '.note = "Sounded unwell"')
> .
pir edit: clients/a/<ada>/contacts/2013-08-02-ka11.json: the note of <one> stands as it was written: add to it with 'pir contact amend' [contact-note]
[5]
$ pir edit $one --text - <<.
> $(pir contact show $one -o json | jq '.addenda[0].text = "She did not"')
> .
pir edit: clients/a/<ada>/contacts/2013-08-02-ka11.json: addenda[0].text stands as it was written; add another entry [as-written]
[5]

# What was told to others on the way is recorded, on a basis.

$ pir contact add $ada --with partner --partner example-housing --disclosed-to example-housing --information needs --purpose referral
pir contact add: no consent of client <ada> lets example-housing know needs for referral on 2014-03-03; what would do: 'pir consent give <ada> --to example-housing --information needs --purpose referral', or another --basis [disclosure-basis]
[5]
$ yes=$(pir consent give $ada --to example-housing --information needs --information identity --purpose referral --how verbal --on 2014-03-01)
$ pir contact add $ada --disclosed-to example-housing --information needs --purpose referral -q >id
$ pir contact add $ada --disclosed-to example-housing --information plan --purpose referral
pir contact add: no consent of client <ada> lets example-housing know plan for referral on 2014-03-03 (<yes>: it is not for that information); what would do: 'pir consent give <ada> --to example-housing --information plan --purpose referral', or another --basis [disclosure-basis]
[5]
$ pir contact add $ada --disclosed-to example-housing --information needs --purpose referral --on 2014-02-28
pir contact add: no consent of client <ada> lets example-housing know needs for referral on 2014-02-28 (<yes>: it had not begun); what would do: 'pir consent give <ada> --to example-housing --information needs --purpose referral', or another --basis [disclosure-basis]
[5]
$ pir contact add $ada --disclosed-to example-housing --information plan --purpose referral --basis serious-threat 2>&1 | sed "s/03-....\.json/03-XXXX.json/"
pir contact add: a disclosure on the basis 'serious-threat' gives its reason [disclosure-basis]
$ pir contact add $ada --disclosed-to example-housing --information plan --purpose referral --basis serious-threat --because "She said so" -q >id
$ pir contact add $ada --disclosed-to example-housing
pir contact add: what example-housing was told, and what for: --information and --purpose
[2]
$ pir contact add $ada --information needs --purpose referral
pir contact add: who was told: --disclosed-to is missing
[2]
$ pir contact add $ada --disclosed-to all --information needs --purpose referral
pir contact add: a disclosure is to someone: a partner, a person of the client, client or other
[2]
$ for f in $(git ls-tree -r --name-only main | grep disclosures); do git show main:$f | jq -c '{to, what, basis, consent: (.consent // "none"), reason}'; done | sort
{"to":"example-housing","what":["needs"],"basis":"consent","consent":"<yes>","reason":null}
{"to":"example-housing","what":["plan"],"basis":"serious-threat","consent":"none","reason":"She said so"}
$ file=$(git ls-tree -r --name-only main | grep disclosures | head -1)
$ pir edit $file --text - 2>&1 <<. | sed "s/-....\b/-XXXX/2; s/03-....\.json/03-XXXX.json/"
> $(git show main:$file | jq '.what = ["contacts"]')
> .
pir edit: clients/a/<ada>/disclosures/2014-03-03-XXXX.json: disclosure <ada>-XXXX stands as it was recorded: 'pir void' it and record another [disclosure-kept]

# What cannot be.

$ pir contact add $ada --id xx11 --at 25:00
pir contact add: not a time of day: '25:00'; write it like 14:30
[2]
$ pir contact add $ada --id xx11 --mode pigeon
pir contact add: mode: contact-modes: no code 'pigeon' on 2014-03-03; there are face-to-face, telephone, video, message and letter [codes]
[2]
$ pir contact add $ada --id xx11 --with neighbour
pir contact add: with: contact-parties: no code 'neighbour' on 2014-03-03; there are client, carer, partner and other [codes]
[2]
$ pir contact add $ada --id xx11 --partner nobody
pir contact add: no partner 'nobody'; see 'pir partner list'
[3]
$ pir contact add $ada --id xx11 --goal nope
pir contact add: client '<ada>' has no plan; see 'pir plan create'
[3]
$ pir plan create -q $ada && pir contact add $ada --id xx11 --goal nope
<ada>
pir contact add: no goal 'nope' in the plan of client <ada>; see 'pir plan show <ada>'
[3]
$ pir contact add $ada --id xx11 --minutes 1441
pir contact add: minutes: must be at most 1440 [schema]
[2]
$ pir contact add $ada --kind chat
pir contact add: --kind: 'chat' is not one of engagement|assessment|planning|coordination|review|support|crisis|advocacy
[2]
$ pir contact add ":nobody at all"
pir contact add: no client has these words in names and birth date: see 'pir client find'
[3]
$ GIT_AUTHOR_EMAIL=fac2@example.org pir contact add $ada --id xx11
pir contact add: client <ada> is assigned to fac1, not to fac2; ask coord or fac1; a coordinator can assign the client to fac2 too [role]
[5]
$ GIT_AUTHOR_EMAIL=fac1@example.org pir contact add :ada -q >id
$ pir client close $ada --reason goals-met -q
$ pir contact add $ada
pir contact add: client <ada> is closed: 'pir client reopen' begins a new episode [client-open]
[5]
$ pir contact list -o ids | wc -l
7

# A batch, planned and held.

$ ben=$(pir client add --id bbbbbbb1 --given Ben --family Invented --born 1975-05-05 --source self --on 2013-07-01)
$ pir contact add --stdin <<. >ids
> {"client": "$ben", "on": "2014-03-02", "minutes": 10, "note": "First call", "mode": "telephone"}
> {"client": "$ben", "on": "2014-03-12", "status": "planned", "with": ["client", "carer"]}
> .
$ pir contact list $ben --columns on,status,mode,with
2014-03-02	attended	telephone	client
2014-03-12	planned	face-to-face	client,carer
$ pir contact add --stdin <<.
> {"client": "$ben", "on": "2014-03-12"}
> {"client": "$ben", "minutes": "long"}
> .
pir contact add: line 1: on: 2014-03-12 is after today; what has not happened yet cannot be recorded [effective-day]
pir contact add: line 2: --minutes: not a whole number: 'long'
[5]
$ git log -1 --format=%B | sed "s/-....$/-XXXX/"
contact add: 2 contacts

Pir-Command: contact add
Pir-Client: <ben>
Pir-Record: <ben>-XXXX
Pir-Record: <ben>-XXXX

# Planned, and what became of it.

$ cyd=$(pir client add --id ccccccc1 --given Cyd --family Invented --born 1960-06-06 --source self --on 2013-07-01)
$ next=$(pir contact add $cyd --on +7d --id pp11 --at 10:30 --status planned)
$ pir contact add $cyd --on +7d --id xx11
pir contact add: --on: 2014-03-10 is after today; give the day it took effect [effective-day]
[5]
$ pir contact amend $next --status attended
pir contact amend: clients/c/<cyd>/contacts/2014-03-10-pp11.json: <next> is planned for 2014-03-10, which is after today: it cannot be attended yet [contact-status]
[5]
$ PIR_NOW=2014-03-11T09:00:00+11:00 pir contact amend $next --status attended --note "Half an hour late"
$ PIR_NOW=2014-03-11T09:00:00+11:00 pir contact amend $next --status cancelled
pir contact amend: clients/c/<cyd>/contacts/2014-03-10-pp11.json: <next> is attended: only a planned contact becomes something else; 'pir void' one entered in error [contact-status]
[5]
$ pir contact show $next
<next>
  status             attended
  on                 2014-03-10
  at                 10:30
  mode               face-to-face
  with               client
  added              2014-03-11 coord: Half an hour late

# With the client or a carer, a contact is one with the client; a call to a
# partner alone is not.

$ export PIR_NOW=2014-03-11T10:00:00+11:00
$ eve=$(pir client add --id eeeeeee1 --given Eve --family Invented --born 1970-07-07 --source self --on 2013-12-01)
$ pir client accept $eve --all-criteria --on 2013-12-01
$ pir -q client assign $eve fac1 --on 2013-12-01
$ pir -q consent give $eve --participation --how written --on 2013-12-01 >/dev/null
$ last() { pir client show $eve | sed -n '/^Last contact/,$p'; pir client list --no-contact 30 -o ids | grep $eve; pir next --facilitator fac1 | grep "$eve.*contact"; }
$ pir -q contact add $eve --on 2014-03-01 --mode telephone --with partner --with other >/dev/null
$ last
Last contact
  none yet
<eve>
2013-12-08	93	<eve>	contact		fac1	accepted 2013-12-01; first contact 93 days overdue
$ pir -q contact add $eve --on 2014-01-20 --with carer --with partner >/dev/null
$ last
Last contact
  2014-01-20, face-to-face, 50 days ago
<eve>
2014-02-19	20	<eve>	contact		fac1	no contact for 50 days, since 2014-01-20
$ pir -q contact add $eve --on 2014-03-02 --with client >/dev/null
$ last
Last contact
  2014-03-02, face-to-face, 9 days ago
[1]
