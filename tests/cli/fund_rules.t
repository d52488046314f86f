# What the rules of money refuse, and whom they ask instead.

$ pir staff add fac1 --name "Kim Invented" --email fac1@example.org --role facilitator --from 2013-07-01
fac1
$ pir staff add appr1 --name "Lee Placeholder" --email appr1@example.org --role approver --limit 1000 --from 2013-07-01
appr1
$ pir staff add appr2 --name "Pat Placeholder" --email appr2@example.org --role approver --role coordinator --limit 5000 --from 2013-07-01
appr2
$ pir staff add fin1 --name "Jo Placeholder" --email fin1@example.org --role finance --from 2013-07-01
fin1
$ as() { ( GIT_AUTHOR_EMAIL=$1@example.org; shift; pir "$@" ) }
$ client=$(pir client add --id aaaaaaa1 --given Ada --family Invented --born 1980-02-29 --source self --on 2013-07-01)
$ pir client accept $client --all-criteria --on 2013-07-03
$ part=$(pir consent give $client --participation --how written --on 2013-07-03)

# Amounts.
$ pir fund open y13 --from 2013-07-01 --to 2014-06-30 --category transport=1000 --category training:capacity --quorum 2000 --client-limit 3000
y13
$ for amount in 0 0.00 -5 1.234 1.5 1,2 '$' 1e3 ' 5' 99999999999999999999; do pir fund allocate y13 -- "$amount" 2>&1 | cut -c1-66; done
pir fund allocate: AMOUNT: not an amount: '0'; write it as 250, 25
pir fund allocate: AMOUNT: not an amount: '0.00'; write it as 250,
pir fund allocate: AMOUNT: not an amount: '-5'; write it as 250, 2
pir fund allocate: AMOUNT: not an amount: '1.234'; write it as 250
pir fund allocate: AMOUNT: not an amount: '1.5'; write it as 250, 
pir fund allocate: AMOUNT: not an amount: '1,2'; write it as 250, 
pir fund allocate: AMOUNT: not an amount: '$'; write it as 250, 25
pir fund allocate: AMOUNT: not an amount: '1e3'; write it as 250, 
pir fund allocate: AMOUNT: not an amount: ' 5'; write it as 250, 2
pir fund allocate: AMOUNT: not an amount: '99999999999999999999'; 
$ as fin1 fund allocate y13 '$1,250.50' --source "Department of Health"
$ as fin1 fund allocate y13 250 --category clothing
pir fund allocate: funds/y13.json: pool y13 has no category clothing [allocation]
[5]
$ as fac1 fund allocate y13 250
pir fund allocate: funds/y13.json: changing pool y13 takes the role finance, which fac1 does not have; ask coord or fin1 [role]
[5]
$ as fin1 fund allocate y13 250 --on 2013-06-30
pir fund allocate: funds/y13.json: allocation on 2013-06-30: pool y13 is for 2013-07-01 to 2014-06-30 [allocation]
[5]
$ as fin1 fund allocate y13 1250.51 --handback
pir fund allocate: funds/y13.json: pool y13 would have -0.01 available on 2014-03-03: it cannot be overdrawn on any day; see 'pir fund balance y13' [pool-available]
[5]

