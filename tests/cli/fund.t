# From an allocation to a payment and the acquittal, each by someone who may.

$ pir partner add example-whitegoods --name "Example Whitegoods" --sector material-aid --from 2013-07-01
example-whitegoods
$ pir staff add fac1 --name "Kim Invented" --email fac1@example.org --role facilitator --from 2013-07-01
fac1
$ client=$(pir client add --id aaaaaaa1 --given Ada --family Invented --born 1980-02-29 --source self --on 2013-07-01)
$ pir client accept $client --all-criteria --on 2013-07-03
$ part=$(pir consent give $client --participation --how written --on 2013-07-03)
$ pir client assign $client fac1 --on 2013-07-03
client <client> is active now
$ pir plan create $client --on 2013-07-12
<client>
$ goal=$(pir plan goal add $client --need accommodation --title "A place of my own" --on 2013-07-12)
$ pir staff add appr1 --name "Lee Placeholder" --email appr1@example.org --role approver --limit 1000 --from 2013-07-01
appr1
$ pir fund open 2013-14 --from 2013-07-01 --to 2014-06-30 --title "Flexible funding 2013-14" --category household-goods --category transport --category training:capacity --quorum 2000 --client-limit 3000
2013-14
$ pir fund allocate 2013-14 50000 --source "Department of Health" --on 2013-07-01
$ request=$(pir fund request $client --pool 2013-14 --category household-goods --amount 450 --gst 40.91 --payee "Example Whitegoods" --goal $goal --purpose "Refrigerator" --tried "No-interest loan: refused" --on 2013-09-02)
$ pir fund show $request
<request>
  state              requested since 2013-09-02
  pool               2013-14, household-goods (client)
  requested          2013-09-02 by coord
  asked for          450.00
  GST within         40.91
  payee              example-whitegoods (partner)
  goal               <goal>
  purpose            Refrigerator
  tried              No-interest loan: refused
  needs              1 of 1 approvals; ask appr1
  not you            coord asked for it
$ GIT_AUTHOR_NAME="Lee Placeholder" GIT_AUTHOR_EMAIL=appr1@example.org pir fund approve $request --on 2013-09-03
$ pir fund pay $request --amount 450 --invoice INV-17 --on 2013-09-10
$ pir fund show $request
<request>
  state              paid since 2013-09-10
  pool               2013-14, household-goods (client)
  requested          2013-09-02 by coord
  asked for          450.00
  GST within         40.91
  approved           450.00
  paid               450.00
  payee              example-whitegoods (partner)
  goal               <goal>
  purpose            Refrigerator
  tried              No-interest loan: refused

Entries
2013-09-03  approve 450.00 by appr1, late
2013-09-10  pay 450.00 by coord, late
    invoice          INV-17
$ pir fund show 2013-14
2013-14
  title              Flexible funding 2013-14
  state              open
  approves           2013-07-01 to 2014-06-30
  two approve above  2000.00
  most per client    3000.00
  pays for           household-goods (client)
                     transport (client)
                     training (capacity)
  allocated          50000.00
  spent              450.00
  available          49550.00

Allocations
2013-07-01  allocation 50000.00, Department of Health
$ git log --format=%s -5
fund pay: 450.00 paid, <request>
fund approve: approved 450.00, <request>
fund request: 450.00 requested, <request>
fund allocate: allocated 50000.00, 2013-14
fund open: opened, 2013-14
$ git show --format= HEAD | sed -n '/^@@/,$p' | grep -v '"id"'
@@ -32,6 +32,16 @@
       "by": "appr1",
       "amount_cents": 45000,
       "late": true
+    },
+    {
+      "type": "pay",
+      "on": "2013-09-10",
+      "by": "coord",
+      "amount_cents": 45000,
+      "gst_cents": 4091,
+      "invoice": "INV-17",
+      "late": true
     }
   ]
 }

# The same in the pool's books.

$ pir fund balance 2013-14; pir fund balance 2013-14 --by category -o csv; pir fund statement 2013-14
2013-14	50000.00	0.00	0.00	450.00	49550.00
pool,category,allocated,requested,committed,spent,available^M
2013-14,household-goods,0.00,0.00,0.00,450.00,-450.00^M
2013-14,unassigned,50000.00,0.00,0.00,0.00,50000.00^M
2013-07-01	2013-14		2013-14	allocation		50000.00	0.00	0.00	50000.00
2013-09-03	2013-14	<client>	<request>	approve	household-goods	450.00	450.00	0.00	49550.00
2013-09-10	2013-14	<client>	<request>	pay	household-goods	450.00	0.00	450.00	49550.00
$ pir fund export 2013-14 -o hledger | hledger -f - balance
       -50000.00 AUD  allocated:2013-14:allocated-2013-14-unassigned
        49550.00 AUD  available:2013-14
           40.91 AUD  gst:2013-14:gst-2013-14-household-goods
          409.09 AUD  spent:2013-14:spent-2013-14-household-goods
--------------------
                   0  
$ tip=$(git rev-parse main)
$ pir fund acquit 2013-14
2013-14
  title              Flexible funding 2013-14
  period             2013-07-01 to 2014-06-30
  state              open
  commit             <tip>
  clients helped     1
  allocated          50000.00
  approved           450.00
  paid               450.00
  gst                40.91
  unspent            49550.00

household-goods
  approved           450.00
  paid               450.00
  gst                40.91
  unspent            -450.00

unassigned
  allocated          50000.00
  unspent            50000.00

Late entries
2013-09-03  <request> approve 450.00
2013-09-10  <request> pay 450.00
