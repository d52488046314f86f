# A person clones, edits files, commits and pushes; what is right gets in.

$ pir staff add fac1 --name "Fay Example" --email fac1@example.org --role facilitator --from 2013-07-01
fac1
$ pir client add --id kmrs0001 --given Ada --family Example --born 1980-02-29 --source self --on 2014-03-01
kmrs0001
$ hub=$PWD
$ git clone -q . ../clone && cd ../clone
$ git config user.name "Fay Example" && git config user.email fac1@example.org
$ GIT_AUTHOR_NAME="Fay Example" GIT_COMMITTER_NAME=$GIT_AUTHOR_NAME
$ GIT_AUTHOR_EMAIL=fac1@example.org GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
$ export GIT_AUTHOR_DATE=2014-03-03T09:00:00+11:00 GIT_COMMITTER_DATE=2014-03-03T09:00:00+11:00
$ sed -i '/"given"/s/Ada/Ida/' clients/k/kmrs0001/client.json
$ git commit -qam "Correct a name"
$ push() { git push "$@" 2>&1 | sed 's/ *$//; s/SHA256:[^ ]*/SHA256:.../; s/[0-9a-f]\{7,\}/ID/g'; }
$ push origin main
remote: 1 commit, 1 file, 0 findings
To /here/.
   ID..ID  main -> main
$ git -C $hub cat-file -p main:clients/k/kmrs0001/client.json | grep given
      "given": "Ida",

# Then the commands go on from there.

$ (cd $hub && unset GIT_AUTHOR_DATE GIT_COMMITTER_DATE; PIR_NOW=2014-03-03T10:00:00+11:00 pir client edit kmrs0001 --given Ada -q && pir log kmrs0001 -n 2 --columns author,command,member)
fac1	client edit	names[0].given
fac1		names[0].given
$ PIR_NOW=2014-03-03T11:00:00+11:00

# What is not right is refused, commit by commit, and nothing of it stays.

$ git pull -q --rebase
$ export GIT_AUTHOR_DATE=2014-03-03T10:30:00+11:00 GIT_COMMITTER_DATE=2014-03-03T10:30:00+11:00
$ sed -i '/"role": "facilitator"/s/facilitator/coordinator/' staff/fac1.json
$ git commit -qam "More for me"
$ echo secret >notes.txt && git add notes.txt && git commit -qm "A file"
$ push origin main
remote: ID staff/fac1.json:11 hand-edit: roles[0].role: staff, policies, consents and money are changed by pir's commands, not by hand
remote: ID staff/fac1.json:11 role: changing staff fac1 takes the role coordinator, which fac1 does not have; ask coord
remote: ID notes.txt path: no record stands in such a place; see pir-records(5)
remote: 2 commits, 2 files, 3 findings
To /here/.
 ! [remote rejected] main -> main (pre-receive hook declined)
error: failed to push some refs to '/here/.'
$ git -C $hub log --format=%s -1 main
client edit: details, kmrs0001
$ git -C $hub count-objects | cut -d' ' -f1 >../before; push -q origin main >/dev/null; git -C $hub count-objects | cut -d' ' -f1 | diff ../before -
$ git reset -q --hard origin/main

# Not main, nothing taken back, no merge, no other beginning.

$ push origin main:refs/heads/other
remote: ID reference: refs/heads/other: only main and attestations (refs/tags/attest/) are pushed
remote: 0 files, 1 finding
To /here/.
 ! [remote rejected] main -> other (pre-receive hook declined)
error: failed to push some refs to '/here/.'
$ git tag v1 && push origin v1
remote: ID reference: refs/tags/v1: only main and attestations (refs/tags/attest/) are pushed
remote: 0 files, 1 finding
To /here/.
 ! [remote rejected] v1 -> v1 (pre-receive hook declined)
error: failed to push some refs to '/here/.'
$ push origin +main~1:main
remote: ID fast-forward: refs/heads/main: it does not go on from what is there; 'git pull --rebase', and push again
remote: 0 files, 1 finding
To /here/.
 ! [remote rejected] main~1 -> main (pre-receive hook declined)
error: failed to push some refs to '/here/.'
$ push origin :main
remote: ID reference: refs/heads/main: the branch is neither made nor removed by a push
remote: 0 files, 1 finding
To /here/.
 ! [remote rejected] main (pre-receive hook declined)
error: failed to push some refs to '/here/.'
$ git push origin :main 2>&1 | grep -c "$(git rev-parse --short=10 origin/main) reference"
1
$ git checkout -q --orphan new && git commit -qm "Again" && push origin +new:main
remote: ID fast-forward: refs/heads/main: it does not go on from what is there; 'git pull --rebase', and push again
remote: 0 files, 1 finding
To /here/.
 ! [remote rejected] new -> main (pre-receive hook declined)