# Requests.
$ pir fund request $client --category transport --amount 100 --payee "Example Taxis" --purpose "To the clinic" --tried "Family: cannot" --id xxx1
pir fund request: client <client> is accepted: money is requested for a client only while active [request-client]
[5]
$ pir client assign $client fac1 --on 2013-07-03
client <client> is active now
$ ask() { as fac1 fund request $client --purpose "To the clinic" "$@"; }
$ t="--category transport --on 2013-09-02 --payee Taxis"
$ ask $t --id xxx1 --amount 100
pir fund request: say where else it was asked for, and the answer: --tried 'SOURCE: OUTCOME' [request-tried]
[5]
$ ask $t --id xxx1 --amount 100 --tried "Family"
pir fund request: --tried: write it as 'SOURCE: OUTCOME'
[2]
$ ask $t --id xxx1 --amount 100 --tried "Family: cannot" --gst 100.01
pir fund request: gst_cents: is within the amount, and so not more [request-amount]
[5]
$ ask $t --id xxx1 --amount 100 --tried "Family: cannot" --goal g1g1
pir fund request: client '<client>' has no plan; see 'pir plan create'
[3]
$ ask --id xxx1 --amount 100 --tried "Family: cannot" --payee Taxis --category clothing --on 2013-09-02
pir fund request: pool y13 does not pay for clothing: see 'pir fund show y13' [request-pool]
[5]
$ ask --id xxx1 --amount 100 --tried "Family: cannot" --payee Taxis --category training --on 2013-09-02
pir fund request: in pool y13, training is for the capacity stream [request-pool]
[5]
$ ask --id xxx1 --amount 100 --tried "Family: cannot" --payee Taxis --category transport --pool y13 --on 2013-06-30
pir fund request: pool y13 is for 2013-07-01 to 2014-06-30: 2013-06-30 is not within it [request-pool]
[5]
$ ask --id xxx1 --amount 100 --tried "Family: cannot" --payee Taxis --category transport --on 2013-06-30
pir fund request: no pool is open on 2013-06-30: name one with --pool
[3]
$ ask --id xxx1 --amount 100 --tried "Family: cannot" --payee "ada invented" --payee-type reimbursement --category transport --on 2013-09-02
pir fund request: no money goes to the client while the policy cash_to_client is false: pay whoever sells it, or name who laid the money out [no-cash]
[5]
$ small=$(ask $t --amount 100 --tried "Family: cannot" --id sma1)

# Decisions: who asked, who is the facilitator, who has no delegation.
$ as fac1 fund approve $small
pir fund approve: clients/a/<client>/funds/2013-09-02-sma1.json: to approve request <small> takes the role approver, which fac1 does not have; ask appr1, appr2 or coord [role]
[5]
$ pir fund approve $small
pir fund approve: clients/a/<client>/funds/2013-09-02-sma1.json: request <small>: coord has no delegation today for 100.00 in all of transport, y13; ask appr1 or appr2 [approval]
[5]
$ as fin1 fund approve $small
pir fund approve: clients/a/<client>/funds/2013-09-02-sma1.json: to approve request <small> takes the role approver, which fin1 does not have; ask appr1, appr2 or coord [role]
[5]
$ as appr1 fund pay $small
pir fund pay: clients/a/<client>/funds/2013-09-02-sma1.json: to pay request <small> takes the role finance, which appr1 does not have; ask coord or fin1 [role]
[5]
$ as fin1 fund pay $small
pir fund pay: clients/a/<client>/funds/2013-09-02-sma1.json: request <small> is requested: nothing is paid that is not approved [request-state]
[5]
$ as appr1 fund approve $small --on 2013-09-01
pir fund approve: clients/a/<client>/funds/2013-09-02-sma1.json: approve on 2013-09-01: comes before 2013-09-02, the day of what it follows [entry-day]
[5]
$ as appr1 fund approve $small --on 2013-09-03
pir fund approve: clients/a/<client>/funds/2013-09-02-sma1.json: pool y13 would have -100.00 available on 2013-09-03: it cannot be overdrawn on any day; see 'pir fund balance y13' [pool-available]
[5]
$ as appr1 fund approve $small
$ as appr2 fund decline $small
pir fund decline: clients/a/<client>/funds/2013-09-02-sma1.json: request <small> is approved: there is nothing to decide [request-state]
[5]
$ as fin1 fund pay $small --amount 100.01
pir fund pay: clients/a/<client>/funds/2013-09-02-sma1.json: request <small>: pay 100.01 is not within the 100.00 that is approved and not paid [request-state]
[5]
$ as fin1 fund pay $small --amount 60 --on 2013-09-02
pir fund pay: clients/a/<client>/funds/2013-09-02-sma1.json: pay on 2013-09-02: comes before 2014-03-03, the day of what it follows [entry-day]
[5]
$ as fin1 fund pay $small --amount 60
$ as fin1 fund refund $small --amount 60.01
pir fund refund: clients/a/<client>/funds/2013-09-02-sma1.json: request <small>: refund 60.01 is not within the 60.00 that was paid and did not come back [request-state]
[5]
$ as fin1 fund release $small
$ pir fund show $small | sed -n '2p;/paid/p;/released/p'
  state              closed since 2014-03-03
  released           40.00
  paid               60.00
