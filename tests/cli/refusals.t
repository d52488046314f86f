# What a command must refuse: with a clear word, and nothing changed.

$ client=$(pir client add --id k3m9x2qd --given Zoltan --family Quux --born 1980-02-29 --source other --on 2014-01-07 --reason 'A private matter')
$ other=$(pir client add --id k3m9aaaa --given Brunhilde --family Yarrow --born 1975-05-05 --source housing --on 2014-02-01)
$ pir staff add fac1 --name 'Lee Example' --email fac1@example.org --role facilitator --from 2013-07-01
fac1
$ pir partner add acme --name Acme --sector housing --from 2013-07-01
acme
$ pir partner add oldco --name Oldco --sector housing --from 2013-07-01
oldco
$ pir partner close oldco --on 2014-01-31
$ pir client accept $client --all-criteria --on 2014-01-08
$ pir consent give $client --participation --how written --on 2014-01-08 >/dev/null
$ pir client assign $client fac1 --on 2014-01-08
client <client> is active now
$ pir needs record $client --on 2014-01-10 accommodation=2 money=2 --id n111
<client>-n111
$ pir plan create $client --on 2014-01-12
<client>
$ goal=$(pir plan goal add $client --need accommodation --title 'A place of my own' --id g111)
$ state() { git rev-parse main; git count-objects; find .git -type f | sort; }
$ state >../before
$ tell() { "$@" 2>../err; status=$?; sed 's/\(episode \|episodes.\)[0-9a-z]\{4\}/\1xxxx/' ../err; return $status; }

# Ids: unknown, ambiguous, malformed.

$ pir client show zzzzzzzz
pir client show: no client 'zzzzzzzz'; see 'pir client list'
[3]
$ pir client show zzzz
pir client show: no client 'zzzz'; see 'pir client list'
[3]
$ pir client show k3m9
pir client show: 'k3m9' could be <other> and <client>; say which
[2]
$ pir client show k3
pir client show: 'k3' is too short for a client; give at least 4 characters
[2]
$ pir client show 'k3m9/../x'
pir client show: no client 'k3m9/../x'; see 'pir client list'
[3]
$ pir client show ''
pir client show: no client ''; see 'pir client list'
[3]
$ pir client show :nobody
pir client show: no client has these words in names and birth date: see 'pir client find'
[3]
$ pir client show :
pir client show: no client has these words in names and birth date: see 'pir client find'
[3]
$ pir client edit 'K3M9X2QD!' --pronouns she
pir client edit: no client 'K3M9X2QD!'; see 'pir client list'
[3]
$ pir client add --id UPPER --given A --family B --born 1950 --source other
pir client add: not a client's id: it has 8 characters, digits and small letters without i, l, o and u
[2]
$ pir client add --id $client --given A --family B --born 1950 --source other
pir client add: there is a client '<client>' already; choose another id
[2]
$ pir contact add $client --id n111
pir contact add: the id 'n111' is taken; choose another
[2]
$ pir contact add $client --id toolong
pir contact add: not an entry's id: 'toolong'; it has 4 characters, digits and small letters without i, l, o and u
[2]
$ pir plan goal set $client zzzz --title New
pir plan goal set: no goal 'zzzz' in the plan of client <client>; see 'pir plan show <client>'
[3]
$ pir plan action set $client zzzz --status done
pir plan action set: no action 'zzzz' in the plan of client <client>; see 'pir plan actions <client>'
[3]
$ pir needs show $client-zzzz
pir needs show: no needs '<client>-zzzz'; see 'pir needs list'
[3]
$ pir show zzzz
pir show: no record 'zzzz'; give an id or a path
[3]
$ pir show staff/../pir.json
pir show: no record 'staff/../pir.json'; give an id or a path
[3]
$ pir show /etc/passwd
pir show: no record '/etc/passwd'; give an id or a path
[3]
$ pir show clients/k/$client/nothing.json
pir show: no record 'clients/k/<client>/nothing.json'; give an id or a path
[3]
$ pir staff show nobody
pir staff show: no staff 'nobody'; see 'pir staff list'
[3]
$ pir staff add 'Not a word' --name A --email a@example.org --role auditor
pir staff add: not an id: 'Not a word'; it has 2 to 40 small letters, digits and hyphens, and does not begin with a hyphen
[2]
$ pir staff add me --name A --email a@example.org --role auditor
pir staff add: 'me' means something else where somebody is named; choose another id [own-id]
[5]
$ pir partner show nowhere
pir partner show: no partner 'nowhere'; see 'pir partner list'
[3]
$ pir client assign $client nobody
pir client assign: no staff 'nobody'; see 'pir staff list'
[3]
$ pir consent give $client --to nowhere --information all --purpose referral --how written
pir consent give: no partner 'nowhere'; see 'pir partner list'
[3]
$ pir consent withdraw $client zzzz --how verbal
pir consent withdraw: no 'zzzz' among the consents of <client>
[3]
$ pir void $client-zzzz -m wrong
pir void: no record '<client>-zzzz'; give an id or a path
[3]
$ pir log zzzz
pir log: no record 'zzzz'; give an id or a path
[3]
$ state | diff ../before -

