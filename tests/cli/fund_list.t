# What pools have, where requests stand, what moved.

$ pir partner add example-whitegoods --name "Example Whitegoods" --sector material-aid --from 2013-07-01
example-whitegoods
$ pir staff edit coord --host example-host --on 2013-07-01
$ pir staff add fac1 --name "Kim Invented" --email fac1@example.org --role facilitator --from 2013-07-01
fac1
$ pir staff add appr1 --name "Lee Placeholder" --email appr1@example.org --role approver --limit 1000 --from 2013-07-01
appr1
$ pir client add --id aaaaaaa1 --given Ada --family Invented --born 1980-02-29 --source self --on 2013-07-01
aaaaaaa1
$ pir client accept aaaaaaa1 --all-criteria --on 2013-07-03
$ part=$(pir consent give aaaaaaa1 --participation --how written --on 2013-07-03)
$ pir client assign aaaaaaa1 fac1 --on 2013-07-03
client aaaaaaa1 is active now
$ pir fund balance
$ pir fund open 2013-14 --from 2013-07-01 --to 2014-06-30 --category household-goods --category transport --category training:capacity --quorum 2000 --client-limit 3000
2013-14
$ pir fund balance
2013-14	0.00	0.00	0.00	0.00	0.00
$ pir fund allocate 2013-14 50000 --source "Department of Health" --on 2013-07-01
$ pir fund allocate 2013-14 2000 --category training --on 2013-07-01
$ fridge=$(pir fund request aaaaaaa1 --category household-goods --amount 450 --gst 40.91 --payee example-whitegoods --purpose "Refrigerator" --tried "No-interest loan: refused" --on 2013-09-02)
$ bus=$(pir fund request aaaaaaa1 --category transport --amount 60.50 --payee "Invented Buses" --purpose "Bus pass" --tried "The council: no scheme" --on 2014-02-20)
$ course=$(pir fund request --category training --amount 900 --payee "Example Trainers" --purpose "Course" --on 2013-10-01)
$ as_appr() { GIT_AUTHOR_NAME="Lee Placeholder" GIT_AUTHOR_EMAIL=appr1@example.org pir "$@"; }
$ as_appr fund approve $fridge --on 2013-09-03
$ known=$(git rev-parse HEAD)
$ as_appr fund approve $course --on 2013-10-02
$ pir fund pay $fridge --on 2013-09-10
$ pir fund pay $course --amount 500 --on 2013-11-01
$ pir fund refund $fridge --amount 50 --on 2014-01-15
$ pir fund release $course --amount 100 --on 2014-01-20

# The rows of each table add up to what the pool has.
$ pir fund balance
2013-14	52000.00	60.50	300.00	900.00	50800.00
$ pir fund balance 2013 --by category
2013-14	household-goods	0.00	0.00	0.00	400.00	-400.00
2013-14	training	2000.00	0.00	300.00	500.00	1200.00
2013-14	transport	0.00	60.50	0.00	0.00	0.00
2013-14	unassigned	50000.00	0.00	0.00	0.00	50000.00
$ pir fund balance 2013-14 --by stream
2013-14	capacity	2000.00	0.00	300.00	500.00	1200.00
2013-14	client	0.00	60.50	0.00	400.00	-400.00
2013-14	unassigned	50000.00	0.00	0.00	0.00	50000.00
$ pir fund balance 2013-14 --by facilitator
2013-14	coord	0.00	0.00	300.00	500.00	-800.00
2013-14	fac1	0.00	60.50	0.00	400.00	-400.00
2013-14	unassigned	52000.00	0.00	0.00	0.00	52000.00
$ pir fund balance 2013-14 --by host
2013-14	example-host	0.00	0.00	300.00	500.00	-800.00
2013-14	unassigned	52000.00	60.50	0.00	400.00	51600.00
$ pir fund balance 2013-14 --by month --columns month,committed,spent,gst
2013-07	0.00	0.00	0.00
2013-09	0.00	450.00	40.91
2013-10	900.00	0.00	0.00
2013-11	-500.00	500.00	0.00
2014-01	-100.00	-50.00	-4.55
2014-02	0.00	0.00	0.00
$ pir fund balance 2013-14 --by category -o csv
pool,category,allocated,requested,committed,spent,available^M
2013-14,household-goods,0.00,0.00,0.00,400.00,-400.00^M
2013-14,training,2000.00,0.00,300.00,500.00,1200.00^M
2013-14,transport,0.00,60.50,0.00,0.00,0.00^M
2013-14,unassigned,50000.00,0.00,0.00,0.00,50000.00^M
$ pir fund balance 2013-14 --by weekday
pir fund balance: --by: 'weekday' is not one of category|stream|facilitator|host|month
[2]
$ pir fund balance nowhere
pir fund balance: no pool 'nowhere'
[3]

