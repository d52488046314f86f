# JSON that is no record: the line, the column and what is wrong.

$ client=$(pir client add --id k3m9x2qd --given Zoltan --family Quux --born 1980-02-29 --source other --on 2014-01-07 --reason 'A private matter')
$ git show main:clients/k/$client/client.json >../record
$ state() { git rev-parse main; git count-objects; find .git -type f | sort; }
$ state >../before
$ edit() { sed "$1" ../record | pir edit $client --text -; }
$ tell() { "$@" 2>../err; status=$?; sed 's/episodes\[[^]]*\]/episodes[...]/' ../err; return $status; }

# What no reader of JSON takes.

$ edit 's/"state"/state/'
pir edit: line 5: column 3: a member's name in double quotes is due here
[2]
$ edit 's/"state": "referred",/"state": "referred"/'
pir edit: line 6: column 3: ',' or '}' is due here
[2]
$ edit '$s/}/},/'
pir edit: line 26: column 2: something follows the value
[2]
$ edit '$s/}/} x/'
pir edit: line 26: column 3: something follows the value
[2]
$ edit '$d'
pir edit: line 25: column 4: the text ends where ',' or '}' is due
[2]
$ edit 's/"legal"/"legal",/'
pir edit: line 11: column 5: a member's name in double quotes is due here
[2]
$ edit "s/\"legal\"/'legal'/"
pir edit: line 10: column 14: a value is due here
[2]
$ edit '2s/^/\/\/ a comment\n/'
pir edit: line 2: column 1: a member's name in double quotes is due here
[2]
$ edit 's/"version": 1/"version": 01/'
pir edit: line 3: column 14: a number may not begin with 0
[2]
$ edit 's/"version": 1/"version": +1/'
pir edit: line 3: column 14: a value is due here
[2]
$ edit 's/"version": 1/"version": 0x1/'
pir edit: line 3: column 15: ',' or '}' is due here
[2]
$ edit 's/"version": 1/"version": NaN/'
pir edit: line 3: column 14: a value is due here
[2]
$ edit 's/"version": 1/"version": True/'
pir edit: line 3: column 14: a value is due here
[2]
$ edit 's/"Quux"/"Qu\\ux"/'
pir edit: line 9: column 20: after \u four hexadecimal digits are due, and a surrogate needs its other half
[2]
$ edit 's/"Quux"/"Qu\\xux"/'
pir edit: line 9: column 20: no such escape
[2]
$ edit 's/"Quux"/"\\ud800"/'
pir edit: line 9: column 18: after \u four hexadecimal digits are due, and a surrogate needs its other half
[2]
$ edit 's/"Quux"/"Quux/'
pir edit: line 9: column 23: the control character U+000A must be escaped
[2]
$ printf '' | pir edit $client --text -
pir edit: line 1: column 1: the text ends where a value is due
[2]
$ printf ' \n' | pir edit $client --text -
pir edit: line 1: column 2: the text ends where a value is due
[2]
$ pir edit $client --text '"text"'
pir edit: line 1: column 1: a record is an object, {...}
[2]
$ pir edit $client --text '[]'
pir edit: line 1: column 1: a record is an object, {...}
[2]
$ pir edit $client --text null
pir edit: line 1: column 1: a record is an object, {...}
[2]
$ printf '\357\273\277{}' | pir edit $client --text -
pir edit: line 1: column 1: a byte order mark may not stand here
[2]

# What JSON may say and a record may not.

