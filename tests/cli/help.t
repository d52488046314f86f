# What there is to say, and how.

$ pir help >/dev/null
$ pir help void | head -3
usage: pir void [option...] RECORD
mark a record as entered in error
$ pir void --help | head -3
usage: pir void [option...] RECORD
mark a record as entered in error
$ pir help client | head -2
usage: pir client verb [option...] [operand...]
clients and what becomes of them
$ pir help client accept | head -2
usage: pir client accept [option...] CLIENT
accept a client who was referred
$ pir help client acept
pir client: no verb 'acept'; did you mean 'accept'?
[2]
$ pir help clint
pir help: no command 'clint'; did you mean 'client'?
[2]
$ pir help init --list-options | head -2
--directory	DIR	the repository is here, or above
--quiet		no talk on standard error

# Every command and verb has its help, and needs no repository for it.

$ cd /
$ for c in $(pir help | sed -n 's/^  \([a-z]*\) .*/\1/p'); do
>     pir help $c >/dev/null || echo "no help for $c"
>     pir help $c | sed -n 's/^  \([a-z ]*[a-z]\)   *.*/\1/p' | while read -r v; do
>         pir help $c $v | head -1 | grep -q "^usage: pir $c $v" || echo "$c $v"
>     done
> done
