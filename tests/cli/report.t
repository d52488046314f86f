# The reports of the example region.
# start: region

$ export PIR_NOW=2014-06-16T09:00:00+10:00
$ pir report activity
referred		42		
referred	alcohol-and-other-drugs	1		
referred	clinical-mental-health	5		
referred	community-mental-health	3		
referred	education	2		
referred	employment	1		
referred	family-or-carer	3		
referred	general-practitioner	6		
referred	hospital	7		
referred	housing	3		
referred	justice	2		
referred	partner	6		
referred	self	3		
accepted		40		
declined		1		
declined	already-coordinated	1		
waiting		3		
waiting	decision	1		
waiting	start	2		
present		33		
present	active	32		
present	on-hold	1		
exits		5		
exits	aged-care	1		
exits	custody	1		
exits	deceased	1		
exits	goals-met	1		
exits	withdrew	1		
contacts		908	38125	16587
contacts	face-to-face	619	26090	16587
contacts	letter	1	10	0
contacts	message	93	3695	0
contacts	telephone	122	4475	0
contacts	video	73	3855	0
clients-seen		37		
$ pir report activity --from 2014-01-01 --to 2014-03-31 --host north
referred		1		
referred	clinical-mental-health	1		
accepted		1		
declined		0		
waiting		0		
present		11		
present	active	11		
exits		1		
exits	deceased	1		
contacts		62	2435	1039
contacts	face-to-face	41	1615	1039
contacts	message	5	185	0
contacts	telephone	11	445	0
contacts	video	5	190	0
clients-seen		12		
$ pir report caseload
region			52	32	1	2	40	5	10.5	63	2	3
host			0	0	0	1	1	0			0	0
facilitator			0	0	0	1	1	0			0	0
host	central		18	8	1	1	13	3	12.5	26	0	1
facilitator	central	fac3	9	5	0	1	7	1	14	20	0	0
facilitator	central	fac4	9	3	1	0	6	2	7	26	0	1
host	north		17	12	0	0	13	1	7	63	1	2
facilitator	north	fac1	9	7	0	0	7	0	7	63	1	2
facilitator	north	fac2	8	5	0	0	6	1	7	25	0	0
host	south		17	12	0	0	13	1	13.5	52	1	0
facilitator	south	fac5	0	0	0	0	5	1			0	0
facilitator	south	fac6	8	6	0	0	6	0	10.5	21	0	0
facilitator	south	fac7	9	6	0	0	2	0	17	52	1	0
$ pir report caseload --facilitator fac2 --each
0220vtz4	fac2	north	active	2012-08-09	2014-05-26	21	2014-08-27	
0z7v5x4q	fac2	north	active	2013-01-17	2014-06-13	3	2014-08-06	
2dgkhjgh	fac2	north	active	2013-08-01	2014-05-22	25	2014-08-20	
b56nc1aj	fac2	north	active	2014-01-23	2014-06-12	4	2014-08-13	
dbv5eqf9	fac2	north	active	2012-10-11	2014-06-09	7	2014-07-30	
$ pir report needs --columns rater,set,domain,was_no_need,was_met,was_unmet,was_n,now_no_need,now_met,now_unmet,now_n,both | grep -E 'people|money|employment'
staff	people					37				33	33
staff	cansas	money	19	5	9	33	14	14	2	30	29
staff	extra	employment	0	0	3	3	0	4	5	9	3
client	people					37				33	33
client	cansas	money	23	7	5	35	14	14	3	31	31
client	extra	employment	0	0	3	3	0	4	1	5	3
carer	people					6				6	6
carer	cansas	money	2	1	2	5	2	3	0	5	5
carer	extra	employment	0	0	0	0	0	1	1	2	0
$ pir report needs --columns rater,was_n,both,declined,unwell,no_contact | grep -v '		$'
staff	37	33	0	0	0
client	37	33	1	0	0
carer	6	6	0	0	0
$ pir report timeliness
first-contact	received	38	7	18.5	7	29	9	1	2
first-contact	accepted	38	4	15.5	7	32	6	0	2
assessment	received	38	14	14	28	38	0	3	0
assessment	accepted	38	11	11	28	38	0	2	0
agreed-plan	received	35	23	23	42	35	0	4	2
agreed-plan	accepted	35	20	20	42	35	0	3	2
review	review	110	91	97.1	90	48	62	26	2
$ pir report timeliness --to 2013-12-31 --columns step,since,n,waiting_within,waiting_over
first-contact	received	33	0	0
first-contact	accepted	33	0	0
assessment	received	33	0	0
assessment	accepted	33	0	0
agreed-plan	received	33	0	0
agreed-plan	accepted	33	0	0
review	review	64	27	0
$ pir report completeness | grep -vE 'late-entry|background'
13je5tcf	fac1	north	agreement			2014-06-11	5
13je5tcf	fac1	north	review			2014-05-08	39
40fvtx66	fac4	central	review			2014-06-12	4
69x9qwef	fac3	central	needs	exit		2014-01-17	150
6rahhev1	fac6	south	consent	participation		2014-05-16	31
8097dwf1	fac4	central	needs	exit		2013-10-25	234
879faxza			facilitator			2014-06-05	11
879faxza			consent	participation		2014-06-05	11
f2rbwb02	fac3	central	consent	participation		2014-05-29	18
q9p36qtq	fac4	central	agreement			2014-04-11	66
rc2tw0ft	fac2	north	needs	exit		2014-02-21	115
rrj7e2g5	fac3	central	agreement			2014-06-13	3
x8994fw4	fac7	south	consent	participation		2014-03-28	80
z0p5t089	fac1	north	review			2014-06-12	4
zn1689th	fac4	central	needs	exit		2013-12-06	192
zn8z9xm6	fac7	south	agreement			2014-05-16	31
$ pir report completeness --columns lacks -o csv | sort | uniq -c
      4 agreement^M
     35 background^M
      4 consent^M
      1 facilitator^M
      1 lacks^M
    515 late-entry^M
      4 needs^M
      3 review^M

