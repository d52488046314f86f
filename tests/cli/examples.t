# What the scripts in examples/ say of the example region.
# start: region

$ export PIR_DIR=$PWD PIR_NOW=2014-06-16T09:00:00+10:00
$ PATH=$_root/examples:$PATH
$ caseload.sh
central  fac3    5 of  9  +4
central  fac4    4 of  9  +5
north    fac1    7 of  9  +2
north    fac2    5 of  8  +3
south    fac6    6 of  8  +2
south    fac7    6 of  9  +3
$ no-contact.sh
fac1
  d3qdpxjp  last seen 2014-04-14, review due 2014-07-30

fac7
  x8994fw4  last seen 2014-04-25, review due 2014-07-16
$ needs-by-domain.sh
entry  met  now  new  domain
   12    9    4    2  accommodation
   10    6    8    4  daytime-activities
    9    8    2    2  psychological-distress
    8    7    7    6  company
    8    6    4    2  physical-health
    8    7    2    1  money
    5    5    3    3  looking-after-home
    5    5    2    2  transport
    4    4    3    3  benefits
    4    3    1    0  psychotic-symptoms
    3    2    5    4  employment
    3    3    4    4  education
    3    3    3    3  alcohol
    3    3    0    0  self-care
    2    1    1    0  information
    2    2    0    0  child-care
    2    2    0    0  culture
    2    2    0    0  drugs
    1    1    1    1  food
    1    1    0    0  safety-to-self
    1    1    0    0  telephone
$ needs-by-domain.sh client | head -n 4
entry  met  now  new  domain
   11    8    3    1  accommodation
    7    4    4    1  physical-health
    6    3    5    2  daytime-activities
$ overdue-by-partner.sh
Sample Money Counselling          3  since 2013-12-30
Specimen Recovery House           2  since 2013-08-25
Sample Tenancy Support            2  since 2013-09-01
Specimen Community Garden         2  since 2013-11-07
Example Outreach                  2  since 2013-12-10
Sample Dental Service             2  since 2013-12-31
Sample Neighbourhood House        2  since 2014-04-23
Sample Legal Service              1  since 2013-09-13
Sample Welcome                    1  since 2014-01-20
Example College                   1  since 2014-03-07
Sample Work                       1  since 2014-04-25
Sample Community Clinic           1  since 2014-05-09
Example Payments Office           1  since 2014-05-10
$ consents-ending.sh
2014-06-20 fac3 5qz4aj81 share with sample-rides
2014-06-30 fac6 5f4hsnad share with example-carers
$ consents-ending.sh 2014-08-31
2014-06-20 fac3 5qz4aj81 share with sample-rides
2014-06-30 fac6 5f4hsnad share with example-carers
2014-07-10 fac7 3pwcfzdy share with all
2014-07-10 fac7 3pwcfzdy take part
2014-07-28 fac6 1ggme7hd share with all
2014-07-28 fac6 1ggme7hd take part
2014-08-04 fac2 2dgkhjgh share with all
2014-08-04 fac2 2dgkhjgh take part
2014-08-22 fac1 3g1z4n1j share with all
2014-08-22 fac1 3g1z4n1j take part
2014-08-25 fac4 40fvtx66 share with all
2014-08-25 fac4 40fvtx66 take part
$ funder.sh 2014-01-01 2014-03-31
host,clients,contacts,hours,travel_hours,reviews_held,reviews_missed
central,9,41,30.1,14.5,8,0
none,2,4,3.2,0.8,2,0
north,11,59,37.8,16.8,10,2
south,11,59,38.5,16.2,9,0
$ not-agreed.sh
client: 13je5tcf q9p36qtq rrj7e2g5 zn8z9xm6
example-college: j73kzj1a
example-disability: 1ggme7hd bh8ecfrt
example-housing: 2dgkhjgh
example-medical: yn20km6g
example-outreach: 1ggme7hd 5qz4aj81
example-payments: 0220vtz4 q9p36qtq
sample-clinic: 6rahhev1
sample-dental: b0ezsmae yn20km6g
sample-legal: 3g1z4n1j
sample-money: q9p36qtq z0p5t089
sample-neighbours: 482s034h 5qz4aj81 b56nc1aj dbv5eqf9 q9p36qtq
sample-rides: 0z7v5x4q
sample-work: 3pwcfzdy b56nc1aj
specimen-bakery: 3pwcfzdy
specimen-garden: 5y4v0ghx np4mbjk7 z0p5t089
specimen-recovery: 13je5tcf d3qdpxjp np4mbjk7
$ barriers.sh
 2  cost            community-mental-health
 2  no-service      no sector
 1  client-choice   community-mental-health
 1  client-choice   income-support
 1  client-choice   legal-and-justice
 1  client-choice   no sector
 1  coordination    income-support
 1  coordination    multicultural-services
 1  coordination    no sector
 1  cost            employment
 1  cost            physical-health
 1  transport       education
 1  transport       recreation
 1  waiting-list    clinical-mental-health
 1  waiting-list    community-mental-health
 1  waiting-list    no sector
 1  waiting-list    recreation
