# shellcheck shell=bash
# Everything that can be tested, one line each, and a sum that cannot be green while one of them is not.

readonly RESULTS="$ROOT/artifacts/test-results"
readonly SUITE_SECONDS=900

# Skips that are right even where everything is at hand: pattern of the reason. Each says why it may stand.
readonly ALLOWED_SKIPS=(
  # The disk-full test mounts a small disk; an unprivileged build machine without sudo cannot.
  "A small disk of one's own needs the right to mount one."
)
PASSED=0
FAILED=0
SKIPPED=()
FAILURES=()
SUMMED=false

run_everything() {
  local from=$SECONDS
  trap 'end_run' EXIT
  rm -rf "$RESULTS"
  mkdir -p "$RESULTS"
  say "ProcOS $(version): every suite  ($ROOT)"
  check_prerequisites
  install_store
  install_peers
  build_everything
  check_shell
  check_format
  start_runtimes
  local project
  for project in "$ROOT"/tests/*/*.csproj; do
    if grep -q '<IsTestProject>true' "$project"; then run_suite "$project"; fi
  done
  stop_runtimes
  check_health
  summarise $((SECONDS - from))
}

# However the run ends, nothing that it started stays, and its last line says that it is not green.
end_run() {
  local code=$?
  trap - EXIT
  stop_runtimes
  if ! $SUMMED; then
    printf '%s passed, %s failed\n' "$PASSED" $((FAILED + 1))
    [ "$code" -ne 0 ] || code=7
  fi
  exit "$code"
}

count_pass() { # how many
  PASSED=$((PASSED + $1))
}

count_failure() { # what, command that shows it again, what it said
  FAILED=$((FAILED + 1))
  FAILURES+=("$1${3:+$'\n'"      said:  $3"}"$'\n'"      again: $2")
}

must_be_complete() { [ "${CI:-}" = true ] && has_runtimes; }

is_allowed_skip() { # reason
  local allowed
  for allowed in "${ALLOWED_SKIPS[@]}"; do
    [ "$1" != "$allowed" ] || return 0
  done
  return 1
}

# Where the real parts are at hand, a test that was skipped has not shown anything.
count_skip() { # what, reason
  if must_be_complete && ! is_allowed_skip "$2"; then
    count_failure "$1 was skipped: $2" "mend the reason, or name it in ALLOWED_SKIPS of deploy/shell/suites.sh"
  else
    SKIPPED+=("$1: $2")
  fi
}

build_everything() {
  local from=$SECONDS stamp
  stamp=$(mktemp "$ROOT/artifacts/stamp.XXXXXX")
  if ! dotnet build "$ROOT/ProcOS.sln" -c Release -v q -nologo -nodeReuse:false >"$RESULTS/build.log" 2>&1; then
    rm -f "$stamp"
    report build FAILED "ProcOS.sln"
    grep -E 'error' "$RESULTS/build.log" | sort -u | head -n 10 >&2 || tail -n 20 "$RESULTS/build.log" >&2
    fail 7 PROC-CLI-108 "ProcOS.sln does not build." "See: $RESULTS/build.log"
  fi
  mv "$stamp" "$BUILD_STAMP"
  report build ok "ProcOS.sln, Release  $((SECONDS - from)) s"
}

check_shell() {
  if ! command -v shellcheck >/dev/null; then
    count_skip shellcheck "shellcheck is missing"
    report shellcheck skip "not installed"
  elif (cd "$ROOT" && shellcheck -x procos.sh deploy/bin/procos benchmarks/run.sh .ci/run) >"$RESULTS/shellcheck.log" 2>&1; then
    count_pass 1
    report shellcheck ok ''
  else
    head -n 30 "$RESULTS/shellcheck.log" >&2
    count_failure shellcheck "shellcheck -x procos.sh deploy/bin/procos benchmarks/run.sh .ci/run"
    report shellcheck FAILED "$RESULTS/shellcheck.log"
  fi
}

check_format() {
  local from=$SECONDS
  if dotnet format "$ROOT/ProcOS.sln" --verify-no-changes --no-restore >"$RESULTS/format.log" 2>&1; then
    count_pass 1
    report format ok "$((SECONDS - from)) s"
  else
    sort -u "$RESULTS/format.log" | head -n 20 >&2
    count_failure "code format" "dotnet format ProcOS.sln --verify-no-changes"
    report format FAILED "$RESULTS/format.log"
  fi
}

run_suite() { # project file
  local name log from=$SECONDS sum total errors failed skipped notrun code=0
  name=$(sed -n 's:.*<AssemblyName>\(.*\)</AssemblyName>.*:\1:p' "$1")
  log="$RESULTS/$name.log"
  timeout --kill-after=30 "$SUITE_SECONDS" \
    "$ROOT/artifacts/bin/$name/release/$name" -noColor -noLogo -trx "$RESULTS/$name.trx" >"$log" 2>&1 </dev/null || code=$?
  sum=$(grep -E 'Total: [0-9]+, Errors: [0-9]+' "$log" | tail -n 1) || true
  if [ -z "$sum" ]; then
    # An ended runner without a sum: a crash or a hang. Nothing that it did counts.
    tail -n 20 "$log" >&2
    count_failure "$name ended with $code and no result" "artifacts/bin/$name/release/$name"
    report "$name" FAILED "no result, exit $code, see $log"
    return 0
  fi
  read -r total errors failed skipped notrun <<<"$(sed -E \
    's/.*Total: ([0-9]+), Errors: ([0-9]+), Failed: ([0-9]+), Skipped: ([0-9]+), Not Run: ([0-9]+).*/\1 \2 \3 \4 \5/' <<<"$sum")"
  count_pass $((total - failed - skipped - notrun))
  count_suite_failures "$name" "$log" $((failed + errors)) "$code"
  count_suite_skips "$name" "$log"
  local state=ok
  if [ $((failed + errors)) -gt 0 ] || [ "$code" -ne 0 ]; then state=FAILED; fi
  report "$name" "$state" "$((total - failed - skipped - notrun)) passed, $((failed + errors)) failed, $skipped skipped  $((SECONDS - from)) s"
}

