# shellcheck shell=bash
# What must be on the machine. A part is only asked for when this configuration needs it.

check_prerequisites() {
  local found=()
  need_dotnet
  found+=(".NET $DOTNET_FOUND")
  if needs_node; then
    need_node
    found+=("Node $NODE_FOUND")
  fi
  if needs_java; then
    need_java
    found+=("Java $JAVA_FOUND")
  fi
  local all
  all=$(printf ', %s' "${found[@]}")
  report prerequisites ok "${all#, }"
}

needs_node() { [ -z "$(setting DATABASE_URL)" ]; }
needs_java() { [ -n "$(setting CAMUNDA_HOME)" ] && [ -z "$(setting CAMUNDA_BASE_URL)" ]; }

major_of() { printf '%s' "${1%%.*}"; }

at_least() { # version, least major
  local major
  major=$(major_of "$1")
  [[ $major =~ ^[0-9]+$ ]] && [ "$major" -ge "$2" ]
}

need_dotnet() {
  DOTNET_FOUND=$(cd "$ROOT" && dotnet --version 2>/dev/null) || DOTNET_FOUND=none
  at_least "$DOTNET_FOUND" 10 || fail 4 PROC-CLI-101 "The .NET 10 SDK is missing (found: $DOTNET_FOUND)." \
    "Install it: https://dotnet.microsoft.com/download/dotnet/10.0"
}

need_node() {
  NODE_FOUND=$(node --version 2>/dev/null) || NODE_FOUND=none
  NODE_FOUND=${NODE_FOUND#v}
  if ! at_least "$NODE_FOUND" 20 || ! command -v npm >/dev/null; then
    fail 4 PROC-CLI-102 "Node.js 20 or newer with npm is missing (found: $NODE_FOUND); the embedded store runs on it." \
      "Install it: https://nodejs.org, or set DATABASE_URL to a PostgreSQL with pgvector."
  fi
}

need_java() {
  local java=java
  [ -z "${JAVA_HOME:-}" ] || java="$JAVA_HOME/bin/java"
  JAVA_FOUND=$("$java" -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/\1/p' | head -n 1) || JAVA_FOUND=''
  at_least "${JAVA_FOUND:=none}" 17 || fail 4 PROC-CLI-103 \
    "Java 17 or newer is missing (found: $JAVA_FOUND); the engine in CAMUNDA_HOME runs on it." \
    "Install a Java 17 runtime, or set CAMUNDA_BASE_URL to an engine that runs."
}