$ pir report referrals --columns measure,of,count,accepted,refused,waiting,other | grep -v '^in	.'
out		147	100	40	3	4
out	example-aod	5	3	2	0	0
out	example-carers	2	2	0	0	0
out	example-college	2	2	0	0	0
out	example-disability	6	5	1	0	0
out	example-hospital	6	5	1	0	0
out	example-housing	17	4	12	0	1
out	example-medical	7	5	1	0	1
out	example-outreach	13	10	3	0	0
out	example-pantry	5	2	1	1	1
out	example-payments	6	4	2	0	0
out	sample-clinic	8	5	2	1	0
out	sample-dental	5	5	0	0	0
out	sample-legal	4	2	2	0	0
out	sample-money	8	5	3	0	0
out	sample-neighbours	11	8	2	0	1
out	sample-rides	7	6	1	0	0
out	sample-tenancy	10	7	3	0	0
out	sample-welcome	1	1	0	0	0
out	sample-work	2	2	0	0	0
out	specimen-bakery	2	1	1	0	0
out	specimen-garden	9	9	0	0	0
out	specimen-recovery	9	6	2	1	0
out	specimen-yarning	2	1	1	0	0
outcome		97				
outcome	client-declined	5				
outcome	did-not-attend	7				
outcome	engaged	75				
outcome	refused	6				
outcome	withdrawn	4				
barrier		40				
barrier	client-choice	6				
barrier	coordination	6				
barrier	cost	5				
barrier	no-service	5				
barrier	transport	5				
barrier	waiting-list	13				
$ pir report fund --columns category,month,clients,requests,approvals,payments,approved,paid | grep -v '	20'
		33	85	73	71	31719.00	26513.00
		0	0	0	0	0.00	0.00
accommodation		11	13	12	12	9010.00	8350.00
clothing		2	2	2	2	395.00	292.50
communication		9	9	8	8	782.00	683.00
education-and-training		3	3	3	3	805.00	667.50
employment-support		6	6	5	5	2590.00	2317.50
household-goods		11	11	10	10	7308.00	6718.00
innovation-grant			1	1	1	4200.00	2100.00
legal-and-identity		7	7	6	6	677.00	613.50
recreation-and-social		9	9	7	7	767.00	653.50
stigma-action			1	1	0	600.00	0.00
training			2	0	0	0.00	0.00
transport		6	6	4	4	450.00	450.00
$ pir report reform
	7	2	1	2	1	1	28	2	1	6	1
