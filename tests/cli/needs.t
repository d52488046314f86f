# A client, and assessments of what they need: 22 domains, then extras.

$ client=$(pir client add -q --id kmrs0001 --given Ada --family Example --born 1980-02-29 --source self --on 2013-07-01)
$ entry=$(pir needs record $client --on 2013-07-10 --rater staff accommodation=2 money=2 company=1 alcohol=0 benefits=9)
$ pir needs show $entry
needs <entry>
  client             <client>
  on                 2013-07-10
  occasion           entry
  rater              staff
  22 domains         2 unmet, 1 met, 1 no need, 1 not known
  extras             none rated
   1 accommodation            unmet
  12 alcohol                  no need
  14 company                  met
  21 money                    unmet
  22 benefits                 not known
$ pir needs show $entry -o json | grep -v episode
{
  "kind": "needs",
  "version": 1,
  "id": "<entry>",
  "on": "2013-07-10",
  "occasion": "entry",
  "rater": "staff",
  "ratings": {
    "accommodation": 2,
    "alcohol": 0,
    "company": 1,
    "money": 2,
    "benefits": 9
  }
}

# A domain by its number or the beginning of its code; an extra by its code.

$ own=$(pir needs record $client --on 2013-07-11 --rater client --mode interview 1=2 psychotic=1 employ=2 --note "Asked at home")
$ pir needs show $own
needs <own>
  client             <client>
  on                 2013-07-11
  occasion           entry
  rater              client
  mode               interview
  note               Asked at home
  22 domains         1 unmet, 1 met, 0 no need, 0 not known
  extras             1 unmet, 0 met, 0 no need, 0 not known
   1 accommodation            unmet
   7 psychotic-symptoms       met
  extras
     employment               unmet

# All 22 in the instrument's order, "-" for one that is not rated.

$ review=$(pir needs record $client --id 2222 --on 2013-10-18 --ratings 1000-000000-0000-0002- employment=1)
$ pir needs show $review -o json | jq -c '[.occasion, .ratings, .extra]'
["review",{"accommodation":1,"food":0,"looking-after-home":0,"self-care":0,"physical-health":0,"psychotic-symptoms":0,"information":0,"psychological-distress":0,"safety-to-self":0,"safety-to-others":0,"drugs":0,"company":0,"intimate-relationships":0,"sexual-expression":0,"education":0,"telephone":0,"transport":0,"money":2},{"employment":1}]

# One that was offered and not done.

$ skipped=$(pir needs skip $client --id 3333 --on 2013-10-18 --rater client --reason declined)
$ pir needs list
<client>	<entry>	2013-07-10	entry	staff	2	1	1	1	0	0	0	0	
<client>	<own>	2013-07-11	entry	client	1	1	0	0	1	0	0	0	
<client>	<review>	2013-10-18	review	staff	1	1	16	0	0	1	0	0	
<client>	<skipped>	2013-10-18	review	client									declined
$ pir needs list $client --rater client --columns record,on,unmet,extra_unmet,skipped
<own>	2013-07-11	1	1	
<skipped>	2013-10-18			declined
$ pir needs list --since 2013-10-01 --rater staff -o ids
<review>
$ pir needs list $client --occasion entry -o csv --columns on,rater,unmet
on,rater,unmet^M
2013-07-10,staff,2^M
2013-07-11,client,1^M
$ pir needs list $client --until 2013-07-10 -o jsonl
{"client": "<client>", "record": "<entry>", "on": "2013-07-10", "occasion": "entry", "rater": "staff", "unmet": 2, "met": 1, "none": 1, "not_known": 1, "extra_unmet": 0, "extra_met": 0, "extra_none": 0, "extra_not_known": 0, "skipped": null}
$ pir needs show $skipped
needs <skipped>
  client             <client>
  on                 2013-10-18
  occasion           review
  rater              client
  not done           declined

# Each rater is compared apart: at entry, and the latest.

