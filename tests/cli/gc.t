# Packed, nothing is lost.

$ pir gc
$ git count-objects -v | grep -E '^(count|packs)'
count: 0
packs: 1
$ git fsck --strict
$ pir show coord | head -1
staff coord
$ pir gc -q

# What is left of a push that was killed goes, once nobody can be at it.

$ mkdir -p .git/objects/tmp_objdir-incoming-old/pack .git/objects/tmp_objdir-incoming-new
$ echo x >.git/objects/tmp_objdir-incoming-old/pack/tmp_pack_old; echo x >.git/objects/pack/tmp_pack_old; echo x >.git/objects/pack/.tmp-1-pack-old; echo x >.git/objects/pack/tmp_pack_new
$ echo kept >pir.json; ln -s ../../../../pir.json .git/objects/tmp_objdir-incoming-old/pack/link
$ touch -h -d '2014-02-17T08:59+11:00' $(find .git/objects -name '*old') pir.json
$ touch -d '2014-02-17T09:01+11:00' $(find .git/objects -name '*new')
$ pir gc
$ find .git/objects -name '*tmp*' | sort; cat pir.json; rm pir.json
.git/objects/pack/tmp_pack_new
.git/objects/tmp_objdir-incoming-new
kept
$ git fsck --strict

# Not its own business.

$ pir gc now
pir gc: operand 1 is one too many; quote words that belong together; see 'pir gc --help'
[2]
$ cd / && pir gc
pir gc: no repository in '/' or above it; name one with -C DIR, or make one with pir init
[3]
