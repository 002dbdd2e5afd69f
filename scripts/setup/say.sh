# Sourced. Progress goes to standard error, so that a script's output stays an answer.
say() { printf '%s\n' "$*" >&2; }
give_up() { say "$@"; exit 1; }
