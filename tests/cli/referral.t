# Referrals: drafted, sent on a consent, answered, finished with their action.

$ pir staff add fac1 --name "Fay Example" --email fac1@example.org --role facilitator --host north --from 2013-07-01
fac1
$ pir staff add fac2 --name "Fin Example" --email fac2@example.org --role facilitator --host south --from 2013-07-01
fac2
$ pir partner add example-housing --name "Example Housing" --sector housing --from 2013-01-01
example-housing
$ pir partner add example-clinic --name "Example Clinic" --sector clinical-mental-health --from 2013-01-01 -q
example-clinic
$ homes=$(pir partner service add example-housing --name "Transitional housing" --id th2j --from 2013-01-01)
$ client=$(pir client add -q --id kmrs0001 --given Ada --family Invented --born 1980-02-29 --source self --on 2013-07-01)

# Only an active client is referred.

$ pir referral draft $client --to example-housing --on 2013-07-02 --id d0d0
pir referral draft: client <client> is referred: a client is referred only while active [referral-active]
[5]
$ pir client accept $client --all-criteria --on 2013-07-03
$ pir consent give $client --participation --how written --on 2013-07-03 -q >/dev/null
$ pir client assign -q $client fac1 --on 2013-07-03
$ pir plan create -q $client --on 2013-07-12 >/dev/null
$ goal=$(pir plan goal add $client --need accommodation --title "A place of my own" --on 2013-07-12)
$ action=$(pir plan action add $client $goal --what "Apply" --partner example-housing --service $homes --on 2013-07-12)

# A draft takes partner, service and goal from its action, and tells nobody.

$ pir referral draft $client
pir referral draft: referred to whom: --to PARTNER, or an --action that has one; see 'pir partner find'
[2]
$ pir referral draft $client --action zzzz
pir referral draft: no action 'zzzz' in the plan of client <client>; see 'pir plan actions <client>'
[3]
$ pir referral draft $client --to example-housing --goal nope
pir referral draft: no goal 'nope' in the plan of client <client>; see 'pir plan show <client>'
[3]
$ pir referral draft $client --to nobody
pir referral draft: no partner 'nobody'; see 'pir partner list'
[3]
$ ref=$(pir referral draft $client --action $action --reason "Sleeps in a car" --urgency soon --id r1r1 --on 2013-07-15)
$ git log -1 --format=%B
referral draft: draft, <ref>

Pir-Command: referral draft
Pir-Client: <client>
Pir-Record: <client>
Pir-Record: <ref>

$ git show --format= --name-only main | sed 's/-....\.json/-XXXX.json/'
clients/k/<client>/plan.json
clients/k/<client>/referrals/2013-07-15-XXXX.json
$ pir show $ref -o json | jq -c '[.state, .to, .service, .goal, .action, .urgency, .history]'
["draft","example-housing","<homes>","<goal>","<action>","soon",[{"state":"draft","on":"2013-07-15","by":"coord"}]]
$ pir plan show $client -o json | jq -c '.state, .goals[0].actions[0].referrals'
"draft"
["<ref>"]
$ pir consent disclosed $client

# It is sent on a consent, or the consent that would do is named.

$ pir referral send $ref --on 2013-07-16
pir referral send: no consent of client <client> lets example-housing know identity and needs for referral on 2013-07-16; what would do: 'pir consent give <client> --to example-housing --information identity --information needs --purpose referral', or another --basis [disclosure-basis]
[5]
$ no=$(pir consent give $client --to example-housing --information identity --purpose referral --how verbal --on 2013-07-16)
$ pir referral send $ref --on 2013-07-16
pir referral send: no consent of client <client> lets example-housing know identity and needs for referral on 2013-07-16 (<no>: it is not for that information); what would do: 'pir consent give <client> --to example-housing --information identity --information needs --purpose referral', or another --basis [disclosure-basis]
[5]
$ yes=$(pir consent give $client --to example-housing --information identity --information needs --purpose referral --how verbal --on 2013-07-16)
$ pir referral send $ref --on 2013-07-16 --reply-by +14d --note "By post" 2>&1 | sed 's/disclosure kmrs0001-..../disclosure XXXX/'
sent to example-housing on consent <yes>; disclosure XXXX records it
$ told=$(pir consent disclosed $client -o ids)
$ git show --format=%s --name-only main | sed 's/-....\.json/-XXXX.json/'
referral send: to example-housing, <ref>

clients/k/<client>/disclosures/2013-07-16-XXXX.json
clients/k/<client>/referrals/2013-07-15-XXXX.json

