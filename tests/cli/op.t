# A script may ask for the same change again: it is done once.

$ first=$(pir client add --op 2014-intake-1 --given Alex --family Specimen --born 1980-02-29 --source self)
$ git log -1 --format=%B
client add: referred, <first>

Pir-Command: client add
Pir-Client: <first>
Pir-Record: <first>
Pir-Op: 2014-intake-1
Pir-Made: <first>

$ tip=$(git rev-parse main)
$ pir client add --op 2014-intake-1 --given Alex --family Specimen --born 1980-02-29 --source self 2>&1 | sed 's/commit [0-9a-f]*/commit .../'
done before, as commit ...
<first>
$ pir -q client add --op 2014-intake-1 --given Alex --family Specimen --born 1980-02-29 --source self
<first>
$ pir client add --op 2014-intake-1 --given Alex --family Specimen --born 1980-02-29 --source self -n 2>/dev/null
$ [ $tip = "$(git rev-parse main)" ]

# Another name is another change, and the same name of another is none.

$ pir client add --op 2014-intake-2 --given Alex --family Specimen --born 1980-02-29 --source self 2>&1 | grep -c duplicate
1
$ pir client accept $first --op 2014-intake-1 --all-criteria 2>&1 | sed 's/commit [0-9a-f]*/commit .../'
pir client accept: --op 2014-intake-1 names another change, commit ...: each has a name of its own
$ pir staff add int1 --op i.1 --name I --email int1@example.org --role intake
int1
$ GIT_AUTHOR_EMAIL=int1@example.org pir client add --op 2014-intake-1 --given A --family B --born 1981-02-28 --source self 2>&1 | sed 's/commit [0-9a-f]*/commit .../'
pir client add: --op 2014-intake-1 names another change, commit ...: each has a name of its own
$ pir staff edit int1 --op 'Alex Specimen' --fte 50
pir staff edit: --op: 1 to 64 letters, digits, dots, underscores and hyphens, as uuidgen(1) makes them; it stands in the history, so never a name
[2]

# A change that prints nothing; one that was taken back is not done again.

$ pir client accept $first --op accept-1 --all-criteria
$ pir client accept $first --op accept-1 --all-criteria 2>&1 | sed 's/commit [0-9a-f]*/commit .../'
done before, as commit ...
$ pir client accept $first --all-criteria
pir client accept: client <first> is accepted: it becomes accepted only from referred [client-state]
[5]
$ git log -1 --format=%B | tail -2
Pir-Op: accept-1


# An entry's id, which is in no other trailer.

$ pir consent give $first --participation --how written >/dev/null
$ pir plan create $first >/dev/null
$ goal=$(pir plan goal add $first --op goal-1 --need accommodation --title 'A place of my own')
$ [ "$(pir -q plan goal add $first --op goal-1 --need accommodation --title 'A place of my own')" = $goal ]
$ pir plan show $first -o json | jq '.goals | length'
1

# A batch is one change.

$ batch() { printf '%s\n' '{"staff": "zoe", "name": "Z", "email": ["z@example.org"]}' '{"staff": "ann", "name": "A", "email": ["a@example.org"]}' | pir staff add --role intake --stdin "$@"; }
$ batch --op batch-1
zoe
ann
$ batch --op batch-1 2>/dev/null
zoe
ann
$ git log -1 --format=%B | grep Made
Pir-Made: zoe
Pir-Made: ann
$ echo '{"staff": "bob", "name": "B", "email": ["b@example.org"], "op": "x"}' | pir staff add --role intake --stdin --op y
pir staff add: line 1: op: it is the whole batch's; give it on the command line
[2]
$ echo '{"staff": "bob", "name": "B", "email": ["b@example.org"], "op": "x"}' | pir staff add --role intake --stdin
pir staff add: line 1: op: it is the whole batch's; give it on the command line
[2]

# A change that changed nothing leaves no name behind.

$ tip=$(git rev-parse main)
$ pir staff edit int1 --op none --name I
$ [ $tip = "$(git rev-parse main)" ]
$ pir staff edit int1 --op none --name J
$ [ $tip = "$(git rev-parse main)" ]
[1]

# The check knows these trailers, and what they are of.

$ pir check --history 2>&1 | tail -1
9 commits, 23 files, 0 findings
$ amend() { git update-ref refs/heads/main $(git cat-file commit main | sed "$1" | git hash-object -t commit -w --stdin); pir check --history 2>/dev/null | cut -d' ' -f2-; git update-ref refs/heads/main $tip; }
$ pir staff add kim --op kim-1 --name K --email kim@example.org --role intake
kim
$ tip=$(git rev-parse main)
$ amend 's/Pir-Made: kim/Pir-Made: robin/'
trailers: it has 'Pir-Made: robin', which is not so
$ amend 's/Pir-Op: kim-1/Pir-Op: Kim Invented/'
trailers: --op: 1 to 64 letters, digits, dots, underscores and hyphens, as uuidgen(1) makes them; it stands in the history, so never a name
$ amend '/Pir-Op/d'
trailers: it has 'Pir-Made: kim', which is not so
$ amend '/Pir-Made/d'
