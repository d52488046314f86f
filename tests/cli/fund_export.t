# Two years as double entries: the second gets what the first had left.

$ pir staff add appr1 --name "Lee Placeholder" --email appr1@example.org --role approver --limit 5000 --from 2012-07-01 -q
appr1
$ appr() { GIT_AUTHOR_NAME="Lee Placeholder" GIT_AUTHOR_EMAIL=appr1@example.org pir fund "$@"; }
$ pir fund open 2012-13 --from 2012-07-01 --to 2013-06-30 --category training:capacity --category innovation-grant:capacity
2012-13
$ pir fund open 2013-14 --from 2013-07-01 --to 2014-06-30 --category training:capacity --category innovation-grant:capacity
2013-14
$ pir fund allocate 2012-13 10000.10 --on 2012-07-01
$ pir fund allocate 2012-13 500 --category training --on 2012-07-01
$ pir fund allocate 2012-13 250.05 --handback --authority "Letter 3" --on 2012-08-01
$ ask() { pir fund request --pool 2012-13 --payee "Example Trainers" --purpose "Secret" "$@"; }
$ course=$(ask --category training --amount 330 --gst 30 --on 2012-09-02)
$ grant=$(ask --category innovation-grant --amount 1100 --gst 99.99 --on 2012-09-02)
$ never=$(ask --category training --amount 77 --on 2012-09-02)
$ appr approve $course --on 2012-09-03
$ appr approve $grant --on 2012-09-04
$ appr decline $never --on 2012-09-04 -m "Not now"
$ pir fund pay $course --on 2012-09-10
$ pir fund pay $grant --amount 333.33 --on 2012-09-11
$ middle=$(git rev-parse HEAD)
$ pir fund vary $grant --amount 1000 --on 2012-10-01
$ appr approve $grant --on 2012-10-02
$ pir fund release $grant --amount 0.67 --on 2012-10-03
$ pir fund close 2012-13 --carry-to 2013-14 --on 2013-07-01
$ pir fund pay $grant --amount 600 --on 2013-08-01
$ pir fund refund $course --amount 11 --on 2013-08-02
pool 2012-13 is closed: 2013-14 has it back
$ pir fund balance --columns pool,allocated,committed,spent,gst,available
2012-13	663.33	0.00	663.33	60.30	0.00
2013-14	9586.72	66.00	589.00	53.54	8931.72

$ pir fund export 2012-13 | grep -v '^    ;'
commodity AUD
    format 1000.00 AUD
account allocated:2012-13:allocated-2012-13-training
account allocated:2012-13:allocated-2012-13-unassigned
account available:2012-13
account committed:2012-13:committed-2012-13-innovation-grant
account committed:2012-13:committed-2012-13-training
account gst:2012-13:gst-2012-13-innovation-grant
account gst:2012-13:gst-2012-13-training
account spent:2012-13:spent-2012-13-innovation-grant
account spent:2012-13:spent-2012-13-training
payee allocation
payee approve
payee carried-out
payee carry
payee handback
payee pay
payee release
tag record
tag entry
tag commit

2012-07-01 (2012-13) allocation
    allocated:2012-13:allocated-2012-13-unassigned  -10000.10 AUD
    available:2012-13  10000.10 AUD

2012-07-01 (2012-13) allocation
    allocated:2012-13:allocated-2012-13-training  -500.00 AUD
    available:2012-13  500.00 AUD

2012-08-01 (2012-13) handback
    allocated:2012-13:allocated-2012-13-unassigned  250.05 AUD
    available:2012-13  -250.05 AUD

2012-09-03 (<course>) approve
    available:2012-13  -330.00 AUD
    committed:2012-13:committed-2012-13-training  330.00 AUD

2012-09-04 (<grant>) approve
    available:2012-13  -1100.00 AUD
    committed:2012-13:committed-2012-13-innovation-grant  1100.00 AUD

2012-09-10 (<course>) pay
    committed:2012-13:committed-2012-13-training  -330.00 AUD
    spent:2012-13:spent-2012-13-training  300.00 AUD
    gst:2012-13:gst-2012-13-training  30.00 AUD

2012-09-11 (<grant>) pay
    committed:2012-13:committed-2012-13-innovation-grant  -333.33 AUD
    spent:2012-13:spent-2012-13-innovation-grant  303.03 AUD
    gst:2012-13:gst-2012-13-innovation-grant  30.30 AUD

2012-10-02 (<grant>) approve
    available:2012-13  100.00 AUD
    committed:2012-13:committed-2012-13-innovation-grant  -100.00 AUD

2012-10-03 (<grant>) release
    available:2012-13  0.67 AUD
    committed:2012-13:committed-2012-13-innovation-grant  -0.67 AUD

2013-07-01 (<grant>) carry
    available:2012-13  666.00 AUD
    committed:2012-13:committed-2012-13-innovation-grant  -666.00 AUD

2013-07-01 (2012-13) carried-out
    allocated:2012-13:allocated-2012-13-unassigned  9586.72 AUD
    available:2012-13  -9586.72 AUD
$ pir fund export 2012-13 | sed -n '/) pay$/,/^$/p' | sed 's/commit: .*/commit: <commit>/; s/entry: .*/entry: <entry>/; 5q'
2012-09-10 (<course>) pay
    committed:2012-13:committed-2012-13-training  -330.00 AUD
    ; record: <course>
    ; entry: <entry>
    ; commit: <commit>
$ pir fund export 2013-14 -o csv | cut -d, -f1-5
date,type,account,amount,record
2013-07-01,carried-in,allocated:2013-14:allocated-2013-14-unassigned,-9586.72,2013-14
2013-07-01,carried-in,available:2013-14,9586.72,2013-14
2013-07-01,carry,available:2013-14,-666.00,<grant>
2013-07-01,carry,committed:2013-14:committed-2013-14-innovation-grant,666.00,<grant>
2013-08-01,pay,committed:2013-14:committed-2013-14-innovation-grant,-600.00,<grant>
2013-08-01,pay,spent:2013-14:spent-2013-14-innovation-grant,545.46,<grant>
2013-08-01,pay,gst:2013-14:gst-2013-14-innovation-grant,54.54,<grant>
2013-08-02,refund,available:2013-14,11.00,<course>
2013-08-02,refund,spent:2013-14:spent-2013-14-training,-10.00,<course>
2013-08-02,refund,gst:2013-14:gst-2013-14-training,-1.00,<course>
$ pir fund export 2013-14 | grep -c -e Secret -e Trainers
0
[1]

# Each posting names the commit in which it was entered.
$ pir fund export 2012-13 | sed -n '/) release/,$s/.*commit: //p' | head -n 1 | xargs git log -1 --format=%s
fund release: 0.67 released, <grant>

# Both programs come to what pir says: now, at a commit, on a day.
$ $_root/tests/region/ledgers .
2 pools, 34 postings
$ $_root/tests/region/ledgers . --at $middle
2 pools, 16 postings
$ $_root/tests/region/ledgers . --on 2012-09-30
2 pools, 16 postings
