# A consent covers a recipient, an information, a purpose and a day.

$ pir partner add example-housing --name "Example Housing" --sector housing --from 2013-07-01
example-housing
$ pir partner add example-clinic --name "Example Clinic" --sector clinical-mental-health --from 2013-07-01
example-clinic
$ pir staff add fac1 --name "Kim Invented" --email fac1@example.org --role facilitator --from 2013-07-01
fac1
$ ada=$(pir client add --id aaaaaaa1 --given Ada --family Invented --born 1980-02-29 --source self --on 2013-07-01)
$ pir client accept $ada --all-criteria --on 2013-07-03
$ part=$(pir consent give $ada --participation --how written --on 2013-07-03)
$ pir client assign $ada fac1 --on 2013-07-03
client <ada> is active now
$ all=$(pir consent give $ada --to all --information all --purpose referral --purpose shared-care --how written --on 2013-07-03)
$ pir consent list
<ada>	<ada>	<part>	participation	all				written	2013-07-03	2014-07-02	in-force
<ada>	<ada>	<all>	sharing	all		all	referral,shared-care	written	2013-07-03	2014-07-02	in-force
$ pir consent list $ada -o json --columns consent,kind,how,given_by,witnessed_by
[
 {"consent": "<part>", "kind": "participation", "how": "written", "given_by": "client", "witnessed_by": null},
 {"consent": "<all>", "kind": "sharing", "how": "written", "given_by": "client", "witnessed_by": null}
]
$ pir consent why $ada example-housing --purpose referral
<all>	yes		all		all	referral,shared-care	2013-07-03	2014-07-02		client
$ pir consent why $ada example-housing --purpose referral --information needs --on 2013-07-02
<all>	no	it had not begun	all		all	referral,shared-care	2013-07-03	2014-07-02		client
pir consent why: no consent of client <ada> lets example-housing know needs for referral on 2013-07-02
[1]
$ pir consent why $ada example-housing --purpose evaluation
<all>	no	it is not for that purpose	all		all	referral,shared-care	2013-07-03	2014-07-02		client
pir consent why: no consent of client <ada> lets example-housing know anything for evaluation on 2014-03-03
[1]
$ pir consent why $ada example-housing --purpose refferal
pir consent why: consent-purposes: no code 'refferal' on 2014-03-03; did you mean 'referral'?
[2]
$ pir consent why $ada example-housing --purpose referral --information shoes
pir consent why: consent-information: no code 'shoes' on 2014-03-03; there are all, identity, needs, plan, reviews, referrals, contacts and funds
[2]
$ pir consent why $ada nobody --purpose referral
pir consent why: no partner 'nobody'; see 'pir partner list'
[3]

# What is lacking is said.

$ pir consent give $ada --how written
pir consent give: consent to what: --participation, or --to all, a partner or a person of the client
[2]
$ pir consent give $ada --to example-housing --how written --purpose referral
pir consent give: consent to share what: --information all, or codes of consent-information
[2]
$ pir consent give $ada --to example-housing --how written --information needs
pir consent give: consent to share for what: --purpose, a code of consent-purposes
[2]
$ pir consent give $ada --to example-housing --information needs --purpose referral
pir consent give: given how: --how written or --how verbal
[2]
$ pir consent give $ada --participation --how written --information needs
pir consent give: participation shares nothing: name who may know with --to
[2]
$ pir consent give $ada --to example-housing --except example-clinic --information needs --purpose referral --how written
pir consent give: clients/a/<ada>/client.json: only a consent to all can except a partner [consent-extent]
[5]
$ pir consent give $ada --to example-housing --information shoes --purpose referral --id xx11 --how written
pir consent give: clients/a/<ada>/client.json: consents[xx11].information: consent-information: no code 'shoes' on 2014-03-03; there are all, identity, needs, plan, reviews, referrals, contacts and funds [codes]
[2]
$ pir consent give $ada --to nobody --information needs --purpose referral --how written
pir consent give: no partner 'nobody'; see 'pir partner list'
[3]
$ pir consent give $ada --participation --how written --from 2014-03-03 --until 2014-03-02
pir consent give: clients/a/<ada>/client.json: consent ends on 2014-03-02, before it begins on 2014-03-03 [consent-extent]
[5]
$ pir consent give $ada --participation --how shouted
pir consent give: --how: 'shouted' is not one of written|verbal|representative
[2]
$ pir consent give nobody12 --participation --how written
pir consent give: no client 'nobody12'; see 'pir client list'
[3]

# Verbal consent has a witness; a paper is known by its digest; several
# recipients are several entries.

