# What is there, and every change that led to it.

$ pir check
14 files, 0 findings
$ pir check --history
1 commit, 14 files, 0 findings
$ pir staff add fac1 --name "Fay Example" --email fac1@example.org --role facilitator --from 2013-07-01
fac1
$ pir client add --id kmrs0001 --given Ada --family Example --born 1980-02-29 --source self --on 2014-03-01
kmrs0001
$ pir check --history -o json
[]
3 commits, 16 files, 0 findings
$ pir check --history main~1..
1 commit, 1 file, 0 findings
$ pir check --history ..main~1 -q
$ pir check --history main~5..
pir check: there is no commit 'main~5'; name one by its id, as main~3, or by a day as 2013-08-01
[3]
$ pir check --history nosuch.. -o json 2>/dev/null
[3]
$ pir check --history main..main~1 -o json 2>&1 | sed 's/[0-9a-f]\{10\}/ID/g'
pir check: ID, to begin after, is not in the history of ID; name the earlier one first, as main~20..main
{"error": "ID, to begin after, is not in the history of ID; name the earlier one first, as main~20..main", "rule": null, "exit": 2, "path": null, "line": null}
$ pir check --history main
pir check: 'main' is no range; name one as main~20..main, or 2013-07-01..
[2]
$ pir check main~1..
pir check: a range is of a history; use --history main~1..
[2]

# A commit made past the commands: each finding names commit, path and line.

$ git clone -q . ../clone && cd ../clone
$ git config user.name "Robin Example" && git config user.email coord@example.org
$ export GIT_AUTHOR_DATE=2014-03-03T09:00:00+11:00 GIT_COMMITTER_DATE=2014-03-03T09:00:00+11:00
$ sed -i '/"family"/s/Example/Beispiel/' clients/k/kmrs0001/client.json
$ git commit -qam "Correct a name"
$ pir check -q && pir check --history
4 commits, 17 files, 0 findings
$ sed -i '/"state"/s/referred/closed/' clients/k/kmrs0001/client.json
$ echo "Not a record" >README && git add README
$ ln -s pir.json partners.json && git add partners.json
$ git commit -qam "Several things"
$ pir check --history | sed 's/^[0-9a-f]*/COMMIT/'
5 commits, 20 files, 3 findings
COMMIT README path: no record stands in such a place; see pir-records(5)
COMMIT partners.json mode: mode 120000: a record is a plain file (100644), no link, program or other repository
COMMIT clients/k/kmrs0001/client.json:17 client-episode: the current episode of a client who is closed needs closed_on
$ pir check --history -q -o jsonl --columns path,line,rule
{"path": "README", "line": null, "rule": "path"}
{"path": "partners.json", "line": null, "rule": "mode"}
{"path": "clients/k/kmrs0001/client.json", "line": 17, "rule": "client-episode"}
[1]
$ pir check --history -q -o csv --columns rule,path --sort rule
rule,path^M
client-episode,clients/k/kmrs0001/client.json^M
mode,partners.json^M
path,README^M
[1]

# What was printed is whole, though the check came to no end.

$ sed -i '/"family"/s/Beispiel/Example/' clients/k/kmrs0001/client.json && git commit -qam "Back"
$ tree=$(git rev-parse main:clients | sed 's/../&\//') && mv .git/objects/$tree ../tree
$ pir check --history -q -o json --columns path,rule 2>/dev/null
[
 {"path": "README", "rule": "path"},
 {"path": "partners.json", "rule": "mode"},
 {"path": "clients/k/kmrs0001/client.json", "rule": "client-episode"}
]
[6]
$ mv ../tree .git/objects/$tree && git reset -q --hard main~1
$ git rm -q README partners.json && git commit -qm "Back"
$ sed -i '/"state"/s/closed/referred/; s/^    /   /' clients/k/kmrs0001/client.json && git commit -qam "Other spaces"
$ pir check -q | sed 's/^[0-9a-f]*/COMMIT/'
COMMIT clients/k/kmrs0001/client.json:7 canonical: not as pir writes it: the order of members, spaces, escapes or the final newline; once it is committed, 'pir show clients/k/kmrs0001/client.json -o json' prints it as it should be
$ pir show clients/k/kmrs0001/client.json -o json >x && mv x clients/k/kmrs0001/client.json
$ git commit -qam "As pir writes it" && pir check
16 files, 0 findings

# A commit of nobody known is a finding like others, and not the end.

$ sed -i 's/"Ada"/"Eda"/' clients/k/kmrs0001/client.json
$ git commit -qam "Who?" --author "No One <none@example.org>"
$ git revert --no-edit main >/dev/null
$ pir check --history main~2.. -o jsonl --columns rule,what
{"rule": "author", "what": "no staff record has the address 'none@example.org' in its parent; a coordinator adds one first, with 'pir staff add'"}
{"rule": "committer", "what": "its committer, 'coord@example.org', is not its author, 'none@example.org'; who makes a change commits it"}
2 commits, 2 files, 2 findings
[1]
$ git reset -q --hard main~2

# What git finds wrong is of no commit, and counted with the rest.

$ loose=$(echo text | git hash-object -w --stdin | sed 's/../&\//') && chmod u+w .git/objects/$loose && echo x >.git/objects/$loose
$ pir check 2>../said | cut -d: -f1,2 | sort -u; sed 's/[0-9][0-9]* finding.*/N findings/' ../said
objects: git fsck
16 files, N findings
$ rm .git/objects/$loose && pir check
16 files, 0 findings

# What a pool has adds up, on every day.

$ mkdir funds && cat >funds/year.json <<END
> {
>   "kind": "pool",
>   "version": 1,
>   "id": "year",
>   "title": "Year",
>   "state": "open",
>   "from": "2013-07-01",
>   "to": "2014-06-30",
>   "categories": [
>     {
>       "code": "transport"
>     }
>   ],
>   "allocations": [
>     {
>       "id": "a10c",
>       "on": "2013-07-01",
>       "amount_cents": 100,
>       "kind": "handback",
>       "by": "coord"
>     }
>   ]
> }
> END
$ git add funds && git commit -qm "Money" && pir check -q | sed 's/^[0-9a-f]*/COMMIT/'
COMMIT funds/year.json:14 pool-available: pool year would have -1.00 available on 2013-07-01: it cannot be overdrawn on any day; see 'pir fund balance year'

# The rules: each line once, in words that begin alike.

$ pir check --list-rules | sort | uniq -d
$ pir check --list-rules | cut -f2 | grep '[.]$'
[1]
$ pir check --list-rules | cut -f3 | grep -c 'records(5), plan'
8

$ pir check --list-rules | wc -l | tr -d ' ' | sed 's/[0-9][0-9]*/N/'
N
$ pir check --list-rules -o jsonl | head -2
{"rule": "objects", "what": "git finds nothing wrong with any object, pack or index of them", "source": "git-fsck(1)", "severity": "error"}
{"rule": "mode", "what": "a record is a plain file", "source": "pir-check(1)", "severity": "error"}
