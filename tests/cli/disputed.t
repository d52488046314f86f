# What a client says against a value stands beside it, on whatever screen.

$ client=$(pir client add --id k3m9x2qd --given Zoltan --family Quux --born 1980-02-29 --source other --on 2014-01-07 --phone 0355501234)
$ pir client alert $client --kind animal --text 'A large dog' --id a222 >/dev/null
$ pir client accept $client --all-criteria --on 2014-01-08
$ pir needs record $client --id n111 --on 2014-01-10 money=2 food=1 employment=2 --note 'Spends it all' >/dev/null
$ pir plan create $client --on 2014-01-12 >/dev/null
$ pir plan goal add $client --id g111 --need money --title 'Less debt' --why 'It worries me' >/dev/null
$ pir plan action add $client g111 --id a111 --what 'Ring the bank' --due 2014-04-01 >/dev/null
$ pir plan edit $client --warning-signs 'Not opening letters' --review-days 60
$ pir contact add $client --id c111 --on 2014-02-01 --note 'Was late' >/dev/null
$ pir contact amend $client-c111 --note 'By an hour' --on 2014-02-02
$ pir review record $client --id r111 --on 2014-02-10 --with client --goal g111=active --note 'Going badly' >/dev/null
$ says() { record=$1; shift; pir show $record -o json | jq --args '.statements = [$ARGS.positional | _nwise(2) | {on: "2014-03-01", member: .[0], text: .[1], by: "client"}]' "$@" | pir edit $record --text -; }
$ says $client 'phones[0].number' 'Not mine' names 'It is Zoltana' 'alerts[a222].text' 'A small dog' state 'I am not'
$ says $client-n111 ratings.money 'I have no such need' extra.employment 'I work' note 'I do not' on 'It was the 11th'
$ says clients/k/$client/plan.json 'goals[g111].title' 'Not my words' 'goals[g111]' 'Drop it' 'goals[g111].actions[a111].what' 'I did ring' safety.warning_signs 'I open them' review_days 'Too often'
$ says $client-c111 note 'I was early' 'addenda[0].text' 'No' status 'Nobody came' with 'My sister'
$ says $client-r111 summary 'It goes well' 'goals[0].now' 'Done'

$ pir client show $client
<client>  Zoltan Quux
! animal: A large dog (a222, since 2014-03-03)
  disputed alerts[a222].text 2014-03-01 by client: A small dog
                     disputed 2014-03-01 by client: It is Zoltana
  born               1980-02-29, 34 years
  phone              0355501234
                     disputed phones[0].number 2014-03-01 by client: Not mine

State
  state              accepted
                     disputed 2014-03-01 by client: I am not
  referred           2014-01-07 by other, accepted 2014-01-08
  facilitator        none

Consents in force
  participation      none in force: see 'pir consent give'

Needs now, against entry
  staff, 2014-01-10: 1 of 22 unmet, 1 met
    money
        disputed 2014-03-01 by client: I have no such need
    employment
        disputed 2014-03-01 by client: I work

Plan
  draft, the client has to agree
    1. Less debt (g111, active)
       disputed 2014-03-01 by client: Drop it
       disputed title 2014-03-01 by client: Not my words
      next: Ring the bank, due 2014-04-01
        disputed what 2014-03-01 by client: I did ring
  next review: 2014-04-11

Last contact
  2014-02-01, face-to-face, 30 days ago





$ pir needs show $client-n111
needs <client>-n111
  client             <client>
  on                 2014-01-10
                     disputed 2014-03-01 by client: It was the 11th
  occasion           entry
  rater              staff
  note               Spends it all
                     disputed 2014-03-01 by client: I do not
  22 domains         1 unmet, 1 met, 0 no need, 0 not known
  extras             1 unmet, 0 met, 0 no need, 0 not known
   2 food                     met
  21 money                    unmet
         disputed 2014-03-01 by client: I have no such need
  extras
     employment               unmet
         disputed 2014-03-01 by client: I work