consumer-and-carer-voice	1	0	0	1	0	0	28	1	0	1	0
housing	1	0	0	1	0	0	45	1	1	1	0
physical-health	1	0	0	0	1	0		0	0	2	1
recovery-and-stigma	1	0	0	0	0	1		0	0	1	0
rural-and-remote	1	0	1	0	0	0	35	0	0	1	0
service-coordination	2	2	0	0	0	0	5	0	0	0	0
$ pir report reform -o ids
consumer-and-carer-voice
housing
physical-health
recovery-and-stigma
rural-and-remote
service-coordination
$ pir report reform --public
	7			
consumer-and-carer-voice	np			
housing	np			
physical-health	np			
recovery-and-stigma	np			
rural-and-remote	np			
service-coordination	np			
physical-health		2014-06-12	Doctors for people with a mental illness	Carers told us that practices had closed their books. Two practices now keep a morning each month for people whom a support worker brings.

# As the lists of clients have them.
$ for state in active on-hold; do pir client list --state $state -o ids | wc -l; done
32
1
$ pir report activity --columns measure,of,count | grep '^present'
present		33
present	active	32
present	on-hold	1
$ pir client list --state active --facilitator fac6 -o ids | wc -l
6
$ pir contact list --all --columns status,minutes,void -o jsonl | jq -s '[.[] | select(.status == "attended" and .void == null)] | length, (map(.minutes) | add)'
908
38125
$ pir report activity --columns measure,of,count,minutes | grep '^contacts		'
contacts		908	38125

# What was known on an earlier day is another report.
$ pir report caseload --at 2013-12-31 --columns level,host,active,new,closed | grep -v facilitator
region		30	33	3
host	central	9	11	2
host	north	11	11	0
host	south	10	11	1
$ pir report caseload --to 2013-12-31 --columns level,host,active,new,closed | grep -v facilitator
region		30	33	3
host	central	9	11	2
host	north	11	11	0
host	south	10	11	1

# Medians and percentiles as another program reckons them from the cases.
$ pir report timeliness --each | awk -F'\t' '$8 != ""' | datamash -s -g 5,6 count 9 median 9 perc:90 9 | sort >theirs
$ pir report timeliness --columns step,since,n,median_days,p90_days | sort | diff - theirs
$ pir report timeliness --each | awk -F'\t' '$8 == ""' | datamash -s -g 5,6 count 9 | sort
agreed-plan	accepted	5
agreed-plan	received	6
assessment	accepted	2
assessment	received	3
first-contact	accepted	2
first-contact	received	3
review	review	28
$ pir report timeliness --columns step,since,waiting_within,waiting_over | awk '$3 + $4 { print $1 "\t" $2 "\t" $3 + $4 }' | sort
agreed-plan	accepted	5
agreed-plan	received	6
assessment	accepted	2
assessment	received	3
first-contact	accepted	2
first-contact	received	3
review	review	28
$ pir report caseload --each | awk -F'\t' '$4 == "active"' | datamash -s -g 3,2 count 7 median 7 max 7 >theirs
$ pir report caseload --columns host,facilitator,active,median_days_since_contact,most_days_since_contact | awk -F'\t' '$2 != "" && $3 > 0' | diff - theirs
$ pir report referrals --each | awk -F'\t' '$10 != ""' | datamash -s -g 5,6 count 10 median 10 perc:90 10 >theirs
$ pir referral pathway --columns partner,service,acknowledged,ack_median,ack_p90 | awk -F'\t' '$3 > 0' | diff - theirs
$ pir report referrals --each | awk -F'\t' '$11 != ""' | datamash -s -g 5,6 count 11 median 11 perc:90 11 >theirs
$ pir referral pathway --columns partner,service,started,start_median,start_p90 | awk -F'\t' '$3 > 0' | diff - theirs
$ pir report timeliness --each -o csv | tr -d '\r' | mlr --icsv --ojson put -q 'end_ = is_empty($to) ? "2014-06-16" : $to; if ((strptime(end_, "%Y-%m-%d") - strptime($from, "%Y-%m-%d")) / 86400 != $days) { emit $* }'
[
]

