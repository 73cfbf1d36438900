#!/usr/bin/env bash
# Starts, stops, watches and tests ProcOS on this machine. `./procos.sh help` says how.
set -euo pipefail

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
readonly ROOT
# shellcheck source=deploy/shell/talk.sh
. "$ROOT/deploy/shell/talk.sh"
# shellcheck source=deploy/shell/settings.sh
. "$ROOT/deploy/shell/settings.sh"
# shellcheck source=deploy/shell/prerequisites.sh
. "$ROOT/deploy/shell/prerequisites.sh"
# shellcheck source=deploy/shell/build.sh
. "$ROOT/deploy/shell/build.sh"
# shellcheck source=deploy/shell/kernel.sh
. "$ROOT/deploy/shell/kernel.sh"
# shellcheck source=deploy/shell/start.sh
. "$ROOT/deploy/shell/start.sh"
# shellcheck source=deploy/shell/stop.sh
. "$ROOT/deploy/shell/stop.sh"
# shellcheck source=deploy/shell/logs.sh
. "$ROOT/deploy/shell/logs.sh"
# shellcheck source=deploy/shell/checks.sh
. "$ROOT/deploy/shell/checks.sh"
# shellcheck source=deploy/shell/demo.sh
. "$ROOT/deploy/shell/demo.sh"
# shellcheck source=deploy/shell/runtimes.sh
. "$ROOT/deploy/shell/runtimes.sh"
# shellcheck source=deploy/shell/suites.sh
. "$ROOT/deploy/shell/suites.sh"

usage() {
  cat <<'TEXT'
Usage: ./procos.sh COMMAND [options]

  start    build what is needed, boot the kernel with its engine and store, wait until it is ready
           --timeout SECONDS (180)
  stop     stop the kernel and its children: first asked, then killed; data is kept
  restart  stop, then start
  status   what runs, its address, pid and uptime; exit code 3 when nothing does
           --json
  logs     last lines of a log: kernel (default), engine, store, build
           -n LINES (200), -f to follow
  test     health checks on the running system, or on one started for them
           --all  also every test suite, format and shell checks; the last line is "N passed, N failed"
           --keep leave a system that was started for this running
  demo     the main job, step by step: knowledge, question, draft, approval, deployment, run
           --keep leave a system that was started for this running
  down     stop, and remove what start made; data stays
           --volumes  remove the data too, after a yes (--yes says it beforehand)
  help     this text

Every command: --quiet (only results and errors), --no-color (or NO_COLOR=1).
Settings come from the environment, then from .env (see .env.example).
Exit codes: 0 ok, 1 failed, 2 usage, 3 not running (status), 4 prerequisite missing, 5 port taken,
            6 not ready in time, 7 tests failed.
TEXT
}

main() {
  local command="${1:-help}"
  [ $# -eq 0 ] || shift
  read_common_options "$@"
  set -- "${REST[@]}"
  case "$command" in
    start | stop | restart | status | logs | test | demo | down)
      case " $* " in *" --help "*) usage; return 0 ;; esac
      load_settings
      "command_$command" "$@"
      ;;
    help | --help | -h) usage ;;
    *) fail 2 PROC-CLI-109 "there is no command '$command'." "Run: ./procos.sh help" ;;
  esac
}

main "$@"