$ pir needs compare $client --columns nosuch
pir needs compare: --columns: no column 'nosuch'; there are rater, domain, was, now, change, number, was_rating, now_rating, was_on, now_on, was_record, now_record, rater_person and client
[2]
$ pir needs compare $client
staff: 2013-07-10 (entry) -> 2013-10-18 (review)
staff	money	unmet	unmet	still unmet
staff	accommodation	unmet	met	met now
staff	company	met	no need	no need now
staff	employment	-	met	new, met
staff	food	-	no need	no need
staff	looking-after-home	-	no need	no need
staff	self-care	-	no need	no need
staff	physical-health	-	no need	no need
staff	psychotic-symptoms	-	no need	no need
staff	information	-	no need	no need
staff	psychological-distress	-	no need	no need
staff	safety-to-self	-	no need	no need
staff	safety-to-others	-	no need	no need
staff	alcohol	no need	-	not rated now
staff	drugs	-	no need	no need
staff	intimate-relationships	-	no need	no need
staff	sexual-expression	-	no need	no need
staff	education	-	no need	no need
staff	telephone	-	no need	no need
staff	transport	-	no need	no need
staff	benefits	not known	-	not rated now
  22 domains         unmet 2 -> 1, met 1 -> 1, no need 1 -> 16, not known 1 -> 0
  extras             unmet 0 -> 0, met 0 -> 1, no need 0 -> 0, not known 0 -> 0

client: 2013-07-11 (entry); nothing later to compare
client	accommodation	unmet		
client	employment	unmet		
client	psychotic-symptoms	met		
  22 domains         unmet 1, met 1, no need 0, not known 0
  extras             unmet 1, met 0, no need 0, not known 0
$ pir needs record $client --on 2013-12-01 accommodation=0 money=1 employment=2 -q >/dev/null
$ pir needs compare $client --rater staff
staff: 2013-07-10 (entry) -> 2013-12-01 (review)
staff	employment	-	unmet	new
staff	accommodation	unmet	no need	no need now
staff	money	unmet	met	met now
staff	company	met	-	not rated now
staff	alcohol	no need	-	not rated now
staff	benefits	not known	-	not rated now
  22 domains         unmet 2 -> 0, met 1 -> 1, no need 1 -> 1, not known 1 -> 0
  extras             unmet 0 -> 1, met 0 -> 0, no need 0 -> 0, not known 0 -> 0
$ pir needs compare $client --rater staff --to 2013-11-01 --columns domain,change
staff: 2013-07-10 (entry) -> 2013-10-18 (review)
money	still unmet
accommodation	met now
company	no need now
employment	new, met
food	no need
looking-after-home	no need
self-care	no need
physical-health	no need
psychotic-symptoms	no need
information	no need
psychological-distress	no need
safety-to-self	no need
safety-to-others	no need
alcohol	not rated now
drugs	no need
intimate-relationships	no need
sexual-expression	no need
education	no need
telephone	no need
transport	no need
benefits	not rated now
  22 domains         unmet 2 -> 1, met 1 -> 1, no need 1 -> 16, not known 1 -> 0
  extras             unmet 0 -> 0, met 0 -> 1, no need 0 -> 0, not known 0 -> 0
$ pir needs compare $client --from 2013-10-01 --rater staff --columns domain,was_rating,now_rating,change -o csv
domain,was_rating,now_rating,change^M
employment,1,2,unmet again^M
money,2,1,met now^M
accommodation,1,0,no need now^M
food,0,,not rated now^M
looking-after-home,0,,not rated now^M
self-care,0,,not rated now^M
physical-health,0,,not rated now^M
psychotic-symptoms,0,,not rated now^M
information,0,,not rated now^M
psychological-distress,0,,not rated now^M
safety-to-self,0,,not rated now^M
safety-to-others,0,,not rated now^M
drugs,0,,not rated now^M
company,0,,not rated now^M
intimate-relationships,0,,not rated now^M
sexual-expression,0,,not rated now^M
education,0,,not rated now^M
telephone,0,,not rated now^M
transport,0,,not rated now^M
$ pir needs compare $client --rater staff -o json --columns domain,number,was,now,change,was_on,now_on | jq -c '.[0:2][]'
{"domain":"employment","number":null,"was":"-","now":"unmet","change":"new","was_on":"2013-07-10","now_on":"2013-12-01"}
{"domain":"accommodation","number":1,"was":"unmet","now":"no need","change":"no need now","was_on":"2013-07-10","now_on":"2013-12-01"}
$ pir needs compare $client --rater carer
pir needs compare: client <client> has no assessment to compare; see 'pir needs list <client>'
[3]

# Two carers are two raters.

