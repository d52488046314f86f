# Who is counted: in which episode, once, and from which day.

$ pir staff add -q fac1 --name "Fay Example" --email fac1@example.org --role facilitator --from 2013-01-01
fac1

# What the second episode has, the first has not.

$ pir -q client add --id tw1ce001 --given Example --family Twice --born 1981-01-01 --source self --on 2013-01-07
tw1ce001
$ pir -q client accept tw1ce001 --all-criteria --on 2013-01-09
$ pir -q consent give tw1ce001 --participation --how written --on 2013-01-09 --id c001
c001
$ pir -q client assign tw1ce001 fac1 --on 2013-01-09
$ pir -q contact add tw1ce001 --on 2013-01-14 --minutes 40 --id v001
tw1ce001-v001
$ pir -q client close tw1ce001 --reason moved-away --on 2013-03-01
$ pir -q client reopen tw1ce001 --source self --on 2013-12-02
$ pir -q client accept tw1ce001 --all-criteria --on 2013-12-04
$ pir -q client assign tw1ce001 fac1 --on 2013-12-04
$ pir -q contact add tw1ce001 --on 2013-12-20 --minutes 40 --id v002
tw1ce001-v002
$ pir report timeliness --each --columns step,since,from,to,days | grep -v plan
first-contact	received	2013-01-07	2013-01-14	7
first-contact	accepted	2013-01-09	2013-01-14	5
first-contact	received	2013-12-02	2013-12-20	18
first-contact	accepted	2013-12-04	2013-12-20	16
assessment	received	2013-12-02		91
assessment	accepted	2013-12-04		89
$ pir report completeness --columns lacks,what,since | grep -v late
background	gender, indigenous_status, country_of_birth and main_language	2013-12-04
consent	participation	2014-01-09
needs	staff	2014-01-02
needs	client	2014-01-02
plan		2014-01-16

# What was entered in error is as if it were not there.

$ pir -q needs record tw1ce001 --on 2014-02-03 money=2 --id n001
tw1ce001-n001
$ pir -q needs record tw1ce001 --rater client --on 2014-02-03 money=2 --id n002
tw1ce001-n002
$ pir report completeness --columns lacks,what,since | grep needs
[1]
$ pir report completeness --columns lacks,record,days | grep late
late-entry	tw1ce001-v001	413
late-entry	tw1ce001-v002	73
late-entry	tw1ce001-n001	28
late-entry	tw1ce001-n002	28
$ pir void -q tw1ce001-n001 -m "Another client's"
$ pir report completeness --columns lacks,what,since | grep needs
needs	staff	2014-01-02
$ pir report completeness --columns lacks,record,days | grep late
late-entry	tw1ce001-v001	413
late-entry	tw1ce001-v002	73
late-entry	tw1ce001-n002	28
$ pir report timeliness --each --columns step,since,from,to,days | grep assessment
assessment	received	2013-12-02	2014-02-03	63
assessment	accepted	2013-12-04	2014-02-03	61

# Whoever was entered twice was seen once.

$ pir -q client add --id tw1ce002 --given Example --family Twice --born 1981-10-01 --source self --on 2013-12-02
tw1ce002
$ pir -q contact add tw1ce002 --on 2013-12-21 --minutes 10 --id v003
tw1ce002-v003
$ pir report activity | grep -E 'contacts|seen'
contacts		3	90	0
contacts	face-to-face	3	90	0
clients-seen		2		
$ pir -q client merge tw1ce002 tw1ce001 --on 2014-02-10
$ pir report activity | grep -E 'contacts|seen'
contacts		3	90	0
contacts	face-to-face	3	90	0
clients-seen		1		

# Nobody waits for a partner once the client has left.

$ pir partner add -q example-housing --name "Example Housing" --sector housing --from 2013-01-01
example-housing
$ pir -q consent give tw1ce001 --participation --how written --on 2014-02-11 --id c002
c002
$ pir -q consent give tw1ce001 --to all --information all --purpose referral --how written --on 2014-02-11 --id c003
c003
$ pir -q referral draft tw1ce001 --to example-housing --on 2014-02-11 --id r001
tw1ce001-r001
$ pir -q referral send tw1ce001-r001 --on 2014-02-11
$ pir report referrals | grep housing
out	example-housing	1	0	0	1	0
$ pir -q client close tw1ce001 --reason moved-away --on 2014-02-28
$ pir report referrals | grep housing
out	example-housing	1	0	0	0	1

# An issue counts from the day on which it was raised.

$ export PIR_NOW=2014-05-12T09:00:00+10:00
$ pir -q reform raise --area housing --title "No rooms" --id rm1a
rm1a
$ pir report reform --columns area,new,raised
	1	1
housing	1	1
$ pir report reform --columns area,new,raised --to 2014-05-11
	0	0
