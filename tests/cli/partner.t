# Partners: added, found, shown.

$ pir partner add example-housing --name "Example Housing" --sector housing --catchment "Example Valley" --catchment Sampleton --abn "51 824 753 556" --from 2013-07-01 --contact "Jo Invented" --contact-role intake --contact-phone 5550-0001
example-housing
$ pir partner add example-clinic --name "Example Clinic" --sector clinical-mental-health --sector physical-health --from 2013-07-01
example-clinic
$ pir partner add example-housing --name Another --sector housing
pir partner add: there is a partner 'example-housing' already; choose another id
[2]
$ pir partner add staff --name Another --sector housing
pir partner add: 'staff' means something else where somebody is named; choose another id [own-id]
[5]
$ pir partner add coord --name Another --sector housing
pir partner add: 'coord' is the id of a staff record; choose another [own-id]
[5]
$ pir partner add other-house --name Another --sector houses
pir partner add: sectors: no code 'houses' on 2014-03-03; there are clinical-mental-health, community-mental-health, physical-health, housing, income-support, disability, education, employment, alcohol-and-other-drugs, legal-and-justice, family-and-carers, aboriginal-and-torres-strait-islander-services, multicultural-services, aged-care, transport, material-aid, recreation and other [codes]
[2]
$ pir partner add other-house --name Another
pir partner add: --sector must be given: pir partner add --name NAME --sector CODE [option...] PARTNER
[2]
$ pir partner add other-house --name Another --sector housing --abn 51824753557
pir partner add: '51824753557' is no Australian Business Number: its check digits do not agree [partner-abn]
[5]
$ pir partner list
example-clinic	Example Clinic	clinical-mental-health,physical-health	0	2013-07-01	
example-housing	Example Housing	housing	0	2013-07-01	
$ pir partner list --sector physical-health -o ids
example-clinic
$ pir partner list --columns partner,catchment,abn -o jsonl
{"partner": "example-clinic", "catchment": [], "abn": null}
{"partner": "example-housing", "catchment": ["Example Valley", "Sampleton"], "abn": "51824753556"}

# Services.

$ out=$(pir partner service add example-housing --name "Outreach support" --wait 2w --refer "Ring intake" --criteria "No fixed address")
$ gp=$(pir partner service add example-clinic --from 2013-07-01 --name "General practice" --sector physical-health --cost "Bulk billed")
$ pir partner service add example-housing --id bh11 --name "Budget help" --sector income-support
pir partner service add: partners/example-housing.json: service bh11 is in income-support, which example-housing does not list: add it with 'pir partner edit --sector' [partner-sector]
[5]
$ pir partner service edit example-housing $out --wait 21d --capacity "20 places"
$ pir partner service edit example-housing zzzz --wait 21d
pir partner service edit: no 'zzzz' among the services of example-housing
[3]
$ pir partner find --sector houses
pir partner find: sectors: no code 'houses' on 2014-03-03; there are clinical-mental-health, community-mental-health, physical-health, housing, income-support, disability, education, employment, alcohol-and-other-drugs, legal-and-justice, family-and-carers, aboriginal-and-torres-strait-islander-services, multicultural-services, aged-care, transport, material-aid, recreation and other
[2]
$ pir partner find
example-clinic	<gp>	General practice	physical-health		
example-housing	<out>	Outreach support	housing	21	Ring intake
$ pir partner find outreach --near "example val"
example-housing	<out>	Outreach support	housing	21	Ring intake
$ pir partner find --sector physical-health -o jsonl
{"partner": "example-clinic", "service": "<gp>", "name": "General practice", "sector": "physical-health", "wait_days": null, "refer": null}
$ pir partner find --service budget
$ pir partner service end example-clinic $gp --on 2014-03-01
$ pir partner find practice
$ pir partner find practice --all -o ids
example-clinic

# Agreements are reviewed before they lapse.

$ echo "We agree." >mou.txt
$ mou=$(pir partner agreement add example-housing --with all --what "Who does what" --document mou.txt --from 2013-03-20 --to 2015-03-19)
$ pir partner agreement add example-clinic --what "Shared care" --from 2013-07-01 --next 2015-01-01 --id sc01
sc01
$ pir partner show example-housing
example-housing
  name               Example Housing
  sectors            housing
  catchment          Example Valley, Sampleton
  ABN                51824753556
  partner            since 2013-07-01
  ask for            Jo Invented, intake, 5550-0001