$ edit 's/"version": 1/"version": 1.0/'
pir edit: line 3: column 14: only whole numbers stand in a record
[2]
$ edit 's/"version": 1/"version": 1e0/'
pir edit: line 3: column 14: only whole numbers stand in a record
[2]
$ edit 's/"version": 1/"version": -0/'
pir edit: clients/k/<client>/client.json: version: must be 1 [schema]
[2]
$ edit 's/"version": 1/"version": 1000000000000000/'
pir edit: line 3: column 14: a number has at most 15 digits
[2]
$ edit 's/"version": 1/"version": 1,\n  "version": 1/'
pir edit: line 4: column 3: a member of this name was there before
[2]
$ edit 's/"version": 1/"version": 1,\n  "vers\\u0069on": 1/'
pir edit: line 4: column 3: a member of this name was there before
[2]
$ edit 's/"Quux"/"Qu\\u0000ux"/'
pir edit: line 9: column 20: U+0000 is not allowed
[2]
$ edit 's/"Quux"/"Qu\\u001bux"/'
pir edit: line 9: column 20: U+001B may not stand in a record
[2]
$ edit 's/"Quux"/"Qu\\tux"/'
pir edit: line 9: column 20: U+0009 may not stand in a record
[2]
$ edit 's/"Quux"/"Qu\\nux"/'
pir edit: clients/k/<client>/client.json: names[0].family: only notes may have several lines [one-line]
[2]
$ edit 's/"Quux"/"Qu\\u202eux"/'
pir edit: line 9: column 20: U+202E may not stand in a record
[2]
$ edit 's/"Quux"/"Qu\\u2028ux"/'
pir edit: line 9: column 20: U+2028 may not stand in a record
[2]
$ edit 's/"Quux"/"Qu\\u200bux"/'
pir edit: line 9: column 20: U+200B may not stand in a record
[2]
$ edit 's/"Quux"/"Qu\\ufeffux"/'
pir edit: line 9: column 20: U+FEFF may not stand in a record
[2]
$ edit 's/"Quux"/"Qu\\u0085ux"/'
pir edit: line 9: column 20: U+0085 may not stand in a record
[2]
$ edit "s/Quux/$(printf 'Qu\342\200\256ux')/"
pir edit: line 9: column 20: U+202E may not stand in a record
[2]
$ edit "s/Quux/$(printf 'Qu\033[2Jux')/"
pir edit: line 9: column 20: the control character U+001B must be escaped
[2]
$ edit "s/Quux/$(printf 'Qu\377ux')/"
pir edit: line 9: column 20: not valid UTF-8
[2]
$ edit "s/Quux/$(printf 'Qu\300\200ux')/"
pir edit: line 9: column 20: not valid UTF-8
[2]
$ edit "s/Quux/$(printf 'Qu\355\240\200ux')/"
pir edit: line 9: column 20: not valid UTF-8
[2]
$ sed 's/Quux/Qu@ux/' ../record | tr @ '\000' | pir edit $client --text -
pir edit: --text: a NUL character cannot stand in a record
[2]
$ deep=$(printf '[%.0s' $(seq 32)); shut=$(printf ']%.0s' $(seq 32))
$ edit "s/\"version\": 1/\"version\": 1, \"deep\": $deep$shut/"
pir edit: line 3: column 56: more than 32 levels deep
[2]
$ { sed '$d' ../record; printf ', "long": "'; yes word | head -c 1048576 | tr '\n' ' '; echo '"}'; } | pir edit $client --text -
pir edit: --text: more than 1 MiB of text, the most that a record can hold
[2]
$ { printf '{"long": "'; yes word | head -c 4194304 | tr '\n' ' '; echo '"}'; } | pir edit $client --text -
pir edit: --text: more than 1 MiB of text, the most that a record can hold
[2]

# What the schema of the kind does not allow.

$ edit 's/"version": 1/"version": "1"/'
pir edit: clients/k/<client>/client.json: version: must be 1, not '1' [schema]
[2]
$ edit 's/"version": 1/"version": 2/'
pir edit: clients/k/<client>/client.json: version: must be 1 [schema]
[2]
$ edit '/"version"/d'
pir edit: clients/k/<client>/client.json: version: is missing [schema]
[2]
$ edit 's/"legal"/"given"/'
pir edit: clients/k/<client>/client.json: names[0].use: must be legal, preferred, former or alias, not 'given' [schema]
[2]
$ edit 's/"kind": "client"/"kind": "partner"/'
pir edit: clients/k/<client>/client.json: kind: must be client, not 'partner' [schema]
[2]
$ edit "s/\"id\": \"$client\"/\"id\": \"k3m9x2qe\"/"
pir edit: clients/k/<client>/client.json: id: must be '<client>', as the file's name says [identity]
[2]
$ edit 's/1980-02-29/1980-02-30/'
pir edit: clients/k/<client>/client.json: born.date: no such day: that month has 29 days [days]
[2]
$ edit 's/1980-02-29/29.2.1980/'
pir edit: clients/k/<client>/client.json: born.date: must be a date, YYYY-MM-DD [schema]
[2]
$ tell edit 's/"other"/["other"]/'
pir edit: clients/k/<client>/client.json: episodes[...].source: must be a string [schema]
[2]
$ edit 's/"episodes"/"episode"/'
pir edit: clients/k/<client>/client.json: episodes: is missing [schema]
[2]
$ edit 's/"state": "referred"/"state": "gone"/'
pir edit: clients/k/<client>/client.json: state: must be referred, accepted, active, on-hold, closed, declined or merged, not 'gone' [schema]
[2]
$ pir edit $client --text '{}'
pir edit: clients/k/<client>/client.json: kind: is missing [schema]
[2]
$ state | diff ../before -

# A record edited by hand is held to every rule, and what is not known stays.

