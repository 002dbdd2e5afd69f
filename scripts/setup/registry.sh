# Sourced. uv does not read pip's settings. Where an office reaches its packages through a mirror of its own
# or a proxy that signs its own certificates, pip is what has been told so: hand the same on to uv,
# for this run only, and never over what uv has been told itself.

# Debian's own python3 often has no pip; the one that came with .tools then reads the same files.
# "list", because "get" does not see a file named by PIP_CONFIG_FILE.
pip_settings() { { "$python" -m pip config list || .tools/bin/python -m pip config list; } 2>/dev/null; }
pip_setting() { pip_settings | sed -n "s/^global\.$1='\(.*\)'\$/\1/p"; }

uv_has_an_index() {
    [ -n "${UV_DEFAULT_INDEX:-}${UV_INDEX_URL:-}${UV_INDEX:-}" ] ||
        grep -qs 'index' "${UV_CONFIG_FILE:-${XDG_CONFIG_HOME:-${HOME:-}/.config}/uv/uv.toml}" /etc/uv/uv.toml
}

hand_on_the_index() {
    ! uv_has_an_index || return 0
    index=${PIP_INDEX_URL:-$(pip_setting index-url)}
    [ -z "$index" ] || export UV_DEFAULT_INDEX="$index"
}

# Without any of these uv trusts only the authorities it carries; the system's own list also has the office's.
hand_on_the_certificates() {
    [ -z "${SSL_CERT_FILE:-}${UV_SYSTEM_CERTS:-}${UV_NATIVE_TLS:-}" ] || return 0
    bundle=${PIP_CERT:-${REQUESTS_CA_BUNDLE:-$(pip_setting cert)}}
    if [ -n "$bundle" ]; then
        export SSL_CERT_FILE="$bundle"
    elif [ -s /etc/ssl/certs/ca-certificates.crt ]; then
        export UV_SYSTEM_CERTS=true
    fi
}
