# The history as domain changes: who, in which role, when, why, from what to what.

$ pir staff add fac1 --name "Fay Example" --email fac1@example.org --role facilitator --from 2013-07-01
fac1
$ PIR_NOW=2014-03-04T10:00:00+11:00
$ client=$(pir client add -q --id kmrs0001 --given Ada --family Example --born 1980-02-29 --source self --reason "Nowhere to live" --on 2014-03-01)
$ pir client accept $client --all-criteria
$ PIR_NOW=2014-03-05T10:00:00+11:00
$ pir client edit $client --phone "03 5550 1234" -m "She rang"
$ pir client edit $client --given Ida

# In a pipe, a row for each value; what is private is only said to have changed.

$ pir log $client -n 2
2014-03-05T10:00:00+11:00	coord	facilitator	client edit	<client>	<client>	names[0].given	changed	changed	
2014-03-05T10:00:00+11:00	coord	facilitator	client edit	<client>	<client>	phones[0].number		changed	She rang
$ pir log $client -n 2 --private --columns member,was,now,reason
names[0].given	Ada	Ida	
phones[0].number		03 5550 1234	She rang
$ pir log $client --private --field names
2014-03-05T10:00:00+11:00	coord	facilitator	client edit	<client>	<client>	names[0].given	Ada	Ida	
2014-03-04T10:00:00+11:00	coord	intake	client add	<client>	<client>	names[0].given		Ada	
2014-03-04T10:00:00+11:00	coord	intake	client add	<client>	<client>	names[0].family		Example	
2014-03-04T10:00:00+11:00	coord	intake	client add	<client>	<client>	names[0].use		legal	
$ pir log $client --field state --columns when,author,role,was,now
2014-03-04T10:00:00+11:00	coord	intake	referred	accepted
2014-03-04T10:00:00+11:00	coord	intake		referred
$ pir log $client --field episodes[].source --columns was,now
	self
$ pir log $client --field moon

# Whose, and which.

$ pir log $client --since 2014-03-05 -o ids | uniq | wc -l
2
$ pir log $client --until 2014-03-04 --columns command | uniq
client accept
client add
$ pir log $client --since 2014-03-04 --until 2014-03-04 --columns command | uniq
client accept
client add
$ pir log --command client --columns command | uniq
client edit
client accept
client add
$ pir log --command "client add" --columns command,record | uniq
client add	<client>
$ pir log --command cli
$ pir log --author fac1
$ pir log --author COORD@example.org -n 1 --columns record | uniq
<client>
$ pir log staff/fac1 --columns record,command | uniq
fac1	staff add
$ pir log staff/ --columns record,command | uniq
fac1	staff add
coord	init
$ pir log fac1 --columns record,command | uniq
fac1	staff add
$ pir log :ada --columns client | uniq
pir log: no client has these words in names and birth date: see 'pir client find'
$ pir log :ida -n 1 --columns member
names[0].given

# What is not there.

$ pir log zzzz
pir log: no record 'zzzz'; give an id or a path
[3]
$ pir log coo
pir log: 'coo' is too short for a staff; give at least 4 characters
[2]
$ pir log no/such/path
pir log: no record and no folder 'no/such/path'; see 'pir log' for all that there is
[3]
$ pir log --since 2014-02-30
pir log: --since: no such day: that month has 28 days
[2]
$ pir log --at 2010-01-01
pir log: --at: nothing was recorded on 2010-01-01 or before
[3]

# Every format.

$ pir log $client -n 1 -o json
[
 {"when": "2014-03-05T10:00:00+11:00", "author": "coord", "role": "facilitator", "command": "client edit", "client": "<client>", "record": "<client>", "member": "names[0].given", "was": "changed", "now": "changed", "reason": null}
]
$ pir log $client -n 1 -o jsonl --columns member,was,now,override,path
{"member": "names[0].given", "was": "changed", "now": "changed", "override": null, "path": "clients/k/<client>/client.json"}
$ pir log $client -n 1 -o csv --columns record,member,now
record,member,now^M
<client>,names[0].given,changed^M
$ test "$(pir log $client -n 1 -o ids | uniq)" = "$(git rev-parse main)"
$ pir log $client --sort member --columns member | sed 2q
born.accuracy
born.date
$ pir log $client --at main~1 -n 1 --columns member,reason
phones[0].number	She rang

# In which role: whoever has several acts in the least that will do.

$ pir client assign $client fac1 -m "Knows her"
$ pir log $client -n 1 --columns role,member,now,reason
coordinator	assignments[0].staff	fac1	Knows her
coordinator	assignments[0].role	primary	Knows her
coordinator	assignments[0].from	2014-03-05	Knows her
$ GIT_AUTHOR_EMAIL=fac1@example.org pir client edit $client --pronouns she
$ pir client edit $client --pronouns her
$ pir log $client --field pronouns --columns author,role,was,now
coord	coordinator	she	her
fac1	facilitator		she

# On a terminal, a page.

$ NO_COLOR=1 PIR_PAGER= script -qec "pir log $client -n 2" /dev/null | tr -d '\r' | sed 's/[0-9a-f]\{10\}$/<commit>/'
2014-03-05 10:00  client edit  coord (coordinator)  <commit>
  client <client>
    pronouns: she -> her

2014-03-05 10:00  client edit  fac1 (facilitator)  <commit>
  client <client>
    pronouns: she