$ change() { git show main:clients/k/$client/client.json | jq "$1" | pir edit $client --text -; }
$ change '.state = "active"'
pir edit: clients/k/<client>/client.json: client <client> is referred: it becomes active only from accepted and on-hold [client-state]
[5]
$ change '.state = "accepted"'
pir edit: clients/k/<client>/client.json: accepting takes five times yes; not answered so: diagnosis, complex-needs, needs-support, coordination-gap and consent [eligibility]
[5]
$ change '.episodes = []'
pir edit: clients/k/<client>/client.json: episodes: must have at least 1 element [schema]
[2]
$ change '.assignments = [{staff: "coord", role: "primary", from: "2014-03-01"}]'
pir edit: clients/k/<client>/client.json: a facilitator is assigned once the client was accepted, and from that day on at the earliest [client-assignment]
[5]
$ state | diff ../before -
$ change '.hobby = {plays: ["chess", 5, null, true]}'
$ pir client edit $client --pronouns they
$ git show main:clients/k/$client/client.json | jq -c .hobby
{"plays":["chess",5,null,true]}

# Lines of a batch, likewise; each with its number.

$ state >../before
$ cat >../bad <<'EOF'
> {"given": "Ada", "family": "Example", "born": "1980-02-28", "source": "other"}
> {"given": "Ada", "family": "Example", "born": "1980-02-28", "source": "other"
> {"given": "Ada", "family": "Example", "born": 1980.5, "source": "other"}
> {"given": "Ada", "given": "Eve", "source": "other"}
> {"given": "A\u0000", "source": "other"}
> {"given": "A\u202eb", "source": "other"}
> {"given": "A\u001b[2J", "source": "other"}
> {"given": "A\ud800", "source": "other"}
> {"given": ["A", "B"], "source": "other"}
> {"given": {"a": 1}, "source": "other"}
> {"given": null, "source": "other"}
> {"given": 12345678901234567890, "source": "other"}
> {"given": "Ada", "family": "Example", "born": "1980-02-31", "source": "other"}
> {"given": "Ada", "family": "Example", "born": "1980", "source": "other", "on": "2014-02-30"}
> {"given": "Ada", "family": "Example", "born": "1980", "source": "other", "on": "2014-03-04"}
> {"given": "Ada", "family": "Example", "born": "1980"}
> {"given": "Ada", "family": "Example", "born": "1980", "source": "other", "colour": "red"}
> {"given": "Ada", "family": "Example", "born": "1980", "source": "other", "wants-reply": "maybe"}
> {"given": "Ada", "family": "Example", "born": "1980", "source": "other"} {}
> null
>
> // a comment
> {}
> {"given": "Ada", "family": "Example", "born": "1980", "source": "other", "id": "k3m9x2qd"}
> {"given": "Ada", "family": "Example", "born": "1980", "source": "other", "urgency": "now"}
> {"given": "Ada", "family": "Example", "born": "1980", "source": "elsewhere"}
> EOF
$ tell pir client add --stdin <../bad
pir client add: line 2: column 78: the text ends where ',' or '}' is due
pir client add: line 3: column 47: only whole numbers stand in a record
pir client add: line 4: column 18: a member of this name was there before
pir client add: line 5: column 13: U+0000 is not allowed
pir client add: line 6: column 13: U+202E may not stand in a record
pir client add: line 7: column 13: U+001B may not stand in a record
pir client add: line 8: column 13: after \u four hexadecimal digits are due, and a surrogate needs its other half
pir client add: line 9: given: not a string or a whole number
pir client add: line 10: given: not a string or a whole number
pir client add: line 11: a client needs a name: --given, --family or both
pir client add: line 12: column 11: a number has at most 15 digits
pir client add: line 13: not a day of birth: type it as 1980-02-29, 1980-02, 1980 or unknown
pir client add: line 14: --on: no such day: that month has 28 days
pir client add: line 15: on: it is after today
pir client add: line 16: --source must be given: pir client add --source CODE [option...]
pir client add: line 17: no member 'colour' here
pir client add: line 18: wants-reply: neither true nor false
pir client add: line 19: column 74: something follows the value
pir client add: line 20: column 1: a record is an object, {...}
pir client add: line 22: column 1: a record is an object, {...}
pir client add: line 23: --source must be given: pir client add --source CODE [option...]
pir client add: line 24: there is a client '<client>' already; choose another id
pir client add: line 25: --urgency: 'now' is not one of routine|soon|urgent
pir client add: line 26: episodes[...].source: referral-sources: no code 'elsewhere' on 2014-03-03; there are self, family-or-carer, general-practitioner, clinical-mental-health, community-mental-health, hospital, housing, justice, alcohol-and-other-drugs, disability, employment, income-support, education, partner, other and not-known [codes]
[2]
$ printf '{"given": "Ada", "family": "A\377", "born": "1980", "source": "other"}\n{"given": "A\000"}\n' | pir client add --stdin
pir client add: line 1: column 30: not valid UTF-8
pir client add: line 2: column 13: U+0000 is not allowed
[2]
$ printf '{"given": "Ada", "family": "Example", "born": "1980", "source": "other"}' | pir client add --stdin --dry-run | tail -3 | sed 's/: [0-9a-z]*$/: .../'
Pir-Command: client add
Pir-Client: ...
Pir-Record: ...
$ state | diff ../before -