# Days: that do not exist, and after today.

$ pir client edit $client --pronouns she --on 2014-02-29
pir client edit: --on: no such day: that month has 28 days
[2]
$ pir client edit $client --pronouns she --on 2014-3-1
pir client edit: --on: not a date: give 2013-08-01, today, yesterday, tomorrow, +14d, -2w, +3m, -1y, mon (the next) or -mon (the last)
[2]
$ pir client edit $client --pronouns she --on 01/03/2014
pir client edit: --on: not a date: give 2013-08-01, today, yesterday, tomorrow, +14d, -2w, +3m, -1y, mon (the next) or -mon (the last)
[2]
$ pir client edit $client --pronouns she --on someday
pir client edit: --on: not a date: give 2013-08-01, today, yesterday, tomorrow, +14d, -2w, +3m, -1y, mon (the next) or -mon (the last)
[2]
$ pir client edit $client --pronouns she --on 2014-03-04
pir client edit: clients/k/<client>/client.json: --on: 2014-03-04 is after today; give the day it took effect [effective-day]
[5]
$ pir client edit $client --pronouns she --on +1d
pir client edit: clients/k/<client>/client.json: --on: 2014-03-04 is after today; give the day it took effect [effective-day]
[5]
$ pir client edit $client --born 2014-03-04
pir client edit: clients/k/<client>/client.json: born.date is after today: type the day of birth again [client-period]
[5]
$ pir needs record $client --id x111 --on +1d money=1
pir needs record: --on: 2014-03-04 is after today; give the day it took effect [effective-day]
[5]
$ pir consent give $client --participation --how written --on +1d
pir consent give: clients/k/<client>/client.json: --on: 2014-03-04 is after today; give the day it took effect [effective-day]
[5]
$ pir plan agree $client --by client --on +1d
pir plan agree: clients/k/<client>/plan.json: --on: 2014-03-04 is after today; give the day it took effect [effective-day]
[5]
$ pir review record $client --on +1d
pir review record: clients/k/<client>/plan.json: --on: 2014-03-04 is after today; give the day it took effect [effective-day]
[5]
$ pir contact add $client --id x111 --on +1d
pir contact add: --on: 2014-03-04 is after today; give the day it took effect [effective-day]
[5]
$ pir client list --at 2014-02-30
pir client list: --at: no such day: that month has 28 days
[2]
$ pir client list --at nothing
pir client list: --at: there is no commit 'nothing'; name one by its id, as main~3, or by a day as 2013-08-01
[3]
$ pir log --since 2014-13-01
pir log: --since: no such day: months run from 01 to 12
[2]
$ tell pir needs record $client --id x111 --on 2013-12-31 money=1
pir needs record: 2013-12-31 is outside episode xxxx of client <client>, referred on 2014-01-07; an assessment belongs to the episode it was made in [needs-episode]
[5]
$ state | diff ../before -

# A partner that has closed, from the day after its last.

