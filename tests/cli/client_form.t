# Without a name, on a terminal, a form is opened: it is a batch of one line.

$ cat >../fill <<'END'
> #!/bin/sh
> cp "$1" ../form
> [ -z "$FILL" ] || sed -i "$FILL" "$1"
> END
$ chmod +x ../fill; export EDITOR=$PWD/../fill
$ t() { script -qec "$*" /dev/null </dev/null | tr -d '\r' | sed 's/pir-[0-9]*-/pir-N-/'; }
$ FILL='s/^given:/given: Ada/; s/^born:/born: 1980-02-29/; s/^source:/source: self /; s/^phone:/phone: 0491 570 156\nphone: 0491 570 157/; $aid: h1000001' t pir client add --on 2013-07-01
h1000001 A 1980
h1000001
$ grep -v '^#' ../form | head -4
given:
family:
born:
gender:
$ pir client show h1000001 | head -4
h1000001  Ada
  born               1980-02-29, 34 years
  phone              0491 570 156
  phone              0491 570 157
$ find . -name 'pir-*'

# Nothing said: nothing added.  What cannot be used is kept.

$ t pir client add
pir client add: the form is as it was: nothing was added
$ find . -name 'pir-*'
$ FILL='s/^given:/given: Bob/; s/^source:/source: nowhere/; $aid: h1000002' t pir client add | sed 's/\[....\]/[(entry)]/'
pir client add: episodes[(entry)].source: referral-sources: no code 'nowhere' on 2014-03-03; there are self, family-or-carer, general-practitioner, clinical-mental-health, community-mental-health, hospital, housing, justice, alcohol-and-other-drugs, disability, employment, income-support, education, partner, other and not-known; what you wrote is kept in /here/.git/pir-N-0-client.txt [codes]
$ grep given .git/pir-*; rm .git/pir-*
given: Bob
$ FILL='s/^given:/given: Bob/; s/^family:/family Sample/' t pir client add
pir client add: line 6 of the form: no colon after the option; what you wrote is kept in /here/.git/pir-N-0-client.txt
$ rm .git/pir-*
$ FILL='s/^given:/given: Bob/; s/^source:/source: self/; $acolour: red' t pir client add
pir client add: no member 'colour' here; what you wrote is kept in /here/.git/pir-N-0-client.txt
$ rm .git/pir-*
$ pir client list -o ids
h1000001

# Off a terminal, the name has to be said.

$ pir client add --source self
pir client add: a client needs a name: --given, --family or both
[2]
