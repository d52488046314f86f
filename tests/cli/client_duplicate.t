# One person is not added twice: same or exchanged day and month of birth
# with a similar name, or the same SLK-581.

$ q() { pir client add --on 2013-07-01 --source self "$@"; }
$ q --id d1000001 --given John --family Stevens --born 1954-06-07 --gender male
d1000001
$ q --id d1000009 --given Jon --family Stevens --born 1954-06-07
pir client add: likely the same person as d1000001: use that client, or say --not-duplicate-of d1000001 [client-duplicate]
[5]
$ q --id d1000009 --given Stevens --family John --born 1954-07-06
pir client add: likely the same person as d1000001: use that client, or say --not-duplicate-of d1000001 [client-duplicate]
[5]
$ q --id d1000009 --given Cohn --family Steaens --born 1954-06-07 --gender male
pir client add: likely the same person as d1000001: use that client, or say --not-duplicate-of d1000001 [client-duplicate]
[5]
$ q --id d1000002 --given John --family Stevens --born 1954-06-08
d1000002
$ q --id d1000003 --given Mary --family Stevens --born 1954-06-07
d1000003
$ q --id d1000004 --given John --family Stevens --born 1954-06-07 --not-duplicate-of d1000001
d1000004
$ q --id d1000005 --given John --family Stevens --born 1954-06-07 --not-duplicate-of d1000001
pir client add: likely the same person as d1000004: use that client, or say --not-duplicate-of d1000004 [client-duplicate]
[5]
$ q --id d1000005 --given John --family Stevens --born 1954-06-07 --not-duplicate-of d1000001 --not-duplicate-of d1000004
d1000005

# A correction is judged alike, and so is a batch in itself.

$ pir client edit d1000003 --given Joan --family Stevens
pir client edit: clients/d/d1000003/client.json: likely the same person as d1000001, d1000004 and d1000005: use that client, or say --not-duplicate-of d1000001 [client-duplicate]
[5]
$ pir client edit d1000002 --born 1954-06-07
pir client edit: clients/d/d1000002/client.json: likely the same person as d1000001, d1000004 and d1000005: use that client, or say --not-duplicate-of d1000001 [client-duplicate]
[5]
$ pir client add --stdin <<'END'
> {"id": "d2000001", "given": "Ann", "family": "Example", "born": "1970-01-02", "source": "self", "on": "2013-08-01"}
> {"id": "d2000002", "given": "Anne", "family": "Exampel", "born": "1970-02-01", "source": "self", "on": "2013-08-01"}
> END
pir client add: line 2: likely the same person as d2000001: use that client, or say --not-duplicate-of d2000001 [client-duplicate]
[5]
$ pir client list -o ids
d1000001
d1000002
d1000003
d1000004
d1000005

# Two records of one person are merged: the one keeps its id and says where
# it went, the other is told.

$ q --id d3000001 --given Sam --family Sample --born 1990
d3000001
$ pir client merge d1000005 d1000001 --on 2013-08-01
records of d1000005 stay under that id; 'pir client show d1000001' names it
$ git log -1 --format=%B
client merge: merged into d1000001, d1000005

Pir-Command: client merge
Pir-Client: d1000001
Pir-Client: d1000005
Pir-Record: d1000001
Pir-Record: d1000005
$ pir client show d1000005 | sed -n 1,6p
d1000005  John Stevens
! merged into d1000001: use that one
  born               1954-06-07, 59 years

State
  state              merged into d1000001
$ pir client show d1000001 | grep merged
  merged from        d1000005: records of this person stand there too
$ pir client list -o ids
d1000001
d1000002
d1000003
d1000004
d3000001
$ pir client list --all --columns id,state,merged_into
d1000001	referred	
d1000002	referred	
d1000003	referred	
d1000004	referred	
d1000005	merged	d1000001
d3000001	referred	
$ pir client edit d1000005 --pronouns he
pir client edit: client d1000005 was merged into d1000001: use that one [client-open]
[5]
$ pir client accept d1000005 --all-criteria
pir client accept: client d1000005 was merged into d1000001: use that one [client-open]
[5]
$ pir client merge d1000005 d1000004
pir client merge: client d1000005 was merged into d1000001: use that one [client-open]
[5]
$ pir client merge d1000004 d1000005
pir client merge: client d1000005 was merged into d1000001: use that one [client-open]
[5]
$ pir client merge d1000004 d1000004
pir client merge: client d1000004 cannot be merged into itself: name another [client-merge]
[5]
$ pir client reopen d1000005 --source self
pir client reopen: client d1000005 was merged into d1000001: use that one [client-open]
[5]
$ pir client find john 1954-06-07
d1000001	John Stevens	1954-06-07	referred	
d1000004	John Stevens	1954-06-07	referred	
d1000005	John Stevens	1954-06-07	merged	