$ as fin1 fund release $small
pir fund release: clients/a/<client>/funds/2013-09-02-sma1.json: request <small>: release: there is nothing left that is approved and not paid [request-state]
[5]
$ as fin1 fund pay $small --amount 1
pir fund pay: clients/a/<client>/funds/2013-09-02-sma1.json: request <small>: pay: there is nothing left that is approved and not paid [request-state]
[5]
$ as fac1 fund vary $small --amount 200
pir fund vary: clients/a/<client>/funds/2013-09-02-sma1.json: request <small> is closed: what was released is gone; request it anew, --with this [request-state]
[5]

# Above the quorum two approve; one limit covers the whole of a group.
$ as fin1 fund allocate y13 20000
$ big=$(ask $t --amount 2500 --tried "Family: cannot" --id bbb1)
request <small> is to the same payee within 14 days: if it is one purchase, say so --with it
$ as appr1 fund approve $big
pir fund approve: clients/a/<client>/funds/2013-09-02-bbb1.json: request <big>: appr1 has no delegation today for 2500.00 in all of transport, y13; ask appr2 [approval]
[5]
$ as appr2 fund approve $big
request <big>: a second approval is needed before 2500.00 is reserved
$ as appr2 fund approve $big
pir fund approve: clients/a/<client>/funds/2013-09-02-bbb1.json: request <big>: appr2 has approved it already; nobody can yet: see --role and --limit of 'pir staff edit' [approval]
[5]
$ pir fund show $big | grep -E 'state|needs'
  state              requested since 2013-09-02
  needs              1 of 2 approvals; nobody can yet: see --role and --limit of 'pir staff edit'
$ pir staff edit appr1 --limit 3000 --on 2013-07-01
$ as appr1 fund approve $big
$ pir fund show $big | grep -E 'state|needs'
  state              approved since 2014-03-03
$ pir staff edit appr1 --end-limit --on 2014-03-02
$ pir staff edit appr1 --limit 1000
$ half=$(ask $t --amount 400 --tried "Family: cannot" --with $big --id hhh1)
$ as appr1 fund approve $half
pir fund approve: clients/a/<client>/funds/2013-09-02-hhh1.json: request <half>: appr1 has no delegation today for 2900.00 in all of transport, y13; ask appr2 [approval]
[5]
$ pir fund show $half | grep -E 'group|needs|not you'
  group of           <big>
  group              2900.00
  needs              2 of 2 approvals; ask appr2
  not you            coord has no delegation today for 2900.00 in all of transport, y13
$ pir staff edit appr1 --limit 3000
$ as appr1 fund approve $half
request <half>: a second approval is needed before 400.00 is reserved
$ as appr2 fund approve $half -m "One taxi"
$ pir fund show $half | grep -E 'group|needs|not you'
  group of           <big>

# The limit for one client, and a coordinator who goes beyond it.
$ more=$(ask $t --amount 450 --tried "Family: cannot" --id mmm1)
request <big> is to the same payee within 14 days: if it is one purchase, say so --with it
request <half> is to the same payee within 14 days: if it is one purchase, say so --with it
request <small> is to the same payee within 14 days: if it is one purchase, say so --with it
$ as appr1 fund approve $more
pir fund approve: clients/a/<client>/funds/2013-09-02-mmm1.json: client <client> would have 3410.00 of pool y13, whose limit for one client is 3000.00; an approver who is a coordinator too may --override REASON [client-limit]
[5]
$ as appr1 fund approve $more --override "Every week"
pir fund approve: --override takes the role coordinator, which appr1 does not have; ask appr2 or coord [client-limit]
[5]
$ as appr1 next | grep 450.00
2013-09-02	182	<client>	request	<more>		450.00 for transport waits; ask appr2: appr1 is no coordinator, and it goes beyond the limit for one client
$ as appr1 fund show $more | sed -n '/needs/,/not you/p'
  needs              1 of 1 approvals; ask appr2
  not you            appr1 is no coordinator, and it goes beyond the limit for one client
$ as appr2 fund approve $more --override "Dialysis, every week"
$ git log -1 --format=%B | cat
fund approve: approved 450.00, <more>

Pir-Command: fund approve
Pir-Client: <client>
Pir-Record: <more>
Pir-Override: client-limit

