# A long history is judged by several processes, a part each; what they find
# is the same, in the order of the history, as of parts too short for that.
# A file of the staff that is no record does not stop it, nor one whose
# author is nobody.

$ export PIR_NOW=2014-06-30T09:00:00+10:00
$ cat >../grow.py <<'END'
> import subprocess
> text = ("commit refs/heads/main\ncommitter %s <%s> %d +1000\ndata <<.\n"
>         "by hand\n.\n%sM 644 inline %s\ndata <<.\n%s\n.\n\n")
> def commits():
>     for i in range(900):
>         who = "nobody" if i % 97 == 5 else "coord"
>         path = "staff/a%s.json" % i if i % 89 == 40 else "note-%s" % (i % 7)
>         yield text % (who, who + "@example.org", 1404000000 + i,
>                       "" if i else "from refs/heads/main^0\n", path, i)
> subprocess.run(["git", "--git-dir", ".git", "fast-import", "--quiet"],
>                input="".join(commits()), text=True, check=True)
> END
$ python3 ../grow.py
$ pir -q check --history >../whole
[1]
$ half=main~450 first=main~900
$ pir -q check --history $first..$half >../parts; pir -q check --history $half..main >>../parts
[1]
$ wc -l <../whole
910
$ sed 's/^[0-9a-f]* //; s/note-./NOTE/; s/a[0-9]*.json/STAFF/' ../whole | sort | uniq -c
    890 NOTE path: no record stands in such a place; see pir-records(5)
     10 author: no staff record has the address 'nobody@example.org' in its parent; a coordinator adds one first, with 'pir staff add'
     10 staff/STAFF:1 record: line 1, column 1: a record is an object, {...}
$ pir -q check --history $first..main | cmp - ../parts
$ pir check --history $first..main 2>&1 >/dev/null | tail -1
900 commits, 900 files, 910 findings
$ pir check --history $first..$half 2>&1 >/dev/null | tail -1
450 commits, 450 files, 455 findings
