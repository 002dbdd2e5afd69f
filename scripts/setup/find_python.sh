#!/bin/sh
# Prints the interpreter to build on: the one the person already uses, when it is new enough.
# No interpreter is ever downloaded: an office patches the one its distribution gave it.
set -eu
. scripts/setup/say.sh

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

for candidate in python3 python3.14 python3.13 python3.12 python3.11; do
    if is_new_enough "$candidate"; then
        command -v "$candidate"
        exit
    fi
done
give_up "Cần Python 3.11 trở lên. Trên Debian 12 hoặc Ubuntu 24.04: apt-get install python3"
