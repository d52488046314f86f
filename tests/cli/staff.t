# People who act: added, listed, shown.

$ pir staff add fac1 --name "Kim Invented" --email fac1@example.org --role facilitator --host north --from 2013-07-01 --fte 80 --caseload-target 20
fac1
$ pir staff add mgr1 --name "Lee Invented" --email lee@example.org --email mgr1@example.org --role facilitator --role approver --from 2013-07-01 --limit 500
mgr1
$ pir staff add fac1 --name "Someone Else" --email other@example.org --role facilitator
pir staff add: there is a staff 'fac1' already; choose another id
[2]
$ pir staff add all --name "Someone Else" --email other@example.org --role facilitator
pir staff add: 'all' means something else where somebody is named; choose another id [own-id]
[5]
$ pir staff add F --name "Someone Else" --email other@example.org --role facilitator
pir staff add: not an id: 'F'; it has 2 to 40 small letters, digits and hyphens, and does not begin with a hyphen
[2]
$ pir staff add fac9 --name "Someone Else" --role facilitator
pir staff add: --email must be given: pir staff add --name NAME --email ADDRESS [option...] STAFF
[2]
$ pir staff add fac9 --email other@example.org --role facilitator
pir staff add: --name must be given: pir staff add --name NAME --email ADDRESS [option...] STAFF
[2]
$ pir staff add fac9 --name "Someone Else" --email other@example.org --role king
pir staff add: no role 'king': intake, facilitator, coordinator, approver, finance or auditor
[2]
$ pir staff list
coord		intake,facilitator,coordinator,approver,finance,auditor	2014-03-03			
fac1	north	facilitator	2013-07-01		80	20
mgr1		facilitator,approver	2013-07-01			
$ pir staff list --role approver -o ids
coord
mgr1
$ pir staff list --host north --names -o csv | tr -d '\r'
staff,host,roles,from,to,fte_percent,caseload_target,name,emails
fac1,north,facilitator,2013-07-01,,80,20,Kim Invented,fac1@example.org
$ pir staff list --columns staff,limit -o jsonl
{"staff": "coord", "limit": null}
{"staff": "fac1", "limit": null}
{"staff": "mgr1", "limit": 50000}
$ pir staff show mgr1
mgr1
  name               Lee Invented
  addresses          lee@example.org
                     mgr1@example.org
  here               since 2013-07-01
  roles              facilitator since 2013-07-01
                     approver since 2013-07-01
  may approve        up to 500.00 since 2013-07-01
$ pir staff show me | head -2
coord
  name               Robin Example
$ pir staff show nobody
pir staff show: no staff 'nobody'; see 'pir staff list'
[3]

# An address is one person's, whatever its case.

$ pir staff add fac2 --name "Ash Invented" --email FAC1@example.org --role facilitator
pir staff add: fac1 has one of these addresses already: an address is one person's [staff-email]
[5]
$ pir staff edit mgr1 --email Coord@Example.org
pir staff edit: staff/mgr1.json: coord has one of these addresses already: an address is one person's [staff-email]
[5]

# Roles, limits and addresses begin and end; nothing is rewritten.

$ pir staff edit fac1 --host south --role intake --end-role facilitator
$ pir staff edit fac1 --end-role finance
pir staff edit: fac1 has no role 'finance' to end: see 'pir staff show'
[3]
$ pir staff edit fac1 --end-email nobody@example.org
pir staff edit: fac1 has no such address to take away
[3]
$ pir staff edit mgr1 --limit 750 --on 2014-03-01 --end-email lee@example.org
$ pir staff edit mgr1 --limit-pool pool-a
pir staff edit: a delegation up to how much: --limit is missing
[2]
$ pir staff show fac1
fac1
  name               Kim Invented
  addresses          fac1@example.org
  here               since 2013-07-01
  host               south
  position           80% of full time
  caseload target    20 clients
  roles              facilitator 2013-07-01 to 2014-03-03
                     intake since 2014-03-03
$ pir staff show mgr1
mgr1
  name               Lee Invented
  addresses          mgr1@example.org
  here               since 2013-07-01
  roles              facilitator since 2013-07-01
                     approver since 2013-07-01
  may approve        up to 500.00 2013-07-01 to 2014-02-28
                     up to 750.00 since 2014-03-01
$ pir staff show mgr1 -o json | jq -c .delegations
[{"limit_cents":50000,"from":"2013-07-01","to":"2014-02-28"},{"limit_cents":75000,"from":"2014-03-01"}]
$ pir staff edit mgr1 --host south --dry-run
diff --git a/staff/mgr1.json b/staff/mgr1.json
index 6a93eea..618b2de 100644
--- a/staff/mgr1.json
+++ b/staff/mgr1.json
@@ -6,6 +6,7 @@
   "emails": [
     "mgr1@example.org"
   ],
