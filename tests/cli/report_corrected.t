# start: region
# What was corrected, and what cannot be read, in reports.

$ export PIR_NOW=2014-06-14T09:00:00+10:00
$ who=13je5tcf
$ of() { pir report caseload --each -o csv "$@" | grep ^$who | cut -d, -f 2,6,7; }
$ of
fac1,2014-06-09,5
$ last=$(pir contact list $who --columns record -o jsonl | jq -r .record | tail -1)

# The day of a contact is corrected; its file keeps the name.

$ pir show $last -o json | jq '.on = "2014-01-05"' | pir -q edit $last -m "The wrong day" --text -
$ pir contact list $who --columns on,status | sort | tail -2
2014-05-12	attended
2014-05-28	attended
$ of
fac1,2014-05-28,17
$ pir next --facilitator fac1 | grep -c "$who.*no contact for"
0
[1]
$ of --to 2014-01-10
fac1,2014-01-07,3

# Between two assignments, and after the last, whoever was it last.

$ pir -q client assign $who fac2 --from 2014-06-01 --to 2014-06-10
$ of
fac2,2014-05-28,17
$ pir report caseload --each --facilitator fac2 -o ids | grep $who
<who>

# A record and a client that cannot be read are passed over.

$ rows() { for r in completeness fund caseload; do pir -q report $r -o csv 2>../why >../rows; echo "$r: $?, $(wc -l <../rows) rows"; cat ../why; done; }
$ rows
completeness: 0, 568 rows
fund: 0, 117 rows
caseload: 0, 14 rows
$ bring() { export GIT_INDEX_FILE=$PWD/../index; git read-tree main; git update-index --add --cacheinfo "100644,$(echo '{' | git hash-object -w --stdin),$1"; git update-ref refs/heads/main "$(git -c user.name=C -c user.email=coord@example.org commit-tree -p main -m broken "$(git write-tree)")"; }
$ bring "$(git ls-tree -r --name-only main clients | grep /needs/ | head -1)"
$ bring "$(git log --format= --name-only main -- 'clients/*/funds/*' | head -1 | cut -d / -f 1-3)/client.json"
$ rows
completeness: 2, 556 rows
pir report completeness: clients/0/0220vtz4/needs/2012-08-20-dytr.json:2: column 1: the text ends where a member's name in double quotes is due
pir report completeness: clients/2/2dgkhjgh/client.json:2: column 1: the text ends where a member's name in double quotes is due
fund: 2, 117 rows
pir report fund: clients/2/2dgkhjgh/client.json:2: column 1: the text ends where a member's name in double quotes is due
caseload: 2, 14 rows
pir report caseload: clients/2/2dgkhjgh/client.json:2: column 1: the text ends where a member's name in double quotes is due
