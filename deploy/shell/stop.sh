# shellcheck shell=bash
# Ends what start began, and nothing else.

# How long a kernel may take to end its children and itself before it is killed.
readonly STOP_SECONDS="${PROCOS_STOP_SECONDS:-40}"

command_stop() {
  [ $# -eq 0 ] || refuse_argument "$1" stop
  stop_system
}

stop_system() {
  read_kernel
  if [ -z "$KERNEL_PID" ] || [ "$KERNEL_STATE" = stale ]; then
    rm -f "$RUN/shell.pid" "$READY" "$RUN/kernel.json"
    say "Already stopped. Data is kept in $DATA"
    return 0
  fi
  if ! $KERNEL_OURS; then
    fail 1 PROC-CLI-001 "The kernel with pid $KERNEL_PID was not started by procos.sh." "Stop it where it was started."
  fi
  stop_kernel "$KERNEL_PID"
  say "Data is kept in $DATA"
}

# The kernel stops its own children (engine, store); a killed one leaves that to them: they end with its pipes.
stop_kernel() { # pid
  local from=$SECONDS started
  started=$(start_time "$1")
  kill -TERM "$1" 2>/dev/null || true
  while [ -n "$started" ] && [ "$(start_time "$1")" = "$started" ]; do
    if [ $((SECONDS - from)) -ge "$STOP_SECONDS" ]; then
      kill -KILL "$1" 2>/dev/null || true
      while [ "$(start_time "$1")" = "$started" ]; do sleep 0.05; done
      report kernel killed "pid $1 did not end within $STOP_SECONDS s after it was asked to"
      rm -f "$RUN/shell.pid" "$READY" "$RUN/kernel.json"
      return 0
    fi
    sleep 0.1
  done
  rm -f "$RUN/shell.pid" "$READY" "$RUN/kernel.json"
  report kernel ok "stopped in $((SECONDS - from)) s, as asked"
}

command_down() {
  local volumes=false yes=false
  while [ $# -gt 0 ]; do
    case "$1" in
      --volumes) volumes=true ;;
      --yes) yes=true ;;
      *) refuse_argument "$1" down ;;
    esac
    shift
  done
  if $volumes && ! $yes; then confirm_removal; fi
  stop_system
  rm -rf "$RUN" "$LOGS"
  report down ok "removed $RUN and $LOGS"
  if $volumes; then
    local part
    for part in store engine knowledge artifacts; do
      [ ! -d "$DATA/$part" ] || { rm -rf "${DATA:?}/$part" && report down ok "removed $DATA/$part"; }
    done
    rmdir "$DATA" 2>/dev/null || true
  fi
}

confirm_removal() {
  [ -t 0 ] || fail 1 PROC-CLI-111 "Nobody is here to confirm that the data in $DATA is removed." "Pass --yes."
  printf 'Remove store, engine, knowledge and artifacts in %s? Type "remove": ' "$DATA" >&2
  local word=''
  read -r word || true
  [ "$word" = remove ] || fail 1 PROC-CLI-111 "Nothing was removed." "Type the word remove, or pass --yes."
}
