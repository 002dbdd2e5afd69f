#!/bin/sh
# What only the distribution can give: libraries, fonts, and for the tests a database server and a browser.
# Usage: system.sh run|test PYTHON. Asks for nothing and touches nothing when all of it is there.
set -eu
. scripts/setup/say.sh
level=$1 python=$2 missing=""

need() { missing="$missing $*"; }
has() { command -v "$1" >/dev/null 2>&1; }
is_installed() { dpkg-query -W -f='${db:Status-Abbrev}' "$1" 2>/dev/null | grep -q '^.i'; }
need_packages() { for package in "$@"; do is_installed "$package" || need "$package"; done; }

# Debian leaves ensurepip out of python3, and it is needed only to fetch uv.
# An interpreter that does not come from the distribution carries its own.
need_venv() {
    wanted=venv
    uv --version >/dev/null 2>&1 || wanted=venv,ensurepip
    "$python" -c "import $wanted" 2>/dev/null ||
        need "$("$python" -c 'import sys; print("python3.%d-venv" % sys.version_info[1])')"
}

# WeasyPrint loads Pango at run time. The fonts are Times-metric families with every Vietnamese letter
# (Debian 12's usual replacement for Times has no ơ and no ư). tzdata holds Asia/Ho_Chi_Minh.
need_for_running() {
    need_packages libpangoft2-1.0-0 libharfbuzz-subset0 fonts-texgyre tzdata
    need_venv
}

need_database_server() {
    [ "${OVERSIGHT_TEST_DATABASES:-}" != sqlite ] || return 0
    set -- /usr/lib/postgresql/*/bin/initdb
    [ -x "$1" ] || has initdb || need postgresql
}

# Ubuntu's chromium only starts snap, which a container does not have, and failing there would undo the
# whole apt run: on Ubuntu packages.sh fetches the browser another way.
need_browser() {
    ! "$python" tests/chromium.py >/dev/null 2>&1 || return 0
    ! grep -qs '^ID=ubuntu' /etc/os-release || return 0
    need chromium
}

# Workbooks are opened, filled in and saved by a second program. Without its windows, which tests do not look at;
# but where an office has LibreOffice with windows, the other one would push it out.
need_spreadsheet() {
    ! is_installed libreoffice-calc && ! is_installed libreoffice-calc-nogui || return 0
    if is_installed libreoffice-core; then need libreoffice-calc; else need libreoffice-calc-nogui; fi
}

# libatomic1: the program with which Playwright drives the browser does not start without it.
need_for_testing() {
    need_database_server
    need_browser
    need_spreadsheet
    need_packages libatomic1
    has pdftotext || need poppler-utils
    has qpdf || need qpdf
}

# The lock is waited for, because a machine just switched on is often busy updating itself. A list that
# cannot be refreshed is no reason to stop: the one at hand may do. "env" because sudo drops the variable.
install_as() { # [sudo]
    "$@" apt-get update -q </dev/null >&2 || :
    "$@" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
        -o DPkg::Lock::Timeout=300 $missing </dev/null >&2
}

# A password can be asked for only where somebody sits at the keyboard.
may_use_sudo() { has sudo && { sudo -n true 2>/dev/null || [ -t 0 ]; }; }

install_missing() {
    if [ "$(id -u)" -eq 0 ]; then install_as; elif may_use_sudo; then install_as sudo; else return 1; fi
}

if ! has dpkg-query; then
    say "Hệ điều hành này không dùng apt: hãy tự cài Pango, HarfBuzz, phông chữ Tinos hoặc TeX Gyre Termes."
    exit 0
fi
need_for_running
[ "$level" = run ] || need_for_testing
[ -n "$missing" ] || exit 0
say "Cần các gói phần mềm của hệ điều hành:$missing"
install_missing || give_up "Chưa cài được. Đề nghị quản trị viên chạy lệnh sau, rồi chạy lại ./dev:
    apt-get update && apt-get install --no-install-recommends$missing"
