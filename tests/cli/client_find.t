# Words find a client by any name, without case and accents, by the birth
# date or a part of it, by a telephone number or another number.

$ q() { pir client add --on 2013-07-01 --source self "$@"; }
$ q --id a1000001 --given Amélie --family "O'Brien" --born 1975-06-12 --phone "0491 570 156"
a1000001
$ q --id a1000002 --given Jo --family Stevens --born 1954-06-07 --identifier medicare=2000-1
a1000002
$ q --id a2000003 --given Joan --family Stevens-Grey --born 1980-02-29
a2000003
$ pir client edit a2000003 --given Joan --family Example --renamed --on 2013-09-01
$ pir client find amelie obr
a1000001	Amélie O'Brien	1975-06-12	referred	
$ pir client find stevens
a1000002	Jo Stevens	1954-06-07	referred	
a2000003	Joan Example	1980-02-29	referred	
$ pir client find 1954
a1000002	Jo Stevens	1954-06-07	referred	
$ pir client find jo 1980-02
a2000003	Joan Example	1980-02-29	referred	
$ pir client find 570156
a1000001	Amélie O'Brien	1975-06-12	referred	
$ pir client find 2000-1
a1000002	Jo Stevens	1954-06-07	referred	
$ pir client find nobody
pir client find: no client has these words
[1]
$ pir client find
pir client find: find whom? give words of the name, or a number
[2]
$ pir client find stevens -o csv | tr -d '\r'
id,name,born,state,facilitator
a1000002,Jo Stevens,1954-06-07,referred,
a2000003,Joan Example,1980-02-29,referred,

# Wherever a client is named, words will do; several are told by id only.

$ pir client show :amélie | head -1
a1000001  Amélie O'Brien
$ pir client show ':grey 1980' | head -1
a2000003  Joan Example
$ pir client show :stevens
pir client show: these words are of 2 clients: a1000002 (referred) and a2000003 (referred); use an id
[2]
$ pir client show :smith
pir client show: no client has these words in names and birth date: see 'pir client find'
[3]
$ pir client edit :stevens --pronouns they
pir client edit: these words are of 2 clients: a1000002 (referred) and a2000003 (referred); use an id
[2]
$ pir client accept :smith
pir client accept: no client has these words in names and birth date: see 'pir client find'
[3]

# An id, or its first characters if there are four, and no other has them.

$ pir client show a200 | head -1
a2000003  Joan Example
$ pir client show a100
pir client show: 'a100' could be a1000001 and a1000002; say which
[2]
$ pir client show a20
pir client show: 'a20' is too short for a client; give at least 4 characters
[2]
$ pir client show zzzzzzzz
pir client show: no client 'zzzzzzzz'; see 'pir client list'
[3]
$ pir client show '../x'
pir client show: no client '../x'; see 'pir client list'
[3]
$ pir client show
pir client show: CLIENT must be given: pir client show [option...] CLIENT
[2]