Services
<out>  Outreach support (housing)
    for              No fixed address
    refer            Ring intake
    wait, days       21
    capacity         20 places

Agreements
<mou>  Who does what
    with             all
    holds            2013-03-20 to 2015-03-19
    review on        2014-03-20
    document         mou.txt
$ pir partner due
2014-03-20	17	example-housing	<mou>	Who does what	all	2015-03-19
$ pir partner due --within 1y --columns due,partner
2014-03-20	example-housing
2015-01-01	example-clinic
$ pir partner agreement review example-housing $mou --next +6m
$ pir partner agreement review example-clinic sc01
$ pir partner agreement end example-clinic sc01
$ pir partner due --within 2y --columns due,partner,agreement,ends
2014-03-03	example-clinic	sc01	2014-03-03
2014-09-03	example-housing	<mou>	2015-03-19
$ pir show example-housing -o json | jq -c .agreements
[{"id":"<mou>","with":"all","what":"Who does what","from":"2013-03-20","to":"2015-03-19","review_on":"2014-09-03","document":{"name":"mou.txt","sha256":"ed79c21bbcfa267c7764cbc2e048b1de899cdf05c85dc4fed409a6582280c579"}}]

# Someone to ask for is changed by name; lists are replaced.

$ pir partner edit example-housing --contact "Jo Invented" --contact-phone 5550-0002
$ pir partner edit example-housing --contact-phone 5550-0003
pir partner edit: whose is it: --contact names the person
[2]
$ pir partner edit example-housing --sector housing --sector income-support --name "Example Homes"
$ pir partner edit example-housing --sector income-support
pir partner edit: partners/example-housing.json: service <out> is in housing, which example-housing does not list: add it with 'pir partner edit --sector' [partner-sector]
[5]
$ pir partner edit exam --name Another
pir partner edit: 'exam' could be example-clinic and example-housing; say which
[2]
$ pir show example-housing -o json | jq -c '.name, .sectors, .contacts[].phone'
"Example Homes"
["housing","income-support"]
"5550-0002"

# Closing says what has to find another partner.

$ ada=$(pir client add --id aaaaaaa1 --given Ada --family Invented --born 1980-02-29 --source self --on 2013-07-01)
$ pir client accept $ada --all-criteria --on 2013-07-03
$ pir plan create $ada --on 2013-07-12 >/dev/null
$ goal=$(pir plan goal add $ada --need accommodation --title "A place of my own" --priority 1)
$ action=$(pir plan action add $ada $goal --what "Apply" --partner example-housing)
$ pir partner close example-housing --on 2014-03-01
action <ada>/<action> is planned: find another partner for it
$ pir partner close example-housing
pir partner close: example-housing closes on 2014-03-01 already
[2]
$ pir partner list -o ids
example-clinic
$ pir partner list --all -o ids
example-clinic
example-housing
$ pir partner show example-housing | head -2
example-housing
! not a partner today
$ pir contact add $ada --partner example-housing --with partner --on 2014-03-02 --id kk11
pir contact add: example-housing is not a partner on 2014-03-02, but from 2013-07-01 to 2014-03-01: choose another, see 'pir partner find' [partner-open]
[5]
$ pir contact add $ada --partner example-housing --with partner --on 2014-02-28 >/dev/null

# Only a coordinator keeps partners.

$ pir staff add fac1 --name "Kim Invented" --email fac1@example.org --role facilitator
fac1
$ GIT_AUTHOR_EMAIL=fac1@example.org pir partner edit example-clinic --name Mine
pir partner edit: partners/example-clinic.json: changing partner example-clinic takes the role coordinator, which fac1 does not have; ask coord [role]
[5]
$ pir partner add --stdin <<.
> {"partner": "example-school", "name": "Example School", "sector": ["education"]}
> {"partner": "example-law", "name": "Example Law", "sector": "legal-and-justice"}
> .
example-school
example-law
$ git log -1 --format=%B
partner add: added, 2 partners

Pir-Command: partner add
Pir-Record: example-law
Pir-Record: example-school
