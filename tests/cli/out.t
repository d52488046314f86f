# Rows in every format.

$ cat >people <<EOF
> {"id": "k3m9x2qd", "given": "Ada", "family": "Example", "born": "1980-02-29", "source": "other", "on": "2014-02-01"}
> {"id": "m4n8y3re", "given": "=1+1", "family": "Sample, \"Ben\"", "born": "1975-10-01", "source": "housing", "on": "2014-02-03"}
> {"id": "p5q7z4st", "given": "Łukasz", "family": "名前", "born": "1990-12-31", "source": "self", "on": "2014-02-02"}
> EOF
$ pir client add -q --stdin <people
k3m9x2qd
m4n8y3re
p5q7z4st
$ pir client list
k3m9x2qd	referred			2014-02-01
m4n8y3re	referred			2014-02-03
p5q7z4st	referred			2014-02-02
$ pir client list -o csv
id,state,facilitator,host,since^M
k3m9x2qd,referred,,,2014-02-01^M
m4n8y3re,referred,,,2014-02-03^M
p5q7z4st,referred,,,2014-02-02^M
$ pir client list -o json
[
 {"id": "k3m9x2qd", "state": "referred", "facilitator": null, "host": null, "since": "2014-02-01"},
 {"id": "m4n8y3re", "state": "referred", "facilitator": null, "host": null, "since": "2014-02-03"},
 {"id": "p5q7z4st", "state": "referred", "facilitator": null, "host": null, "since": "2014-02-02"}
]
$ pir client list -o jsonl --columns id,state | head -1
{"id": "k3m9x2qd", "state": "referred"}
$ pir client list -o ids
k3m9x2qd
m4n8y3re
p5q7z4st

# Names only when asked for; in CSV nothing that a spreadsheet would run.

$ pir client list --columns id,name
k3m9x2qd	Ada Example
m4n8y3re	=1+1 Sample, "Ben"
p5q7z4st	Łukasz 名前
$ pir client list --columns id,name -o csv
id,name^M
k3m9x2qd,Ada Example^M
m4n8y3re,"'=1+1 Sample, ""Ben"""^M
p5q7z4st,Łukasz 名前^M
$ pir client list --columns id,name -o csv --raw
id,name^M
k3m9x2qd,Ada Example^M
m4n8y3re,"=1+1 Sample, ""Ben"""^M
p5q7z4st,Łukasz 名前^M
$ pir client list --names | head -1
k3m9x2qd	referred			2014-02-01	Ada Example	1980-02-29

# In another order.

$ pir client list --sort since --columns id,since
k3m9x2qd	2014-02-01
p5q7z4st	2014-02-02
m4n8y3re	2014-02-03
$ pir client list --sort -since -o ids
m4n8y3re
p5q7z4st
k3m9x2qd
$ pir client list --sort -since --columns id -o jsonl
{"id": "m4n8y3re"}
{"id": "p5q7z4st"}
{"id": "k3m9x2qd"}

# Columns that are none.

$ pir client list --columns id,shoe
pir client list: --columns: no column 'shoe'; there are id, state, facilitator, host, since, name, born, referred, accepted, consent_until, unmet, next_review, last_contact and merged_into
[2]
$ pir client list --sort shoe
pir client list: --sort: no column 'shoe'; there are id, state, facilitator, host, since, name, born, referred, accepted, consent_until, unmet, next_review, last_contact and merged_into
[2]
$ pir client list --columns ''
pir client list: --columns: no column ''; there are id, state, facilitator, host, since, name, born, referred, accepted, consent_until, unmet, next_review, last_contact and merged_into
[2]

# Nothing to list.

$ pir client list --state closed
$ pir client list --state closed -o json
[]
$ pir client list --state closed -o csv | cut -d, -f1
id

# Each id once, however many rows it has.

$ pir log -o ids | wc -l
2
$ pir log -o ids | sort | uniq -d
$ pir log --columns member -o ids | head -1 | tr '0-9a-f' 'xxxxxxxxxxxxxxxx'
xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx

