# shellcheck shell=bash

command_logs() {
  local name=kernel lines=200 follow=()
  while [ $# -gt 0 ]; do
    case "$1" in
      -f | --follow) follow=(-F) ;;
      -n)
        need_number -n "${2:-}"
        lines=$2
        shift
        ;;
      kernel | engine | store | build | npm-store | npm-peers) name=$1 ;;
      *) fail 2 PROC-CLI-109 "there is no log '$1'." "Names: kernel, engine, store, build, npm-store, npm-peers." ;;
    esac
    shift
  done
  local log="$LOGS/$name.log"
  case "$name" in build | npm-*) log="$BUILD_LOGS/$name.log" ;; esac
  if ! [ -f "$log" ] && [ ${#follow[@]} -eq 0 ]; then
    say "No log yet: $log"
    return 0
  fi
  exec tail -n "$lines" "${follow[@]}" "$log"
}
