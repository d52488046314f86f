# Who may consent in a client's place, and when.

$ pir partner add example-bank --name "Example Bank" --sector income-support --from 2013-07-01
example-bank
$ ada=$(pir client add --id aaaaaaa1 --given Ada --family Invented --born 1980-02-29 --source self --on 2013-07-01)
$ pir client person $ada --name "Gus Invented" --role guardian --from 2013-01-01 --to 2014-01-31 --id gg11
gg11
$ pir client person $ada --name "May Invented" --role medical-decision-maker --from 2013-01-01 --id mm11
mm11
$ pir client person $ada --name "Nan Invented" --role nominated-person --role carer --from 2013-01-01 --id nn11
nn11
$ pir client person $ada --name "Abe Invented" --role administrator --from 2013-01-01 --id aa11
aa11

# A guardian while they are one.

$ pir consent give $ada --participation --by gg11 --on 2014-01-31 >/dev/null
$ pir consent give $ada --participation --by gg11 --on 2014-02-01
pir consent give: clients/a/<ada>/client.json: person gg11 of client <ada> may not decide this on 2014-02-01: a guardian, an attorney or a medical decision maker may while they are one, an administrator about money only [consent-giver]
[5]
$ pir consent list $ada --columns kind,how,given_by
participation	representative	gg11

# What was given stands when the guardian's time is over.

$ pir consent give $ada --to all --information needs --purpose referral --by gg11 --from 2014-01-15 >/dev/null
$ pir consent why $ada example-bank --purpose referral --columns covers,given_by
yes	gg11

# A carer and a nominated person are heard, and do not decide.

$ pir consent give $ada --participation --by nn11
pir consent give: clients/a/<ada>/client.json: person nn11 of client <ada> may not decide this on 2014-03-03: a guardian, an attorney or a medical decision maker may while they are one, an administrator about money only [consent-giver]
[5]
$ pir consent give $ada --participation --by mm11 >/dev/null

# An administrator decides about money, and nothing else.

$ pir consent give $ada --to example-bank --information funds --purpose funding --by aa11 >/dev/null
$ pir consent give $ada --to example-bank --information needs --purpose funding --by aa11
pir consent give: clients/a/<ada>/client.json: person aa11 of client <ada> may not decide this on 2014-03-03: a guardian, an attorney or a medical decision maker may while they are one, an administrator about money only [consent-giver]
[5]
$ pir consent give $ada --to example-bank --information funds --purpose funding --purpose referral --by aa11
pir consent give: clients/a/<ada>/client.json: person aa11 of client <ada> may not decide this on 2014-03-03: a guardian, an attorney or a medical decision maker may while they are one, an administrator about money only [consent-giver]
[5]
$ pir consent give $ada --participation --by aa11
pir consent give: clients/a/<ada>/client.json: person aa11 of client <ada> may not decide this on 2014-03-03: a guardian, an attorney or a medical decision maker may while they are one, an administrator about money only [consent-giver]
[5]

# The words have to agree with who decided.

$ pir consent give $ada --participation --how representative --id xx11
pir consent give: clients/a/<ada>/client.json: consent xx11: 'representative' goes with a person who decides for the client, 'written' and 'verbal' with the client [consent-giver]
[5]
$ pir consent give $ada --participation --how written --by mm11 --id xx11
pir consent give: clients/a/<ada>/client.json: consent xx11: 'representative' goes with a person who decides for the client, 'written' and 'verbal' with the client [consent-giver]
[5]
$ pir consent give $ada --participation --by zz99 --id xx11
pir consent give: clients/a/<ada>/client.json: consents[xx11].given_by: there is no client or person 'zz99' [references]
[2]

# So for taking it back; the client always may.

$ pir consent withdraw $ada --to example-bank --by nn11 --how representative
pir consent withdraw: clients/a/<ada>/client.json: person nn11 of client <ada> may not decide this on 2014-03-03: a guardian, an attorney or a medical decision maker may while they are one, an administrator about money only [consent-giver]
[5]
$ pir consent withdraw $ada --to example-bank --by mm11 --how representative -q
$ pir consent withdraw $ada --participation --how verbal
$ pir consent list $ada --columns kind,to,except,how,given_by
sharing	all	example-bank	representative	mm11

# A person of the client may be told; one who has gone may not.

$ pir consent give $ada --to nn11 --information plan --purpose carer-involvement --how verbal >/dev/null
$ pir consent why $ada nn11 --purpose carer-involvement --columns covers,to
no	all
no	all
yes	nn11
$ pir consent give $ada --to gg11 --information plan --purpose carer-involvement --how verbal
pir consent give: clients/a/<ada>/client.json: person gg11 is not among the client's people on 2014-03-03 [consent-recipient]
[5]