$ mother=$(pir client person $client --name "Mary Example" --relation mother --role carer --from 2013-07-15 --id mary)
$ uncle=$(pir client person $client --name "Paul Example" --relation uncle --role carer --from 2013-07-15 --id pa9x)
$ pir needs record $client --on 2013-08-01 --rater carer --rater-person $mother company=2 -q >/dev/null
$ pir needs record $client --on 2013-08-01 --rater carer --rater-person $uncle company=1 -q >/dev/null
$ pir needs record $client --on 2014-02-01 --rater carer --rater-person $mother company=1 -q >/dev/null
$ pir needs compare $client --rater carer
carer <mother>: 2013-08-01 (entry) -> 2014-02-01 (review)
carer	company	unmet	met	met now
  22 domains         unmet 1 -> 0, met 0 -> 1, no need 0 -> 0, not known 0 -> 0
  extras             none rated

carer <uncle>: 2013-08-01 (review); nothing later to compare
carer	company	met		
  22 domains         unmet 0, met 1, no need 0, not known 0
  extras             none rated

# One that was entered in error is listed no more, and never counted.

$ wrong=$(pir needs record $client --id 5555 --on 2014-02-03 accommodation=2)
$ pir needs record $client --on 2014-02-03 accommodation=1 --id abcd
pir needs record: client <client> has an assessment by the same rater on 2014-02-03, <wrong>; give another day, or take that one back with 'pir void' [needs-once-a-day]
[5]
$ pir void $wrong -m "another client's"
$ right=$(pir needs record $client --id 4444 --on 2014-02-03 accommodation=1)
$ pir needs list $client --since 2014-02-03 -o ids
<right>
$ pir needs list $client --since 2014-02-03 --all --columns record,void
<right>	
<wrong>	2014-03-03
$ pir needs compare $client --rater staff --columns domain,now_on | grep accommodation
accommodation	2014-02-03

# Several at once, each line an assessment; all or none.

$ cat >lines <<END
> {"client": "$client", "on": "2014-02-10", "rating": ["money=2", "food=0"]}
> {"client": "$client", "on": "2014-02-11", "rater": "client", "ratings": "1---------------------"}
> END
$ pir needs record --stdin <lines | wc -l
2
$ cat >lines <<END
> {"client": "$client", "on": "2014-02-12", "rating": ["money=3"]}
> {"client": "$client", "on": "2014-02-13", "rating": ["moon=2"]}
> {"client": "$client", "on": "2014-02-14", "rating": ["food=0"]}
> END
$ pir needs record --stdin <lines
pir needs record: line 1: money: '3' is no rating; say 0 (no need), 1 (met), 2 (unmet) or 9 (not known)
pir needs record: line 2: need-domains: no code 'moon' on 2014-02-13; did you mean 'food'?
[2]
$ pir needs list --since 2014-02-12 -o ids

# A dry run writes nothing.

$ pir needs record $client --on 2014-02-20 food=1 --id abcd --dry-run | grep -v -e index -e episode
diff --git a/clients/k/<client>/needs/2014-02-20-abcd.json b/clients/k/<client>/needs/2014-02-20-abcd.json
new file mode 100644
--- /dev/null
+++ b/clients/k/<client>/needs/2014-02-20-abcd.json
@@ -0,0 +1,12 @@
+{
+  "kind": "needs",
+  "version": 1,
+  "id": "<client>-abcd",
+  "on": "2014-02-20",
+  "occasion": "review",
+  "rater": "staff",
+  "ratings": {
+    "food": 1
+  }
+}

needs record: assessed, <client>-abcd

Pir-Command: needs record
Pir-Client: <client>
Pir-Record: <client>-abcd
$ pir needs list --since 2014-02-20 -o ids

# What is refused, and what to do.