count_suite_failures() { # suite, log, how many, exit code
  local line said counted=0
  while IFS=$'\t' read -r line said; do
    count_failure "$1: $line" "artifacts/bin/$1/release/$1 -method \"${line%%[ (]*}\"" "$said"
    counted=$((counted + 1))
  done < <(list_failures "$2")
  while [ "$counted" -lt "$3" ]; do
    count_failure "$1: an error outside of a test, see $2" "artifacts/bin/$1/release/$1"
    counted=$((counted + 1))
  done
  if [ "$counted" -eq 0 ] && [ "$4" -ne 0 ]; then
    count_failure "$1 ended with $4 though no test failed" "artifacts/bin/$1/release/$1"
  fi
}

# Each failed test and the first lines of what it said: a test that fails seldom may not do so again.
list_failures() { # log
  awk '
    / \[FAIL\]$/ { flush(); name = trimmed($0); sub(/ \[FAIL\]$/, "", name); lines = 0; next }
    name == "" { next }
    /^ +Stack Trace:/ || lines == 6 { flush(); next }
    { said = said (lines++ ? " | " : "") trimmed($0) }
    END { flush() }
    function trimmed(text) { gsub(/^ +| +$/, "", text); gsub(/\t/, " ", text); return text }
    function flush() { if (name != "") print name "\t" substr(said, 1, 600); name = said = "" }
  ' "$1"
}

count_suite_skips() { # suite, log
  local line name=''
  while IFS= read -r line; do
    line=${line#"${line%%[![:space:]]*}"}
    if [ -n "$name" ]; then
      count_skip "$1: $name" "$line"
      name=''
    fi
    case "$line" in *' [SKIP]') name=${line% \[SKIP\]} ;; esac
  done <"$2"
}

check_health() {
  if ! has_runtimes && [ -z "$(setting CAMUNDA_BASE_URL)$(setting CAMUNDA_HOME)" ]; then
    count_skip "health checks" "an engine is missing: set CAMUNDA_HOME or CAMUNDA_BASE_URL"
    return 0
  fi
  local log="$RESULTS/health.log" code=0 line
  # A process of its own: a failed start must reach the sum, not end it. On any free port, unless one is chosen.
  PROCOS_PORT=$(setting PROCOS_PORT 0) "$ROOT/procos.sh" test >"$log" 2>"$RESULTS/health.err" || code=$?
  while IFS= read -r line; do
    case "$line" in
      'ok '*) count_pass 1 ;;
      'FAILED '*) count_failure "health: ${line#FAILED  }" "./procos.sh test" ;;
    esac
  done <"$log"
  if [ "$code" -ne 0 ] && ! grep -q '^FAILED ' "$log"; then
    tail -n 30 "$RESULTS/health.err" >&2
    count_failure "health checks ended with $code" "./procos.sh test"
  fi
  report health "$([ "$code" -eq 0 ] && echo ok || echo FAILED)" "$(grep -c '^ok ' "$log" || true) checks passed"
}

summarise() { # seconds
  local entry
  if [ ${#SKIPPED[@]} -gt 0 ]; then
    printf 'Skipped:\n' >&2
    for entry in "${SKIPPED[@]}"; do printf '  %s\n' "$entry" >&2; done
  fi
  if [ ${#FAILURES[@]} -gt 0 ]; then
    printf 'Failed:\n' >&2
    for entry in "${FAILURES[@]}"; do printf '  %s\n' "$entry" >&2; done
  fi
  printf '%s s, results in %s, %s skipped\n' "$1" "$RESULTS" "${#SKIPPED[@]}" >&2
  printf '%s passed, %s failed\n' "$PASSED" "$FAILED"
  SUMMED=true
  [ "$FAILED" -eq 0 ] && [ "$PASSED" -gt 0 ] || exit 7
}
