# What is no record is a finding, and hides nothing that comes after it: a
# rule that adds up says so where it cannot, and who the author is is found
# beside a broken record of the staff.

$ pir -q staff add fac1 --name "Kim Invented" --email fac1@example.org --role facilitator --from 2013-07-01 >../id
$ pir -q staff add appr1 --name "Lee Placeholder" --email appr1@example.org --role approver --limit 1000 --from 2013-07-01 >../id
$ as() { ( GIT_AUTHOR_EMAIL=$1@example.org; shift; pir -q "$@" ) }
$ client=$(pir -q client add --id aaaaaaa1 --given Ada --family Invented --born 1980-02-29 --source self --on 2013-07-01)
$ pir -q client accept $client --all-criteria --on 2013-07-03
$ pir -q consent give $client --participation --how written --on 2013-07-03 >../id
$ pir -q client assign $client fac1 --on 2013-07-03
$ pir -q fund open y13 --from 2013-07-01 --to 2014-06-30 --category transport --client-limit 250 >../id
$ pir -q fund allocate y13 1000
$ for id in xxx1 xxx2; do as fac1 fund request $client --id $id --category transport --on 2013-09-02 --payee Taxis --amount 200 --purpose "To the clinic" --tried "Family: cannot"; done
<client>-xxx1
<client>-xxx2
$ funds=clients/a/$client/funds/2013-09-02

# Somebody makes the approval elsewhere, where nothing stands in its way.

$ cp -a . ../other && as appr1 -C ../other fund approve aaaaaaa1-xxx2
$ git -C ../other show main:$funds-xxx2.json >../approved
$ git -C ../other cat-file commit main | sed '1,/^$/d' >../message
$ as appr1 fund approve aaaaaaa1-xxx1
$ as appr1 fund approve aaaaaaa1-xxx2 2>&1 | sed 's/.*json: //'
client <client> would have 400.00 of pool y13, whose limit for one client is 250.00; an approver who is a coordinator too may --override REASON [client-limit]
$ bring() { export GIT_INDEX_FILE=$PWD/../index; git read-tree main; git update-index --add --cacheinfo "100644,$(git hash-object -w "$2"),$1"; git update-ref refs/heads/main "$(GIT_AUTHOR_NAME="$3" GIT_AUTHOR_EMAIL=$3@example.org GIT_COMMITTER_NAME="$3" GIT_COMMITTER_EMAIL=$3@example.org GIT_AUTHOR_DATE=2014-03-03T09:00:00+11:00 GIT_COMMITTER_DATE=2014-03-03T09:00:00+11:00 git commit-tree -p main "$(git write-tree)")"; }
$ from=$(git rev-parse main)
$ bring $funds-xxx2.json ../approved appr1 <../message
$ pir -q check --history $from.. | sed 's/^[^ ]* //'
clients/a/<client>/funds/2013-09-02-xxx2.json:27 client-limit: client <client> would have 400.00 of pool y13, whose limit for one client is 250.00; an approver who is a coordinator too may --override REASON

# The request that counts is made unreadable before.

$ git update-ref refs/heads/main $from
$ echo '{' >../broken
$ echo By hand | bring $funds-xxx1.json ../broken coord
$ bring $funds-xxx2.json ../approved appr1 <../message
$ pir -q check --history $from.. | sed 's/^[^ ]* //'
clients/a/<client>/funds/2013-09-02-xxx1.json:2 record: line 2, column 1: the text ends where a member's name in double quotes is due
clients/a/<client>/funds/2013-09-02-xxx1.json:2 approval: line 2, column 1: the text ends where a member's name in double quotes is due

# Or one of the staff, whose name comes first.

$ git update-ref refs/heads/main $from
$ echo By hand | bring staff/aaa.json ../broken coord
$ bring $funds-xxx2.json ../approved appr1 <../message
$ pir -q check --history $from.. | sed 's/^[^ ]* //'
staff/aaa.json:2 record: line 2, column 1: the text ends where a member's name in double quotes is due
clients/a/<client>/funds/2013-09-02-xxx2.json:27 client-limit: client <client> would have 400.00 of pool y13, whose limit for one client is 250.00; an approver who is a coordinator too may --override REASON
