# Many changes at once: one commit, all or none.

$ cat >two <<EOF
> {"id": "k3m9x2qd", "given": "Ada", "family": "Example", "born": "1980-02-29", "source": "other", "on": "2014-02-01"}
>
> {"id": "m4n8y3re", "given": "Ben", "family": "Sample", "born": "1975-10-01", "source": "housing", "on": "2014-02-01"}
> EOF
$ pir client add --stdin <two
k3m9x2qd
m4n8y3re
$ git log -1 --format=%s%n%b
client add: referred, 2 clients
Pir-Command: client add
Pir-Client: k3m9x2qd
Pir-Client: m4n8y3re
Pir-Record: k3m9x2qd
Pir-Record: m4n8y3re
$ git show main:clients/m/m4n8y3re/client.json | grep referred_on
      "referred_on": "2014-02-01",

# Nothing is done, and every line at fault is named.

$ cat >bad <<EOF
> {"given": "Cy", "family": "Model", "born": "1960-01-01", "source": "other"}
> {"given": "Di", "family": "Model", "born": "1960-02-30", "source": "other"}
> {"given": "Ed", "familly": "Model"}
> not JSON
> {"given": "Flo", "given": "Flo"}
> ["given"]
> {"given": 5.5, "family": "Model"}
> {"given": "Gil", "family": "Model", "born": "1960-01-01", "stdin": true}
> EOF
$ pir client add --stdin <bad
pir client add: line 2: not a day of birth: type it as 1980-02-29, 1980-02, 1980 or unknown
pir client add: line 3: no member 'familly' here; did you mean 'family'?
pir client add: line 4: column 1: a record is an object, {...}
pir client add: line 5: column 18: a member of this name was there before
pir client add: line 6: column 1: a record is an object, {...}
pir client add: line 7: column 11: only whole numbers stand in a record
pir client add: line 8: no member 'stdin' here
[2]
$ pir client add --stdin -o json <bad 2>&1 >/dev/null | grep '^{' | head -2
{"error": "not a day of birth: type it as 1980-02-29, 1980-02, 1980 or unknown", "rule": null, "exit": 2, "path": null, "line": 2}
{"error": "no member 'familly' here; did you mean 'family'?", "rule": null, "exit": 2, "path": null, "line": 3}
$ git rev-list --count main
2

# A fault that only the records show is named by its line as well.

$ cat >worse <<EOF
> {"given": "Cy", "family": "Model", "born": "1960-01-01", "source": "other"}
> {"given": "Di", "family": "Model", "born": "1961-01-01", "source": "nowhere"}
> {"given": "Ed", "family": "Else", "born": "1962-01-01", "source": "housing", "on": "2015-01-01"}
> {"given": "Flo", "family": "Other", "born": "1963-01-01", "source": "elsewhere"}
> EOF
$ pir client add --stdin <worse 2>&1 | sed 's/s.[0-9a-z]*.\.source/s[....].source/'
pir client add: line 2: episodes[....].source: referral-sources: no code 'nowhere' on 2014-03-03; there are self, family-or-carer, general-practitioner, clinical-mental-health, community-mental-health, hospital, housing, justice, alcohol-and-other-drugs, disability, employment, income-support, education, partner, other and not-known [codes]
pir client add: line 3: on: it is after today
pir client add: line 4: episodes[....].source: referral-sources: no code 'elsewhere' on 2014-03-03; there are self, family-or-carer, general-practitioner, clinical-mental-health, community-mental-health, hospital, housing, justice, alcohol-and-other-drugs, disability, employment, income-support, education, partner, other and not-known [codes]
$ git rev-list --count main
2

# What the command line says holds for each line that says nothing else.

$ printf '{"client": "k3m9"}\n{"client": "m4n8", "on": "2014-03-01"}\n' >accept
$ pir client accept --stdin --all-criteria --on 2014-03-02 -m 'Both were met' <accept
$ git show main:clients/k/k3m9x2qd/client.json | grep -E 'accepted_on|change_reason'
      "accepted_on": "2014-03-02"
  "change_reason": "Both were met"
$ git show main:clients/m/m4n8y3re/client.json | grep -E 'accepted_on|change_reason'
      "accepted_on": "2014-03-01"
  "change_reason": "Both were met"

# Its own reason, too; an empty batch does nothing.

$ echo '{"client": "k3m9", "pronouns": "they", "message": "Asked for"}' | pir client edit --stdin
$ git show main:clients/k/k3m9x2qd/client.json | grep change_reason
  "change_reason": "Asked for"
$ pir client edit --stdin
$ echo '{"client": "k3m9", "message": "-"}' | pir client edit --stdin
pir client edit: line 1: message: standard input is taken by the batch
[2]

# The subject says what all of them did; nothing, where they differ.

$ cat >alerts <<EOF
> {"client": "k3m9", "kind": "medical", "text": "Bees"}
> {"client": "m4n8", "kind": "animal", "text": "A dog"}
> EOF
$ pir client alert --stdin <alerts >ids && wc -l <ids
2
$ git log -1 --format=%s
client alert: 2 entries
$ cat >visits <<EOF
> {"client": "k3m9", "status": "attended"}
> {"client": "m4n8", "status": "no-show"}
> {"client": "m4n8", "status": "attended"}
> EOF
$ pir contact add --stdin <visits >ids && wc -l <ids
3
$ git log -1 --format=%s
contact add: 3 contacts

# An id that is chosen is free among the other lines, too.

$ cat >twice <<EOF
> {"client": "k3m9", "id": "ab12"}
> {"client": "m4n8", "id": "ab12"}
> {"client": "k3m9", "id": "ab12", "on": "2014-03-01"}
> EOF
$ pir contact add --stdin <twice
pir contact add: line 3: the id 'ab12' is taken; choose another
[2]
