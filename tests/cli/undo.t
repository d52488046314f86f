# A commit that takes one back, member by member.

$ pir partner add example-housing --name "Example Housing" --sector housing --from 2013-01-01
example-housing
$ client=$(pir client add -q --id kmrs0001 --given Ada --family Example --born 1980-02-29 --source self --on 2013-07-01)
$ pir client accept $client --all-criteria --on 2013-07-03
$ pir plan create $client --on 2013-07-12
<client>
$ goal=$(pir plan goal add $client --need accommodation --title "A place of my own" --priority 1 --target 2014-01-31)
$ first=$(git log -1 --format=%h --abbrev=10)
$ action=$(pir plan action add $client $goal --what "Apply for public housing" --partner example-housing --due 2014-04-02)
$ pir plan agree $client --by client --how signed --on 2014-03-01
$ agreed=$(git log -1 --format=%h --abbrev=10)
$ pir plan goal set $client $goal --target 2014-06-30 --priority 2 -m "The list is long"
$ moved=$(git log -1 --format=%h --abbrev=10)

# It takes a reason; every member goes back to what it was.

$ pir undo $moved
pir undo: say why it is taken back with -m REASON
[2]
$ pir undo $moved -n -m "The wrong goal" | grep '^[-+] '
-      "priority": 2,
-      "target_on": "2014-06-30",
+      "priority": 1,
+      "target_on": "2014-01-31",
-  "change_reason": "The list is long"
+  "change_reason": "The wrong goal"
$ pir undo $moved -m "The wrong goal"
$ undone=$(git log -1 --format=%h --abbrev=10)
$ git log -1 --format=%B
undo: took back <moved>, <client>

Pir-Command: undo
Pir-Client: <client>
Pir-Record: <client>
$ pir log $client -n 1 --columns member,was,now,reason
goals[<goal>].priority	2	1	The wrong goal
goals[<goal>].target_on	2014-06-30	2014-01-31	The wrong goal
$ pir plan show $client -o json | jq -c '[.state, .goals[0].target_on, .goals[0].priority]'
["revised","2014-01-31",1]

# What is as it was already makes no commit; taking that back does.

$ pir undo $moved -m "Again"
$ git log -1 --format=%h --abbrev=10
<undone>
$ pir undo $undone -m "It was right"
$ pir plan show $client -o json | jq -c '[.state, .goals[0].target_on, .goals[0].priority]'
["revised","2014-06-30",2]

# Not where something later stands on it: the commit is named.

$ pir plan goal set $client $goal --target 2014-09-30
$ later=$(git log -1 --format=%h --abbrev=10)
$ pir undo $undone -m "x"
pir undo: <client>: goals[<goal>].target_on was changed again by commit <later> of 2014-03-03 (plan goal set); take that back first, or correct it with 'pir edit' [undo]
[5]
$ pir undo $first -m "x"
pir undo: <client>: goals[<goal>] was changed again by commit <later> of 2014-03-03 (plan goal set); take that back first, or correct it with 'pir edit' [undo]
[5]
$ pir undo $later -m "Not so far" && pir undo main~1 -m "x"

# An entry that was added stays: a goal or an action is cancelled.

$ bank=$(pir plan action add $client $goal --what "A visit to the bank" --owner client)
$ pir undo main -m "The wrong client"
$ pir plan show $client -o json | jq -c '.goals[0].actions[1] | [.what, .state]'
["A visit to the bank","cancelled"]
$ alert=$(pir client alert $client --kind medical --text "Allergic to penicillin")
$ pir undo main -m "x"
pir undo: <client>: alerts[<alert>] was added, and entries are ended, never removed; end it by the command that added it [undo]
[5]

# A record that was made is marked as entered in error.

$ contact=$(pir contact add $client --on 2014-03-02 --mode telephone --minutes 25)
$ pir undo main -m "Another client's"
$ pir contact list $client --all --columns record,void
<contact>	2014-03-03
$ pir undo main~1 -m "x"

# What is never undone has its own way.

$ pir undo $agreed -m "x"
pir undo: <client>: what changed in agreements is never undone; who agreed says so again: 'pir plan agree' [undo]
[5]
$ consent=$(pir consent give $client --participation --how written --on 2014-03-01 -q)
$ pir undo main -m "x"
pir undo: <client>: what changed in consents is never undone; a consent is withdrawn: 'pir consent withdraw' [undo]
[5]
$ pir undo main~1000 -m "x"
pir undo: there is no commit 'main~1000'; name one by its id, as main~3, or by a day as 2013-08-01
[3]
$ pir undo 2014-03-01 -m "x"
pir undo: '2014-03-01' is a day; name one commit by its id, which 'pir log' shows
[2]
$ root=$(git rev-list --max-parents=0 main | cut -c1-10)
$ pir undo $root -m "x"
pir undo: commit <root> made the repository; there is nothing before it to go back to [undo]
[5]

# Roles are judged as in any other change.

$ pir staff add aud1 --name "Ari Example" --email aud1@example.org --role auditor -q >/dev/null
$ pir client edit $client --gender female
$ GIT_AUTHOR_EMAIL=aud1@example.org pir undo main -m "x"
pir undo: clients/k/<client>/client.json: changing client <client> takes the role facilitator or coordinator, which aud1 does not have; ask coord [role]
[5]
$ git fsck --strict