$ look-around.sh . | grep -v PATH= | sed 's|-l /.*/man/|-l man/|'
What waits for Alex, a support facilitator, on 16 June 2014 (pir next):
2014-06-18		3g1z4n1j	alert	ar1a	fac1	alert (worker-safety) to be looked at again, due in 2 days
2014-06-20		z0p5t089	alert	ar2b	fac1	alert (family-violence) to be looked at again, due in 4 days
2013-08-25	295	bh8ecfrt	action	18xw	fac1	action 295 days overdue, with specimen-recovery; blocked
2013-09-13	276	3g1z4n1j	action	3tm8	fac1	action 276 days overdue, with sample-legal; blocked
2013-11-07	221	z0p5t089	action	r3ca	fac1	action 221 days overdue, with specimen-garden; blocked
2014-01-14	153	bh8ecfrt	action	0szb	fac1	action 153 days overdue, with sample-dental; blocked
2014-03-07	101	j73kzj1a	action	a0bs	fac1	action 101 days overdue, with example-college; blocked
2014-04-17	60	d3qdpxjp	action	n2qd	fac1	action 60 days overdue, with specimen-recovery; blocked
2014-05-06	41	z0p5t089	action	bb7r	fac1	action 41 days overdue, with sample-money; blocked
2014-05-07	40	13je5tcf	review		fac1	review 40 days overdue; one need unmet at last assessment
2014-05-14	33	d3qdpxjp	contact		fac1	no contact for 63 days, since 2014-04-14
2014-06-11	5	z0p5t089	review		fac1	review 5 days overdue; two needs unmet at last assessment
2014-06-13	3	j73kzj1a	visit	j73kzj1a-pv2b	fac1	telephone planned for 2014-06-13 14:00; say what became of it
2014-06-16		13je5tcf	agreement		fac1	the plan was revised; the client is yet to agree
2014-06-16		13je5tcf	agreement		fac1	specimen-recovery yet to agree to its part of the plan
2014-06-16		3g1z4n1j	agreement		fac1	sample-legal yet to agree to its part of the plan
2014-06-16		bh8ecfrt	agreement		fac1	example-disability yet to agree to its part of the plan
2014-06-16		d3qdpxjp	agreement		fac1	specimen-recovery yet to agree to its part of the plan
2014-06-16		j73kzj1a	agreement		fac1	example-college yet to agree to its part of the plan
2014-06-16		z0p5t089	agreement		fac1	specimen-garden and sample-money yet to agree to their part of the plan
2014-06-18			reform	ac5a	fac1	action on issue ca5e due in 2 days; planned
2014-06-18		bh8ecfrt	referral	bh8ecfrt-rf06	fac1	referral to example-outreach allocated since 2014-06-04
2014-06-18		bh8ecfrt	review		fac1	review due in 2 days; three needs unmet at last assessment
2014-06-18		j73kzj1a	review		fac1	review due in 2 days; one need unmet at last assessment
2014-06-19		9gredygn	plan		fac1	no plan; due in 3 days
2014-06-19		bh8ecfrt	referral	bh8ecfrt-rf05	fac1	referral to example-disability allocated since 2014-06-05
2014-06-25		3g1z4n1j	review		fac1	review due in 9 days; two needs unmet at last assessment
2014-06-27		13je5tcf	action	am1a	fac1	action due in 11 days, with specimen-recovery; planned

Whose plan is to be reviewed (pir review due --facilitator me):
13je5tcf	2014-05-07	40	fac1	active	revised
z0p5t089	2014-06-11	5	fac1	active	agreed
bh8ecfrt	2014-06-18		fac1	active	agreed
j73kzj1a	2014-06-18		fac1	active	agreed
3g1z4n1j	2014-06-25		fac1	active	agreed

To look around as Alex on that morning:
  export PIR_NOW=2014-06-16T09:00:00+10:00 GIT_AUTHOR_EMAIL=fac1@example.org \
      GIT_AUTHOR_NAME='Alex Example'
  pir client list; pir client show :asha; pir plan show :asha; pir log :asha
and see 'man -l man/pir-intro.7'.
