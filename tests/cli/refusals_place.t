# start: none
# Where and by whom nothing is changed; what cannot be printed or edited.

$ pir -C . client list
pir client list: no repository in '/here' or above it; name one with -C DIR, or make one with pir init
[3]
$ pir client add --given A --family B --born 1950 --source other
pir client add: no repository in '/here' or above it; name one with -C DIR, or make one with pir init
[3]
$ pir -C nowhere client list
pir client list: cannot open 'nowhere': No such file or directory
[3]
$ mkdir plain && git init -q --bare plain/.git && pir -C plain client list
pir client list: '/here/plain/.git/HEAD' does not name the branch main, where pir keeps its records: see git checkout main; or make a repository with pir init [repository]
[5]
$ git init -q code && (cd code && git commit -q --allow-empty -m first && pir client list)
pir client list: '/here/code/.git/HEAD' does not name the branch main, where pir keeps its records: see git checkout main; or make a repository with pir init [repository]
[5]
$ pir init -q --org 'Example PIR' --region example --staff coord demo && cd demo
$ client=$(pir client add --id k3m9x2qd --given Zoltan --family Quux --born 1980-02-29 --source other --on 2014-01-07 --reason 'A private matter')
$ state() { git rev-parse main; git count-objects; find .git -type f | sort; }
$ state >../before
$ cp -a . ../again
$ change() { pir client edit $client --pronouns she "$@"; }
$ again() { status=$?; cd .. && rm -rf demo && cp -a again demo && cd demo && return $status; }

# Another owner, links, and settings that run programs or read elsewhere.

$ if chown -R 1 .git 2>/dev/null; then change 2>../err; else echo 'belongs to another user' >../err; fi; grep -o 'belongs to another user' ../err; again
belongs to another user
$ mv .git ../real && ln -s ../real .git && change; status=$?; rm .git; mv ../real .git; (exit $status)
pir client edit: '/here/demo/.git' is a symbolic link; go to the repository itself [repository]
[5]
$ mv .git ../real && echo 'gitdir: ../real' >.git && change; status=$?; rm .git; mv ../real .git; (exit $status)
pir client edit: '/here/demo/.git' is a file: this is a linked worktree; go to the repository itself [repository]
[5]
$ mkdir -p .git/objects/info && echo /tmp/objects >.git/objects/info/alternates && change; again
pir client edit: there is a '/here/demo/.git/objects/info/alternates': it takes objects from elsewhere; clone it whole [repository]
[5]
$ mkdir -p .git/info && echo "$(git rev-parse main) $(git rev-parse main)" >.git/info/grafts && change; again
pir client edit: there is a '/here/demo/.git/info/grafts': it rewrites the history's parents; take it away [repository]
[5]
$ git replace -f main $(git commit-tree -m other main^{tree}) && change; again
pir client edit: '/here/demo/.git' replaces objects with others; see git replace -d [repository]
[5]
$ git config core.sshCommand 'touch ran' && change; again
pir client edit: '/here/demo/.git/config' sets core.sshcommand, which pir does not trust in a repository; if you do not need it: git config --file '/here/demo/.git/config' --unset-all core.sshcommand [repository]
[5]
$ git config core.fsmonitor 'touch ran' && change; again
pir client edit: '/here/demo/.git/config' sets core.fsmonitor, which pir does not trust in a repository; if you do not need it: git config --file '/here/demo/.git/config' --unset-all core.fsmonitor [repository]
[5]
$ git config core.worktree / && change; again
pir client edit: '/here/demo/.git/config' sets core.worktree, which pir does not trust in a repository; if you do not need it: git config --file '/here/demo/.git/config' --unset-all core.worktree [repository]
[5]
$ git config core.hooksPath /tmp && change; again
pir client edit: '/here/demo/.git/config' sets core.hookspath to a value that pir does not trust; 'pir doctor --fix' sets it right [repository]
[5]
$ git config include.path /etc/hostname && change; again
pir client edit: '/here/demo/.git/config' includes another file (include.path), which pir does not trust in a repository; 'pir doctor --fix' leaves it out [repository]
[5]
$ git config alias.x '!touch ran' && change; again
pir client edit: '/here/demo/.git/config' sets alias.x, which pir does not trust in a repository; if you do not need it: git config --file '/here/demo/.git/config' --unset-all alias.x [repository]
[5]
$ git config filter.x.clean 'touch ran' && change; again
pir client edit: '/here/demo/.git/config' sets filter.x.clean, which pir does not trust in a repository; if you do not need it: git config --file '/here/demo/.git/config' --unset-all filter.x.clean [repository]
[5]
$ git config core.bare false && change; again
pir client edit: '/here/demo' has a work tree, which a change here would leave behind; change files there, commit and push, or work in the repository that it was cloned from [repository]
[5]
$ git config core.repositoryFormatVersion 2 && change; again
pir client edit: '/here/demo/.git/config' says core.repositoryformatversion = 2: the repository is of a newer format than this pir knows; use the pir that it is kept with
[2]
$ git config extensions.objectFormat sha256 && change; again
pir client edit: '/here/demo/.git/config' says extensions.objectformat = sha256: the repository is of a newer format than this pir knows; use the pir that it is kept with
[2]
$ cp -a .git/refs/heads/main ../main && rm .git/refs/heads/main && ln -s ../../../../main .git/refs/heads/main && change; again
pir client edit: '/here/demo/.git/refs/heads/main' is a symbolic link; the repository must be whole: put there what it leads to [repository]
[5]
$ mv .git/objects ../objects && ln -s ../../objects .git/objects && change; again
pir client edit: '/here/demo/.git/objects' is a symbolic link; the repository must be whole: put there what it leads to [repository]
[5]
$ git worktree add -q ../linked main && pir client list -o ids && change
<client>
pir client edit: main is checked out in the linked worktree 'linked', which a change here would leave behind; see git worktree remove [repository]
[5]
$ (cd ../linked && change); again; rm -rf ../linked
pir client edit: '/here/linked/.git' is a file: this is a linked worktree; go to the repository itself [repository]
$ git update-ref refs/heads/other main && change; again
$ git symbolic-ref HEAD refs/heads/other && change; again
pir client edit: '/here/demo/.git/HEAD' does not name the branch main, where pir keeps its records: see git checkout main; or make a repository with pir init [repository]
[5]
$ ls -A
.git
$ state | diff ../before -

