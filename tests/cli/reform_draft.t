# What the clients' records repeat: drafted as an issue, never of fewer
# than five people.

$ pir partner add example-housing --name "Example Housing" --sector housing --from 2013-01-01 -q
example-housing
$ ids="aaaa0001 aaaa0002 aaaa0003 aaaa0004 aaaa0005 aaaa0006"
$ each() { for i in $ids; do printf "{\"client\": \"$i\", $1}\n"; done; }
$ for i in $ids; do echo "{\"id\": \"$i\", \"given\": \"A\", \"family\": \"Invented$i\", \"born\": \"198${i#aaaa000}\", \"accuracy\": \"year\", \"source\": \"self\"}"; done | pir client add --on 2013-07-01 --stdin | wc -l
6
$ each '"all-criteria": true' | pir client accept --on 2013-07-03 --stdin
$ each '"participation": true, "how": "written"' | pir consent give --on 2013-07-03 --stdin | wc -l
6
$ each '"to": "all", "information": "all", "purpose": "referral", "how": "written"' | pir consent give --on 2013-07-03 --stdin | wc -l
6
$ pir staff add fac1 --name "Fay Example" --email fac1@example.org --role facilitator --from 2013-07-01
fac1
$ each '"staff": "fac1"' | pir client assign --on 2013-07-03 --stdin -q
$ export PIR_NOW=2014-05-05T09:00:00+10:00

# Four are too few to be told, and neither is how few.

$ pir reform draft --from unmet
pir reform draft: nothing is drafted: what there is, is about fewer people than could be told
[1]
$ each '"ratings": "22--------------------"' | head -4 | pir needs record --on 2013-10-01 --stdin | wc -l
4
$ each '"ratings": "22--------------------"' | head -4 | pir needs record --on 2014-04-01 --stdin | wc -l
4
$ pir reform draft --from unmet
pir reform draft: nothing is drafted: what there is, is about fewer people than could be told
[1]
$ pir reform draft --from unmet -o json
pir reform draft: nothing is drafted: what there is, is about fewer people than could be told
{"error": "nothing is drafted: what there is, is about fewer people than could be told", "rule": null, "exit": 1, "path": null, "line": null}
[1]
$ pir reform draft --from moon
pir reform draft: --from: 'moon' is not one of stalled|unmet|fund
[2]

# Five are a pattern, in what five share; void ones and other raters do not
# count, nor what was before.

$ each '"ratings": "21--------------------"' | sed -n 5p | pir needs record --on 2013-10-02 --stdin | wc -l
1
$ five=$(each '"ratings": "22--------------------"' | sed -n 5p | pir needs record --on 2014-04-02 --stdin)
$ each '"ratings": "22--------------------", "rater": "client"' | sed -n 6p | pir needs record --on 2014-04-03 --stdin | wc -l
1
$ pir reform draft --from unmet --id dr11
dr11
$ pir show dr11 -o json | jq -c '.state, .area, .sectors, .title, .raised, (.evidence[] | del(.id))'
"raised"
"service-coordination"
[]
"Needs that stay unmet: accommodation"
{"on":"2014-05-05","by":"coord","capacity":"data"}
{"kind":"count","text":"accommodation: unmet at the two latest assessments of one rater","count":5,"from":"2013-10-01","to":"2014-04-02"}
$ git log -1 --format=%B
reform draft: raised, dr11

Pir-Command: reform draft
Pir-Record: dr11
$ pir reform draft --from unmet --since -2m
pir reform draft: nothing is drafted: what there is, is about fewer people than could be told
[1]
$ pir void $five -m "Of another"
$ pir reform draft --from unmet
pir reform draft: nothing is drafted: what there is, is about fewer people than could be told
[1]

# By sector, as the plans have it.

