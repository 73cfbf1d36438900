# shellcheck shell=bash
# One engine and one PostgreSQL for a whole run of the suites, from the runtimes beside a development checkout.

readonly RUNTIMES="$ROOT/../shared/runtimes"
RUNTIME_GROUPS=()
RUNTIME_FOLDER=''

has_runtimes() { [ -x "$RUNTIMES/unpack.sh" ]; }

start_runtimes() {
  if ! has_runtimes; then
    report runtimes none "$RUNTIMES is missing: tests that need the real engine or PostgreSQL are skipped"
    return 0
  fi
  local from=$SECONDS camunda postgres port
  RUNTIME_FOLDER=$(mktemp -d)
  chmod 755 "$RUNTIME_FOLDER"
  camunda=$("$RUNTIMES/unpack.sh" camunda-7.24.0)
  postgres=$("$RUNTIMES/unpack.sh" postgres-16.2)

  port=$(free_port)
  SERVER_PORT=$port SPRING_DATASOURCE_URL='jdbc:h2:mem:suites;DB_CLOSE_DELAY=-1' \
    launch_runtime camunda "$camunda/start.sh"
  PROCOS_TEST_CAMUNDA_URL="http://127.0.0.1:$port/engine-rest"
  local engine_port=$port

  port=$(free_port)
  FAST=1 launch_runtime postgres "$postgres/start.sh" "$RUNTIME_FOLDER/postgres" "$port"
  PROCOS_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres"

  await_runtime postgres 60 "$postgres/opt/pgsql/bin/pg_isready" -q -h 127.0.0.1 -p "$port"
  await_runtime camunda 180 answers "$engine_port" /engine-rest/version
  export PROCOS_TEST_CAMUNDA_URL PROCOS_TEST_POSTGRES
  report runtimes ok "Camunda 7.24 on $engine_port, PostgreSQL 16 on $port  $((SECONDS - from)) s"
}

launch_runtime() { # name, command...
  local name=$1
  shift
  setsid "$@" >"$RUNTIME_FOLDER/$name.log" 2>&1 </dev/null &
  RUNTIME_GROUPS+=($!)
}

await_runtime() { # name, seconds, probe...
  local name=$1 until=$((SECONDS + $2))
  shift 2
  until "$@" 2>/dev/null; do
    if [ $SECONDS -ge "$until" ]; then
      tail -n 20 "$RUNTIME_FOLDER/$name.log" >&2
      fail 7 PROC-CLI-106 "The shared $name for the tests did not come up." "Start it by hand from $RUNTIMES to see why."
    fi
    sleep 0.2
  done
}

answers() { # port, path: whether GET gives status 200
  local status=''
  exec 4<>"/dev/tcp/127.0.0.1/$1" || return 1
  printf 'GET %s HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' "$2" >&4
  read -r -t 10 _ status _ <&4 || true
  exec 4>&-
  [ "$status" = 200 ]
}

stop_runtimes() {
  local group
  for group in "${RUNTIME_GROUPS[@]}"; do kill -TERM -- "-$group" 2>/dev/null || true; done
  for group in "${RUNTIME_GROUPS[@]}"; do
    timeout 20 tail --pid="$group" -f /dev/null 2>/dev/null || kill -KILL -- "-$group" 2>/dev/null || true
  done
  RUNTIME_GROUPS=()
  [ -z "$RUNTIME_FOLDER" ] || rm -rf "$RUNTIME_FOLDER"
  RUNTIME_FOLDER=''
}

free_port() {
  local port
  while true; do
    # Below the range from which the system itself hands out ports.
    port=$((20000 + RANDOM % 12000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
  done
  printf '%s' "$port"
}
