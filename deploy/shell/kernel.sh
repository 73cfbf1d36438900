# shellcheck shell=bash
# Which kernel runs. A pid alone says nothing, since the system gives it away again: its start time goes with it.

start_time() { # pid; empty when it is gone or a zombie
  local stat
  if [ -r "/proc/$1/stat" ]; then
    stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 0
    # The command name may hold spaces and brackets: fields count from the last bracket on.
    local fields
    read -r -a fields <<<"${stat##*) }"
    [ "${fields[0]}" = Z ] || printf '%s' "${fields[19]}"
  elif kill -0 "$1" 2>/dev/null; then
    ps -o lstart= -p "$1" | tr -s ' ' '_'
  fi
}

remember_kernel() { # pid
  printf '%s %s\n' "$1" "$(start_time "$1")" >"$RUN/shell.pid"
}

# Sets KERNEL_STATE (running, starting, unhealthy, stopped, stale), KERNEL_PID and KERNEL_URL.
read_kernel() {
  KERNEL_STATE=stopped KERNEL_PID='' KERNEL_URL='' KERNEL_OURS=false
  local pid='' started='' recorded=false
  if [ -f "$RUN/shell.pid" ]; then
    recorded=true
    read -r pid started <"$RUN/shell.pid" || true
    if [[ $pid =~ ^[0-9]+$ ]] && [ -n "$started" ] && [ "$(start_time "$pid")" = "$started" ]; then
      KERNEL_PID=$pid KERNEL_OURS=true
    fi
  fi
  if [ -x "$CLI_BIN" ] && [ -f "$RUN/kernel.json" ]; then
    local answer
    if answer=$(cli kernel 2>/dev/null); then
      read -r KERNEL_URL _ pid answer <<<"$answer"
      [ -n "$KERNEL_PID" ] || KERNEL_PID=$pid
      case "$answer" in
        ready) KERNEL_STATE=running ;;
        *) if [ -f "$READY" ]; then KERNEL_STATE=unhealthy; else KERNEL_STATE=starting; fi ;;
      esac
      return 0
    fi
  fi
  if [ -n "$KERNEL_PID" ]; then
    if [ -f "$READY" ]; then KERNEL_STATE=unhealthy; else KERNEL_STATE=starting; fi
  elif $recorded || [ -f "$RUN/kernel.json" ]; then
    KERNEL_STATE=stale
  fi
}

uptime_of() { # pid; seconds
  local seconds
  seconds=$(ps -o etimes= -p "$1" 2>/dev/null | tr -d ' ') || true
  printf '%s' "${seconds:-0}"
}

command_status() {
  local json=false
  while [ $# -gt 0 ]; do
    case "$1" in
      --json) json=true ;;
      *) refuse_argument "$1" status ;;
    esac
    shift
  done
  read_kernel
  local uptime=0
  [ -z "$KERNEL_PID" ] || uptime=$(uptime_of "$KERNEL_PID")
  if $json; then
    printf '{"name":"kernel","state":%s,"pid":%s,"url":%s,"uptimeSeconds":%s,"data":%s}\n' \
      "$(json_text "$KERNEL_STATE")" "${KERNEL_PID:-null}" "$(json_text "$KERNEL_URL")" "$uptime" "$(json_text "$DATA")"
  else
    printf '%-8s %-10s %-8s %-8s %s\n' NAME STATE PID UPTIME ADDRESS
    printf '%-8s %-10s %-8s %-8s %s\n' kernel "$KERNEL_STATE" "${KERNEL_PID:--}" "$uptime s" "${KERNEL_URL:--}"
  fi
  case "$KERNEL_STATE" in
    running) return 0 ;;
    starting) say "Still starting. Watch it: ./procos.sh logs -f" ;;
    unhealthy) say "It runs but is not ready. See why: ./procos.sh logs" ;;
    stale) say "It ended without saying so (its files are left over). Start it again: ./procos.sh start" ;;
    *) say "Start it: ./procos.sh start" ;;
  esac
  return 3
}
