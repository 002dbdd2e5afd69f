#!/bin/sh
# The Python packages, each checked against the hash in the lock, into .venv; and the project itself.
# Usage: packages.sh run|test PYTHON. A stamp inside .venv makes the second time quick.
set -eu
. scripts/setup/say.sh
level=$1 python=$2 venv_python=.venv/bin/python
case $level in run) lock=requirements.txt ;; *) lock=requirements-test.txt ;; esac

# Only wheels, since these machines have no compiler; Flask-Principal is published as pure Python source only.
# What is needed to build it is locked as well (build.txt) and is not fetched behind our back.
wheels_only="--only-binary :all: --no-binary flask-principal"

# The folder is part of it because the scripts in .venv/bin begin with it.
fingerprint() { # lock
    { cat requirements.txt "$1" scripts/setup/build.txt pyproject.toml && "$venv_python" -V && pwd; } | sha256sum
}
is_current() { [ -x .venv/bin/oversight ] && [ "$(fingerprint "$lock")" = "$(cat ".venv/stamp-$level" 2>/dev/null)" ]; }

make_venv() {
    "$venv_python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && return
    "$python" -m venv --clear --without-pip .venv
}

# An editable install: the tests and the server run the files of the checkout, and pip-minded tools see it.
install_with() { # command...
    "$@" --require-hashes --only-binary :all: -r scripts/setup/build.txt &&
        "$@" --require-hashes --no-build-isolation $wheels_only -r "$lock" &&
        "$@" --no-deps --no-build-isolation -e .
}

with_uv() {
    find_uv && install_with "$uv" pip install -q --python "$venv_python"
}

# pip is several times slower, and understands every setting an office may have given it.
with_pip() {
    say "Không cài được bằng uv, thử lại bằng pip"
    own_tools && install_with .tools/bin/python -m pip --python "$venv_python" install -q --disable-pip-version-check
}

# See need_browser in system.sh: where the distribution has no browser of its own to give.
fetch_browser() {
    ! "$python" tests/chromium.py >/dev/null 2>&1 || return 0
    .venv/bin/python -m playwright install --with-deps chromium >&2 </dev/null ||
        say "Chưa cài được trình duyệt Chromium: các kiểm thử bằng trình duyệt sẽ báo lỗi."
}

! is_current || exit 0
. scripts/setup/uv.sh
say "Đang cài các thư viện Python đã khóa phiên bản ($lock)"
make_venv
with_uv || with_pip || give_up "Chưa cài được thư viện Python. Hãy kiểm tra kết nối mạng hoặc thiết lập của pip."
[ "$level" = run ] || fetch_browser
# The locks agree on every version they share: what suits the tests suits the program.
fingerprint requirements.txt >.venv/stamp-run
[ "$level" = run ] || fingerprint requirements-test.txt >.venv/stamp-test
