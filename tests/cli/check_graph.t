# start: region
# The commits further back are found by git, in its commit-graph; what that
# says is believed only as far as the commits say so, too.

$ export PIR_NOW=2014-06-30T09:00:00+10:00
$ pir -q gc && ls .git/objects/info
commit-graph
packs
$ pir -q check --history
$ cat >../wrong.py <<'END'
> import os, struct
> path = ".git/objects/info/commit-graph"
> os.chmod(path, 0o644)
> data = bytearray(open(path, "rb").read())
> chunks = {bytes(data[at:at + 4]): int.from_bytes(data[at + 4:at + 12], "big")
>           for at in range(8, 8 + 12 * data[6], 12)}
> count = struct.unpack_from(">I", data, chunks[b"OIDF"] + 255 * 4)[0]
> for i in range(0, count, 5):
>     at = chunks[b"CDAT"] + 36 * i + 20
>     parent = struct.unpack_from(">I", data, at)[0]
>     struct.pack_into(">I", data, at, (parent + 7) % count)
> open(path, "wb").write(data)
> END
$ python3 ../wrong.py
$ pir -q check --history 2>&1 | sed 's/[0-9a-f]\{40\}/ID/'
pir check: git rev-list names another parent of ID than the commit does: remove objects/info/commit-graph and commit-graphs, which are damaged; 'pir gc' makes them anew
$ rm -f .git/objects/info/commit-graph && pir -q gc && pir -q check --history