$ pir needs record $client
pir needs record: nothing is rated; say DOMAIN=RATING, as in accommodation=2, or see 'pir needs skip'
[2]
$ pir needs record $client money
pir needs record: 'money' is no rating; say DOMAIN=RATING, as in accommodation=2
[2]
$ pir needs record $client money=
pir needs record: money: '' is no rating; say 0 (no need), 1 (met), 2 (unmet) or 9 (not known)
[2]
$ pir needs record $client money=3
pir needs record: money: '3' is no rating; say 0 (no need), 1 (met), 2 (unmet) or 9 (not known)
[2]
$ pir needs record $client money=2 21=1
pir needs record: money is rated twice
[2]
$ pir needs record $client mone=2 --ratings 222
pir needs record: --ratings takes 22 characters, one for each domain in order ('-' for not rated), not 3
[2]
$ pir needs record $client --ratings 222222222222222222222x
pir needs record: benefits: 'x' is no rating; say 0 (no need), 1 (met), 2 (unmet) or 9 (not known)
[2]
$ pir needs record $client c=2
pir needs record: need-domains: 'c' begins company, child-care and culture; say which
[2]
$ pir needs record $client 23=2
pir needs record: need-domains: no code '23' on 2014-03-03; there are accommodation, food, looking-after-home, self-care, daytime-activities, physical-health, psychotic-symptoms, information, psychological-distress, safety-to-self, safety-to-others, alcohol, drugs, company, intimate-relationships, sexual-expression, child-care, education, telephone, transport, money, benefits, employment, culture and other-services
[2]
$ pir needs record $client horses=2
pir needs record: need-domains: no code 'horses' on 2014-03-03; there are accommodation, food, looking-after-home, self-care, daytime-activities, physical-health, psychotic-symptoms, information, psychological-distress, safety-to-self, safety-to-others, alcohol, drugs, company, intimate-relationships, sexual-expression, child-care, education, telephone, transport, money, benefits, employment, culture and other-services
[2]
$ pir needs record $client money=2 --rater doctor
pir needs record: --rater: 'doctor' is not one of staff|client|carer
[2]
$ pir needs record $client money=2 --on 2013-02-29
pir needs record: --on: no such day: that month has 28 days
[2]
$ pir needs record $client money=2 --on 2014-03-04 --id abcd
pir needs record: --on: 2014-03-04 is after today; give the day it took effect [effective-day]
[5]
$ episode=$(pir client show $client -o json | jq -r .episodes[0].id)
$ pir needs record $client money=2 --on 2013-06-30 --id abcd
pir needs record: 2013-06-30 is outside episode <episode> of client <client>, referred on 2013-07-01; an assessment belongs to the episode it was made in [needs-episode]
[5]
$ pir needs record $client money=2 --rater client --rater-person $mother --id abcd
pir needs record: the client's own assessment names no other rater; leave --rater-person out [needs-rater]
[5]
$ pir needs record $client money=2 --rater carer --rater-person zzzz
pir needs record: no 'zzzz' among the people of <client>
[3]
$ pir needs record $client money=2 --rater carer --rater-person $mother --on 2013-07-12 --id abcd
pir needs record: <mother> is not among the people of client <client> on 2013-07-12; see 'pir client person' [needs-rater]
[5]
$ pir needs skip $client
pir needs skip: --reason must be given: pir needs skip --reason declined|unwell|no-contact [option...] CLIENT
[2]
$ pir needs skip $client --reason busy
pir needs skip: --reason: 'busy' is not one of declined|unwell|no-contact
[2]
$ pir needs skip $client --reason unwell --mode self money=2
pir needs skip: operand 2 is one too many; quote words that belong together; see 'pir needs skip --help'
[2]
$ pir needs record zzzzzzzz money=2
pir needs record: no client 'zzzzzzzz'; see 'pir client list'
[3]
$ pir needs show $client-zzzz
pir needs show: no needs '<client>-zzzz'; see 'pir needs list'
[3]
$ pir needs compare zzzzzzzz
pir needs compare: no client 'zzzzzzzz'; see 'pir client list'
[3]
$ pir needs list >/dev/full
pir needs list: cannot write: No space left on device
[6]

# A domain that the region ends may not be used after its last day.

$ pir show vocab/need-domains.json -o json | jq '(.codes[] | select(.code == "culture")).to = "2013-12-31"' >list
$ pir edit vocab/need-domains.json --text - <list
$ pir needs record $client culture=2 --on 2014-01-10 --id abcd
pir needs record: need-domains: 'culture' was not in use on 2014-01-10, only until 2013-12-31
[2]
$ pir needs record $client culture=2 --on 2013-12-10 -q | wc -l
1

# A client who was declined is not assessed.

$ other=$(pir client add -q --id kmrs0002 --given Bo --family Sample --born 1990-05-06 --source self --on 2013-07-01)
$ pir client decline $other --reason no-capacity --on 2013-07-02
$ pir needs record $other money=2 --on 2013-07-03
pir needs record: client <other> is declined: 'pir client reopen' begins a new episode [client-open]
[5]
$ git fsck --strict