$ pir show $ref -o json | jq -c '[.state, .consent, .disclosure, .reply_by, .history[-1]]'
["sent","<yes>","<told>","2013-07-30",{"state":"sent","on":"2013-07-16","by":"coord","note":"By post"}]
$ pir consent disclosed $client
<client>	<told>	2013-07-16	example-housing	identity,needs	referral	consent	<yes>	coord	
$ pir referral send $ref
pir referral send: referral <ref> is sent already: a draft is sent, or what was referred back; for answers see 'pir referral update' [referral-state]
[5]

# What the partner answers; each step says what it has to.

$ pir referral update $ref
pir referral update: say what became of it: --state, or --worker, --barrier, --note or --reply-by while it stays as it is
[2]
$ pir referral update $ref --state allocated
pir referral update: clients/k/<client>/referrals/2013-07-15-r1r1.json: what is allocated says to whom: name the --worker there [referral-state]
[5]
$ pir referral update $ref --state referred-back
pir referral update: clients/k/<client>/referrals/2013-07-15-r1r1.json: what is referred back says what was in the way: name a --barrier, a code of barriers [referral-state]
[5]
$ pir referral update $ref --state closed
pir referral update: clients/k/<client>/referrals/2013-07-15-r1r1.json: what is closed says what came of it: name the --outcome [referral-state]
[5]
$ pir referral update $ref --state sent
pir referral update: --state: 'sent' is not one of acknowledged|allocated|in-progress|referred-back|withdrawn|closed
[2]
$ pir referral update $ref --outcome engaged --note x
pir referral update: clients/k/<client>/referrals/2013-07-15-r1r1.json: only what is closed has an outcome [referral-state]
[5]
$ pir referral update $ref --state acknowledged --on 2013-07-10
pir referral update: clients/k/<client>/referrals/2013-07-15-r1r1.json: acknowledged on 2013-07-10 comes before sent on 2013-07-16: steps follow each other [referral-state]
[5]
$ pir referral update $ref --state acknowledged --on 2013-07-22
$ pir referral update $ref --barrier waiting-list --note "Four months, they say" --on 2013-08-20
$ pir referral update $ref --state draft
pir referral update: --state: 'draft' is not one of acknowledged|allocated|in-progress|referred-back|withdrawn|closed
[2]
$ pir referral show $ref
<ref>
  state              acknowledged since 2013-07-22
  to                 example-housing  Example Housing
  service            <homes>  Transitional housing
  goal               <goal>  A place of my own
  action             <action>  Apply (planned)
  urgency            soon
  reason             Sleeps in a car
  reply by           2013-07-30
  consent            <yes>
  disclosure         <told>

History
2013-07-15  draft, coord
2013-07-16  sent, coord
            By post
2013-07-22  acknowledged, coord
2013-08-20  acknowledged, coord; waiting-list
            Four months, they say
$ pir referral update $ref --state referred-back --barrier waiting-list --on 2013-09-02
$ pir referral list $client
$ pir referral list $client --all --columns record,state,since,barrier,sent,acknowledged,begun
<ref>	referred-back	2013-09-02	waiting-list	2013-07-16	2013-07-22	

# Sent again it is another disclosure; what was asked for at first is gone.

$ pir referral send $ref --on 2013-11-04 -q
$ pir referral update $ref --state allocated --worker "Abel Sample" --on 2013-11-12
$ pir referral update $ref --state in-progress --on 2013-11-20
$ pir show $ref -o json | jq -c '[.state, .reply_by, (.history | length)]'
["in-progress",null,8]
$ pir consent disclosed $client --columns on,basis,consent
2013-07-16	consent	<yes>
2013-11-04	consent	<yes>
$ pir referral list $client --columns state,worker,sent,acknowledged,begun
in-progress	Abel Sample	2013-11-04	2013-11-12	2013-11-20

# Closing it finishes the action, in one commit.

$ pir referral update $ref --state in-progress --note "All is well" --finish
pir referral update: --finish goes with --state closed, of a referral that serves an action
[2]
$ pir referral update $ref --state closed --outcome engaged --finish --note "Moved in" --on 2014-01-10
$ git show --format=%B --name-only main
referral update: closed, <ref>

Pir-Command: referral update
Pir-Client: <client>
Pir-Record: <client>
Pir-Record: <ref>


clients/k/<client>/plan.json
clients/k/<client>/referrals/2013-07-15-r1r1.json



$ pir plan actions $client --all --columns action,state
<action>	done
$ pir referral update $ref --state in-progress
pir referral update: clients/k/<client>/referrals/2013-07-15-r1r1.json: what is closed stays so: draft another referral [referral-state]
[5]

# Another basis, with its reason; a coordinator looks at it afterwards.

