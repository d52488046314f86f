# Referrals, money and systemic reform, reported.

$ pir staff add -q fac1 --name "Fay Example" --email fac1@example.org --role facilitator --host north --from 2013-07-01
fac1
$ pir staff add -q appr1 --name "Lee Placeholder" --email appr1@example.org --role approver --limit 1000 --from 2013-07-01
appr1
$ pir partner add -q example-housing --name "Example Housing" --sector housing --from 2013-01-01
example-housing
$ pir partner add -q example-clinic --name "Example Clinic" --sector clinical-mental-health --from 2013-01-01
example-clinic
$ for n in 1 2 3 4 5 6; do
>   id=c0nta00$n
>   pir -q client add --id $id --given Example --family Number$n --born 198$n-01-01 --source self --on 2013-07-01 >/dev/null
>   pir -q client accept $id --all-criteria --on 2013-07-03
>   pir -q consent give $id --participation --how written --on 2013-07-03 >/dev/null
>   pir -q consent give $id --to all --information all --purpose referral --how written --on 2013-07-03 >/dev/null
>   pir -q client assign $id fac1 --on 2013-07-03
>   pir -q plan create $id --on 2013-07-12 >/dev/null
>   pir -q plan goal add $id --need accommodation --title "A place of my own" --on 2013-07-12 --id g00$n >/dev/null
>   pir -q referral draft $id --to example-housing --on 2013-07-15 --id r00$n >/dev/null
>   pir -q referral send $id-r00$n --on 2013-07-15
> done

# What became of the first six, and one to the clinic.

$ pir -q referral update c0nta001-r001 --state acknowledged --on 2013-07-18
$ pir -q referral update c0nta001-r001 --state in-progress --on 2013-08-01
$ pir -q referral update c0nta001-r001 --state closed --outcome engaged --on 2013-10-01
$ pir -q referral update c0nta002-r002 --state referred-back --barrier waiting-list --on 2013-07-29
$ pir -q referral update c0nta003-r003 --state acknowledged --on 2013-07-16
$ pir -q referral update c0nta004-r004 --state withdrawn --on 2013-08-01
$ pir -q referral update c0nta005-r005 --state closed --outcome refused --on 2013-07-22
$ pir -q referral draft c0nta006 --to example-clinic --on 2013-09-02 --id r007 >/dev/null
$ pir -q referral send c0nta006-r007 --on 2013-09-02
$ pir report referrals
in		6	6	0	0	0
in	self	6	6	0	0	0
out		7	1	2	3	1
out	example-clinic	1	0	0	1	0
out	example-housing	6	1	2	2	1
outcome		3				
outcome	engaged	1				
outcome	refused	1				
outcome	withdrawn	1				
barrier		2				
barrier	refused	1				
barrier	waiting-list	1				
$ pir report referrals --each --columns record,to,sent,acknowledged,begun,days_to_acknowledge,days_to_start,became,outcome,barrier
c0nta001-r001	example-housing	2013-07-15	2013-07-18	2013-08-01	3	17	accepted	engaged	
c0nta002-r002	example-housing	2013-07-15					refused		waiting-list
c0nta003-r003	example-housing	2013-07-15	2013-07-16		1		waiting		
c0nta004-r004	example-housing	2013-07-15					other		
c0nta005-r005	example-housing	2013-07-15					refused	refused	
c0nta006-r006	example-housing	2013-07-15					waiting		
c0nta006-r007	example-clinic	2013-09-02					waiting		
$ pir report referrals --from 2013-08-01 --columns measure,of,count
in		0
out		1
out	example-clinic	1
outcome		0
barrier		0
$ pir report referrals --facilitator coord --columns measure,of,count | head -n 1
in		0
$ pir report referrals --public
in		6	np	np	np	np
in	self	6	np	np	np	np
out		7	np	np	np	np
out	example-clinic	np	np	np	np	np
out	example-housing	np	np	np	np	np
outcome		np				
outcome	engaged	np				
outcome	refused	np				
outcome	withdrawn	np				
barrier		np				
barrier	refused	np				
barrier	waiting-list	np				

# The pathway of each service, as another program reckons it from these.

$ pir report referrals --each | awk -F'\t' '$10 != ""' | datamash -s -g 5 count 10 median 10 perc:90 10
example-housing	2	2	2.8
$ pir referral pathway --columns partner,acknowledged,ack_median,ack_p90
example-clinic	0		
example-housing	2	2	2.8

# A referral that was entered in error is not counted.

$ pir void -q c0nta006-r007 -m "Wrong client"
$ pir report referrals --columns measure,of,count | grep ^out
out		6
out	example-housing	6
outcome		3
outcome	engaged	1
outcome	refused	1
outcome	withdrawn	1

# Money: what was asked for, approved and paid, by category and month.

