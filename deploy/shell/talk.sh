# shellcheck shell=bash
# How procos.sh speaks: steps on standard error in one form, data on standard output, one line for an error.

QUIET=false
COLOR=true
REST=()

# Takes --quiet and --no-color out of the arguments; the others are left in REST.
read_common_options() {
  REST=()
  local argument
  for argument in "$@"; do
    case "$argument" in
      --quiet) QUIET=true ;;
      --no-color) COLOR=false ;;
      *) REST+=("$argument") ;;
    esac
  done
  if [ -n "${NO_COLOR:-}" ] || ! [ -t 2 ]; then COLOR=false; fi
}

say() {
  $QUIET || printf '%s\n' "$*" >&2
}

paint() { # colour text
  if $COLOR; then printf '\033[%sm%s\033[0m' "$1" "$2"; else printf '%s' "$2"; fi
}

# One line per component: name, state, detail.
report() {
  local state
  case "$2" in
    ok) state=$(paint 32 'ok    ') ;;
    FAILED) state=$(paint 31 'FAILED') ;;
    *) state=$(printf '%-6s' "$2") ;;
  esac
  if [ "$2" = FAILED ] || ! $QUIET; then
    printf '  %-14s %s  %s\n' "$1" "$state" "$3" >&2
  fi
}

complain() { # code, what, next step
  printf '%s\n' "$(paint 31 "[$1]") $2 $3" >&2
}

fail() { # exit code, code, what, next step
  complain "$2" "$3" "$4"
  exit "$1"
}

refuse_argument() { # argument, command
  fail 2 PROC-CLI-109 "'$1' does not fit $2." "Run: ./procos.sh help"
}

# The number that follows an option, or a usage error.
need_number() { # option, value
  case "${2:-}" in
    '' | *[!0-9]*) fail 2 PROC-CLI-109 "$1 needs a number, found '${2:-}'." "Run: ./procos.sh help" ;;
  esac
}

json_text() {
  local text=${1//\\/\\\\}
  text=${text//\"/\\\"}
  printf '"%s"' "${text//$'\n'/\\n}"
}
