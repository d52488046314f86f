# Whoever is stopped leaves nothing half done, whenever it is.

$ for i in 1 2 3 4 5 6 7 8 9; do
>     for after in 03 06 12 25; do
>         timeout -s INT 0.0$after pir client add --given A --family "$i" \
>             --born 19${i}0-01-$after --source other >>ids 2>/dev/null
>     done
> done; true
$ find .git -name '*tmp*' -o -name '*.lock' ! -name pir.lock
$ git fsck --strict
$ [ $(pir client list -o ids | wc -l) -eq $(wc -l <ids) ]
$ [ $(git rev-list --count main) -eq $(($(pir client list -o ids | wc -l) + 1)) ]
$ pir doctor | grep leftovers
ok	leftovers	none