$ pir fund show $more --evidence | sed -n '/approve by/,$p' | grep -v commit
2014-03-03  approve by appr2
    made             2014-03-03T09:00:00+11:00 by appr2
    role             approver, from 2013-07-01
    against          the rule client-limit
    as               coordinator, from 2013-07-01
    decides          450.00, by 1 in all
    delegation       up to 5000.00, from 2013-07-01
$ pir fund show $more | tail -3
Entries
2014-03-03  approve 450.00 by appr2
    reason           Dialysis, every week

# What is asked for stands, but for whoever asked.
$ third=$(ask $t --amount 50 --tried "Family: cannot" --id ttt1)
request <big> is to the same payee within 14 days: if it is one purchase, say so --with it
request <half> is to the same payee within 14 days: if it is one purchase, say so --with it
request <more> is to the same payee within 14 days: if it is one purchase, say so --with it
request <small> is to the same payee within 14 days: if it is one purchase, say so --with it
$ as fac1 fund vary $third --amount 60 --gst 5
$ pir fund vary $third --amount 70
$ as appr2 fund vary $third --payee "Example Cabs"
$ as appr2 fund approve $third
pir fund approve: clients/a/<client>/funds/2013-09-02-ttt1.json: request <third>: appr2 asked for it; nobody can yet: see --role and --limit of 'pir staff edit' [approval]
[5]
$ as fac1 fund cancel $third
$ as fac1 fund cancel $third
pir fund cancel: clients/a/<client>/funds/2013-09-02-ttt1.json: request <third> is cancelled: there is nothing to decide [request-state]
[5]
$ pir fund show $third | sed -n '2,7p'
  state              cancelled since 2014-03-03
  pool               y13, transport (client)
  requested          2013-09-02 by fac1
  asked for          70.00
  GST within         5.83
  payee              Example Cabs (business)

# Only what is in the pool.
$ wish=$(as fac1 fund request --pool y13 --category training --amount 4900 --payee "Example Trainers" --purpose "Training" --id www1)
$ rest=$(as fac1 fund request --pool y13 --category training --amount 4900 --payee "Example Trainers" --purpose "Training" --id rrr1)
$ pir fund show y13 | grep available
  available          17840.50
$ pir check --history -q; echo $?
0

# What waits for an approver, and for finance.
$ as appr1 next --columns record,kind,due,reason
<rest>	request	2014-03-03	4900.00 for training waits; ask appr2: appr1 has no delegation today for 4900.00 in all of training, y13
<wish>	request	2014-03-03	4900.00 for training waits; ask appr2: appr1 has no delegation today for 4900.00 in all of training, y13
$ as fin1 next --columns record,kind,due,reason
<big>	payment	2014-03-03	2500.00 for transport to be paid
<half>	payment	2014-03-03	400.00 for transport to be paid
<more>	payment	2014-03-03	450.00 for transport to be paid
$ as fac1 next --columns kind | sort -u
contact
needs
plan

# The first of a group stays the first: its sum cannot be taken apart.
$ one=$(ask $t --amount 10 --tried "Family: cannot" --id pne1 2>/dev/null)
$ two=$(ask $t --amount 20 --tried "Family: cannot" --id twa1 --with $one)
$ echo 'sed -i "s/\"requested\": {/\"group\": \"$big\", \"requested\": {/" "$1"' >editor; export big
$ EDITOR="sh editor" as fac1 edit $one 2>&1 | sed -n '/group/s/; what you wrote.*//p'
pir edit: clients/a/<client>/funds/2013-09-02-pne1.json: group: request <two> is of the group of this one, which stays the first
$ as fac1 fund cancel $one $two

# What was perhaps asked for in parts: a warning, and nothing to exit 1 for.
$ pir check >found; echo $?; cut -d" " -f2- found
29 files, 0 findings, 2 warnings
0
clients/a/<client>/funds/2013-09-02-mmm1.json:10 request-split: warning: request <more> is to the same payee as <half>, within 14 days: if it is one purchase, limits go by the sum: see --with of pir-fund(1)
clients/a/<client>/funds/2013-09-02-sma1.json:10 request-split: warning: request <small> is to the same payee as <more>, within 14 days: if it is one purchase, limits go by the sum: see --with of pir-fund(1)
$ pir check -q -o jsonl --columns rule,severity | sort -u
{"rule": "request-split", "severity": "warning"}
