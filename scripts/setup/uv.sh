# Sourced, after say.sh and with $python set. Answers in $uv: the person's own, or a private one in .tools,
# so that nothing outside the checkout is changed.
. scripts/setup/registry.sh

own_tools() {
    .tools/bin/python -m pip --version >/dev/null 2>&1 || "$python" -m venv --clear .tools
}

fetch_uv() {
    [ ! -x .tools/bin/uv ] || return 0
    say "Đang cài uv vào thư mục .tools"
    own_tools && .tools/bin/python -m pip install -q --disable-pip-version-check --require-hashes \
        -r scripts/setup/uv.txt >&2
}

# "uv --version": a version manager may leave a "uv" on the path with nothing behind it.
find_uv() {
    if uv --version >/dev/null 2>&1; then
        uv=uv
    elif fetch_uv; then
        uv=.tools/bin/uv
    else
        return 1
    fi
    hand_on_the_index
    hand_on_the_certificates
    export UV_PYTHON_DOWNLOADS=never
}