error: failed to push some refs to '/here/.'
$ git checkout -q main && git checkout -q -b side main~1 && sed -i '/"family"/s/Example/Other/' clients/k/kmrs0001/client.json && git commit -qam "Aside"
$ git checkout -q main && git merge -q -s ours side -m "Both" && push origin main
remote: ID linear: it has 2 parents: history is one line; see git rebase
remote: ID something: it changes nothing
remote: 1 commit, 0 files, 2 findings
To /here/.
 ! [remote rejected] main -> main (pre-receive hook declined)
error: failed to push some refs to '/here/.'
$ git reset -q --hard origin/main

# An attestation is an auditor's, of what is in main.

$ git tag -a -m "Looked at" attest/one && push origin attest/one
remote: ID attestation: refs/tags/attest/one: fac1 did not have the role auditor on that day
remote: 0 files, 1 finding
To /here/.
 ! [remote rejected] attest/one -> attest/one (pre-receive hook declined)
error: failed to push some refs to '/here/.'
$ ssh-keygen -q -t ed25519 -N '' -C '' -f ../key
$ (cd $hub && GIT_AUTHOR_NAME=Robin GIT_AUTHOR_EMAIL=coord@example.org pir staff add aud1 --name "Ash Example" --email aud1@example.org --role auditor --add-key ../key.pub)
aud1
$ git pull -q --rebase
$ git config --global gpg.format ssh && git config --global user.signingkey "$PWD/../key"
$ attestation=$(GIT_AUTHOR_NAME=Ash GIT_AUTHOR_EMAIL=aud1@example.org pir attest)
$ push origin attest/$attestation
remote: 0 files, 0 findings
To /here/.
 * [new tag]         attest/2014-03-03-aud1-ID -> attest/2014-03-03-aud1-ID
$ git tag -a -f -m "Looked at again" attest/$attestation >/dev/null && push origin +attest/$attestation
remote: ID fast-forward: refs/tags/attest/2014-03-03-aud1-ID: an attestation is neither moved nor removed
remote: 0 files, 1 finding
To /here/.
 ! [remote rejected] attest/2014-03-03-aud1-ID -> attest/2014-03-03-aud1-ID (pre-receive hook declined)
error: failed to push some refs to '/here/.'
$ push origin :attest/$attestation
remote: ID fast-forward: refs/tags/attest/2014-03-03-aud1-ID: an attestation is neither moved nor removed
remote: 0 files, 1 finding
To /here/.
 ! [remote rejected] attest/2014-03-03-aud1-ID (pre-receive hook declined)
error: failed to push some refs to '/here/.'
$ git tag attest/two && push origin attest/two
remote: ID attestation: refs/tags/attest/two: it is not an annotated tag of a commit, as 'pir attest' signs one; 'git tag -d attest/two' takes it away
remote: 0 files, 1 finding
To /here/.
 ! [remote rejected] attest/two -> attest/two (pre-receive hook declined)
error: failed to push some refs to '/here/.'
$ git tag -a -m "Aside" attest/three side && push origin attest/three
remote: ID attestation: refs/tags/attest/three: the commit ID that it attests is not in the history: that was rewritten, or rolled back
remote: 0 files, 1 finding
To /here/.
 ! [remote rejected] attest/three -> attest/three (pre-receive hook declined)
error: failed to push some refs to '/here/.'

# A signature that is there must count.

$ export GIT_AUTHOR_DATE=$PIR_NOW GIT_COMMITTER_DATE=$PIR_NOW
$ sed -i '/"family"/s/Example/Other/' clients/k/kmrs0001/client.json && git commit -q -S -am "Signed" && push origin main
remote: ID signature-key-unknown: the key SHA256:... does not stand in the staff record of fac1; a coordinator other than fac1 can add it with 'pir staff edit fac1 --add-key FILE.pub'
remote: 1 commit, 1 file, 1 finding
To /here/.
 ! [remote rejected] main -> main (pre-receive hook declined)
error: failed to push some refs to '/here/.'
$ git reset -q --hard origin/main

# It is for the hook alone; without pir nothing gets in.

$ cd $hub && GIT_QUARANTINE_PATH=/tmp pir check --receive </dev/null
pir check: '/tmp', where pushed objects are said to be, is not in '/here/.git/objects/' [repository]
[5]
$ tail -1 .git/hooks/pre-receive
exec pir check --receive
$ echo exit 0 >.git/hooks/pre-receive
$ pir doctor | grep -v ^ok
bad	hook	'/here/.git/hooks/pre-receive' is not as installed, so that a push would not be judged
$ pir doctor --fix | grep hook
fixed	hook	'/here/.git/hooks/pre-receive' is not as installed, so that a push would not be judged
$ pir doctor | grep hook
ok	hook	as installed
