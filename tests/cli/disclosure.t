# What was told of a client, and who looks at it.

$ pir staff add fac1 --name "Kim Invented" --email fac1@example.org --role facilitator --from 2013-07-01
fac1
$ pir partner add example-housing --name "Example Housing" --sector housing --from 2013-07-01
example-housing
$ ada=$(pir client add --id aaaaaaa1 --given Ada --family Invented --born 1980-02-29 --source self --on 2013-07-01)
$ pir client person $ada --name "Gus Invented" --role guardian --from 2013-01-01 --id gg11
gg11
$ pir client accept $ada --all-criteria --on 2013-07-03
$ pir client assign $ada fac1 --on 2013-07-03
$ one=$(pir consent give $ada --to example-housing --information needs --purpose referral --how verbal --id cc11)
$ two=$(pir consent give $ada --to all --information identity --purpose shared-care --by gg11 --id cd11)
$ pir contact add $ada --disclosed-to example-housing --information needs --purpose referral -q >id
$ pir contact add $ada --disclosed-to example-housing --information identity --purpose shared-care -q >id
$ pir contact add $ada --disclosed-to client --information plan --purpose shared-care -q >id
$ GIT_AUTHOR_EMAIL=fac1@example.org pir contact add $ada --disclosed-to other --recipient "Ambulance" --information identity --purpose shared-care --basis serious-threat --because "Unwell in the street" -q >id
$ pir contact add $ada --disclosed-to other --information identity --purpose shared-care -q 2>&1 | sed "s/03-....\.json/03-XXXX.json/"
pir contact add: a disclosure to someone other says who it was [disclosure-basis]
$ pir consent disclosed --columns client,to,what,purpose,basis,consent,by,review | sort
<ada>	client	plan	shared-care	consent		coord	
<ada>	example-housing	identity	shared-care	representative	<two>	coord	
<ada>	example-housing	needs	referral	consent	<one>	coord	
<ada>	other	identity	shared-care	serious-threat		fac1	waits
$ pir consent disclosed $ada --waiting --columns to,recipient,reason
other	Ambulance	Unwell in the street
$ pir consent disclosed --to example-housing --columns what,consent --sort consent
needs	<one>
identity	<two>
$ id=$(pir consent disclosed --waiting -o ids)
$ pir next | grep disclosed
2014-03-03		<ada>	disclosure	<id>		disclosed to other on 2014-03-03 (serious-threat)

# One that was made without consent waits for a coordinator, and for nobody else.

$ GIT_AUTHOR_EMAIL=fac1@example.org pir consent review $id 2>&1 | sed "s/03-....\.json/03-XXXX.json/"
pir consent review: clients/a/<ada>/disclosures/2014-03-03-XXXX.json: changing reviewed of disclosure <id> takes the role coordinator, which fac1 does not have; ask coord [role]
$ pir consent review $id -m "Rightly done"
$ pir consent review $id
pir consent review: disclosure <id> does not wait for a review
[2]
$ pir consent disclosed --waiting
$ git log -1 --format=%s
consent review: reviewed, <id>