# In every format; JSON says what it is of, and it can be verified.
$ pir report timeliness -o csv --columns step,since,n --sort -n | head -n 2
step,since,n^M
review,review,110^M
$ pir report timeliness -o jsonl --columns step,n | head -n 1
{"step": "first-contact", "n": 38}
$ pir report caseload -o json --host south --from 2014-01-01 --columns level,facilitator,active >south.json
$ sed 's/"commit": "[0-9a-f]*"/"commit": "..."/' south.json
{"report": "caseload",
 "version": "0.1",
 "commit": "...",
 "query": {"today": "2014-06-16", "from": "2014-01-01", "host": "south", "columns": "level,facilitator,active"},
 "rows": [
 {"level": "region", "facilitator": null, "active": 12},
 {"level": "host", "facilitator": null, "active": 12},
 {"level": "facilitator", "facilitator": "fac6", "active": 6},
 {"level": "facilitator", "facilitator": "fac7", "active": 6}
]}
$ pir report verify south.json
the same, byte for byte
$ pir report verify - <south.json
the same, byte for byte
$ sed 's/"active": 6/"active": 7/' south.json >other.json
$ pir report verify other.json
-  {"level": "facilitator", "facilitator": "fac6", "active": 7},
+  {"level": "facilitator", "facilitator": "fac6", "active": 6},
pir report verify: not the same: line 8 is the first that differs, of the file above and as it comes out now below
[1]
$ sed 's/"version": "[^"]*"/"version": "0.0"/' south.json | pir report verify - 2>&1 | tail -n 1 | sed 's/this is [0-9.]*:/this is ...:/'
pir report verify: the file was made by version 0.0 of pir, and this is ...: verify it with that one; line 2 is the first that differs
$ echo '[1, 2]' | pir report verify -
pir report verify: this is not the JSON of a report: make one with 'pir report ... -o json'
[2]
$ sed 's/"commit": "...../"commit": "00000/' south.json | pir report verify - 2>&1 | sed 's/00000[0-9a-f]*/00000.../'
pir report verify: the report's commit: there is no commit '00000...'; name one by its id, as main~3, or by a day as 2013-08-01

# It comes out the same after the next change.
$ client=$(pir client list --facilitator fac6 -o ids | head -n 1)
$ pir -q contact add $client --minutes 5 | wc -l
1
$ pir report verify south.json
the same, byte for byte

# For the public: nothing of single people, and nothing that subtracting
# the rest from a total would tell.
$ pir report activity --public --columns measure,of,count
declined		np
declined	already-coordinated	np
waiting		np
waiting	decision	np
waiting	start	np
present		33
present	active	np
present	on-hold	np
exits		5
exits	aged-care	np
exits	custody	np
exits	deceased	np
exits	goals-met	np
exits	withdrew	np
contacts		909
contacts	face-to-face	620
contacts	letter	np
contacts	message	93
contacts	telephone	122
contacts	video	np
clients-seen		37
$ pir report caseload --public
region			52	32	np	np		5	10.5	np	np	np
host			0	np	np	np		np			np	np
host	central		18	np	np	np		np	np	np	np	np
host	north		17	12	np	np		np	7	np	np	np
host	south		17	12	np	np		np	13.5	np	np	np
$ pir report completeness --public
agreement	np	np
background	35	35
consent	np	np
facilitator	np	np
late-entry	37	515
needs	np	np
review	np	np
$ for r in $(pir report --help | awk '$1 != "usage:" && $1 != "verify" && $1 != "See" && /^  / { print $1 }'); do for host in north central south; do pir report $r --public -o json --host $host; done; pir report $r --public -o json; done >public.json
$ $_root/tests/region/adversary . <public.json
5554 counts hidden, 993 published
$ pir report activity -o json | $_root/tests/region/adversary | tail -n 1
0 counts hidden, 35 published
$ pir report caseload --public --facilitator fac1
pir report caseload: --public does not go with --facilitator: that would be about single people
[2]
$ pir report caseload --public --each
pir report caseload: --public does not go with --each: that would be about single people
[2]

# What cannot be.
$ pir report needs --each
pir report needs: --each: the report needs has no single cases
[2]
$ pir report activity --from 2014-02-01 --to 2014-01-01
pir report activity: the period ends before it begins; exchange --from and --to
[2]
$ pir report activity --host nowhere
pir report activity: no host 'nowhere'; there are north, central and south
[3]
$ pir report weather
pir report: no verb 'weather'; see 'pir help report'
[2]
