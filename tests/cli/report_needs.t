# Needs as they were published, made into assessments, and counted again.

$ table=$_root/tests/data/cansas-macpherson-2017.csv
$ for n in $(seq -w 1 43); do
>   printf '{"id":"mcph00%s","given":"Example","family":"Number%s","born":"19%d-03-01","source":"self","reason":"Example","on":"2013-01-02"}\n' $n $n $((40 + ${n#0}))
> done | pir -q client add --stdin | wc -l
43
$ for n in $(seq -w 1 43); do printf '{"client":"mcph00%s","all-criteria":true,"on":"2013-01-03"}\n' $n; done | pir -q client accept --stdin
$ $_root/tests/region/published assess $table | pir -q needs record --stdin | wc -l
172
$ columns=rater,domain,was_met,now_met,was_unmet,now_unmet,was_no_need,now_no_need,was_n,now_n
$ pir report needs -o csv --columns $columns | $_root/tests/region/published compare $table
warning: client, accommodation: 30 at first and 31 later, published as n = 30
warning: client, looking-after-home: 23 at first and 30 later, published as n = 30
warning: client, psychotic-symptoms: 31 at first and 28 later, published as n = 31
44 rows compared

# And it would be found.
$ pir report needs -o csv --columns $columns | sed '/^staff,food/s/20,22/21,22/' | $_root/tests/region/published compare $table 2>/dev/null
staff, food: was_met 21, published 20
44 rows compared
[1]
