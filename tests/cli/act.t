# What every change has in common.

$ client=$(pir client add --given Ada --family Example --born 1980-02-29 --source other --id k3m9x2qd --reason 'Came by herself' --on 2014-02-03)
$ echo $client
<client>

# To see first what would be done.

$ pir client edit $client --pronouns she -m 'As she says' --dry-run | grep -A99 '^[+-]' | grep -v '"id"'
--- a/clients/k/<client>/client.json
+++ b/clients/k/<client>/client.json
@@ -14,6 +14,7 @@
     "date": "1980-02-29",
     "accuracy": "day"
   },
+  "pronouns": "she",
   "episodes": [
     {
@@ -22,5 +23,6 @@
       "source": "other",
       "reason": "Came by herself"
     }
-  ]
+  ],
+  "change_reason": "As she says"
 }

client edit: details, <client>

Pir-Command: client edit
Pir-Client: <client>
Pir-Record: <client>
$ git rev-list --count main
2
$ pir client edit $client --pronouns she -m 'As she says'
$ git rev-list --count main
3

# Doing it again changes nothing, and makes no commit.

$ pir client edit $client --pronouns she -m 'Once more'
$ git rev-list --count main
3

# A reason, and any long text, can come from standard input.

$ printf 'A long\nreason\n\n' | pir client edit $client --pronouns they -m -
$ pir show $client -o json | jq .change_reason
"A long\nreason"
$ printf 'NUL \000 in it' | pir client edit $client --pronouns she -m -
pir client edit: --message: a NUL character cannot stand in a record
[2]
$ printf '\033[2J' | pir client edit $client --pronouns she -m -
pir client edit: --message: U+001B at character 1: control, bidirectional and zero-width characters may not be recorded
[2]
$ pir client edit $client --pronouns she -m "$(printf 'right \342\200\256 to left')"
pir client edit: --message: U+202E at character 7: control, bidirectional and zero-width characters may not be recorded
[2]
$ yes 'a line' | head -c 2097152 | pir client edit $client --pronouns she -m -
pir client edit: --message: more than 1 MiB of text, the most that a record can hold
[2]
$ git rev-list --count main
4

# Not after today; the day counts from --on.

$ pir client edit $client --pronouns she --on tomorrow
pir client edit: clients/k/<client>/client.json: --on: 2014-03-04 is after today; give the day it took effect [effective-day]
[5]
$ pir client edit $client --pronouns she --on 2014-02-30
pir client edit: --on: no such day: that month has 28 days
[2]

# On a terminal the client is named by id, initials and year of birth.

$ script -qec "pir client edit $client --pronouns he" /dev/null </dev/null | tr -d '\r'
<client> AE 1980
$ script -qec "pir client edit $client --pronouns he" /dev/null </dev/null | tr -d '\r'
nothing changed
$ script -qec "EDITOR=true pir edit $client" /dev/null </dev/null | tr -d '\r'
nothing changed
$ script -qec "pir client edit $client --pronouns she -q" /dev/null </dev/null | tr -d '\r'
$ script -qec "pir client add --given Ben --family Sample --born 1975 --source other --id m4n8y3re" /dev/null </dev/null | tr -d '\r'
m4n8y3re BS 1975
m4n8y3re

# A clone has files to look at; changes are made elsewhere.

$ git clone -q . ../copy && cd ../copy
$ pir client list -o ids | wc -l
2
$ pir client edit $client --pronouns they 2>&1 | sed "s/'.*' has/.../"
pir client edit: ... a work tree, which a change here would leave behind; change files there, commit and push, or work in the repository that it was cloned from [repository]