$ pir plan action add $client $goal --what Ask --partner oldco --id x111
pir plan action add: clients/k/<client>/plan.json: action x111: partner oldco closed on 2014-01-31; choose another (see 'pir partner find'), or an earlier --from [plan-partner]
[5]
$ pir plan action add $client $goal --what Ask --partner oldco --id x111 --from 2014-02-01
pir plan action add: clients/k/<client>/plan.json: action x111: partner oldco closed on 2014-01-31; choose another (see 'pir partner find'), or an earlier --from [plan-partner]
[5]
$ pir consent give $client --to oldco --information all --purpose referral --how written
pir consent give: clients/k/<client>/client.json: oldco is not a partner on 2014-03-03, but from 2013-07-01 to 2014-01-31: choose another, see 'pir partner find' [partner-open]
[5]
$ pir contact add $client --id x111 --with partner --partner oldco
pir contact add: oldco is not a partner on 2014-03-03, but from 2013-07-01 to 2014-01-31: choose another, see 'pir partner find' [partner-open]
[5]
$ state | diff ../before -
$ pir plan action add $client $goal --what Ask --partner oldco --from 2014-01-31 --id a111
a111
$ pir plan action set $client a111 --partner acme
$ pir plan action set $client a111 --partner oldco --from 2014-03-01
pir plan action set: clients/k/<client>/plan.json: action a111: partner oldco closed on 2014-01-31; choose another (see 'pir partner find'), or an earlier --from [plan-partner]
[5]
$ pir plan action set $client a111 --partner oldco --from 2014-01-31
$ pir plan action set $client a111 --from 2014-03-01
pir plan action set: clients/k/<client>/plan.json: action a111: partner oldco closed on 2014-01-31; choose another (see 'pir partner find'), or an earlier --from [plan-partner]
[5]
$ git log -1 --format=%s
plan action set: changed, a111

# A code that its list had not that day.

$ git show main:vocab/sectors.json | jq '.codes += [{code: "gardening", name: "Gardening", from: "2014-03-01"}] | (.codes[] | select(.code == "recreation")).to = "2014-02-28"' | pir edit vocab/sectors.json --text -
$ state >../before
$ pir partner add greens --name Greens --sector gardening --from 2014-02-28 --on 2014-02-28
pir partner add: sectors: 'gardening' was not in use on 2014-02-28, only from 2014-03-01 [codes]
[2]
$ pir partner add games --name Games --sector recreation
pir partner add: sectors: 'recreation' was not in use on 2014-03-03, only until 2014-02-28 [codes]
[2]
$ pir partner add greens --name Greens --sector gardenning
pir partner add: sectors: no code 'gardenning' on 2014-03-03; did you mean 'gardening'? [codes]
[2]
$ tell pir client add --id x2345678 --given A --family B --born 1950 --source gp
pir client add: episodes[xxxx].source: referral-sources: no code 'gp' on 2014-03-03; there are self, family-or-carer, general-practitioner, clinical-mental-health, community-mental-health, hospital, housing, justice, alcohol-and-other-drugs, disability, employment, income-support, education, partner, other and not-known [codes]
[2]
$ pir plan action set $client a111 --status blocked --barrier weather
pir plan action set: clients/k/<client>/plan.json: goals[<goal>].actions[a111].barrier: barriers: no code 'weather' on 2014-03-03; there are no-service, waiting-list, cost, not-eligible, out-of-area, transport, stigma, coordination, client-choice and other [codes]
[2]
$ tell pir client close $client --reason bored
pir client close: clients/k/<client>/client.json: episodes[xxxx].exit_reason: exit-reasons: no code 'bored' on 2014-03-03; there are goals-met, moved-to-other-coordination, moved-away, no-longer-eligible, withdrew, lost-contact, ndis, deceased, custody, aged-care, service-ended and other [codes]
[2]
$ pir needs record $client gardening=2
pir needs record: need-domains: no code 'gardening' on 2014-03-03; there are accommodation, food, looking-after-home, self-care, daytime-activities, physical-health, psychotic-symptoms, information, psychological-distress, safety-to-self, safety-to-others, alcohol, drugs, company, intimate-relationships, sexual-expression, child-care, education, telephone, transport, money, benefits, employment, culture and other-services
[2]
$ pir needs record $client money=3
pir needs record: money: '3' is no rating; say 0 (no need), 1 (met), 2 (unmet) or 9 (not known)
[2]
$ git show main:vocab/sectors.json | jq 'del(.codes[] | select(.code == "housing"))' | pir edit vocab/sectors.json --text -
pir edit: vocab/sectors.json: clients/k/<client>/plan.json uses the code 'housing'; give it a "to" instead of removing it [code-in-use]
[5]
$ state | diff ../before -
$ pir partner add greens --name Greens --sector gardening --from 2014-03-01
greens
$ pir partner add games --name Games --sector recreation --from 2014-02-28 --on 2014-02-28
games
