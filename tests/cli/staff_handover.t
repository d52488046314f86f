# What one person holds: clients, actions; nobody leaves who holds any.

$ pir staff add fac1 --name "Kim Invented" --email fac1@example.org --role facilitator --from 2013-07-01
fac1
$ pir staff add fac2 --name "Lee Invented" --email fac2@example.org --role facilitator --from 2013-07-01
fac2
$ pir staff add fac3 --name "Ash Invented" --email fac3@example.org --role facilitator --from 2013-07-01
fac3
$ pir staff handover fac1 --to fac2
pir staff handover: fac1 holds no client and no action
[3]
$ ada=$(pir client add --id aaaaaaa1 --given Ada --family Invented --born 1980-02-29 --source self --on 2013-07-01)
$ ben=$(pir client add --id bbbbbbb1 --given Ben --family Invented --born 1975-05-05 --source self --on 2013-07-01)
$ cyd=$(pir client add --id ccccccc1 --given Cyd --family Invented --born 1960-06-06 --source self --on 2013-07-01)
$ for c in $ada $ben $cyd; do
>   pir client accept $c --all-criteria --on 2013-07-03
>   pir consent give $c --participation --how written --on 2013-07-03 >/dev/null
>   pir client assign $c fac1 --on 2013-07-03 -q
> done
$ pir plan create $ada --on 2013-07-12 >/dev/null
$ goal=$(pir plan goal add $ada --need money --title "Out of debt" --priority 1 --on 2013-07-12)
$ action=$(pir plan action add $ada $goal --what "Ring the bank" --owner fac1 --due 2014-04-01 --on 2013-07-12)
$ done=$(pir plan action add $ada $goal --what "Find the papers" --owner fac1 --on 2013-07-12)
$ pir plan action set $ada $done --status done --on 2013-08-01
$ pir plan agree $ada --by client --how verbal --on 2013-07-20
$ pir staff show fac1
fac1
  name               Kim Invented
  addresses          fac1@example.org
  here               since 2013-07-01
  roles              facilitator since 2013-07-01
  holds              client <ada>
                     client <ben>
                     client <cyd>
                     action <ada>/<action> is planned
$ pir staff edit fac1 --end-role facilitator --dry-run >/dev/null
pir staff edit: staff/fac1.json: fac1 still holds client <ada>, client <ben>, client <cyd>; a coordinator can move clients and actions with 'pir staff handover fac1 --to STAFF' [staff-close]
[5]
$ pir staff close fac1
pir staff close: staff/fac1.json: fac1 still holds client <ada>, client <ben>, client <cyd>, action <ada>/<action> is planned; a coordinator can move clients and actions with 'pir staff handover fac1 --to STAFF' [staff-close]
[5]

# Some of them, by name or from a pipe.

$ pir staff handover fac1 --to fac2 --clients $cyd
1 client and 0 actions to fac2
$ pir client list --facilitator fac1 -o ids | grep -x $ben | pir staff handover fac1 --to fac3 --clients - --on 2014-03-01
1 client and 0 actions to fac3
$ pir staff handover fac1 --to fac2 --clients $cyd
pir staff handover: client <cyd> is not assigned to fac1
[2]
$ pir staff handover fac1 --to fac1
pir staff handover: a handover is from one to another
[2]
$ pir staff handover fac1 --to nobody
pir staff handover: no staff 'nobody'; see 'pir staff list'
[3]
$ pir staff handover fac1 --to fac2 --clients " "
pir staff handover: --clients names nobody
[2]
$ pir show $ben -o json | jq -c .assignments
[{"staff":"fac1","role":"primary","from":"2013-07-03","to":"2014-02-28"},{"staff":"fac3","role":"primary","from":"2014-03-01"}]
$ git log -1 --format=%B
staff handover: fac1 to fac3, <ben>

Pir-Command: staff handover
Pir-Client: <ben>
Pir-Record: <ben>

# The rest, with the actions; the plan is to be agreed again.

$ pir staff handover fac1 --to fac2 -m "Kim moves north"
the plan of <ada> is to be agreed again: who does what changed
1 client and 1 action to fac2
$ pir show $ada -o json | jq -c .assignments
[{"staff":"fac1","role":"primary","from":"2013-07-03","to":"2014-03-02"},{"staff":"fac2","role":"primary","from":"2014-03-03"}]
$ pir plan show $ada -o json | jq -c '.state, [.goals[].actions[] | {owner, state}]'
"revised"
[{"owner":"fac2","state":"planned"},{"owner":"fac1","state":"done"}]
$ git log -1 --format=%B
staff handover: fac1 to fac2, <ada>

Pir-Command: staff handover
Pir-Client: <ada>
Pir-Record: <ada>
$ pir staff close fac1
$ pir staff handover fac2 --to fac1
pir staff handover: fac1 is not with the organisation on 2014-03-04, but from 2013-07-01 to 2014-03-03 [staff-open]
[5]

# Only a coordinator hands clients over.

$ GIT_AUTHOR_EMAIL=fac2@example.org pir staff handover fac2 --to fac3
pir staff handover: clients/a/<ada>/client.json: changing assignments of client <ada> takes the role coordinator, which fac2 does not have; ask coord [role]
[5]
