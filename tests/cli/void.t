# Records that were entered in error.

$ pir staff add fac1 --name "Fay Example" --email fac1@example.org --role facilitator --from 2013-07-01
fac1
$ client=$(pir client add -q --id kmrs0001 --given Ada --family Example --born 1980-02-29 --source self --on 2013-07-01)
$ pir client accept $client --all-criteria --on 2013-07-03
$ contact=$(pir contact add $client --id c1c1 --on 2014-03-02 --mode telephone --minutes 25 --note "Sounded well")
$ needs=$(pir needs record $client --id n1n1 --on 2014-03-02 --rater staff money=2)

# It takes a reason, and is kept: marked, never counted, never removed.

$ pir void $contact
pir void: say why it was entered in error with -m REASON
[2]
$ pir void $contact -m "Another client's"
$ git log -1 --format=%B
void: entered in error, <contact>

Pir-Command: void
Pir-Client: <client>
Pir-Record: <contact>
$ pir show $contact -o json | jq -c '[.void, .note]'
[{"on":"2014-03-03","by":"coord","reason":"Another client's"},"Sounded well"]
$ pir contact list $client --columns record
$ pir contact list $client --all --columns record
<contact>
$ pir log $contact -n 1 --columns member,was,now
void.on		2014-03-03
void.by		coord
void.reason		changed
$ pir void $contact -m "Again"
pir void: <contact> is void already
[2]
$ pir contact amend $contact --note "More"
pir contact amend: clients/k/<client>/contacts/2014-03-02-c1c1.json: <contact> was entered in error and stays as it is; record it anew [void]
[5]

# Not what was never a mistake of recording.

$ pir void $client -m "x"
pir void: client <client> is not voided: close the client, or merge it with another [void]
[5]
$ pir void fac1 -m "x"
pir void: staff fac1 is not voided: close it [void]
[5]
$ pir void vocab/sectors -m "x"
pir void: vocabulary sectors is not voided: correct it with 'pir edit' [void]
[5]
$ pir plan create $client -q >/dev/null
$ pir void clients/k/$client/plan -m "x"
pir void: plan <client> is not voided: cancel its goals and actions [void]
[5]
$ pir void nobody -m "x"
pir void: no record 'nobody'; give an id or a path
[3]

# By whoever may write such a record.

$ pir client assign -q $client coord
$ GIT_AUTHOR_EMAIL=fac1@example.org pir void $needs -m "x"
pir void: clients/k/<client>/needs/2014-03-02-n1n1.json: client <client> is assigned to coord, not to fac1; ask coord; a coordinator can assign the client to fac1 too [role]
[5]

# Not by hand either: nothing else changes with it, and it stays.

$ pir show $needs -o json | jq '.void = {"on": "2014-03-03", "by": "coord", "reason": "x"} | .note = "y"' | pir edit $needs --text -
pir edit: clients/k/<client>/needs/2014-03-02-n1n1.json: <needs>: voiding it changes nothing else in it [void]
[5]
$ pir show $contact -o json | jq 'del(.void)' | pir edit $contact --text -
pir edit: clients/k/<client>/contacts/2014-03-02-c1c1.json: <contact> was entered in error and stays as it is; record it anew [void]
[5]

# Many at once, or a look at what would be.

$ pir void $needs -m "Wrong day" --dry-run | sed "/^index/d"
diff --git a/clients/k/<client>/needs/2014-03-02-n1n1.json b/clients/k/<client>/needs/2014-03-02-n1n1.json
--- a/clients/k/<client>/needs/2014-03-02-n1n1.json
+++ b/clients/k/<client>/needs/2014-03-02-n1n1.json
@@ -8,5 +8,11 @@
   "rater": "staff",
   "ratings": {
     "money": 2
+  },
+  "change_reason": "Wrong day",
+  "void": {
+    "on": "2014-03-03",
+    "by": "coord",
+    "reason": "Wrong day"
   }
 }

void: entered in error, <needs>

Pir-Command: void
Pir-Client: <client>
Pir-Record: <needs>
$ printf '{"record": "%s", "message": "Wrong day"}\n' $needs | pir void --stdin
$ pir needs list $client -o ids
$ printf '{"record": "%s", "message": "Again"}\n' $needs zzzz | pir void --stdin
pir void: line 1: <needs> is void already
pir void: line 2: no record 'zzzz'; give an id or a path
[2]
