# How the program is called, whatever the command.

$ pir 2>&1 >/dev/null | head -1
usage: pir [-C DIR] [-q] command [verb] [option...] [operand...]
$ pir >/dev/null 2>&1
[2]
$ pir --help | head -1
usage: pir [-C DIR] [-q] command [verb] [option...] [operand...]
$ pir clint
pir: no command 'clint'; did you mean 'client'?
[2]
$ pir frobnicate
pir: no command 'frobnicate'; see 'pir help'
[2]
$ pir -C / show coord
pir show: no repository in '/' or above it; name one with -C DIR, or make one with pir init
[3]
$ pir --dry-run show coord
pir: '--dry-run' cannot stand before a command; see 'pir help'
[2]
$ pir client >/dev/null
usage: pir client verb [option...] [operand...]
clients and what becomes of them

  add          add a client who was referred
  find         find a client by name, birth date, phone or number
  show         the one screen about a client
  list         list clients
  edit         change a client's details
  eligibility  answer the criteria of the programme
  accept       accept a client who was referred
  decline      decline a client who was referred
  assign       assign a facilitator
  hold         let the work rest
  resume       go on after a hold
  close        close the episode
  reopen       begin a new episode
  merge        mark a record as another of the same person
  person       people in a client's life, and what they may do
  support      who else supports a client
  alert        what everyone must know first

See pir-client(1), or 'pir client verb --help'.
[2]
$ pir client 2>&1 | head -2
usage: pir client verb [option...] [operand...]
clients and what becomes of them
$ pir client --help | head -2
usage: pir client verb [option...] [operand...]
clients and what becomes of them
$ pir client ad
pir client: no verb 'ad'; did you mean 'add'?
[2]
$ pir client frobnicate
pir client: no verb 'frobnicate'; see 'pir help client'
[2]
$ pir client person frobnicate
pir client person: no client 'frobnicate'; see 'pir client list'
[3]

# The program by another name.

$ ln -s "$(command -v pir)" pir-show && ./pir-show coord | head -1
staff coord

# The repository is where one stands, or above, or named in any place.

$ mkdir -p below/it && cd below/it && pir show coord | head -1; cd ../..
staff coord
$ cd / && pir -C "$OLDPWD" show coord | head -1; cd "$OLDPWD"
staff coord
$ cd / && pir show coord -C "$OLDPWD" | head -1; cd "$OLDPWD"
staff coord
$ cd / && PIR_DIR=$OLDPWD pir show coord | head -1; cd "$OLDPWD"
staff coord

# Options in any order, cut short, joined, with their values in any way.

$ pir show --out=json coord | head -2
{
  "kind": "staff",
$ pir show coord -ojson | head -2
{
  "kind": "staff",
$ pir show -qojson -- coord | head -2
{
  "kind": "staff",
$ pir log --si=2014-01-01 --field roles --com init -o ids | wc -l
1
$ pir log --c init
pir log: '--c' may be --command and --columns; see 'pir log --help'
[2]
$ pir show --outptu json coord
pir show: there is no option '--outptu'; see 'pir show --help'; did you mean '--output'?
[2]
$ pir show -z coord
pir show: there is no option '-z'; see 'pir show --help'
[2]
$ pir show coord --output
pir show: --output needs a value, text|json; see 'pir show --help'
[2]
$ pir show coord -o
pir show: -o needs a value, text|json; see 'pir show --help'
[2]
$ pir show coord -o xml
pir show: --output: 'xml' is not one of text|json
[2]
$ pir show coord --quiet=yes
pir show: --quiet takes no value
[2]
$ pir show coord --at 2014-03-03 --at 2014-03-03
pir show: --at is given twice
[2]
$ pir show
pir show: RECORD must be given: pir show [option...] RECORD
[2]
$ pir show coord and more
pir show: operand 2 is one too many; quote words that belong together; see 'pir show --help'
[2]
$ pir log --since 2014-02-30
pir log: --since: no such day: that month has 28 days
[2]
$ pir log --limit -1
pir log: --limit: not a whole number: '-1'
[2]
$ pir log --limit 1x
pir log: --limit: not a whole number: '1x'
[2]

# An error is JSON, too, where JSON was asked for.

$ pir show -o json nobody
pir show: no record 'nobody'; give an id or a path
{"error": "no record 'nobody'; give an id or a path", "rule": null, "exit": 3, "path": null, "line": null}
[3]
$ pir show nobody -o json
pir show: no record 'nobody'; give an id or a path
{"error": "no record 'nobody'; give an id or a path", "rule": null, "exit": 3, "path": null, "line": null}
[3]
$ pir show --bad -o json
pir show: there is no option '--bad'; see 'pir show --help'
{"error": "there is no option '--bad'; see 'pir show --help'", "rule": null, "exit": 2, "path": null, "line": null}
[2]
$ pir client accept k3m9x2qd -o json
pir client accept: no client 'k3m9x2qd'; see 'pir client list'
{"error": "no client 'k3m9x2qd'; see 'pir client list'", "rule": null, "exit": 3, "path": null, "line": null}
[3]

# Who is it?

$ GIT_AUTHOR_EMAIL= GIT_AUTHOR_NAME= pir client accept k3m9x2qd --all-criteria
pir client accept: it is not known who you are: set user.name and user.email with 'git config --global', or GIT_AUTHOR_NAME and GIT_AUTHOR_EMAIL
[2]
$ GIT_AUTHOR_EMAIL=nobody@example.org pir client accept k3m9x2qd --all-criteria
pir client accept: no staff record has the address 'nobody@example.org'; a coordinator can add one with 'pir staff add', or set GIT_AUTHOR_EMAIL [author]
[5]
$ GIT_AUTHOR_EMAIL= GIT_AUTHOR_NAME= pir next
pir next: it is not known who you are: set user.name and user.email with 'git config --global', or GIT_AUTHOR_NAME and GIT_AUTHOR_EMAIL
[2]
$ GIT_AUTHOR_EMAIL= GIT_AUTHOR_NAME= pir next --facilitator all

# When is it?

$ PIR_NOW=yesterday pir show coord
pir: PIR_NOW: not a moment: write it as 2013-08-01T09:30:00+10:00
[2]

# Nowhere to print to.

$ pir show coord >&-
pir show: cannot write: Bad file descriptor
[6]
$ pir show coord >/dev/full
pir show: cannot write: No space left on device
[6]
$ pir log -o json >/dev/full
pir log: cannot write: No space left on device
{"error": "cannot write: No space left on device", "rule": null, "exit": 6, "path": null, "line": null}
[6]
$ pir help >/dev/full
pir help: cannot write: No space left on device
[6]
$ pir show --help >/dev/full
pir show: cannot write: No space left on device
[6]
$ pir show nobody 2>&-
[3]
$ pir client add --given A --family B --born 1980-02-29 --source other >&-
pir client add: standard output is closed: the new id would be lost
[6]
$ pir client list
$ pir log -o jsonl | head -1 >/dev/null; echo "$?"
0

# A failed write after the change names what was done.

$ pir client add --id k3m9x2qd --given A --family B --born 1980-02-29 --source other >/dev/full 2>err; echo $?; sed 's/commit [0-9a-f]*/commit .../' err
7
pir client add: cannot write: No space left on device; but it is done, as commit ...: k3m9x2qd
$ pir client list -o ids
k3m9x2qd
