# The directory of partners as CSV: out, and in again.

$ pir partner add example-housing --name "Example Housing" --sector housing --sector income-support --catchment "Example Valley" --catchment Sampleton --abn "51 824 753 556" --from 2013-07-01 --contact "Jo Invented" --contact-role intake --contact-phone +61-5550-0001
example-housing
$ pir partner service add example-housing --name "Outreach, with a van" --id th2j --wait 2w --refer "Ring \"intake\"" --criteria "No fixed address" --from 2013-07-01
th2j
$ echo "We agree." >mou.txt
$ pir partner agreement add example-housing --with all --what "=Who does what" --document mou.txt --from 2013-03-20 --to 2015-03-19 --id mn1a
mn1a
$ pir partner add example-clinic --name "Example Clinic" --sector clinical-mental-health --from 2013-07-01 -q
example-clinic
$ pir partner export | sed 's/,contact,....,/,contact,XXXX,/'
partner,part,id,name,sector,abn,catchment,criteria,how_to_refer,hours,usual_wait_days,capacity,cost,role,phone,email,with,what,review_on,document,sha256,from,to^M
example-clinic,partner,,Example Clinic,clinical-mental-health,,,,,,,,,,,,,,,,,2013-07-01,^M
example-housing,partner,,Example Housing,housing;income-support,51824753556,Example Valley;Sampleton,,,,,,,,,,,,,,,2013-07-01,^M
example-housing,service,th2j,"Outreach, with a van",housing,,,No fixed address,"Ring ""intake""",,14,,,,,,,,,,,2013-07-01,^M
example-housing,contact,XXXX,Jo Invented,,,,,,,,,,intake,'+61-5550-0001,,,,,,,,^M
example-housing,agreement,mn1a,,,,,,,,,,,,,,all,'=Who does what,2014-03-20,mou.txt,ed79c21bbcfa267c7764cbc2e048b1de899cdf05c85dc4fed409a6582280c579,2013-03-20,2015-03-19^M

# What was written and is read again changes nothing; nor is there a commit.

$ pir partner export >all.csv
$ git rev-list --count main >n
$ pir partner import all.csv
$ git rev-list --count main | cmp - n

# Into another repository it makes the same partners, in one commit.

$ pir init -q --org Other --region other --staff coord --name "Robin Example" --email coord@example.org other
$ pir -C other partner import all.csv
$ git -C other log -1 --format=%B
partner import: imported, 2 partners

Pir-Command: partner import
Pir-Record: example-clinic
Pir-Record: example-housing

$ pir -C other partner export | cmp - all.csv
$ for p in example-clinic example-housing; do pir show $p -o json >a; pir -C other show $p -o json | cmp - a; done

# Cells set, empty cells take away, columns that are not there stay.

$ cat >more.csv <<.
> partner,part,id,name,sector,capacity
> example-housing,service,th2j,Outreach,housing,20 places
> example-housing,service,,Hostel,housing,
> 
> example-school,partner,,"Example
> School",education; recreation,
> .
$ pir partner import more.csv --on 2014-03-01 --dry-run | grep '^[+-] ' | head -4
pir partner import: more.csv:5: name: only notes may have several lines [one-line]
$ printf 'partner,part,name,sector\nexample-school,partner,Example School,education; recreation\n' | pir partner import - --on 2014-03-01
$ pir partner list --all --columns partner,sectors,from
example-clinic	clinical-mental-health	2013-07-01
example-housing	housing,income-support	2013-07-01
example-school	education,recreation	2014-03-01
$ sed 4,6d more.csv | pir partner import - -m "New brochure"
$ git log -1 --format=%s
partner import: imported, example-housing
$ pir show example-housing -o json | jq -c '.change_reason, (.services[] | del(.id)), .contacts[].phone'
"New brochure"
{"name":"Outreach","sector":"housing","criteria":"No fixed address","how_to_refer":"Ring \"intake\"","usual_wait_days":14,"capacity":"20 places","from":"2013-07-01"}
{"name":"Hostel","sector":"housing"}
"+61-5550-0001"

# Every bad row is named with its line; nothing is taken.

