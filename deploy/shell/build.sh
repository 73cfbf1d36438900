# shellcheck shell=bash
# Builds and installs what start needs, and only when it is out of date.

readonly HOST_BIN="$ROOT/artifacts/bin/ProcOS.Host/release/ProcOS.Host"
readonly CLI_BIN="$ROOT/artifacts/bin/ProcOS.Cli/release/ProcOS.Cli"
readonly BUILD_STAMP="$ROOT/artifacts/procos-sh.stamp"
readonly WRAPPER="$ROOT/src/Store/Embedded/wrapper"
readonly PEERS="$ROOT/benchmarks/peers"

cli() { "$CLI_BIN" --data "$DATA" "$@"; }

build_is_current() {
  [ -x "$HOST_BIN" ] && [ -x "$CLI_BIN" ] && [ -f "$BUILD_STAMP" ] || return 1
  # A removed file shows in its folder's time, so folders are compared too.
  [ -z "$(find "$ROOT/src" "$ROOT"/Directory.*.props "$ROOT/Directory.Build.targets" "$ROOT/global.json" \
    -name node_modules -prune -o -newer "$BUILD_STAMP" -print -quit)" ]
}

build_kernel() {
  if build_is_current; then
    report build ok "up to date"
    return 0
  fi
  local from=$SECONDS project stamp
  mkdir -p "$BUILD_LOGS"
  stamp=$(mktemp "$ROOT/artifacts/stamp.XXXXXX")
  : >"$BUILD_LOGS/build.log"
  for project in Host Cli; do
    # Without node reuse no build server outlives this script with its files open.
    if ! dotnet build "$ROOT/src/$project" -c Release -v q -nologo -nodeReuse:false >>"$BUILD_LOGS/build.log" 2>&1; then
      rm -f "$stamp"
      report build FAILED "src/$project"
      grep -E 'error' "$BUILD_LOGS/build.log" | sort -u | head -n 5 >&2 || tail -n 20 "$BUILD_LOGS/build.log" >&2
      fail 1 PROC-CLI-108 "src/$project does not build." "See: ./procos.sh logs build"
    fi
  done
  # The stamp carries the time before the build: what changed while it ran is built again.
  mv "$stamp" "$BUILD_STAMP"
  report build ok "$((SECONDS - from)) s"
}

install_store() {
  if needs_node; then
    install_packages store "$WRAPPER"
  else
    report store ok "DATABASE_URL"
  fi
}

# What tests and benchmarks compare with: bpmnlint and the like.
install_peers() { install_packages peers "$PEERS"; }

# install_packages NAME FOLDER: the npm packages that a folder's lock file names.
install_packages() {
  local name=$1 folder=$2 log="$BUILD_LOGS/npm-$1.log" from=$SECONDS
  local mark="$folder/node_modules/.package-lock.json"
  if [ -f "$mark" ] && ! [ "$folder/package-lock.json" -nt "$mark" ]; then
    report "$name" ok "packages in place"
    return 0
  fi
  mkdir -p "$BUILD_LOGS"
  if ! (cd "$folder" && npm ci --no-audit --no-fund --ignore-scripts) >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    fail 1 PROC-CLI-108 "The packages of $name could not be installed (log: $log)." \
      "Check Node and the connection to the npm registry, then run the same command again."
  fi
  touch "$mark"
  report "$name" ok "packages installed in $((SECONDS - from)) s"
}
