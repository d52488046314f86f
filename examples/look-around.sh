#!/bin/sh
# look-around.sh - what waits in the example region on its last morning
#
# usage: examples/look-around.sh DIR
set -eu

dir=${1:?usage: look-around.sh DIR}
PIR_NOW=2014-06-16T09:00:00+10:00
GIT_AUTHOR_NAME='Alex Example'
GIT_AUTHOR_EMAIL=fac1@example.org
export PIR_NOW GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL

echo "What waits for Alex, a support facilitator, on 16 June 2014 (pir next):"
pir -C "$dir" next
echo
echo "Whose plan is to be reviewed (pir review due --facilitator me):"
pir -C "$dir" review due --facilitator me
cat <<EOF

To look around as Alex on that morning:
  PATH=$(dirname "$(command -v pir)"):\$PATH; cd $dir
  export PIR_NOW=$PIR_NOW GIT_AUTHOR_EMAIL=$GIT_AUTHOR_EMAIL \\
      GIT_AUTHOR_NAME='$GIT_AUTHOR_NAME'
  pir client list; pir client show :asha; pir plan show :asha; pir log :asha
and see 'man -l $(cd "$(dirname "$0")/.." && pwd)/man/pir-intro.7'.
EOF
