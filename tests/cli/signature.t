# Keys in staff records, commits signed with them, and what git says of it.

$ for who in robin kim; do ssh-keygen -q -t ed25519 -N '' -C "$who@desk" -f ../$who; done
$ robin=$(ssh-keygen -lf ../robin.pub | cut -d: -f2 | cut -d' ' -f1)
$ pir staff add kim --name 'Kim Invented' --email kim@example.org --role coordinator --add-key ../kim.pub
kim
$ kim() { GIT_AUTHOR_NAME=Kim GIT_AUTHOR_EMAIL=kim@example.org "$@"; }

# A coordinator gives keys to others; nobody to themselves.

$ pir staff edit coord --add-key ../robin.pub
pir staff edit: staff/coord.json: nobody changes their own roles, limits, keys or days; it takes another with the role coordinator: ask kim [own-authority]
[5]
$ kim pir staff edit coord --add-key ../robin.pub
$ id=$(pir show coord -o json | jq -r '.keys[0].id')
$ pir staff show coord | tail -1 | grep -cF "$robin"
1
$ pir show coord -o json | jq -r '.keys[0].from_commit' | git cat-file --batch-check | cut -d' ' -f2
commit
$ pir show coord -o json | grep -c desk
0
[1]
$ pir staff add lee --name L --email lee@example.org --role intake --add-key ../robin
pir staff add: '../robin' is a private key, which is nobody's but its owner's; its public half is in '../robin.pub'
[2]
$ pir staff add lee --name L --email lee@example.org --role intake --add-key ../none.pub
pir staff add: cannot open the public key '../none.pub': No such file or directory
[2]
$ pir staff add lee --name L --email lee@example.org --role intake --add-key 'ssh-rsa AAAAB3NzaC1yc2E='
pir staff add: not a public key of the type ssh-ed25519 or sk-ssh-ed25519@openssh.com; 'ssh-keygen -t ed25519' makes one, in a file that ends in .pub
[2]
$ pir staff add lee --name L --email lee@example.org --role intake --add-key ../robin.pub
pir staff add: coord has this key already, or had it: a key is one person's, and is not given again; make a new one with ssh-keygen [staff-key]
[5]

# The policy: who sets it can already sign.

$ policy() { pir show pir.json -o json | jq ".policies.signatures = \"$1\"" >../pir.json; EDITOR='cp ../pir.json' pir edit pir.json; }
$ policy all 2>&1 | sed 's/; what you wrote.*json//'
pir edit: it must be signed, and git knows no key of yours: git config --global gpg.format ssh; git config --global user.signingkey ~/.ssh/id_ed25519.pub [signature-missing]
$ git config --global gpg.format ssh
$ git config --global user.signingkey "$PWD/../kim.pub"
$ policy all 2>&1 | sed -e 's/; what you wrote.*json//' -e 's/SHA256:[^ ]*/SHA256:.../'
pir edit: the key SHA256:... does not stand in the staff record of coord; a coordinator other than coord can add it with 'pir staff edit coord --add-key FILE.pub' [signature-key-unknown]
$ git config --global user.signingkey "$PWD/../none.pub"
$ policy all 2>&1 | sed 's/; what you wrote.*json//'
pir edit: user.signingkey: no public key of the type ssh-ed25519 or sk-ssh-ed25519@openssh.com is in '/here/../none.pub'; 'ssh-keygen -t ed25519' makes one [signature-missing]
$ git config --global user.signingkey "$PWD/../robin.pub"
$ policy all
$ pir doctor | grep signing
ok	signing	with a key of yours
$ git config --global user.signingkey "$PWD/../kim.pub"
$ pir doctor | grep signing | sed 's/SHA256:[^ ]*/SHA256:.../'
warning	signing	the key SHA256:... does not stand in the staff record of coord; a coordinator other than coord can add it with 'pir staff edit coord --add-key FILE.pub'
$ git config --global user.signingkey "$PWD/../robin.pub"
$ pir staff export-signers >../signers
$ cut -d' ' -f1-3 ../signers
coord@example.org namespaces="git",valid-after="20140302220000Z" ssh-ed25519
kim@example.org namespaces="git",valid-after="20140302220000Z" ssh-ed25519
$ check() { git -c gpg.ssh.allowedSignersFile=../signers verify-commit "$@" 2>&1 | sed 's/SHA256:.*/SHA256:.../'; }
$ check main
Good "git" signature for coord@example.org with ED25519 key SHA256:...
$ git -c gpg.ssh.allowedSignersFile=../signers log --format='%s: %G?' -1
edit: organisation edited, pir: G

# Every change from here on, whether by a file or by an agent.

$ pir staff edit kim --fte 50
$ check main
Good "git" signature for coord@example.org with ED25519 key SHA256:...
$ kim pir staff edit coord --fte 60 2>&1 | sed 's/SHA256:[^ ]*/SHA256:.../'
pir staff edit: the key SHA256:... does not stand in the staff record of kim; a coordinator other than kim can add it with 'pir staff edit kim --add-key FILE.pub' [signature-key-unknown]
$ git config --global user.signingkey "key::$(cat ../robin.pub)"
$ pir staff edit kim --fte 60 2>&1 | tail -1 | sed 's/SHA256:[^ ]*/SHA256:...:/'
pir staff edit: ssh-keygen did not sign with the key SHA256:...: 'ssh-add -l' lists those that your agent has; nothing was written
$ ssh-agent sh -c 'ssh-add -q ../robin; pir staff edit kim --fte 60'
$ check main
Good "git" signature for coord@example.org with ED25519 key SHA256:...
$ git config --global user.signingkey "$PWD/../robin"
$ pir client add --given Alex --family Specimen --born 1980-02-29 --source self -n | tail -4 | cut -d: -f1

