# What a rule refuses, whoever asks and however: nothing is changed then.

$ state() { git rev-parse main; git count-objects; find .git -type f | sort; }
$ as() { who=$1; shift; GIT_AUTHOR_EMAIL=$who@example.org pir "$@"; }
$ cat >../edit <<'END'
> #!/bin/sh
> jq "$JQ" "$1" >"$1.new" && cat "$1.new" >"$1" && rm "$1.new"
> END
$ chmod +x ../edit; export EDITOR=$PWD/../edit
$ try() { JQ=$2 pir edit "$1" 2>&1 | sed 's/; what you wrote is kept.*\( \[.*\]\)/\1/'; rm -f .git/pir-*; }
$ for who in intake1:intake fac1:facilitator fac2:facilitator fac3:facilitator appr1:approver fin1:finance aud1:auditor; do
>   pir staff add ${who%:*} --name 'A Person' --email ${who%:*}@example.org --role ${who#*:} --from 2013-07-01 >/dev/null
> done
$ for partner in acme oldco; do pir partner add $partner --name $partner --sector housing --from 2013-07-01; done >/dev/null
$ pir partner close oldco --on 2014-01-31
$ client=$(pir client add --id k3m9x2qd --given Zoltan --family Quux --born 1980-02-29 --source other --on 2014-01-07)
$ pir client accept $client --all-criteria --on 2014-01-08
$ part=$(pir consent give $client --participation --how written --on 2014-01-08)
$ pir -q client assign $client fac1 --on 2014-01-08
$ pir plan create $client --on 2014-01-12 >/dev/null
$ goal=$(pir plan goal add $client --need accommodation --title 'A place of my own')
$ sister=$(pir client person $client --name 'Ida Quux' --role carer --relation sister)
$ state >../before

# A role that may not: who could is named, those who have the client and
# coordinators, not everyone with the role.

$ as aud1 client add --id x2345678 --given A --family B --born 1950 --source other
pir client add: adding to the clients takes the role intake, facilitator or coordinator, which aud1 does not have; ask coord, fac1, fac2, fac3 or intake1 [role]
[5]
$ as fin1 contact add $client --id x111
pir contact add: adding to the contacts of client <client> takes the role facilitator or coordinator, which fin1 does not have; ask coord or fac1 [role]
[5]
$ as appr1 needs record $client --id x111 money=1
pir needs record: adding to the assessments of client <client> takes the role facilitator or coordinator, which appr1 does not have; ask coord or fac1 [role]
[5]
$ as intake1 plan goal set $client $goal --title Other
pir plan goal set: clients/k/<client>/plan.json: changing plan <client> takes the role facilitator or coordinator, which intake1 does not have; ask coord or fac1 [role]
[5]
$ as intake1 client hold $client --kind travel
pir client hold: clients/k/<client>/client.json: changing state of client <client> takes the role facilitator or coordinator, which intake1 does not have; ask coord or fac1 [role]
[5]
$ as fac2 plan goal set $client $goal --title Other
pir plan goal set: clients/k/<client>/plan.json: client <client> is assigned to fac1, not to fac2; ask coord or fac1; a coordinator can assign the client to fac2 too [role]
[5]
$ as fac2 review record $client --with client
pir review record: clients/k/<client>/plan.json: client <client> is assigned to fac1, not to fac2; ask coord or fac1; a coordinator can assign the client to fac2 too [role]
[5]
$ as fac1 client assign $client fac2
pir client assign: clients/k/<client>/client.json: changing assignments of client <client> takes the role coordinator, which fac1 does not have; ask coord [role]
[5]
$ as fac1 partner edit acme --name Other
pir partner edit: partners/acme.json: changing partner acme takes the role coordinator, which fac1 does not have; ask coord [role]
[5]
$ as fac1 staff edit fac2 --role approver
pir staff edit: staff/fac2.json: changing staff fac2 takes the role coordinator, which fac1 does not have; ask coord [role]
[5]
$ pir staff edit coord --limit 100
pir staff edit: staff/coord.json: nobody changes their own roles, limits, keys or days; it takes another with the role coordinator: nobody else has it yet [own-authority]
[5]
$ as nobody client edit $client --pronouns she
pir client edit: no staff record has the address 'nobody@example.org'; a coordinator can add one with 'pir staff add', or set GIT_AUTHOR_EMAIL [author]
[5]
$ state | diff ../before -

# Consent by someone without the role, and one that is of a day before it
# began.

$ pir consent give $client --to acme --information all --purpose referral --how representative --by $sister
pir consent give: clients/k/<client>/client.json: person <sister> of client <client> may not decide this on 2014-03-03: a guardian, an attorney or a medical decision maker may while they are one, an administrator about money only [consent-giver]
[5]
$ pir consent withdraw $client $part --how representative --by $sister
pir consent withdraw: clients/k/<client>/client.json: person <sister> of client <client> may not decide this on 2014-03-03: a guardian, an attorney or a medical decision maker may while they are one, an administrator about money only [consent-giver]
[5]
$ pir consent withdraw $client $part --how verbal --on 2014-01-07
pir consent withdraw: clients/k/<client>/client.json: consent <part> began on 2014-01-08 and cannot be withdrawn as of 2014-01-07; give --on a day from its first on [consent-withdrawal]
[5]
$ pir consent withdraw $client --participation --how verbal --on 2014-01-07
pir consent withdraw: client <client> has no such consent to withdraw: see 'pir consent list'
[3]
$ state | diff ../before -
$ later=$(pir consent give $client --to acme --information needs --purpose referral --how written --from 2014-04-01)
$ pir consent withdraw $client $later --how verbal
$ pir show $client -o json | jq -c '.consents[] | [.id, .from, .withdrawn.on]'
["<part>","2014-01-08",null]
["<later>","2014-04-01","2014-03-03"]

# A plan agreed by nobody, or with nothing in it to agree to.

$ state >../before
$ pir plan agree $client --how verbal
pir plan agree: --by must be given: pir plan agree --by client|PERSON|PARTNER [option...] CLIENT
[2]
$ pir plan agree $client --by '' --how verbal
pir plan agree: '' is too short for a partner; give at least 4 characters
[2]
$ pir plan agree $client --by $sister --how verbal
pir plan agree: person <sister> of client <client> may not speak for them in this on 2014-03-03: see 'pir client person' [person-role]
[5]
$ pir plan agree $client --by acme --how verbal
pir plan agree: clients/k/<client>/plan.json: acme has no action in the plan of client <client>; a partner agrees to its own actions only [plan-agreement]
[5]
$ pir plan agree $client --by nobody --how verbal
pir plan agree: 'nobody' is neither 'client', nor one of the people of client <client>, nor a partner
[3]
$ other=$(pir client add --id n3m9aaaa --given Brunhilde --family Yarrow --born 1975-05-05 --source housing --on 2014-02-01)
$ as fac1 client accept $other --override 'I say so'
pir client accept: --override takes the role coordinator, which fac1 does not have; ask coord [eligibility]
[5]
$ pir plan create $other >/dev/null
$ pir plan agree $other --by client --how verbal
pir plan agree: clients/n/<other>/plan.json: the plan of client <other> has no goals to agree to; add one with 'pir plan goal add' [plan-agreement]
[5]

# More text than a record holds.

$ state >../before
$ yes 'a line' | head -c 2097152 | pir contact add $client --note -
pir contact add: --note: more than 1 MiB of text, the most that a record can hold
[2]
$ yes 'a line' | head -c 2097152 >../note; pir contact add $client --id n111 >/dev/null; pir contact amend $client-n111 --note - <../note
pir contact amend: --note: more than 1 MiB of text, the most that a record can hold
[2]
$ jq -nc --rawfile n ../note --arg c $client '{client: $c, note: $n}' | pir contact add --stdin
pir contact add: line 1: a record has at most 1 MiB; this has 2396776 bytes
[2]
$ git log -1 --format=%s
contact add: attended, <client>-n111

# One of the 22 domains of the instrument, and a code that is used.

$ state >../before
$ try vocab/need-domains.json '(.codes[] | select(.code == "telephone")).code = "phone"'
pir edit: vocab/need-domains.json: 'telephone': code and number 19 are the instrument's; its 22 domains stay as they are, and a domain of your own has "extra": true and no number [need-domains]
$ try vocab/need-domains.json '(.codes[] | select(.code == "telephone")).n = 20'
pir edit: vocab/need-domains.json: 'telephone': code and number 19 are the instrument's; its 22 domains stay as they are, and a domain of your own has "extra": true and no number [need-domains]
$ try vocab/need-domains.json '(.codes[] | select(.code == "telephone")) |= del(.n)'
pir edit: vocab/need-domains.json: 'telephone': code and number 19 are the instrument's; its 22 domains stay as they are, and a domain of your own has "extra": true and no number [need-domains]
$ try vocab/need-domains.json 'del(.codes[] | select(.code == "telephone"))'
pir edit: vocab/need-domains.json: 'telephone': code and number 19 are the instrument's; its 22 domains stay as they are, and a domain of your own has "extra": true and no number [need-domains]
$ try vocab/need-domains.json '.codes += [{code: "pets", name: "Pets", n: 22}]'
pir edit: vocab/need-domains.json: 'pets': code and number 22 are the instrument's; its 22 domains stay as they are, and a domain of your own has "extra": true and no number [need-domains]
$ state | diff ../before -
$ try vocab/need-domains.json '.codes += [{code: "pets", name: "Pets", extra: true}] | (.codes[] | select(.code == "telephone")).name = "Telephone and net" | .codes |= map(select(.code != "culture"))'
$ git log -1 --format=%s
edit: vocabulary edited, need-domains

# A partner that closed before the day.

$ state >../before
$ pir client support $client --partner oldco --role worker
pir client support: clients/k/<client>/client.json: partner oldco closed on 2014-01-31; choose another (see 'pir partner find'), or an earlier day [partner-open]
[5]
$ pir client support $client --partner acme --role worker --on 2014-01-20 --id s111
s111
$ pir client support $client --edit s111 --partner oldco --from 2014-02-01
pir client support: clients/k/<client>/client.json: partner oldco closed on 2014-01-31; choose another (see 'pir partner find'), or an earlier day [partner-open]
[5]
$ pir client hold $client --kind rehabilitation --partner oldco
pir client hold: clients/k/<client>/client.json: partner oldco closed on 2014-01-31; choose another (see 'pir partner find'), or an earlier day [partner-open]
[5]
$ pir client close $client --reason goals-met --to acme --to oldco
pir client close: clients/k/<client>/client.json: partner oldco closed on 2014-01-31; choose another (see 'pir partner find'), or an earlier day [partner-open]
[5]
$ pir client decline $other --reason no-capacity --to oldco
pir client decline: clients/n/<other>/client.json: partner oldco closed on 2014-01-31; choose another (see 'pir partner find'), or an earlier day [partner-open]
[5]
$ pir client decline $other --reason no-capacity --to acme --dry-run | grep '^[+].*state'
+  "state": "declined",
+  "state": "closed",
$ git log -1 --format=%s
client support: support of <client>, s111

# A hold that begins before the last one ended.

$ pir client hold $client --kind hospital --on 2014-02-10 --id h111
$ pir -q client resume $client --on 2014-02-20
$ state >../before
$ pir client hold $client --kind custody --on 2014-02-15 --id h222
pir client hold: clients/k/<client>/client.json: hold h222 begins on 2014-02-15, before hold h111 ended: give a later day [client-hold]
[5]
$ state | diff ../before -
$ pir client hold $client --kind custody --on 2014-02-20
$ pir -q client resume $client --on 2014-02-21

# Who holds clients stays a facilitator, and with the organisation.

$ state >../before
$ pir staff edit fac1 --end-role facilitator
pir staff edit: staff/fac1.json: fac1 still holds client <client>; a coordinator can move clients and actions with 'pir staff handover fac1 --to STAFF' [staff-close]
[5]
$ pir staff edit fac1 --end-role facilitator --role intake --on 2014-02-01
pir staff edit: staff/fac1.json: fac1 still holds client <client>; a coordinator can move clients and actions with 'pir staff handover fac1 --to STAFF' [staff-close]
[5]
$ try staff/fac1.json '.roles[0].to = "2014-03-01"'
pir edit: staff/fac1.json: fac1 still holds client <client>; a coordinator can move clients and actions with 'pir staff handover fac1 --to STAFF' [staff-close]
$ pir staff close fac1
pir staff close: staff/fac1.json: fac1 still holds client <client>; a coordinator can move clients and actions with 'pir staff handover fac1 --to STAFF' [staff-close]
[5]
$ pir staff edit fac1 --role intake --from 2013-06-30
pir staff edit: staff/fac1.json: intake: it begins on 2013-06-30, before fac1 does on 2013-07-01 [staff-period]
[5]
$ try staff/fac1.json '.from = "2014-01-01"'
pir edit: staff/fac1.json: facilitator: it begins on 2013-07-01, before fac1 does on 2014-01-01 [staff-period]
$ state | diff ../before -
$ pir -q staff handover fac1 --to fac2
$ pir staff edit fac1 --end-role facilitator
$ pir client assign $client fac1
pir client assign: clients/k/<client>/client.json: fac1 has not the role facilitator on 2014-03-04: assign another, or a coordinator may 'pir staff edit' [client-assignment]
[5]
$ pir client assign $client fac1 --role cover --on 2014-03-01
pir client assign: clients/k/<client>/client.json: fac1 has not the role facilitator on 2014-03-04: assign another, or a coordinator may 'pir staff edit' [client-assignment]
[5]
$ pir client assign $client fac1 --role cover --on 2014-03-01 --to 2014-03-03
$ pir staff show fac1 | sed -n '/roles/,$p'
  roles              facilitator 2013-07-01 to 2014-03-03

# Closed: what was there stays, and intake may begin a new episode.

$ pir plan agree $client --by client --how verbal
$ pir plan edit $client --next-review 2014-05-01
$ pir client close $client --reason goals-met --to acme
$ state >../before
$ as fac2 contact add $client
pir contact add: client <client> is closed: 'pir client reopen' begins a new episode [client-open]
[5]
$ as fac2 plan goal add $client --need money --title Money
pir plan goal add: clients/k/<client>/plan.json: client <client> is closed: 'pir client reopen' begins a new episode [client-open]
[5]
$ as fac2 needs record $client money=1
pir needs record: client <client> is closed: 'pir client reopen' begins a new episode [client-open]
[5]
$ as fac2 review record $client --with client
pir review record: client <client> is closed: 'pir client reopen' begins a new episode [client-open]
[5]
$ as fac2 client edit $client --pronouns she
pir client edit: clients/k/<client>/client.json: client <client> is closed: 'pir client reopen' begins a new episode [client-open]
[5]
$ as fac2 consent give $client --participation --how written
pir consent give: client <client> is closed: 'pir client reopen' begins a new episode [client-open]
[5]
$ as fac2 client support $client --partner acme --role worker
pir client support: clients/k/<client>/client.json: client <client> is closed: 'pir client reopen' begins a new episode [client-open]
[5]
$ as intake1 plan create $client
pir plan create: client <client> is closed: 'pir client reopen' begins a new episode [client-open]
[5]
$ state | diff ../before -
$ as intake1 client reopen $client --source self
$ pir show $client -o json | jq -r .state; pir plan show $client -o json | jq -r '.state, .next_review, .agreements[0].outdated_on'
referred
draft
null
2014-03-03
$ as intake1 plan edit $client --next-review 2014-05-01
pir plan edit: clients/k/<client>/plan.json: changing plan <client> takes the role facilitator or coordinator, which intake1 does not have; ask coord, fac1 or fac2 [role]
[5]

# A merger is not undone.

$ pir -q client merge $other $client
$ try $client '.merged_from = []'
pir edit: clients/k/<client>/client.json: client <other> was merged into <client>: it stays in merged_from [client-merge]
$ try $client 'del(.merged_from)'
pir edit: clients/k/<client>/client.json: client <other> was merged into <client>: it stays in merged_from [client-merge]
$ try $other '.state = "referred" | del(.merged_into)'
pir edit: clients/n/<other>/client.json: client <other> was merged into <client>: use that one [client-open]
