#!/usr/bin/env bash
# Compares the bits of every standard module, and of some that users have, on this machine, on it without AVX2, AVX or any vector instruction, and on ARM64 under an emulator.
# Exits with 0 where they are the same, with 1 where they are not, and with 77 and a line that says why where there is no ARM64 to compare with.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
runtime=$(cd "$here/../.." && pwd)/src/Lagrangians.Runtime/bin/Release/net10.0/Lagrangians.Runtime.dll
generator=$(cd "$here/../.." && pwd)/src/Lagrangians.Generator/bin/Release/netstandard2.0/Lagrangians.Generator.dll

dotnet() { # verb, options
    command dotnet "$1" "$here" --nologo -v q -clp:ErrorsOnly -p:LagrangiansRuntime="$runtime" -p:LagrangiansGenerator="$generator" "${@:2}"
}

skip() { echo "ARM64: skipped, $1"; exit 77; }

# Packages of Debian's for another architecture, unpacked and not installed; the machine's own lists stay as they are.
fetch() { # architecture, folder, packages
    local architecture=$1 folder=$2; shift 2
    local own=(-o "APT::Architecture=$architecture" -o "APT::Architectures=$architecture" -o "Dir::State=$work/apt-$architecture" -o "Dir::Cache=$work/apt-$architecture"
        -o Dir::State::status=/dev/null -o Acquire::http::Timeout=10 -o Acquire::https::Timeout=10 -o Acquire::Retries=1)
    mkdir -p "$work/apt-$architecture/lists/partial" "$work/apt-$architecture/archives/partial" "$folder"
    timeout 120 apt-get "${own[@]}" -qq update && (cd "$work/apt-$architecture" && timeout 120 apt-get "${own[@]}" -qq download "$@") || return 1
    for package in "$work/apt-$architecture"/*.deb; do dpkg -x "$package" "$folder" || return 1; done
}

for built in "$runtime" "$generator"; do [ -f "$built" ] || { echo "ARM64: $built is not built"; exit 1; }; done
command -v apt-get > /dev/null && command -v dpkg > /dev/null || skip "this is no Debian"
[ "$(uname -m)" = x86_64 ] || skip "this machine is no x64"
fetch amd64 "$work/emulator" qemu-user-static > "$work/fetch.log" 2>&1 || skip "the emulator cannot be fetched"
fetch arm64 "$work/root" libc6 libgcc-s1 libstdc++6 libssl3 zlib1g > "$work/fetch.log" 2>&1 || skip "ARM64's libraries cannot be fetched"
dotnet restore > "$work/log" 2>&1 || { grep -qE 'NU1(1|3)[0-9]{2}' "$work/log" && skip ".NET for ARM64 cannot be fetched"; cat "$work/log"; exit 1; }
for target in "build -o $work/x64" "publish -r linux-arm64 --self-contained -o $work/arm64"; do
    dotnet $target -c Release --no-restore > "$work/log" 2>&1 || { cat "$work/log"; exit 1; }
done

failed=0
compare() { # name, command
    local name=$1; shift
    if ! "$@" > "$work/bits" 2> "$work/errors"; then echo "ARM64: $name failed: $(tail -n 3 "$work/errors")"; failed=1
    elif ! diff "$work/expected" "$work/bits" > "$work/difference"; then echo "ARM64: $name gives other bits:"; grep '^>' "$work/difference"; failed=1
    else echo "ARM64: $name gives the same bits ($(wc -l < "$work/bits") hashes)"
    fi
}

bits=$work/x64/Lagrangians.Bits
"$bits" > "$work/expected" || exit 1
compare "this machine without AVX-512" env DOTNET_EnableAVX512=0 "$bits"
compare "this machine without AVX2" env DOTNET_EnableAVX2=0 "$bits"
compare "this machine without AVX" env DOTNET_EnableAVX=0 "$bits"
compare "this machine without vector instructions" env DOTNET_EnableHWIntrinsic=0 "$bits"
compare "ARM64" env "QEMU_LD_PREFIX=$work/root" "$work"/emulator/usr/bin/qemu-aarch64-static "$work/arm64/Lagrangians.Bits"
exit $failed
