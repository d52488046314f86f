# The end of a year: what is reserved and what is left go on, or go back.

$ pir staff add fac1 --name "Kim Invented" --email fac1@example.org --role facilitator --from 2013-07-01
fac1
$ pir staff add appr1 --name "Lee Placeholder" --email appr1@example.org --role approver --limit 1000 --from 2013-07-01
appr1
$ as() { ( GIT_AUTHOR_EMAIL=$1@example.org; shift; pir "$@" ) }
$ pir fund open y13 --from 2013-07-01 --to 2014-06-30 --category training:capacity
y13
$ pir fund open y14 --from 2014-07-01 --to 2015-06-30 --category training:capacity
y14
$ pir fund allocate y13 2000 --source "Department of Health" --on 2013-07-01
$ ask() { as fac1 fund request --pool y13 --category training --payee Trainers --purpose Training --on 2013-09-02 "$@"; }
$ paid=$(ask --id ppp1 --amount 300 --gst 27.27)
$ half=$(ask --id hhh1 --amount 400 --gst 36.36)
$ open=$(ask --id qqq1 --amount 500)
$ wait=$(ask --id www1 --amount 600)
$ as appr1 fund approve $paid $half $open --on 2013-09-03
$ pir fund pay $paid --on 2013-09-10
$ pir fund pay $half --amount 150 --on 2013-09-10

# After the last day nothing is approved; what was approved is paid.
$ PIR_NOW=2014-07-10T09:00:00+10:00
$ as appr1 fund approve $wait
pir fund approve: funds/y13/2013-09-02-www1.json: pool y13 is for 2013-07-01 to 2014-06-30: 2014-07-10 is not within it [entry-pool]
[5]
$ as appr1 fund approve $wait --on 2014-06-30 --dry-run | grep -E '"(on|late)"'
     "on": "2013-09-02",
+      "on": "2014-06-30",
+      "late": true
$ pir fund pay $open --amount 100
$ pir fund close y13
pir fund close: funds/y13.json: pool y13 has 800.00 available and 650.00 committed: close it with --carry-to POOL or --return [pool-closed]
[5]
$ pir fund close y13 --carry-to y13
pir fund close: --carry-to: another pool than itself
[2]
$ pir fund close y13 --carry-to y14 --return
pir fund close: --carry-to and --return: say one of them
[2]
$ pir fund close y13 --return
pir fund close: --return: by which letter or decision? --authority REF
[2]
$ pir fund close y13 --carry-to y14 --on 2014-06-30
pir fund close: funds/y13/2013-09-02-hhh1.json: pool y14 is for 2014-07-01 to 2015-06-30: 2014-06-30 is not within it [entry-pool]
[5]
$ as fac1 fund close y13 --carry-to y14
pir fund close: funds/y13.json: changing pool y13 takes the role finance, which fac1 does not have; ask coord [role]
[5]
$ pir fund close y13 --carry-to y14 --authority "Letter 12"
request <wait> still waits: it can be declined or cancelled
$ git log -1 --format=%B | cat
fund close: closed, y13

Pir-Command: fund close
Pir-Record: y13
Pir-Record: <half>
Pir-Record: <open>
Pir-Record: y14
$ pir fund show y13 | sed -n '/^  state/p;/allocated/,$p'
  state              closed
  allocated          550.00
  requested          600.00
  spent              550.00
  available          0.00

Allocations
2013-07-01  allocation 2000.00, Department of Health
2014-07-10  carried-out 1450.00, y14
    authority        Letter 12
$ pir fund show y14 | sed -n '/^  state/p;/allocated/,$p'
  state              open
  allocated          1450.00
  committed          650.00
  available          800.00

Allocations
2014-07-10  carried-in 1450.00, y13
    authority        Letter 12
$ pir fund show $half | sed -n '2,3p;/committed/p;/Entries/,$p'
  state              part-paid since 2013-09-10
  pool               y14, training (capacity)
  committed          250.00
Entries
2013-09-03  approve 400.00 by appr1, late
2013-09-10  pay 150.00 by coord, late
2014-07-10  carry 250.00 by coord
    pool             y14

# It goes on in the other pool; a pool that is closed stays as it is.
$ pir fund pay $half
$ pir fund release $open
$ pir fund close y13 --carry-to y14
pir fund close: pool y13 is closed already [pool-closed]
[5]
$ pir fund allocate y13 100 --on 2014-06-30
pir fund allocate: funds/y13.json: pool y13 is closed for good: nothing of it changes [pool-closed]
[5]
$ as appr1 fund approve $wait --on 2014-06-30
pir fund approve: funds/y13/2013-09-02-www1.json: pool y13 is closed: nothing moves in it any more [entry-pool]
[5]
$ as fac1 fund cancel $wait
$ pir fund refund $paid --amount 50
pool y13 is closed: y14 has it back
$ pir fund show $paid | sed -n '/Entries/,$p'
Entries
2013-09-03  approve 300.00 by appr1, late
2013-09-10  pay 300.00 by coord, late
2014-07-10  refund 50.00 by coord
    pool             y14
$ pir fund show y14 | sed -n '/allocated/,/available/p'
  allocated          1450.00
  spent              200.00
  available          1250.00
$ pir fund show $half | sed -n '/Entries/,$p'
Entries
2013-09-03  approve 400.00 by appr1, late
2013-09-10  pay 150.00 by coord, late
2014-07-10  carry 250.00 by coord
    pool             y14
2014-07-10  pay 250.00 by coord
$ git show main:funds/y13/2013-09-02-hhh1.json | grep gst
  "gst_cents": 3636,
      "gst_cents": 1364,
      "gst_cents": 2272

# Or back to the funder.
$ late=$(as fac1 fund request --pool y14 --category training --payee Trainers --purpose Training --id fff1 --amount 70)
$ as appr1 fund approve $late
$ pir fund close y14 --return --authority "Letter 13"
$ pir fund show y14 | sed -n '/^  state/p;/allocated/,$p'
  state              closed
  allocated          200.00
  spent              200.00
  available          0.00

Allocations
2014-07-10  carried-in 1450.00, y13
    authority        Letter 12
2014-07-10  handback 1250.00
    authority        Letter 13
$ pir fund show $late | sed -n '2p'
  state              closed since 2014-07-10
$ pir undo HEAD -m "Too soon"
pir undo: y14: what changed in pool is never undone; an allocation is handed back: 'pir fund allocate' [undo]
[5]
$ pir check --history -q; echo $?
0