# What had taken effect on a day, and what was known at a commit.
$ pir fund balance --on 2013-09-05 --columns committed,spent
450.00	0.00
$ pir fund balance --at $known --columns committed,spent
450.00	0.00
$ pir fund balance --at $known -o json
[
 {"pool": "2013-14", "allocated": 5200000, "requested": 96050, "committed": 45000, "spent": 0, "available": 5155000}
]

# Requests: what waits, and the rest.
$ pir fund list
aaaaaaa1	<bus>	2013-14	transport	requested	decision	2014-02-20	11	60.50	0.00	fac1
	<course>	2013-14	training	part-paid	payment	2013-11-01	122	900.00	300.00	
$ pir fund list --all --columns record,state,approved,released,paid,refunded --sort -paid
<course>	part-paid	900.00	100.00	500.00	0.00
<fridge>	paid	450.00	0.00	450.00	50.00
<bus>	requested	0.00	0.00	0.00	0.00
$ pir fund list --waits payment -o ids
<course>
$ pir fund list --older-than 10d --columns record,days
<bus>	11
<course>	122
$ pir fund list --older-than 11d --columns record,days
<course>	122
$ pir fund list --state paid --columns record,partner,gst
<fridge>	example-whitegoods	40.91
$ pir fund list --payee "invented buses" --columns record,payee
<bus>	Invented Buses
$ pir fund list --payee example-whitegoods --all -o ids
<fridge>
$ pir fund list --facilitator fac1 --columns record,facilitator
<bus>	fac1
$ pir fund list --host example-host -o ids
$ pir fund list aaaa --all --category transport --stream client -o ids
<bus>
$ pir fund list --pool 2013-14 --since 2013-10-01 --until 2013-10-31 -o ids
<course>
$ pir fund list --on 2013-09-05 --columns record,state,since,committed
<fridge>	approved	2013-09-03	450.00

# Movements, day by day.
$ pir fund statement 2013-14
2013-07-01	2013-14		2013-14	allocation		50000.00	0.00	0.00	50000.00
2013-07-01	2013-14		2013-14	allocation	training	2000.00	0.00	0.00	52000.00
2013-09-03	2013-14	aaaaaaa1	<fridge>	approve	household-goods	450.00	450.00	0.00	51550.00
2013-09-10	2013-14	aaaaaaa1	<fridge>	pay	household-goods	450.00	0.00	450.00	51550.00
2013-10-02	2013-14		<course>	approve	training	900.00	900.00	450.00	50650.00
2013-11-01	2013-14		<course>	pay	training	500.00	400.00	950.00	50650.00
2014-01-15	2013-14	aaaaaaa1	<fridge>	refund	household-goods	50.00	400.00	900.00	50700.00
2014-01-20	2013-14		<course>	release	training	100.00	300.00	900.00	50800.00
$ pir fund statement 2013-14 --since 2014-01-01 --columns on,type,gst,late,available
2014-01-15	refund	4.55	late	50700.00
2014-01-20	release	0.00	late	50800.00
$ pir fund statement :ada --until 2013-12-31
2013-09-03	2013-14	aaaaaaa1	<fridge>	approve	household-goods	450.00	450.00	0.00
2013-09-10	2013-14	aaaaaaa1	<fridge>	pay	household-goods	450.00	0.00	450.00
$ pir fund statement nobody
pir fund statement: no pool and no client 'nobody'; see 'pir fund balance' and 'pir client list'
[3]

# What waits for whom: a decision, and who can give it; a payment.
$ who() { pir next --facilitator $1 --columns kind,record,reason; }
$ who appr1
request	<bus>	60.50 for transport waits
$ pir staff add appr2 --name "Max Placeholder" --email appr2@example.org --role approver --role facilitator --limit 50 -q
appr2
$ who appr2
request	<bus>	60.50 for transport waits; ask appr1: appr2 has no delegation today for 60.50 in all of transport, 2013-14
$ who coord
payment	<course>	300.00 for training to be paid
request	<bus>	60.50 for transport waits; ask appr1: coord asked for it
$ who fac1
contact		accepted 2013-07-03; first contact 236 days overdue
needs		first assessment of needs 215 days overdue
plan		no plan; 201 days overdue
$ pir staff edit appr2 --limit 100
$ bond=$(pir fund request aaaaaaa1 --category household-goods --amount 99 --payee "Invented Flats" --payee-type landlord --recoverable bond --expected-back 2014-03-10 --purpose "Bond" --tried "Housing: no" )
$ who appr2
request	<bus>	60.50 for transport waits
request	<bond>	99.00 for household-goods waits
$ as_appr fund approve $bond
$ pir fund pay $bond
$ who coord
payment	<course>	300.00 for training to be paid
request	<bus>	60.50 for transport waits; ask appr1 or appr2: coord asked for it
recovery	<bond>	bond of 99.00 due in 7 days