$ each '"ratings": "22--------------------"' | sed -n 5p | pir needs record --on 2014-04-07 --stdin | wc -l
1
$ pir reform draft --from unmet --sector housing
pir reform draft: nothing is drafted: what there is, is about fewer people than could be told
[1]
$ for i in $ids; do pir plan create $i -q >/dev/null; g=$(pir plan goal add $i --need accommodation --title Home); pir plan action add $i $g --what Apply --sector housing >/dev/null; done
$ pir reform draft --from unmet --sector housing --id dr22
dr22
$ pir reform list --columns issue,area,sectors,capacity,title
dr11	service-coordination		data	Needs that stay unmet: accommodation
dr22	housing	housing	data	Needs that stay unmet: accommodation

# Referrals that nobody answers, or that come back.

$ refs=$(each '"to": "example-housing"' | pir referral draft --on 2014-01-06 --stdin)
$ send() { for r in $refs; do echo "{\"referral\": \"$r\"}"; done | pir referral send --on $1 --stdin -q; }
$ back() { for r in $refs; do echo "{\"referral\": \"$r\", \"state\": \"referred-back\", \"barrier\": \"$1\"}"; done; }
$ send 2014-01-07
$ pir reform draft --from stalled --on 2014-01-20
pir reform draft: nothing is drafted: what there is, is about fewer people than could be told
[1]
$ pir reform draft --from stalled --on 2014-05-01 --id dr33
dr33
$ back waiting-list | head -4 | pir referral update --on 2014-02-03 --stdin
$ back cost | tail -2 | pir referral update --on 2014-02-04 --stdin
$ pir reform draft --from stalled --sector housing --area housing --id dr44
dr44
$ send 2014-02-05
$ back waiting-list | pir referral update --on 2014-02-20 --stdin
$ pir reform draft --from stalled --id dr55
dr55
$ for i in dr33 dr44 dr55; do pir show $i -o json | jq -c '.area, .sectors, .title, (.evidence[] | [.text, .count, .from, .to])'; done
"service-coordination"
[]
"Referrals that stall or come back: example-housing (no answer)"
["example-housing (no answer): referrals that stalled or came back",6,"2014-01-07","2014-05-01"]
"housing"
["housing"]
"Referrals that stall or come back: example-housing"
["example-housing: referrals that stalled or came back",6,"2014-01-07","2014-02-04"]
"service-coordination"
[]
"Referrals that stall or come back: example-housing (waiting-list)"
["example-housing (waiting-list): referrals that stalled or came back",6,"2014-01-07","2014-02-20"]
$ pir reform draft --from stalled --sector employment
pir reform draft: nothing is drafted: what there is, is about fewer people than could be told
[1]

# What the pool is asked for again and again.

$ pir fund open 2013-14 --from 2013-07-01 --to 2014-06-30 --title "Flexible funding 2013-14" --category transport --category clothing
2013-14
$ pir fund allocate 2013-14 50000 --source "Department of Health" --on 2013-07-01
$ ask() { each "\"category\": \"$1\", \"amount\": \"40\", \"payee\": \"Example $1\", \"purpose\": \"$1\", \"tried\": \"Family: nothing to give\""; }
$ rides=$(ask transport | pir fund request --on 2014-03-03 --stdin)
$ ask clothing | head -4 | pir fund request --on 2014-03-04 --stdin | wc -l
4
$ ask clothing | head -1 | pir fund request --on 2014-04-04 --stdin | wc -l
1
$ pir reform draft --from fund --sector transport
pir reform draft: nothing is drafted: what there is, is about fewer people than could be told
[1]
$ pir fund cancel $(echo "$rides" | tail -1) -m "Not needed"
$ pir reform draft --from fund --id dr66
dr66
$ pir show dr66 -o json | jq -c '.area, .title, (.evidence[] | [.text, .count, .from, .to])'
"service-coordination"
"Asked of the pool again and again: transport"
["transport: asked of the pool",5,"2014-03-03","2014-03-03"]

# What a person drafts, a group decides.

$ pir reform show dr44 | sed 's/^....  count/<id>  count/'
dr44
  title              Referrals that stall or come back: example-housing
  state              raised
  area               housing
  sectors            housing
  raised             2014-05-05 by coord, as data; 0 days ago
  text               Drafted from the referrals to partners.

Evidence
<id>  count of 6, 2014-01-07 to 2014-02-04: example-housing: referrals that stalled or came back
