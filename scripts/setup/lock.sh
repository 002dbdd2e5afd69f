#!/bin/sh
# Writes the locked versions again. Usage: lock.sh PYTHON [uv pip compile options, such as --upgrade].
# Hashes and versions only: where the packages come from is the business of each machine.
set -eu
. scripts/setup/say.sh
python=$1
shift
. scripts/setup/uv.sh
find_uv || give_up "Cần uv để khóa phiên bản."

compile() {
    "$uv" pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
        --annotation-style line "$@" >/dev/null
}

build_requirements() {
    "$python" -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["build-system"]["requires"])'
}

# The machines we install on have no compiler: every package must come as a wheel for each of them.
check_wheels() { # python version, platform
    "$uv" pip install -q --dry-run --require-hashes --python "$python" \
        --python-version "$1" --python-platform "$2" --target .tools/never-written \
        --only-binary :all: --no-binary flask-principal -r requirements-test.txt
}

compile pyproject.toml -o requirements.txt "$@"
compile pyproject.toml --extra test -c requirements.txt -o requirements-test.txt "$@"
build_requirements | compile - -o scripts/setup/build.txt "$@"
echo 'uv>=0.13,<0.14' | compile - -o scripts/setup/uv.txt "$@"

for version in 3.11 3.12 3.13; do
    for platform in x86_64-manylinux_2_28 aarch64-manylinux_2_28; do
        check_wheels "$version" "$platform" || give_up "Thiếu bản cài sẵn cho Python $version, $platform."
    done
done