+  "host": "south",
   "roles": [
     {
       "role": "facilitator",

staff edit: changed, mgr1

Pir-Command: staff edit
Pir-Record: mgr1
$ pir staff edit mgr1 -m "nothing to change"
$ git rev-list --count main
5

# Nobody changes their own roles, limits or keys; only a coordinator others'.

$ pir staff edit coord --role auditor
$ pir staff edit coord --limit 1000000
pir staff edit: staff/coord.json: nobody changes their own roles, limits, keys or days; it takes another with the role coordinator: nobody else has it yet [own-authority]
[5]
$ pir staff edit coord --fte 100
$ GIT_AUTHOR_EMAIL=mgr1@example.org pir staff edit fac1 --role approver
pir staff edit: staff/fac1.json: changing staff fac1 takes the role coordinator, which mgr1 does not have; ask coord [role]
[5]
$ GIT_AUTHOR_EMAIL=stranger@example.org pir staff edit fac1 --fte 10
pir staff edit: no staff record has the address 'stranger@example.org'; a coordinator can add one with 'pir staff add', or set GIT_AUTHOR_EMAIL [author]
[5]

# Acting for someone: their limit, some days, no more.

$ pir staff act fac1 --for mgr1 --from 2014-03-10
pir staff act: until when: --to is the last day
[2]
$ pir staff act fac1 --for mgr1 --from 2014-03-10 --to 2014-03-09
pir staff act: --to is before the first day of acting
[2]
$ pir staff act fac1 --for mgr1 --from 2014-03-10 --to 2014-03-21
fac1 also needs the role approver for it: 'pir staff edit fac1 --role approver'
$ pir staff show fac1 -o json | jq -c .delegations
[{"limit_cents":75000,"from":"2014-03-10","to":"2014-03-21","acting_for":"mgr1"}]
$ pir staff act mgr1 --for mgr1 --to 2014-03-21
pir staff act: mgr1 cannot act for themselves [staff-acting]
[5]
$ pir staff act mgr1 --for coord --to 2014-03-21
pir staff act: coord has no delegation of their own in those days to lend [staff-acting]
[5]
$ pir staff act coord --for mgr1 --to 2014-03-21
pir staff act: staff/coord.json: nobody changes their own roles, limits, keys or days; it takes another with the role coordinator: nobody else has it yet [own-authority]
[5]
$ GIT_AUTHOR_EMAIL=mgr1@example.org pir staff act fac1 --for mgr1 --to 2014-03-21
pir staff act: staff/fac1.json: changing staff fac1 takes the role coordinator, which mgr1 does not have; ask coord [role]
[5]
$ pir edit fac1 --text - <<.
> $(pir staff show fac1 -o json | jq '.delegations[0].limit_cents = 99900')
> .
pir edit: staff/fac1.json: mgr1 lends no more than their own limit, for days on which they have it [staff-acting]
[5]

# A batch is one commit, or none.

$ pir staff add --stdin <<.
> {"staff": "fac5", "name": "Jo Invented", "email": ["fac5@example.org"], "role": ["facilitator"]}
> {"staff": "fac6", "name": "Mo Invented", "email": ["fac6@example.org"], "role": ["facilitator", "intake"], "fte": 50}
> .
fac5
fac6
$ pir staff add --stdin <<.
> {"staff": "fac7", "name": "Bo Invented", "email": ["fac7@example.org"], "role": ["facilitator"]}
> {"staff": "fac8", "name": "Po Invented", "email": ["fac5@example.org"], "role": ["facilitator"]}
> .
pir staff add: line 2: fac5 has one of these addresses already: an address is one person's [staff-email]
[5]
$ pir staff list -o ids
coord
fac1
fac5
fac6
mgr1

# Who leaves is not listed any more.

$ pir staff close fac6 --on 2014-03-02
pir staff close: staff/fac6.json: fac6: it ends on 2014-03-02, before it begins on 2014-03-03 [staff-period]
[5]
$ pir staff close fac5
$ pir staff close fac5
pir staff close: fac5 leaves on 2014-03-03 already
[2]
$ pir staff close fac7
pir staff close: no staff 'fac7'; see 'pir staff list'
[3]
$ pir staff list -o ids
coord
fac1
fac5
fac6
mgr1
$ PIR_NOW=2014-03-04T09:00:00+11:00 pir staff list -o ids
coord
fac1
fac6
mgr1
$ pir staff list --all -o ids
coord
fac1
fac5
fac6
mgr1
$ pir staff close coord
pir staff close: staff/coord.json: nobody changes their own roles, limits, keys or days; it takes another with the role coordinator: nobody else has it yet [own-authority]
[5]
$ git log -3 --format=%B
staff close: closed, fac5

Pir-Command: staff close
Pir-Record: fac5

staff add: added, 2 staff

Pir-Command: staff add
Pir-Record: fac5
Pir-Record: fac6

staff act: for mgr1, fac1

Pir-Command: staff act
Pir-Record: fac1
