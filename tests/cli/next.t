# What waits, most urgent first, each line with its reason.

$ pir -q staff add fac1 --name "Sam Sample" --email fac1@example.org --role facilitator --host north --from 2013-07-01
fac1
$ pir -q partner add example-housing --name "Example Housing" --sector housing --from 2013-07-01
example-housing
$ pir next

# A referral waits for whoever may decide it.

$ pir -q client add --id k3m9x2qd --given Ada --family Example --born 1980-02-29 --source self --on 2013-07-01 --reason Example
k3m9x2qd
$ pir next --columns due,overdue_days,kind,facilitator,reason
2013-07-08	238	referral-in		referred 2013-07-01; 0 of 5 criteria answered yes; accept or decline
$ pir next --facilitator fac1
$ pir -q client eligibility k3m9x2qd diagnosis=yes consent=yes --on 2013-07-02
$ pir -q client eligibility k3m9x2qd consent=unknown --on 2013-07-02
$ pir next --columns reason
referred 2013-07-01; 1 of 5 criteria answered yes; accept or decline

# Then for a facilitator and for consent.

$ pir -q client accept k3m9x2qd --all-criteria --on 2013-07-03
$ pir next --columns kind,reason
assignment	accepted 2013-07-03; no facilitator is assigned
consent	accepted 2013-07-03; consent to participate is not given
$ pir -q client assign k3m9x2qd fac1 --on 2013-07-03
$ pir next
$ pir next --facilitator fac1 --columns client,kind,reason
k3m9x2qd	consent	accepted 2013-07-03; consent to participate is not given
$ pir -q consent give k3m9x2qd --participation --how written --on 2013-07-03 --id c0n1
c0n1

# First contact, assessment and plan, by the policies.

$ pir next --facilitator fac1 --columns due,overdue_days,kind,reason
2013-07-10	236	contact	accepted 2013-07-03; first contact 236 days overdue
2013-07-31	215	needs	first assessment of needs 215 days overdue
2013-08-14	201	plan	no plan; 201 days overdue

# Their work: reviews with what is unmet, actions, agreements, visits.

$ pir -q needs record k3m9x2qd --on 2013-07-10 accommodation=2 money=2 company=1 --id n001
k3m9x2qd-n001
$ pir -q plan create k3m9x2qd --on 2013-07-12
k3m9x2qd
$ pir -q plan goal add k3m9x2qd --need accommodation --title "A place of my own" --id g001
g001
$ pir -q plan action add k3m9x2qd g001 --what "Apply" --partner example-housing --due 2014-03-13 --id a001
a001
$ pir -q contact add k3m9x2qd --on 2014-02-20 --minutes 25 --id v001
k3m9x2qd-v001
$ pir -q contact add k3m9x2qd --on 2014-03-05 --at 10:30 --status planned --id v002
k3m9x2qd-v002
$ pir next --facilitator fac1 --columns due,overdue_days,kind,record,reason
2013-08-14	201	agreement		the client is yet to agree to the plan
2014-03-03		agreement		example-housing yet to agree to its part of the plan
2014-03-05		visit	k3m9x2qd-v002	face-to-face planned for 2014-03-05 10:30
2014-03-13		action	a001	action due in 10 days, with example-housing; planned
$ pir -q plan agree k3m9x2qd --by client --how signed --on 2013-11-20
$ pir -q plan agree k3m9x2qd --by example-housing --how verbal --on 2013-11-21
$ pir next --facilitator fac1 --columns due,overdue_days,kind,reason
2014-02-18	13	review	review 13 days overdue; two needs unmet at last assessment
2014-03-05		visit	face-to-face planned for 2014-03-05 10:30
2014-03-13		action	action due in 10 days, with example-housing; planned

# An alert comes first, however young; what is further off is left out.

$ pir -q client alert k3m9x2qd --kind worker-safety --text "Two go together" --review 2014-03-10 --id ax01
ax01
$ pir next --facilitator fac1 --columns due,kind,reason --within 0
2014-02-18	review	review 13 days overdue; two needs unmet at last assessment
$ pir next --facilitator fac1 --columns due,kind,reason --within 7d
2014-03-10	alert	alert (worker-safety) to be looked at again, due in 7 days
2014-02-18	review	review 13 days overdue; two needs unmet at last assessment
2014-03-05	visit	face-to-face planned for 2014-03-05 10:30

# For a host, for all, in every format; names only when asked for.

$ pir next --host north --within 0 -o ids
k3m9x2qd
$ pir next --host south
$ pir next --facilitator all --within 0 -o csv | tr -d '\r'
due,overdue_days,client,kind,record,facilitator,reason
2014-02-18,13,k3m9x2qd,review,,fac1,review 13 days overdue; two needs unmet at last assessment
$ pir next --facilitator all --within 0 --names -o jsonl
{"due": "2014-02-18", "overdue_days": 13, "client": "k3m9x2qd", "kind": "review", "record": null, "facilitator": "fac1", "name": "Ada Example", "reason": "review 13 days overdue; two needs unmet at last assessment"}

# A referral that the partner has not begun on, by its day or the policy.

$ pir -q consent give k3m9x2qd --to example-housing --information all --purpose referral --how verbal --on 2014-02-03 --id c0n2
c0n2
$ pir -q referral draft k3m9x2qd --to example-housing --on 2014-02-03 --id r001
k3m9x2qd-r001
$ pir next --facilitator fac1 --columns kind,reason | grep referral
[1]
$ pir -q referral send k3m9x2qd-r001 --on 2014-03-01 --reply-by 2014-03-05
$ pir next --facilitator fac1 --columns due,kind,record,reason | grep referral
2014-03-05	referral	k3m9x2qd-r001	referral to example-housing sent since 2014-03-01
$ pir referral update k3m9x2qd-r001 --state allocated --worker Abel --barrier cost --on 2014-03-02
$ pir next --facilitator fac1 --columns due,kind,record,reason --within 14d | grep referral
2014-03-16	referral	k3m9x2qd-r001	referral to example-housing allocated since 2014-03-02; cost
$ pir referral update k3m9x2qd-r001 --state in-progress
$ pir next --facilitator fac1 --within 1y -o csv | grep referral
[1]

# Consent that has ended, and nothing follows it.

$ pir -q consent withdraw k3m9x2qd c0n1 --how verbal --on 2014-02-28
$ pir next --facilitator fac1 --within 0 --columns due,overdue_days,kind,reason
2014-02-18	13	review	review 13 days overdue; two needs unmet at last assessment
2014-02-27	4	consent	consent to participate ended on 2014-02-27; ask again, hold or close

$ pir next --facilitator fac9
pir next: no staff 'fac9'; see 'pir staff list'
[3]
$ GIT_AUTHOR_EMAIL=nobody@example.org pir next
pir next: no staff record has the address 'nobody@example.org'; a coordinator can add one with 'pir staff add', or set GIT_AUTHOR_EMAIL [author]
[5]