# On a terminal under a header, below each other, cut at the edge.

$ tty() { COLUMNS=${1:-80} script -qec "$2" /dev/null </dev/null | tr -d '\r'; }
$ export NO_COLOR=1
$ tty 80 'pir client list --columns id,name,since'
ID        NAME                SINCE
k3m9x2qd  Ada Example         2014-02-01
m4n8y3re  =1+1 Sample, "Ben"  2014-02-03
p5q7z4st  Łukasz 名前         2014-02-02
$ tty 45 'pir client list --columns id,state,since,name'
ID        STATE     SINCE
    NAME
k3m9x2qd  referred  2014-02-01
    Ada Example
m4n8y3re  referred  2014-02-03
    =1+1 Sample, "Ben"
p5q7z4st  referred  2014-02-02
    Łukasz 名前
$ tty 80 'pir client list --state closed'

# What has no room goes on below; a column that says nothing is left out.

$ tty 80 'pir client list'
ID        STATE     FACILITATOR  HOST  SINCE
k3m9x2qd  referred                     2014-02-01
m4n8y3re  referred                     2014-02-03
p5q7z4st  referred                     2014-02-02
$ tty 40 'pir client list'
ID        STATE     SINCE
k3m9x2qd  referred  2014-02-01
m4n8y3re  referred  2014-02-03
p5q7z4st  referred  2014-02-02
$ tty 40 'pir client list --columns id,host,state,facilitator,since'
ID        HOST  STATE     FACILITATOR
    SINCE
k3m9x2qd        referred
    2014-02-01
m4n8y3re        referred
    2014-02-03
p5q7z4st        referred
    2014-02-02
$ tty 24 'pir client list --columns id,referred,host,accepted,state'
ID        REFERRED
    HOST  ACCEPTED
    STATE
k3m9x2qd  2014-02-01

    referred
m4n8y3re  2014-02-03

    referred
p5q7z4st  2014-02-02

    referred
$ tty 60 'pir check --list-rules --columns rule,what,severity' | sed -n '/^client-hold/,/error/p'
client-hold
    a client is on hold exactly while a hold has no end, and
    no hold begins before the last one ended
    error
$ unset NO_COLOR
$ tty 80 'pir client list --columns id' | head -1 | cat -v
^[[1mID^[[0m
$ export NO_COLOR=1

# Headers of several words stand below each other where that makes room.

$ tty 100 'pir report caseload --columns level,facilitator,target,on_hold,median_days_since_contact,no_contact'
LEVEL   FACILITATOR  TARGET  ON HOLD  MEDIAN DAYS SINCE CONTACT  NO CONTACT
region                    0        0                                      0
$ tty 70 'pir report caseload --columns level,facilitator,target,on_hold,median_days_since_contact,no_contact'
                                    MEDIAN
                                      DAYS
                               ON    SINCE       NO
LEVEL   FACILITATOR  TARGET  HOLD  CONTACT  CONTACT
region                    0     0                 0

# Long output goes through a pager, which may be left at once.

$ PIR_PAGER='sed s/^/page:/' tty 80 'pir log --columns record,member -n 1' | head -2 | cut -c1-13
page:RECORD  
page:k3m9x2qd
$ PIR_PAGER='head -1' tty 80 'pir log --columns record,member' | wc -l
1
$ PIR_PAGER= tty 80 'pir log --columns record,member' | head -1 | cut -c1-8
RECORD  
$ PIR_PAGER=/no/such/pager tty 80 'pir log --columns record,member' | head -1 | cut -c1-8
RECORD  

# What is printed moves no cursor, wherever it came from.

$ git clone -q . ../copy && cd ../copy
$ sed -i "s/Robin Example/$(printf '\342\200\256')Robin/" staff/coord.json
$ git commit -qam edited && pir show coord | grep -c Robin
pir show: staff/coord.json:5: column 12: U+202E may not stand in a record
0
[1]
