# start: none
# A repository begins with one person, who may do everything.

$ pir init --org 'Example PIR' --region example --staff coord --name 'Robin Example' --email coord@example.org demo
made demo; coord has every role there
$ GIT_AUTHOR_NAME= pir init --org 'Example PIR' --region example --staff coord --name 'Robin Example' --email coord@example.org other
made other; coord has every role there
it is not known who you are: set user.name with 'git config --global', or GIT_AUTHOR_NAME and GIT_AUTHOR_EMAIL
$ GIT_AUTHOR_NAME= pir init -q --org 'Example PIR' --region example --staff coord --name 'Robin Example' --email coord@example.org third
$ cd demo
$ pir show pir.json -o json
{
  "kind": "organisation",
  "version": 1,
  "id": "pir",
  "name": "Example PIR",
  "region": "example",
  "format": 1,
  "hosts": [],
  "policies": {
    "review_days": 90,
    "first_contact_days": 7,
    "assessment_days": 28,
    "plan_days": 42,
    "no_contact_days": 30,
    "stalled_days": 14,
    "consent_months": 12,
    "agreement_days": 365,
    "privacy_days": 30,
    "signatures": "off",
    "cash_to_client": false
  }
}
$ pir show coord -o json
{
  "kind": "staff",
  "version": 1,
  "id": "coord",
  "name": "Robin Example",
  "emails": [
    "coord@example.org"
  ],
  "roles": [
    {
      "role": "intake",
      "from": "2014-03-03"
    },
    {
      "role": "facilitator",
      "from": "2014-03-03"
    },
    {
      "role": "coordinator",
      "from": "2014-03-03"
    },
    {
      "role": "approver",
      "from": "2014-03-03"
    },
    {
      "role": "finance",
      "from": "2014-03-03"
    },
    {
      "role": "auditor",
      "from": "2014-03-03"
    }
  ],
  "from": "2014-03-03"
}
$ git ls-tree -r --name-only main
pir.json
staff/coord.json
vocab/barriers.json
vocab/consent-information.json
vocab/consent-purposes.json
vocab/contact-modes.json
vocab/contact-parties.json
vocab/decline-reasons.json
vocab/exit-reasons.json
vocab/fund-categories.json
vocab/need-domains.json
vocab/referral-sources.json
vocab/reform-areas.json
vocab/sectors.json
$ git log --format='%an <%ae> %aI%n%B'
Robin Example <coord@example.org> 2014-03-03T09:00:00+11:00
init: example begins, coord

Pir-Command: init
Pir-Record: pir
Pir-Record: coord
Pir-Record: barriers
Pir-Record: consent-information
Pir-Record: consent-purposes
Pir-Record: contact-modes
Pir-Record: contact-parties
Pir-Record: decline-reasons
Pir-Record: exit-reasons
Pir-Record: fund-categories
Pir-Record: need-domains
Pir-Record: referral-sources
Pir-Record: reform-areas
Pir-Record: sectors
$ git fsck --strict

# Nothing but the repository is there, nobody else can read it, and nothing
# that git knew of the person has changed.

$ ls -A
.git
$ find . ! -user "$(id -un)" -o -perm /077
$ git config --get-all user.name
[1]
$ ls -A "$HOME"

# Its hook judges what is pushed: see check_receive.t.

$ git clone -q . ../copy && cd ../copy && git commit -q --allow-empty -m more
$ git push origin main 2>&1 | grep -o 'something: .*' | sed 's/ *$//'
something: it changes nothing
$ cd ..

# A folder that holds something is left alone.

$ mkdir full && touch full/file && pir init --org E --region example --staff coord full
pir init: 'full' is not empty (there is 'file'); name a folder that is empty or not there [repository]
[5]
$ ls -A full
file
$ pir init --org E --region example --staff coord demo
pir init: 'demo' is not empty (there is '.git'); name a folder that is empty or not there [repository]
[5]
$ pir -C demo init --org E --region example --staff coord
pir init: 'demo' is not empty (there is '.git'); name a folder that is empty or not there [repository]
[5]
$ touch file && pir init --org E --region example --staff coord file
pir init: cannot open 'file': Not a directory
[6]

# In a folder of another folder; hosts by name.

$ pir -C . init -q --org E --region example --staff coord --host north='Northern Health' --host south new
$ pir -C new show pir.json -o json | jq -c .hosts
[{"id":"north","name":"Northern Health"},{"id":"south"}]
$ pir -C . -q init --org E --region example --staff coord --host north --host 'No good' bad
pir init: host: not an id: 'No good'; it has 2 to 40 small letters, digits and hyphens, and does not begin with a hyphen
[2]
$ ls bad
ls: cannot access 'bad': No such file or directory
[2]

# What is wrong is said before anything is made.

$ pir init --region example --staff coord x
pir init: --org must be given: pir init --org NAME --region REGION --staff ID [option...] [DIR]
[2]
$ pir init --org E --region 'Big City' --staff coord x
pir init: region: not an id: 'Big City'; it has 2 to 40 small letters, digits and hyphens, and does not begin with a hyphen
[2]
$ pir init --org E --region example --staff Co x
pir init: staff: not an id: 'Co'; it has 2 to 40 small letters, digits and hyphens, and does not begin with a hyphen
[2]
$ pir init --org '' --region example --staff coord x
pir init: name: must have at least 1 character [schema]
[2]
$ pir init --org E --region example --staff coord --email nowhere x
pir init: emails[0]: must match ^[^@ ]+@[^@ ]+$ [schema]
[2]
$ GIT_AUTHOR_NAME= GIT_AUTHOR_EMAIL= pir init --org E --region example --staff coord x
pir init: --name and --email must be given, or known to git
[2]
$ PIR_NOW=now pir init --org E --region example --staff coord x
pir: PIR_NOW: not a moment: write it as 2013-08-01T09:30:00+10:00
[2]
$ ls -A x
ls: cannot access 'x': No such file or directory
[2]