$ two=$(pir referral draft $client --to example-clinic --id r2r2 --on 2014-02-03)
$ pir consent withdraw $client --to example-housing --how verbal -q --on 2014-02-02
$ GIT_AUTHOR_EMAIL=fac1@example.org pir referral send $two --basis serious-threat 2>&1 | sed 's/03-....\.json/03-XXXX.json/'
pir referral send: a disclosure on the basis 'serious-threat' gives its reason [disclosure-basis]
$ GIT_AUTHOR_EMAIL=fac1@example.org pir referral send $two --basis serious-threat --because "Was found on the bridge" --information identity -q
$ pir consent disclosed $client --waiting --columns to,basis,what,by,review
example-clinic	serious-threat	identity	fac1	waits
$ pir show $two -o json | jq -c '[.state, .consent]'
["sent",null]

# Or a coordinator's override, which nobody else has.

$ three=$(pir referral draft $client --to example-clinic --id r3r3)
$ GIT_AUTHOR_EMAIL=fac1@example.org pir referral send $three --override "She would want it"
pir referral send: --override takes the role coordinator, which fac1 does not have; ask coord [disclosure-basis]
[5]
$ pir referral send $three --override "She would want it" 2>&1 | sed 's/disclosure kmrs0001-..../disclosure XXXX/'
sent to example-clinic on another basis, override; disclosure XXXX records it
$ git log -1 --format=%B | sed 's/kmrs0001-..../XXXX/'
referral send: to example-clinic, XXXX

Pir-Command: referral send
Pir-Client: <client>
Pir-Record: XXXX
Pir-Record: XXXX
Pir-Override: disclosure-basis

$ pir consent disclosed $client --columns basis,reason,review | grep over
override	She would want it	

# Partner and service have to be there; what was sent stays with them.

$ pir partner service end example-housing $homes --on 2014-02-20
$ four=$(pir referral draft $client --to example-housing --service $homes --id r4r4)
$ pir referral send $four --basis required-by-law --because Court
pir referral send: clients/k/<client>/referrals/2014-03-03-r4r4.json: service <homes> of example-housing is not open on 2014-03-03 [partner-open]
[5]
$ pir partner close example-clinic --on 2014-03-01
referral <two> to example-clinic is sent: find another partner for it
referral <three> to example-clinic is sent: find another partner for it
$ five=$(pir referral draft $client --to example-clinic --id r5r5)
$ pir referral send $five --basis required-by-law --because Court
pir referral send: clients/k/<client>/referrals/2014-03-03-r5r5.json: example-clinic is not a partner on 2014-03-03, but from 2013-01-01 to 2014-03-01: choose another, see 'pir partner find' [partner-open]
[5]
$ pir referral update $five --state withdrawn

# A withdrawal of consent says what is open with the partner.

$ pir referral list --columns record,to,state
<two>	example-clinic	sent
<three>	example-clinic	sent
<four>	example-housing	draft
$ pir consent give $client --to example-clinic --information identity --purpose referral --how verbal -q --on 2014-02-25 >/dev/null
$ pir consent withdraw $client --to example-clinic --how verbal 2>&1 | grep '^referral'
referral <two> to example-clinic is sent
referral <three> to example-clinic is sent

# Whose client it is.

$ GIT_AUTHOR_EMAIL=fac2@example.org pir referral draft $client --to example-housing --id r6r6
pir referral draft: client <client> is assigned to fac1, not to fac2; ask coord or fac1; a coordinator can assign the client to fac2 too [role]
[5]
$ GIT_AUTHOR_EMAIL=fac2@example.org pir referral update $two --state acknowledged
pir referral update: clients/k/<client>/referrals/2014-02-03-r2r2.json: client <client> is assigned to fac1, not to fac2; ask coord or fac1; a coordinator can assign the client to fac2 too [role]
[5]

# On hold nothing new is sent, and answers are still written down.

$ pir client hold $client --kind hospital --on 2014-03-02 >/dev/null
$ pir referral draft $client --to example-housing --id n0n0
pir referral draft: client <client> is on-hold: a client is referred only while active [referral-active]
[5]
$ pir referral update $two --state acknowledged
$ pir void $two -m "Another client's"
$ pir referral list --columns record,state
<three>	sent
<four>	draft
$ pir referral show $two | head -3
<two>
! entered in error: not counted anywhere
  state              acknowledged since 2014-03-03

# Closing a client says what partners still have in hand; then it waits no more.

$ pir client close $client --reason moved-away
referral <three> to example-clinic is sent, and stays so while the client is closed
referral <four> to example-housing is draft, and stays so while the client is closed
$ pir referral update $three --state acknowledged
pir referral update: clients/k/<client>/referrals/2014-03-03-r3r3.json: client <client> is closed: 'pir client reopen' begins a new episode [client-open]
[5]
$ pir referral list -o ids
$ pir referral stalled --older-than 0 -o ids
$ pir referral list --all --columns record,state | sort
<ref>	closed
<two>	acknowledged
<three>	sent
<four>	draft
<five>	withdrawn
$ pir referral pathway --to example-clinic --columns sent,waiting
1	0
$ pir check -q
