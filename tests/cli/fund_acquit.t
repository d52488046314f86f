# What a funder is told, and on whose authority it was done.

$ pir staff add appr1 --name "Lee Placeholder" --email appr1@example.org --role approver --limit 5000 --from 2013-07-01 -q
appr1
$ pir staff add appr2 --name "Max Placeholder" --email appr2@example.org --role approver --from 2013-07-01 -q
appr2
$ pir staff act appr2 --for appr1 --from 2014-03-03 --to 2014-03-31
$ act() { GIT_AUTHOR_NAME=Max GIT_AUTHOR_EMAIL=appr2@example.org pir fund "$@"; }
$ appr() { GIT_AUTHOR_NAME=Lee GIT_AUTHOR_EMAIL=appr1@example.org pir fund "$@"; }
$ pir client add --id aaaaaaa1 --given Ada --family Invented --born 1980-02-29 --source self --on 2013-07-01 -q
aaaaaaa1
$ pir staff add fac1 --name "Kim Invented" --email fac1@example.org --role facilitator --from 2013-07-01 -q
fac1
$ pir client accept aaaaaaa1 --all-criteria --on 2013-07-03
$ part=$(pir consent give aaaaaaa1 --participation --how written --on 2013-07-03)
$ pir client assign aaaaaaa1 fac1 --on 2013-07-03 -q
$ pir fund open 2013-14 --from 2013-07-01 --to 2014-06-30 --category training:capacity --category transport --quorum 1000
2013-14
$ pir fund allocate 2013-14 10000 --on 2014-03-03
$ course=$(pir fund request --category training --amount 1500 --gst 136.36 --payee "Example Trainers" --purpose "Course")
$ bus=$(pir fund request aaaaaaa1 --category transport --amount 60 --payee "Invented Buses" --purpose "Bus pass" --tried "The council: no scheme" --on 2014-02-20)
$ appr approve $course $bus
request <course>: a second approval is needed before 1500.00 is reserved
$ act approve $course
$ pir fund pay $course --amount 500
$ pir fund vary $course --amount 900
$ act decline $course -m "As it was"
$ PIR_NOW=2014-03-10T09:00:00+11:00
$ pir fund pay $bus --on 2014-03-06
$ tip=$(git rev-parse main)

$ pir fund acquit 2013-14
2013-14
  title              2013-14
  period             2013-07-01 to 2014-06-30
  state              open
  commit             <tip>
  clients helped     1
  allocated          10000.00
  approved           1560.00
  paid               560.00
  gst                45.45
  committed          1000.00
  unspent            9440.00

training
  approved           1500.00
  paid               500.00
  gst                45.45
  committed          1000.00
  unspent            -500.00

transport
  approved           60.00
  paid               60.00
  unspent            -60.00

unassigned
  allocated          10000.00
  unspent            10000.00

Open commitments
<course>  training 1000.00

Late entries
2014-03-06  <bus> pay 60.00
$ pir fund acquit 2013-14 -o csv
category,allocated,carried_in,carried_out,returned,approved,moved,released,paid,refunded,gst,committed,unspent^M
training,0.00,0.00,0.00,0.00,1500.00,0.00,0.00,500.00,0.00,45.45,1000.00,-500.00^M
transport,0.00,0.00,0.00,0.00,60.00,0.00,0.00,60.00,0.00,0.00,0.00,-60.00^M
unassigned,10000.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,10000.00^M
total,10000.00,0.00,0.00,0.00,1560.00,0.00,0.00,560.00,0.00,45.45,1000.00,9440.00^M
$ pir fund acquit 2013-14 -o json | jq -c '.clients_helped, .total.unspent_cents, .open_commitments, (.late_entries[] | [.on, .record, .type])'
1
944000
[{"record":"<course>","category":"training","committed_cents":100000}]
["2014-03-06","<bus>","pay"]
$ pir fund acquit 2013-14 --on 2014-03-04 -o csv | grep total
total,10000.00,0.00,0.00,0.00,1560.00,0.00,0.00,500.00,0.00,45.45,1060.00,9500.00^M
$ pir fund acquit 2012-13
pir fund acquit: no pool '2012-13'
[3]

# Who approved, in which role and on what delegation, at that commit.
$ pir fund show $course --evidence | sed '1,/Evidence/d; s/commit   .*/commit/'
2014-03-03  request by coord
    commit
    made             2014-03-03T09:00:00+11:00 by coord
    role             facilitator, from 2014-03-03
2014-03-03  approve by appr1
    commit
    made             2014-03-03T09:00:00+11:00 by appr1
    role             approver, from 2013-07-01
    decides          1500.00, by 2 in all
    delegation       up to 5000.00, from 2013-07-01
2014-03-03  approve by appr2
    commit
    made             2014-03-03T09:00:00+11:00 by appr2
    role             approver, from 2013-07-01
    decides          1500.00, by 2 in all
    delegation       up to 5000.00, acting for appr1, from 2014-03-03 to 2014-03-31
2014-03-03  pay by coord
    commit
    made             2014-03-03T09:00:00+11:00 by coord
    role             finance, from 2014-03-03
2014-03-03  vary by coord
    commit
    made             2014-03-03T09:00:00+11:00 by coord
    role             facilitator, from 2014-03-03
2014-03-03  decline by appr2
    commit
    made             2014-03-03T09:00:00+11:00 by appr2
    role             approver, from 2013-07-01
    decides          900.00, by 1 in all
    delegation       up to 5000.00, acting for appr1, from 2014-03-03 to 2014-03-31
$ pir fund show $course --evidence -o json | jq -c '.[] | [.type, .author, .role.role, .delegation.acting_for, .whole_cents]'
["request","coord","facilitator",null,null]
["approve","appr1","approver",null,150000]
["approve","appr2","approver","appr1",150000]
["pay","coord","finance",null,null]
["vary","coord","facilitator",null,null]
["decline","appr2","approver","appr1",90000]
$ pir fund show $course --evidence | sed -n 's/^ *commit *//p' | sed -n 3p | xargs git log -1 --format=%s
fund approve: approved 60.00, 2 requests
