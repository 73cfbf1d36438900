# shellcheck shell=bash
# A system to look at, and the health checks on it.

STARTED_HERE=false

# Runs what follows on the system that runs, or on one that is started for it.
ensure_system() {
  read_kernel
  if [ "$KERNEL_STATE" = running ]; then
    say "On the running system: $KERNEL_URL (pid $KERNEL_PID)"
    return 0
  fi
  [ -n "$KERNEL_PID" ] || STARTED_HERE=true
  # From here on a failure or Ctrl+C must not leave a system behind that nobody asked for.
  trap 'release_system' EXIT
  START_MAY_UNPACK=may-unpack command_start
}

release_system() {
  local code=$?
  trap - EXIT
  if $STARTED_HERE && ! ${KEEP:-false}; then
    read_kernel
    if $KERNEL_OURS; then stop_kernel "$KERNEL_PID"; fi
  fi
  exit "$code"
}

command_test() {
  local all=false
  KEEP=false
  while [ $# -gt 0 ]; do
    case "$1" in
      --all) all=true ;;
      --keep) KEEP=true ;;
      *) refuse_argument "$1" test ;;
    esac
    shift
  done
  if $all; then
    run_everything
    return
  fi
  ensure_system
  # The system may have been started by hand, and then the command line is not built yet.
  [ -x "$CLI_BIN" ] || build_kernel
  cli health --sample || fail 7 PROC-CLI-110 "A health check failed." "Look at the failed lines above, then into: ./procos.sh logs"
}
