# Records that git's plumbing put there, and that are none.

$ plant() { blob=$(printf '%b' "$2" | git hash-object -w --stdin); GIT_INDEX_FILE=.git/planted git read-tree main; GIT_INDEX_FILE=.git/planted git update-index --add --cacheinfo "100644,$blob,$1"; git update-ref refs/heads/main $(GIT_COMMITTER_DATE=$PIR_NOW git commit-tree -p main -m planted $(GIT_INDEX_FILE=.git/planted git write-tree)); rm .git/planted; }
$ new() { pir client add --id $1 --given $2 --family Sample --born $3 --source self --on 2014-02-01 >/dev/null; pir client accept $1 --all-criteria --on 2014-02-03; }
$ new b1000001 Ada 1980-01-01; new b2000001 Bea 1981-01-01; new b3000001 Cal 1982-01-01
$ for c in b1000001 b2000001; do pir -q plan create $c --on 2014-02-04; pir -q plan goal add $c --id g001 --title Home --priority 1 --on 2014-02-04; pir -q plan agree $c --by client --how signed --on 2014-02-05; done
b1000001
g001
b2000001
g001
$ pir -q contact add b1000001 --id k001 --on 2014-02-10 --mode telephone
b1000001-k001
$ pir -q contact add b1000001 --id k002 --on 2014-02-20 --mode telephone
b1000001-k002

# One does not stop a list: it is named, and the exit status tells.

$ plant clients/b/b2000001/client.json '{"kind": "client", "id": "b2000001",\n"names": "\\u001b[31m"}\n'
$ pir client list
pir client list: clients/b/b2000001/client.json:2: column 11: U+001B may not stand in a record
b1000001	accepted			2014-02-03
b3000001	accepted			2014-02-03
[2]
$ pir client list -o json
pir client list: clients/b/b2000001/client.json:2: column 11: U+001B may not stand in a record
{"error": "line 2, column 11: U+001B may not stand in a record", "rule": null, "exit": 2, "path": "clients/b/b2000001/client.json", "line": 2}
[
 {"id": "b1000001", "state": "accepted", "facilitator": null, "host": null, "since": "2014-02-03"},
 {"id": "b3000001", "state": "accepted", "facilitator": null, "host": null, "since": "2014-02-03"}
]
[2]
$ pir client find sample
pir client find: clients/b/b2000001/client.json:2: column 11: U+001B may not stand in a record
b1000001	Ada Sample	1980-01-01	accepted	
b3000001	Cal Sample	1982-01-01	accepted	
[2]
$ pir client show :ada | head -1
pir client show: clients/b/b2000001/client.json:2: column 11: U+001B may not stand in a record
b1000001  Ada Sample
$ pir review due --within 200
pir review due: clients/b/b2000001/client.json:2: column 11: U+001B may not stand in a record
b1000001	2014-05-06			accepted	agreed
[2]
$ pir next --facilitator all --columns client,kind
pir next: clients/b/b2000001/client.json:2: column 11: U+001B may not stand in a record
b1000001	assignment
b1000001	consent
b3000001	assignment
b3000001	consent
[2]
$ pir client show b2000001
pir client show: clients/b/b2000001/client.json:2: column 11: U+001B may not stand in a record
[2]

# Nor where it is looked at for another's sake, and only told once.

$ plant clients/b/b1000001/plan.json '{'
$ plant clients/b/b1000001/contacts/2014-02-20-k002.json '{"a": "\033"}'
$ pir client list --columns id,next_review,last_contact
pir client list: clients/b/b1000001/plan.json:1: column 2: the text ends where a member's name in double quotes is due
pir client list: clients/b/b1000001/contacts/2014-02-20-k002.json:1: column 8: the control character U+001B must be escaped
pir client list: clients/b/b2000001/client.json:2: column 11: U+001B may not stand in a record
b1000001		2014-02-10
b3000001		
[2]
$ pir client show b1000001 | tail -5
pir client show: clients/b/b1000001/plan.json:1: column 2: the text ends where a member's name in double quotes is due
pir client show: clients/b/b1000001/contacts/2014-02-20-k002.json:1: column 8: the control character U+001B must be escaped
Plan
  cannot be read

Last contact
  2014-02-10, telephone, 21 days ago
$ pir contact list
pir contact list: clients/b/b1000001/contacts/2014-02-20-k002.json:1: column 8: the control character U+001B must be escaped
b1000001	b1000001-k001	2014-02-10		attended		telephone	client			
[2]
$ pir next --facilitator all --columns client,kind
pir next: clients/b/b1000001/plan.json:1: column 2: the text ends where a member's name in double quotes is due
pir next: clients/b/b1000001/contacts/2014-02-20-k002.json:1: column 8: the control character U+001B must be escaped
pir next: clients/b/b2000001/client.json:2: column 11: U+001B may not stand in a record
b1000001	assignment
b1000001	consent
b3000001	assignment
b3000001	consent
[2]

# A change must see all that its rules read.

$ pir client add --given Dot --family Sample --born 1983-01-01 --source self
pir client add: clients/b/b2000001/client.json:2: column 11: U+001B may not stand in a record [client-duplicate]
[2]
$ pir plan show b1000001
pir plan show: clients/b/b1000001/plan.json:1: column 2: the text ends where a member's name in double quotes is due
[2]
