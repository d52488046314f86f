#!/bin/sh
# sample.sh - a little of the torture, for make check: sample.sh [BUILD]

exec "$(dirname "$0")/run" "${1:-build}" sample