$ git rev-list --count main >n
$ cat >bad.csv <<.
> partner,part,id,name,sector,abn,usual_wait_days,from,to
> example-law,partner,,Example Law,legal-and-justice,,,2013-07-01,
> example-law,service,ab1c,Advice,legal-and-justice,,soon,,
> 
> example-law,service,ab2c,Advice,legal-and-justice,,30,2014-01-01,2013-01-01
> Example Bank,partner,,Example Bank,income-support,,,2013-07-01,
> example-bank,partner,,"Example
> Bank",money,,,2013-07-01,
> example-farm,partner,,Example Farm,employment,51824753557,,2013-07-01,
> example-farm,contact,,Jo,employment,,,,
> example-farm,contact,,Jo
> example-shop,service,,Shop,employment,,,,
> example-law,partner,,Again,legal-and-justice,,,,
> example-work,partner,,Work,employment,,,2013-02-30,
> coord,partner,,Work,employment,,,2013-02-01,
> example-law,thing,,Again,legal-and-justice,,,,
> example-law,service,,Again,legal-and-justice,,,,,,,,
> .
$ pir partner import bad.csv
pir partner import: bad.csv:3: usual_wait_days: not a whole number: 'soon'
pir partner import: bad.csv:5: service ab2c ends on 2013-01-01, before it begins on 2014-01-01 [partner-period]
pir partner import: bad.csv:6: partner: not an id: 'Example Bank'; it has 2 to 40 small letters, digits and hyphens, and does not begin with a hyphen
pir partner import: bad.csv:7: sectors: no code 'money' on 2013-07-01; there are clinical-mental-health, community-mental-health, physical-health, housing, income-support, disability, education, employment, alcohol-and-other-drugs, legal-and-justice, family-and-carers, aboriginal-and-torres-strait-islander-services, multicultural-services, aged-care, transport, material-aid, recreation and other [codes]
pir partner import: bad.csv:9: '51824753557' is no Australian Business Number: its check digits do not agree [partner-abn]
pir partner import: bad.csv:10: sector: none with the part 'contact'; leave it empty
pir partner import: bad.csv:11: 4 cells under 9 columns
pir partner import: bad.csv:12: there is no partner 'example-shop': its own row comes before those of its parts
pir partner import: bad.csv:13: partner example-law stands on line 2 already
pir partner import: bad.csv:14: from: no such day: that month has 28 days [days]
pir partner import: bad.csv:15: 'coord' is the id of a staff record; choose another [own-id]
pir partner import: bad.csv:16: part: 'thing' is not one of partner, service, contact and agreement
pir partner import: bad.csv:17: 13 cells under 9 columns
[2]
$ sed '3d;6d;10,11d;13d;16,17d' bad.csv >worse.csv
$ pir partner import worse.csv
pir partner import: worse.csv:4: service ab2c ends on 2013-01-01, before it begins on 2014-01-01 [partner-period]
pir partner import: worse.csv:5: sectors: no code 'money' on 2013-07-01; there are clinical-mental-health, community-mental-health, physical-health, housing, income-support, disability, education, employment, alcohol-and-other-drugs, legal-and-justice, family-and-carers, aboriginal-and-torres-strait-islander-services, multicultural-services, aged-care, transport, material-aid, recreation and other [codes]
pir partner import: worse.csv:7: '51824753557' is no Australian Business Number: its check digits do not agree [partner-abn]
pir partner import: worse.csv:8: there is no partner 'example-shop': its own row comes before those of its parts
pir partner import: worse.csv:9: from: no such day: that month has 28 days [days]
pir partner import: worse.csv:10: 'coord' is the id of a staff record; choose another [own-id]
[5]
$ printf 'partner,part,id,name,colour\n' | pir partner import -
pir partner import: -:1: no column 'colour'; 'pir partner export' shows those that there are
[2]
$ printf 'partner,name\n' | pir partner import -
pir partner import: -:1: the first row names the columns: 'partner' and 'part' must be among them
[2]
$ printf '' | pir partner import -
pir partner import: -: it is empty: the first row names the columns
[2]
$ printf 'partner,part,name\nexample-law,partner,"Example" Law\n' | pir partner import -
pir partner import: -:2: not comma-separated text: a quotation mark is amiss; inside a cell it is doubled, and the cell is in quotation marks
[2]
$ pir partner import nowhere.csv
pir partner import: cannot open the directory: No such file or directory
[2]
$ git rev-list --count main | cmp - n

# Only a coordinator takes one in.

$ pir staff add fac1 --name "Kim Invented" --email fac1@example.org --role facilitator
fac1
$ GIT_AUTHOR_EMAIL=fac1@example.org pir partner import worse.csv 2>&1 | head -1
pir partner import: worse.csv:2: adding to the partners takes the role coordinator, which fac1 does not have; ask coord [role]
$ GIT_AUTHOR_EMAIL=fac1@example.org pir partner import more.csv
pir partner import: partners/example-housing.json: changing partner example-housing takes the role coordinator, which fac1 does not have; ask coord [role]
[5]