# What the environment says of other repositories is not listened to.

$ GIT_DIR=/nowhere GIT_OBJECT_DIRECTORY=/nowhere GIT_INDEX_FILE=/nowhere pir client list -o ids
<client>
$ GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=core.fsmonitor GIT_CONFIG_VALUE_0='touch ran' pir client list -o ids
<client>
$ GIT_AUTHOR_DATE=1999-01-01T00:00:00Z change; git log -1 --format=%aI; again
2014-03-03T09:00:00+11:00

# A clone is for looking.

$ git clone -q . ../clone && cd ../clone && pir client list -o ids && change; cd ../demo
<client>
pir client edit: '/here/clone' has a work tree, which a change here would leave behind; change files there, commit and push, or work in the repository that it was cloned from [repository]

# Another format, written by hand.

$ git clone -q . ../newer && cd ../newer && sed -i 's/"format": 1/"format": 2/' pir.json && git commit -qam newer
$ pir client list
pir client list: pir.json says format 2: the repository is of a newer format than this pir knows; use the pir that it is kept with
[2]
$ cd ../demo && git fetch -q ../newer main && git update-ref refs/heads/main FETCH_HEAD && PIR_NOW= change; again
pir client edit: pir.json says format 2: the repository is of a newer format than this pir knows; use the pir that it is kept with
[2]

# The clock may not go back.

$ PIR_NOW=2014-03-03T08:00:00+11:00 change
pir client edit: the clock says 2014-03-03T08:00:00+11:00, but the last commit was made at 2014-03-03T09:00:00+11:00; set the clock right
[6]
$ PIR_NOW=2014-03-03T08:57:00+11:00 change; git log -1 --format=%aI; again
2014-03-03T09:00:00+11:00

# Who makes the change: somebody with a record, and on that day a role.

$ GIT_AUTHOR_EMAIL=nobody@example.org change
pir client edit: no staff record has the address 'nobody@example.org'; a coordinator can add one with 'pir staff add', or set GIT_AUTHOR_EMAIL [author]
[5]
$ GIT_AUTHOR_EMAIL=COORD@Example.ORG change; git log -1 --format=%ae; again
COORD@Example.ORG
$ state | diff ../before -

# An editor that fails; no room to say the answer.

$ by_hand() { EDITOR=$1 pir edit $client 2>../err; status=$?; sed 's/pir-[0-9]*/pir-N/' ../err; rm -f .git/pir-*; return $status; }
$ by_hand false
pir edit: the editor 'false' failed
[6]
$ by_hand /no/such/editor
pir edit: the editor '/no/such/editor' cannot be run; set VISUAL or EDITOR
[6]
$ by_hand 'truncate -s 0'
pir edit: line 1: column 1: the text ends where a value is due; what you wrote is kept in /here/demo/.git/pir-N-0-record.json
[2]
$ by_hand true
$ for command in 'client list' "client show $client" "show $client" log next 'plan list' 'plan actions' 'review due' 'needs list' 'contact list' 'consent list' 'staff list' 'partner list' version doctor; do pir $command >/dev/full 2>/dev/null; printf '%s:%d ' "$command" $?; done; echo
client list:6 client show <client>:6 show <client>:6 log:6 next:6 plan list:0 plan actions:0 review due:0 needs list:0 contact list:0 consent list:0 staff list:6 partner list:0 version:6 doctor:6 
$ for command in 'client list' "client show $client" "show $client" log version; do pir $command >&- 2>/dev/null; printf '%s:%d ' "$command" $?; done; echo
client list:6 client show <client>:6 show <client>:6 log:6 version:6 
$ change >&-; again
$ change >/dev/full; again
$ change 2>&-; again
$ pir client show nobody 2>/dev/full
[3]
$ pir client add --given A --family B --born 1950 --source other >&-
pir client add: standard output is closed: the new id would be lost
[6]
$ state | diff ../before -
$ git fsck --strict
