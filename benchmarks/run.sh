#!/usr/bin/env bash
# Runs one benchmark with its peers on this machine, in one go: benchmarks/run.sh NAME [--json]; `list` names them.
set -euo pipefail
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
ROOT=$(dirname "$HERE")

fail() { # code, cause, next step
  printf '%s: %s\n%s\n' "$1" "$2" "$3" >&2
  exit 1
}

install_peers() {
  local mark="$HERE/peers/node_modules/.package-lock.json"
  if [ -f "$mark" ] && ! [ "$HERE/peers/package-lock.json" -nt "$mark" ]; then return 0; fi
  (cd "$HERE/peers" && npm ci --no-audit --no-fund --ignore-scripts) >&2 ||
    fail PROC-BEN-001 "The peers could not be installed." "Check Node and the connection to the npm registry, then run the same command again."
  touch "$mark"
}

# The result, not the build, belongs on standard output.
dotnet build "$HERE/ProcOS.Benchmarks.csproj" -c Release -v q -nologo -nodeReuse:false >&2 ||
  fail PROC-BEN-002 "benchmarks/ProcOS.Benchmarks.csproj does not build." "See the errors above."
if [ "${1:-list}" != list ]; then install_peers; fi
exec "$ROOT/artifacts/bin/ProcOS.Benchmarks/release/ProcOS.Benchmarks" "$@"