$ pir needs compare $client
staff: 2014-01-10 (entry); nothing later to compare
staff	money	unmet		
staff	employment	unmet		
staff	food	met		
  22 domains         unmet 1, met 1, no need 0, not known 0
  extras             unmet 1, met 0, no need 0, not known 0
  disputed money 2014-03-01 by client: I have no such need
  disputed employment 2014-03-01 by client: I work
$ pir plan show $client
Action Plan of client <client>
  state              draft
  yet to agree       client
  next review        2014-04-11
  review every       60 days
                     disputed 2014-03-01 by client: Too often

1. Less debt
  goal               g111, active
  needs              money
  why it matters     It worries me
                     disputed 2014-03-01 by client: Drop it
                     disputed title 2014-03-01 by client: Not my words
    a111  planned      Ring the bank
                       due 2014-04-01
                       disputed what 2014-03-01 by client: I did ring

Safety
  warning signs      Not opening letters
                     disputed warning_signs 2014-03-01 by client: I open them

$ pir contact show $client-c111
<client>-c111
  status             attended
                     disputed 2014-03-01 by client: Nobody came
  on                 2014-02-01
  mode               face-to-face
  with               client
                     disputed 2014-03-01 by client: My sister
  note               Was late
                     disputed 2014-03-01 by client: I was early
  added              2014-02-02 coord: By an hour
                     disputed text 2014-03-01 by client: No
$ pir review show $client-r111
<client>-r111
  state              held
  due                2014-02-10
  held on            2014-02-10
  with               client
  agreed             no
  next on            2014-04-11
  summary            Going badly
                     disputed 2014-03-01 by client: It goes well
  g111  Less debt
        proposed -> active
        disputed now 2014-03-01 by client: Done
$ pir show $client-c111 | sed -n '/^note/,/^statements/p'
note: Was late
    disputed 2014-03-01 by client: I was early
addenda
  - on: 2014-02-02
    by: coord
    text: By an hour
        disputed 2014-03-01 by client: No
statements

# So it does on the page of a referral, and on that of a request.

$ pir partner add example-housing --name "Example Housing" --sector housing --from 2013-07-01 >/dev/null
$ pir consent give $client --participation --how written --on 2014-01-09 -q >/dev/null
$ pir staff add fac1 --name "Kim Invented" --email fac1@example.org --role facilitator --from 2013-07-01 >/dev/null
$ pir client assign $client fac1 --on 2014-01-09 -q
$ pir referral draft $client --id f111 --to example-housing --goal g111 --reason 'Behind with the rent' >/dev/null
$ says $client-f111 reason 'I am not' to 'Not them' 'history[0].state' 'I asked for it'
$ pir referral show $client-f111
<client>-f111
  state              draft since 2014-03-03
  to                 example-housing  Example Housing
                     disputed 2014-03-01 by client: Not them
  goal               g111  Less debt
  reason             Behind with the rent
                     disputed 2014-03-01 by client: I am not

History
2014-03-03  draft, coord
            disputed state 2014-03-01 by client: I asked for it
$ pir fund open y13 --from 2013-07-01 --to 2014-06-30 --title 2013-14 --category transport >/dev/null
$ pir fund request $client --id q111 --category transport --amount 20 --payee 'Example Taxis' --purpose 'A ride' --tried 'Family: cannot' >/dev/null
$ says $client-q111 purpose 'Two rides' 'tried[0].outcome' 'They can' amount_cents 'It was 40' 'payee.name' 'Another'
$ pir fund show $client-q111
<client>-q111
  state              requested since 2014-03-03
  pool               y13, transport (client)
  requested          2014-03-03 by coord
  asked for          20.00
                     disputed 2014-03-01 by client: It was 40
  payee              Example Taxis (business)
                     disputed name 2014-03-01 by client: Another
  purpose            A ride
                     disputed 2014-03-01 by client: Two rides
  tried              Family: cannot
                     disputed tried[0].outcome 2014-03-01 by client: They can
  needs              1 of 1 approvals; nobody can yet: see --role and --limit of 'pir staff edit'
  not you            coord asked for it
