# Packed, nothing is lost.

$ pir gc
$ git count-objects -v | grep -E '^(count|packs)'
count: 0
packs: 1
$ git fsck --strict
$ pir show coord | head -1
staff coord
$ pir gc -q
$ pir gc now
pir gc: operand 1 is one too many; quote words that belong together; see 'pir gc --help'
[2]
$ cd / && pir gc
pir gc: no repository in '/' or above it; name one with -C DIR, or make one with pir init
[3]