$ echo "I agree." >signed.txt
$ pir consent give $ada --to example-housing --to example-clinic --information identity --information needs --purpose funding --how verbal --document signed.txt --until 2014-03-20 >ids
$ pir show $ada -o json | jq -c '.consents[2:][] | del(.id)'
{"kind":"sharing","to":"example-housing","information":["identity","needs"],"purposes":["funding"],"how":"verbal","given_by":"client","witnessed_by":"coord","document":{"name":"signed.txt","sha256":"032ed06f72820f02e8430f9922a9a82141a3a228ff64f355b6d0e32d547272b8"},"from":"2014-03-03","until":"2014-03-20"}
{"kind":"sharing","to":"example-clinic","information":["identity","needs"],"purposes":["funding"],"how":"verbal","given_by":"client","witnessed_by":"coord","document":{"name":"signed.txt","sha256":"032ed06f72820f02e8430f9922a9a82141a3a228ff64f355b6d0e32d547272b8"},"from":"2014-03-03","until":"2014-03-20"}
$ pir consent give $ada --to example-housing --document nothing.txt --information needs --purpose referral --how written
pir consent give: cannot open the document: No such file or directory
[2]
$ pir consent list --within 30d --columns client,to,until
<ada>	example-housing	2014-03-20
<ada>	example-clinic	2014-03-20
$ pir consent list --facilitator fac1 --to example-clinic --columns to,information
example-clinic	identity,needs

# To all except one.

$ ben=$(pir client add --id bbbbbbb1 --given Ben --family Invented --born 1975-05-05 --source self --on 2013-07-01)
$ some=$(pir consent give $ben --to all --except example-housing --information plan --purpose shared-care --how written)
$ pir consent why $ben example-housing --purpose shared-care --columns consent,covers,lacks,except
<some>	no	it excepts them	example-housing
pir consent why: no consent of client <ben> lets example-housing know anything for shared-care on 2014-03-03
[1]
$ pir consent why $ben example-clinic --purpose shared-care --information plan --columns consent,covers
<some>	yes
$ pir consent why $ben example-clinic --purpose shared-care --information needs --columns consent,covers,lacks
<some>	no	it is not for that information
pir consent why: no consent of client <ben> lets example-clinic know needs for shared-care on 2014-03-03
[1]

# Withdrawing from one whom all covers leaves it to the others.

$ goal=$(pir plan create $ada -q --on 2014-02-01 >/dev/null; pir plan goal add $ada --need accommodation --title "A place" --priority 1)
$ action=$(pir plan action add $ada $goal --what "Apply" --partner example-housing)
$ told=$(pir contact add $ada --with partner --partner example-housing --disclosed-to example-housing --information needs --purpose referral -q)
$ pir consent withdraw $ada --to example-housing --how verbal 2>&1 | sed "s/as ..../as XXXX/"
consent <all> goes on as XXXX, to all except example-housing
action <ada>/<action> is planned
told example-housing on 2014-03-03, for referral: needs
$ pir consent list $ada --columns kind,to,except,how,from
participation	all		written	2013-07-03
sharing	example-clinic		verbal	2014-03-03
sharing	all	example-housing	verbal	2014-03-03
$ pir consent list $ada --all --columns kind,to,state,withdrawn
participation	all	in-force	
sharing	all	withdrawn	2014-03-03
sharing	example-housing	withdrawn	2014-03-03
sharing	example-clinic	in-force	
sharing	all	in-force	
$ pir consent why $ada example-clinic --purpose referral --columns covers,to
no	all
no	example-clinic
yes	all
$ pir consent withdraw $ada --to example-housing --how verbal
pir consent withdraw: client <ada> has no such consent to withdraw: see 'pir consent list'
[3]

# One entry; all of them; taking part.

$ pir consent withdraw $ada $all --how written
pir consent withdraw: consent <all> has ended already: 'pir consent list --all'
[2]
$ pir consent withdraw $ada zzzz --how written
pir consent withdraw: no 'zzzz' among the consents of <ada>
[3]
$ pir consent withdraw $ada
pir consent withdraw: withdraw what: an entry, --participation, or --to; see 'pir consent list'
[2]
$ pir consent withdraw $ada --to all --how written -q
$ pir consent withdraw $ada --participation --how written
client <ada> stays active without consent to take part: close ('pir client close'), hold, or ask again
$ pir consent list $ada --columns kind,to
$ pir show $ada -o json | jq -r .state
active
$ git log -1 --format=%B
consent withdraw: withdrawn by <ada>, <part>

Pir-Command: consent withdraw
Pir-Client: <ada>
Pir-Record: <ada>

