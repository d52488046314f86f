# What is right and what is wrong.

$ pir doctor | sed 's/[0-9.]*[0-9]\( MiB\| obj\| kilo\|$\)/N\1/g'
ok	git	version N
ok	repository	'/here'
ok	configuration	as installed
ok	hook	as installed
ok	modes	closed to other users
ok	disk	N MiB free
ok	leftovers	none
ok	texts	none kept
ok	references	main only
ok	packing	N objects, N kilobytes loose
ok	objects	all there and whole
ok	author	coord
ok	signing	not asked for
ok	clock	2014-03-03T09:00:00+11:N
ok	key	no client is evidence for reform
$ pir doctor -o jsonl | grep leftovers
{"state": "ok", "point": "leftovers", "what": "none"}
$ GIT_AUTHOR_EMAIL=x@example.org pir doctor | grep author
warning	author	no staff record has the address 'x@example.org'; a coordinator can add one with 'pir staff add', or set GIT_AUTHOR_EMAIL
$ GIT_AUTHOR_EMAIL= GIT_AUTHOR_NAME= pir doctor | grep author
bad	author	it is not known who you are: set user.name and user.email with 'git config --global', or GIT_AUTHOR_NAME and GIT_AUTHOR_EMAIL
$ PIR_NOW=2014-03-03T08:00:00+11:00 pir doctor | grep clock
bad	clock	it is behind the last change; set it right

# What was typed and kept is not forgotten there.

$ echo kept >.git/pir-7-0-client.txt; pir doctor | grep texts; rm .git/pir-7-*
warning	texts	1 kept from an editor, as '/here/.git/pir-7-0-client.txt'; take over what is of use and remove them

# A repository that is not to be trusted is looked at all the same.

$ git config core.fsmonitor /bin/true
$ pir show coord
pir show: '/here/.git/config' sets core.fsmonitor, which pir does not trust in a repository; if you do not need it: git config --file '/here/.git/config' --unset-all core.fsmonitor [repository]
[5]
$ pir doctor | grep -v ^ok | cut -f1-2
bad	repository
bad	configuration
warning	author
$ pir doctor --fix | grep -v ^ok | cut -f1-2
bad	repository
fixed	configuration
$ pir doctor | grep -v ^ok | cut -f1-2
$ cd / && pir doctor | grep -v ^ok
warning	repository	no repository in '/' or above it; name one with -C DIR, or make one with pir init
warning	author	the repository cannot be opened to look you up
