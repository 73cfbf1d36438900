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
  if ! needs_node; then
    report store ok "DATABASE_URL"
    return 0
  fi
  local lock="$WRAPPER/package-lock.json" mark="$WRAPPER/node_modules/.package-lock.json"
  if [ -f "$mark" ] && ! [ "$lock" -nt "$mark" ]; then
    report store ok "embedded, packages in place"
    return 0
  fi
  local from=$SECONDS
  mkdir -p "$BUILD_LOGS"
  if ! (cd "$WRAPPER" && npm ci --no-audit --no-fund --ignore-scripts) >"$BUILD_LOGS/npm.log" 2>&1; then
    tail -n 20 "$BUILD_LOGS/npm.log" >&2
    fail 1 PROC-CLI-108 "The packages of the embedded store could not be installed (log: $BUILD_LOGS/npm.log)." \
      "Check the connection to the npm registry, then run the same command again."
  fi
  touch "$mark"
  report store ok "embedded, packages installed in $((SECONDS - from)) s"
}

# What tests and benchmarks compare with: bpmnlint and the like.
install_peers() {
  local lock="$PEERS/package-lock.json" mark="$PEERS/node_modules/.package-lock.json"
  if [ -f "$mark" ] && ! [ "$lock" -nt "$mark" ]; then
    report peers ok "packages in place"
    return 0
  fi
  local from=$SECONDS
  mkdir -p "$LOGS"
  if ! (cd "$PEERS" && npm ci --no-audit --no-fund --ignore-scripts) >"$LOGS/npm-peers.log" 2>&1; then
    tail -n 20 "$LOGS/npm-peers.log" >&2
    fail 1 PROC-CLI-108 "The packages that tests compare with could not be installed (log: $LOGS/npm-peers.log)." \
      "Check Node and the connection to the npm registry, then run the same command again."
  fi
  touch "$mark"
  report peers ok "packages installed in $((SECONDS - from)) s"
}