Pir-Command
Pir-Client
Pir-Record
$ printf '%s\n' '{"staff": "lee", "name": "L", "email": ["lee@example.org"]}' '{"staff": "ash", "name": "A", "email": ["ash@example.org"]}' | pir staff add --role intake --stdin
lee
ash
$ check main
Good "git" signature for coord@example.org with ED25519 key SHA256:...
$ git fsck --strict 2>&1

# A passphrase that nobody is there to type.

$ ssh-keygen -q -p -N 'a secret' -f ../robin >/dev/null
$ setsid -w pir staff edit kim --fte 70 2>&1 </dev/null | tail -1
pir staff edit: ssh-keygen did not sign with '/here/../robin'; nothing was written
$ pir show kim -o json | jq .fte_percent
60
$ ssh-keygen -q -p -P 'a secret' -N '' -f ../robin >/dev/null

# Revoked: it stays in the record, and counts no more.

$ git config --global user.signingkey "$PWD/../kim"
$ kim pir staff edit coord --revoke-key nope
pir staff edit: coord has no key 'nope': see 'pir staff show'
[3]
$ kim pir staff edit coord --revoke-key $id
$ pir staff show coord | grep -c revoked
1
$ git config --global user.signingkey "$PWD/../robin"
$ pir staff edit kim --fte 80 2>&1 | sed -e 's/SHA256:[^ ]*/SHA256:.../' -e 's/commit [0-9a-f]*/commit .../'
pir staff edit: the key SHA256:... of coord was revoked after commit ...; sign with another [signature-key-revoked]
$ pir staff export-signers | cut -d' ' -f2 | head -1
namespaces="git",valid-after="20140302220000Z",valid-before="20140302220000Z"
$ git config --global user.signingkey "$PWD/../kim"
$ kim pir staff edit coord --add-key ../robin.pub
pir staff edit: staff/coord.json: coord has this key already, or had it: a key is one person's, and is not given again; make a new one with ssh-keygen [staff-key]
[5]

# Where no policy demands it, git's own setting is heard.

$ (mkdir ../two && cd ../two && pir init -q --org E --region example --staff coord --email coord@example.org --key ../kim.pub)
$ two() { pir -C ../two "$@"; }
$ two staff add lee --name L --email lee@example.org --role intake
lee
$ git -C ../two cat-file commit main | grep -c gpgsig
0
[1]
$ git config --global commit.gpgsign true
$ two staff edit lee --fte 50
$ two staff export-signers >../signers
$ (cd ../two && check main)
Good "git" signature for coord@example.org with ED25519 key SHA256:...
$ git config --global user.signingkey "$PWD/../robin.pub"
$ two staff edit lee --fte 60 2>&1 | sed 's/SHA256:[^ ]*/SHA256:.../'
pir staff edit: commit.gpgsign: the key SHA256:... does not stand in the staff record of coord; a coordinator other than coord can add it with 'pir staff edit coord --add-key FILE.pub'; or do without: git config --global commit.gpgsign false [signature-key-unknown]
$ git config --global --unset user.signingkey
$ two staff edit lee --fte 60
pir staff edit: commit.gpgsign: it must be signed, and git knows no key of yours: git config --global gpg.format ssh; git config --global user.signingkey ~/.ssh/id_ed25519.pub; or do without: git config --global commit.gpgsign false [signature-missing]
[5]
$ two show lee -o json | jq .fte_percent
50
$ git config --global gpg.format openpgp
$ two staff edit lee --fte 60
$ git -C ../two cat-file commit main | grep -c gpgsig
0
[1]
$ git config --global gpg.format ssh
$ git config --global commit.gpgsign false
$ two staff edit lee --fte 70
$ git -C ../two cat-file commit main | grep -c gpgsig
0
[1]
$ git config --global commit.gpgsign true

# The check finds what is not signed though it must be, or by whom it may not.

$ pir check --history 2>&1 | tail -1
8 commits, 22 files, 0 findings
$ tip=$(git rev-parse main)
$ amend() { git update-ref refs/heads/main $(git cat-file commit main | sed "$1" | git hash-object -t commit -w --stdin); pir check --history main~1.. 2>/dev/null | cut -d' ' -f2-; git update-ref refs/heads/main $tip; }
$ amend '/^gpgsig/,/END SSH/d'
signature-missing: it is not signed, which the policy signatures of pir.json demands
$ amend 's/^\(gpgsig .*\)BEGIN SSH/\1BEGIN PGP/'
signature-bad: not a signature: it is not in the armor of SSH
$ amend 's/ Kim </ Kym </'
signature-bad: the signature is not of what is there: it was changed after it was signed, or signed with another key

# A passphrase is asked for while the lock is free, and again if meanwhile
# somebody else made a change.

$ ssh-keygen -q -p -N 'a secret' -f ../kim >/dev/null
$ git config --global user.signingkey "$PWD/../kim"
$ cat >../ask <<'END'
> #!/bin/sh
> echo asked >>../asked
> [ $(wc -l <../asked) -gt 1 ] || HOME=/nonexistent pir -C ../two staff edit lee --fte 33
> echo 'a secret'
> END
$ chmod +x ../ask
$ env DISPLAY=: SSH_ASKPASS=$PWD/../ask SSH_ASKPASS_REQUIRE=force pir -C ../two staff edit lee --fte 44
$ wc -l <../asked
2
$ git -C ../two show main~1:staff/lee.json | grep fte
  "fte_percent": 33,
$ git -C ../two show main:staff/lee.json | grep fte
  "fte_percent": 44,
$ git -C ../two cat-file commit main~1 | grep -c gpgsig
0
[1]
$ (cd ../two && check main)
Good "git" signature for coord@example.org with ED25519 key SHA256:...