# It is withdrawn, never edited or removed.

$ pir edit $ben --text - <<.
> $(pir show $ben -o json | jq '.consents[0].purposes += ["referral"]')
> .
pir edit: clients/b/<ben>/client.json: consent <some> stands as it was given: withdraw it with 'pir consent withdraw', and give another [consent-kept]
[5]
$ pir edit $ben --text - <<.
> $(pir show $ben -o json | jq '.consents = []')
> .
pir edit: clients/b/<ben>/client.json: consents[<some>]: an entry is ended, cancelled or withdrawn, never removed [nothing-removed]
[5]

# None is given once a client is closed.

$ pir client decline $ben --reason out-of-region
$ pir consent give $ben --participation --how written
pir consent give: client <ben> is declined: 'pir client reopen' begins a new episode [client-open]
[5]
$ pir consent withdraw $ben $some --how verbal

# Whose client it is.

$ GIT_AUTHOR_EMAIL=fac1@example.org pir consent give $ada --participation --how verbal >/dev/null
$ pir staff add fac2 --name "Lee Invented" --email fac2@example.org --role facilitator
fac2
$ GIT_AUTHOR_EMAIL=fac2@example.org pir consent give $ada --participation --how verbal
pir consent give: clients/a/<ada>/client.json: client <ada> is assigned to fac1, not to fac2; ask coord or fac1; a coordinator can assign the client to fac2 too [role]
[5]
$ pir staff add in1 --name "Jo Invented" --email in1@example.org --role intake
in1
$ GIT_AUTHOR_EMAIL=in1@example.org pir consent give $ada --participation --how verbal
pir consent give: clients/a/<ada>/client.json: changing consents of client <ada> takes the role facilitator or coordinator, which in1 does not have; ask coord or fac1 [role]
[5]

# A form to print and sign.

$ pir consent form $ada --purpose shoes
pir consent form: consent-purposes: no code 'shoes' on 2014-03-03; there are referral, shared-care, informing-services, evaluation, funding, carer-involvement and statistics
[2]
$ pir consent form $ada -o json
pir consent form: --output: 'json' is not one of text
{"error": "--output: 'json' is not one of text", "rule": null, "exit": 2, "path": null, "line": null}
[2]
$ pir consent form $ada --participation --to all --to example-clinic --information all --purpose referral
Example PIR
Consent to take part, and to share information

Name:           Ada Invented
Date of birth:  1980-02-29
Number:         <ada>

1. [x] I agree to take part in Partners in Recovery.

2. What is ticked here may be shared with:
    [x] any service that supports me, except:
        ________________________________________________
    [x] Example Clinic
    [ ] ____________________________________________
   namely:
    [x] Everything
    [ ] Who they are and how to reach them
    [ ] Assessments of needs
    [ ] The Action Plan
    [ ] Reviews
    [ ] Referrals
    [ ] Notes of contacts
    [ ] Requests for funds
   for:
    [x] Referral to a service
    [ ] Sharing care with other services
    [ ] Letting services know of the programme
    [ ] Evaluation of the programme
    [ ] Asking for funds
    [ ] Involving family and carers
    [ ] Statistics, without names

3. This holds for 12 months from the day I sign, or
   until ____ /____ /________ .

I can say no to any of it and still be supported. I can change
my mind at any time, for all of it or a part, by telling my
support facilitator. What was shared before cannot be taken
back. I was given a copy of this page.

Signed   ________________________________  Date ____________

If someone decides for the person named above:
Name     ________________________________  Role ____________
Signed   ________________________________  Date ____________

Witness  ________________________________  Date ____________

# A batch.

$ pir consent give --stdin <<. >/dev/null
> {"client": "$ada", "to": "example-clinic", "information": "needs", "purpose": "referral", "how": "verbal"}
> {"client": "$ada", "participation": true, "how": "written", "until": "2014-12-31"}
> .
$ pir consent give --stdin <<.
> {"client": "$ada", "to": "example-clinic", "how": "verbal"}
> {"client": "$ada", "participation": true, "how": "written", "to-whom": "x"}
> .
pir consent give: line 1: consent to share what: --information all, or codes of consent-information
pir consent give: line 2: no member 'to-whom' here
[2]

# Twelve months end the day before; where there is none such, on the last.

$ pir consent give $ada --participation --how written --from 2012-02-29 --id y29f
y29f
$ pir consent list $ada --all --kind participation --columns from,until
2013-07-03	2014-07-02
2014-03-03	2015-03-02
2014-03-03	2014-12-31
2012-02-29	2013-02-28
