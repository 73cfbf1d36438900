# shellcheck shell=bash
# Settings: environment before .env. The file is parsed, never sourced: nothing in it is ever executed.

declare -A ENV_FILE=()
DATA=''

load_settings() {
  read_env_file "$ROOT/.env"
  DATA=$(setting PROCOS_DATA .procos)
  case "$DATA" in /*) ;; *) DATA="$ROOT/$DATA" ;; esac
  RUN="$DATA/run"
  LOGS="$DATA/log"
  # What building and installing say is about this checkout, not about the data.
  BUILD_LOGS="$ROOT/artifacts/log"
  READY=$(setting PROCOS_READY_FILE "$RUN/ready.json")
}

read_env_file() {
  [ -f "$1" ] || return 0
  local line key value number=0
  while IFS= read -r line || [ -n "$line" ]; do
    number=$((number + 1))
    line=${line%$'\r'}
    line=${line#"${line%%[![:space:]]*}"}
    case "$line" in '' | '#'*) continue ;; esac
    key=${line%%=*}
    value=${line#*=}
    if [ "$key" = "$line" ] || ! [[ $key =~ ^[A-Za-z_][A-Za-z0-9_]*$ ]]; then
      fail 1 PROC-CLI-113 "$1 line $number is not KEY=value." "Mend the line; .env.example shows every key."
    fi
    value=${value%"${value##*[![:space:]]}"}
    case "$value" in
      \"*\") value=${value#\"} value=${value%\"} ;;
      \'*\') value=${value#\'} value=${value%\'} ;;
    esac
    ENV_FILE[$key]=$value
  done <"$1"
}

# The value of a key: environment, then .env, then the default. An empty value counts as unset.
setting() { # key, default
  local value=${!1:-}
  [ -n "$value" ] || value=${ENV_FILE[$1]:-}
  printf '%s' "${value:-${2:-}}"
}

kernel_port() { setting PROCOS_PORT 5100; }

# An engine is configured when a person chose one. Without a choice, the runtimes that lie beside a development
# checkout serve; without those there is nothing to guess.
choose_engine() {
  if [ -n "$(setting CAMUNDA_BASE_URL)$(setting CAMUNDA_HOME)$(setting ENGINE)" ]; then return 0; fi
  local unpack="$ROOT/../shared/runtimes/unpack.sh"
  if [ "${1:-}" = may-unpack ] && [ -x "$unpack" ]; then
    report engine unpack "no engine is configured: taking Camunda 7.24.0 of ../shared/runtimes"
    CAMUNDA_HOME=$("$unpack" camunda-7.24.0)
    ENGINE=camunda
    export CAMUNDA_HOME ENGINE
    report engine ok "CAMUNDA_HOME=$CAMUNDA_HOME"
    return 0
  fi
  fail 1 PROC-CLI-104 "No engine is configured." \
    "Set CAMUNDA_BASE_URL to a running Camunda 7 (http://host:8080/engine-rest), or CAMUNDA_HOME to an unpacked distribution, in the environment or in .env."
}
