# shellcheck shell=bash
# Boots the kernel in the background and waits until it says that it is ready.

command_start() {
  local timeout=180
  while [ $# -gt 0 ]; do
    case "$1" in
      --timeout)
        need_number --timeout "${2:-}"
        timeout=$2
        shift
        ;;
      *) refuse_argument "$1" start ;;
    esac
    shift
  done
  local from=$SECONDS
  read_kernel
  if [ "$KERNEL_STATE" = running ]; then
    say "Already running: $KERNEL_URL (pid $KERNEL_PID)"
    return 0
  fi
  say "ProcOS $(version)  ($ROOT)"
  if [ -n "$KERNEL_PID" ]; then
    report kernel wait "pid $KERNEL_PID is $KERNEL_STATE already"
  else
    choose_engine "${START_MAY_UNPACK:-}"
    check_prerequisites
    check_port
    # In this order: new packages change a folder below src, after which a build would count as out of date.
    install_store
    build_kernel
    launch_kernel
  fi
  await_ready "$timeout"
  say "Ready in $((SECONDS - from)) s.  Try: ./deploy/bin/procos health    Stop: ./procos.sh stop"
}

command_restart() {
  stop_system
  command_start "$@"
}

version() { sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' "$ROOT/Directory.Build.props"; }

check_port() {
  local port host
  port=$(kernel_port)
  host=$(setting PROCOS_BIND 127.0.0.1)
  case "$host" in 0.0.0.0 | '*' | '::') host=127.0.0.1 ;; esac
  [ "$port" != 0 ] || return 0
  if (exec 3<>"/dev/tcp/$host/$port") 2>/dev/null; then
    local holder=''
    if command -v ss >/dev/null; then
      holder=$(ss -ltnpH "sport = :$port" 2>/dev/null | grep -o 'users:.*' | head -n 1) || true
    fi
    fail 5 PROC-CLI-105 "Port $port is taken${holder:+ by ${holder#users:}}." \
      "Stop that program, or set PROCOS_PORT to another port."
  fi
}

launch_kernel() {
  mkdir -p "$RUN" "$LOGS"
  rm -f "$RUN/shell.pid" "$READY"
  [ ! -f "$LOGS/kernel.log" ] || mv "$LOGS/kernel.log" "$LOGS/kernel.previous.log"
  # A session of its own: Ctrl+C in this terminal, or closing it, does not end the kernel.
  local detach=()
  if command -v setsid >/dev/null; then detach=(setsid); fi
  (
    cd "$ROOT" || exit 1
    PROCOS_DATA="$DATA" exec nohup "${detach[@]}" "$HOST_BIN" >"$LOGS/kernel.log" 2>&1 </dev/null
  ) &
  KERNEL_PID=$!
  remember_kernel "$KERNEL_PID"
}

await_ready() { # seconds
  local from=$SECONDS said=$SECONDS code=0
  while true; do
    if [ -z "$(start_time "$KERNEL_PID")" ]; then
      explain_failure "ended after $((SECONDS - from)) s"
      wait "$KERNEL_PID" 2>/dev/null || code=$?
      forget_launch "$code"
      fail 1 PROC-CLI-107 "The kernel ended while it started." "Mend the cause above, then run ./procos.sh start again."
    fi
    if [ -f "$RUN/kernel.json" ] && [ -f "$READY" ]; then
      read_kernel
      if [ "$KERNEL_STATE" = running ]; then
        report kernel ok "$KERNEL_URL  pid $KERNEL_PID  $((SECONDS - from)) s"
        return 0
      fi
    fi
    if [ $((SECONDS - from)) -ge "$1" ]; then
      explain_failure "not ready after $1 s"
      stop_kernel "$KERNEL_PID"
      fail 6 PROC-CLI-106 "The kernel did not become ready in $1 s and was stopped." "Look into the log: ./procos.sh logs"
    fi
    if [ $((SECONDS - said)) -ge 5 ]; then
      said=$SECONDS
      report kernel wait "$((SECONDS - from)) s  $(last_message)"
    fi
    sleep 0.1
  done
}

# What launching made, taken back. After refused settings (exit code 2) the log has nothing that is not told already.
forget_launch() { # the kernel's exit code
  rm -f "$RUN/shell.pid"
  if [ "$1" = 2 ]; then
    rm -f "$LOGS/kernel.log"
    [ ! -f "$LOGS/kernel.previous.log" ] || mv "$LOGS/kernel.previous.log" "$LOGS/kernel.log"
  else
    say "    show all of it: ./procos.sh logs"
  fi
  rmdir "$RUN" "$LOGS" "$DATA" 2>/dev/null || true
}

# What the kernel said last, without the fields around it.
last_message() {
  tail -n 1 "$LOGS/kernel.log" 2>/dev/null | readable_lines | sed -E 's/^[0-9:]{8} [a-z]+  //' | cut -c 1-100
}

# The kernel's log lines for people: time, level, message. Other lines stay as they are.
readable_lines() {
  sed -E -e 's/^\{"ts":"[^T"]*T([0-9:]{8})[^"]*","level":"([a-z]+)".*"message":"(([^"\\]|\\.)*)".*/\1 \2  \3/' -e 's/\\n/ /g' -e 's/\\(["\\])/\1/g'
}

# The cause first, then what came before it.
explain_failure() { # what happened
  report kernel FAILED "$1"
  local cause
  cause=$(readable_lines 2>/dev/null <"$LOGS/kernel.log" | grep -oE '\[PROC-[A-Z]{3}-[0-9]{3}\] .*' | tail -n 1) || true
  [ -z "$cause" ] || printf '    %s\n' "$cause" >&2
  printf '    last lines of %s:\n' "$LOGS/kernel.log" >&2
  tail -n 20 "$LOGS/kernel.log" 2>/dev/null | readable_lines | without_cause "$cause" | cut -c 1-400 | sed 's/^/      /' >&2 || true
}

# The kernel logs each problem of its settings, and all of them again with the phase that failed.
without_cause() { # cause
  local line message
  while IFS= read -r line || [ -n "$line" ]; do
    message=${line#*  }
    if [ -n "$1" ] && { [[ $line == *"$1"* ]] || [[ $message == '[PROC-'* && $1 == *"$message"* ]]; }; then continue; fi
    printf '%s\n' "$line"
  done
}