$ pir -q fund open 2013-14 --from 2013-07-01 --to 2014-06-30 --title "Flexible funding 2013-14" --category household-goods --category transport --category training:capacity --quorum 2000 --client-limit 3000 >/dev/null
$ pir -q fund allocate 2013-14 50000 --source "Department of Health" --on 2013-07-01
$ for n in 1 2 3 4 5; do
>   goal=g00$n
>   pir -q fund request c0nta00$n --pool 2013-14 --category household-goods --amount ${n}00 --gst ${n}0 --payee example-clinic --goal $goal --purpose "Refrigerator" --tried "No-interest loan: refused" --on 2013-09-0$n --id f00$n >/dev/null
>   GIT_AUTHOR_NAME="Lee Placeholder" GIT_AUTHOR_EMAIL=appr1@example.org pir -q fund approve c0nta00$n-f00$n --on 2013-09-1$n
>   pir -q fund pay c0nta00$n-f00$n --amount ${n}00 --invoice INV-$n --on 2013-10-0$n
> done
$ pir -q fund request c0nta006 --pool 2013-14 --category transport --amount 50 --payee example-clinic --goal g006 --purpose "Bus" --tried "Concession: refused" --on 2013-11-04 --id f006 >/dev/null
$ pir -q fund refund c0nta001-f001 --amount 40 --on 2013-12-02 -m "Cheaper"
$ columns=category,month,clients,requests,approvals,payments,refunds,allocated,requested,approved,released,paid,refunded,spent,spent_gst
$ pir report fund
		6	6	5	5	1	50000.00	1550.00	1500.00	0.00	1500.00	40.00	1460.00	146.00
		0	0	0	0	0	50000.00	0.00	0.00	0.00	0.00	0.00	0.00	0.00
	2013-07	0	0	0	0	0	50000.00	0.00	0.00	0.00	0.00	0.00	0.00	0.00
household-goods		5	5	5	5	1	0.00	1500.00	1500.00	0.00	1500.00	40.00	1460.00	146.00
household-goods	2013-09	5	5	5	0	0	0.00	1500.00	1500.00	0.00	0.00	0.00	0.00	0.00
household-goods	2013-10	5	0	0	5	0	0.00	0.00	0.00	0.00	1500.00	0.00	1500.00	150.00
household-goods	2013-12	1	0	0	0	1	0.00	0.00	0.00	0.00	0.00	40.00	-40.00	-4.00
transport		1	1	0	0	0	0.00	50.00	0.00	0.00	0.00	0.00	0.00	0.00
transport	2013-11	1	1	0	0	0	0.00	50.00	0.00	0.00	0.00	0.00	0.00	0.00
$ pir report fund --from 2013-10-01 --to 2013-10-31 --columns category,month,payments,paid,spent
		5	1500.00	1500.00
household-goods		5	1500.00	1500.00
household-goods	2013-10	5	1500.00	1500.00
$ pir report fund --facilitator fac1 --columns category,month,allocated,requested | head -n 2
		0.00	1550.00
household-goods		0.00	1500.00
$ pir report fund --public --columns category,month,clients,requests,requested,payments,paid,spent
		6	np	np	np	np	np
		np	np	np	np	np	np
	2013-07	np	np	np	np	np	np
household-goods		5	np	np	np	np	np
household-goods	2013-09	5	5	1500.00	np	np	np
household-goods	2013-10	5	np	np	5	1500.00	np
household-goods	2013-12	np	np	np	np	np	np
transport		np	np	np	np	np	np
transport	2013-11	np	np	np	np	np	np
$ pir report fund -o jsonl --columns category,paid | head -n 2
{"category": null, "paid": 150000}
{"category": null, "paid": 0}
$ pir fund show 2013-14 | grep -E 'allocated|committed|spent'
  allocated          50000.00
  spent              1460.00

# Systemic issues by area; for the public only texts that were published.

$ export PIR_NOW=2014-06-03T09:00:00+10:00
$ issue=$(pir reform raise --area housing --sector housing --title "No rooms for those who leave the ward" --on 2014-05-02)
$ other=$(pir reform raise --area physical-health --sector physical-health --title "Doctors take nobody new" --on 2014-05-06)
$ pir -q reform publish $other --title "Doctors for people with a mental illness" --summary "Two practices now keep a morning"
$ pir report reform
	2	2	0	0	0	0	30	0	0	0	1
housing	1	1	0	0	0	0	32	0	0	0	0
physical-health	1	1	0	0	0	0	28	0	0	0	1
$ pir report reform --each --columns area,state,raised,age_days,title
housing	raised	2014-05-02	32	No rooms for those who leave the ward
physical-health	raised	2014-05-06	28	Doctors take nobody new
$ pir report reform --public
	np			
housing	np			
physical-health	np			
physical-health		2014-06-03	Doctors for people with a mental illness	Two practices now keep a morning
$ pir report reform --facilitator fac1 | head -n 1
	0	0	0	0	0	0		0	0	0	0
