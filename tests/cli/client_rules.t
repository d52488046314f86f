# The rules hold for whatever changes a record: here it is edited by hand.

$ cat >../edit <<'END'
> #!/bin/sh
> jq "$JQ" "$1" >"$1.new" && cat "$1.new" >"$1" && rm "$1.new"
> END
$ chmod +x ../edit; export EDITOR=$PWD/../edit
$ try() { JQ=$2 pir edit "$1" 2>&1 | sed 's/; what you wrote is kept.*\( \[.*\]\)/\1/; s/pir edit: clients.*json: //; s/episode [0-9a-z]\{4\}\(:\| is\)/episode (entry)\1/'; rm -f .git/pir-*; }
$ pir -q staff add fac1 --name "Fac One" --email fac1@example.org --role facilitator --host north --from 2013-07-01
fac1
$ pir client add --id r1000001 --given Ada --source self --on 2013-07-01
r1000001
$ try r1000001 '.state = "active"'
client r1000001 is referred: it becomes active only from accepted and on-hold [client-state]
$ try r1000001 '.state = "accepted"'
accepting takes five times yes; not answered so: diagnosis, complex-needs, needs-support, coordination-gap and consent [eligibility]
$ try r1000001 '.state = "accepted" | .episodes[0].accepted_on = "2013-07-03"'
accepting takes five times yes; not answered so: diagnosis, complex-needs, needs-support, coordination-gap and consent [eligibility]
$ try r1000001 '.state = "closed"'
the current episode of a client who is closed needs closed_on [client-episode]
$ try r1000001 '.state = "closed" | .episodes[0].closed_on = "2013-07-03"'
closing needs an exit_reason [client-episode]
$ try r1000001 '.state = "declined" | .episodes[0].declined_on = "2013-07-03"'
declining needs a decline_reason [client-episode]
$ try r1000001 '.state = "merged"'
state merged and merged_into come together: 'pir client merge' sets both [client-merge]
$ try r1000001 '.merged_into = "r1000001"'
state merged and merged_into come together: 'pir client merge' sets both [client-merge]
$ try r1000001 '.merged_into = "r9999999" | .state = "merged"'
merged_into: there is no client 'r9999999' [references]
$ try r1000001 '.merged_from = ["r1000001"]'
client r1000001 was not merged into r1000001: 'pir client merge' writes both [client-merge]
$ try r1000001 '.episodes += [.episodes[0] | .id = "e002"]'
episode (entry) is open: a new one follows only one that was closed or declined [client-episode]
$ try r1000001 '.episodes[0].received_on = "2013-06-01"'
episode (entry): received_on 2013-06-01 is before the step that it follows, on 2013-07-01 [client-episode]
$ try r1000001 '.episodes[0].accepted_on = "2013-07-03"'
the current episode of a client who is referred has no accepted_on [client-episode]
$ try r1000001 '.assignments = [{"staff": "fac1", "from": "2013-07-01"}]'
a facilitator is assigned once the client was accepted, and from that day on at the earliest [client-assignment]
$ try r1000001 '.holds = [{"id": "h001", "kind": "travel", "from": "2013-07-01"}]'
a client who is referred has no hold without a last day: see 'pir client hold' and 'pir client resume' [client-hold]
$ try r1000001 '.born.date = "2014-03-04"'
born.date is after today: type the day of birth again [client-period]
$ try r1000001 '.names[0].from = "2014-01-02" | .names[0].to = "2014-01-01"'
names[0]: its last day 2014-01-01 is before its first, 2014-01-02 [client-period]

# Accepted and active.

$ pir client accept r1000001 --all-criteria --on 2013-07-03
$ try r1000001 '.state = "active"'
a client becomes active once a primary facilitator is assigned and consent to participate is in force [client-active]
$ try r1000001 '.episodes[0].accepted_on = "2013-06-03"'
episode (entry): accepted_on 2013-06-03 is before the step that it follows, on 2013-07-01 [client-episode]
$ pir client assign r1000001 fac1 --on 2013-07-03
$ pir -q consent give r1000001 --id f001 --participation --how written --on 2013-07-03
f001
$ pir plan create r1000001 --on 2013-07-10
r1000001
$ try r1000001 '.state = "accepted"'
client r1000001 is active: it becomes accepted only from referred [client-state]
$ try r1000001 '.state = "on-hold"'
a client who is on-hold has one hold without a last day: see 'pir client hold' and 'pir client resume' [client-hold]
$ try r1000001 '.assignments = []'
assignments: an entry is ended, cancelled or withdrawn, never removed [nothing-removed]
$ try r1000001 '.assignments[0].from = "2013-07-05"'
an assignment is ended, not changed: fac1 keeps its role and first day [client-assignment]
$ try r1000001 '.assignments[0].staff = "coord"'
an assignment is ended, not changed: fac1 keeps its role and first day [client-assignment]
$ try r1000001 '.assignments += [{"staff": "coord", "from": "2014-03-03"}]'
fac1 and coord are both primary facilitators: end one before the other begins [client-assignment]
$ try r1000001 '.state = "closed" | .episodes[0].closed_on = "2014-01-01" | .episodes[0].exit_reason = "withdrew"'
a client who is closed is assigned to nobody: end that of fac1 [client-assignment]
$ try r1000001 '.state = "closed" | .episodes[0].closed_on = "2014-01-01" | .episodes[0].exit_reason = "withdrew" | .assignments[0].to = "2014-01-01"'
the plan of a client who is closed is closed in the same change [client-plan]

# Closed: the record takes what the law may ask, and nothing else.

$ pir client close r1000001 --reason withdrew --on 2014-01-01
$ try r1000001 '.pronouns = "she"'
client r1000001 is closed: 'pir client reopen' begins a new episode [client-open]
$ try r1000001 '.statements = [{"on": "2014-02-01", "member": "names", "text": "It is spelt Adda", "by": "client"}]'
$ pir client edit r1000001 --retain-until 2034-06-30
$ pir consent withdraw r1000001 --participation --how verbal --on 2014-02-01
$ pir client show r1000001 | sed -n '2p; /^State$/,/^$/p'
                     disputed 2014-02-01 by client: It is spelt Adda
State
  state              closed
  referred           2013-07-01 by self, accepted 2013-07-03, closed 2014-01-01
