# shellcheck shell=bash
# The main job from a sentence to a completed instance, each step said as it happens.

readonly DEMO_QUESTION="How do I use an engine that is there already?"
readonly DEMO_INTENT="When an order arrives, check stock. If items are missing, order them from the supplier and notify the customer; otherwise pack and ship in parallel with sending the invoice."

command_demo() {
  KEEP=false
  while [ $# -gt 0 ]; do
    case "$1" in
      --keep) KEEP=true ;;
      *) refuse_argument "$1" demo ;;
    esac
    shift
  done
  ensure_system
  local from=$SECONDS
  ANSWERS=$(mktemp -d)
  demo_knowledge
  demo_question
  demo_draft
  demo_approval
  demo_run
  demo_summary $((SECONDS - from))
  rm -rf "$ANSWERS"
}

step() { # number, what
  say ''
  say "$(paint 1 "$1. $2")"
}

# Runs a command of the CLI and keeps its JSON answer under a name.
ask_kernel() { # name, arguments...
  local name=$1
  shift
  if ! cli "$@" --json >"$ANSWERS/$name.json"; then
    rm -rf "$ANSWERS"
    fail 1 PROC-CLI-112 "The step '$name' of the demo failed." "See the message above, then: ./procos.sh logs"
  fi
}

# One value of an answer that was kept.
answer() { # name, path
  cli json "$2" <"$ANSWERS/$1.json"
}

demo_knowledge() {
  step 1 "Preload knowledge (process knowledge_preload)"
  ask_kernel preload process start knowledge_preload
  ask_kernel preloaded instance show "$(answer preload id)" --wait
  say "   sources $(answer preloaded variables.sourceCount), ingested $(answer preloaded variables.ingestedCount), failed $(answer preloaded variables.failedCount)"
}

demo_question() {
  step 2 "Ask: $DEMO_QUESTION"
  ask_kernel ask ask "$DEMO_QUESTION"
  if [ "$(answer ask answered)" != true ]; then
    fail 1 PROC-CLI-112 "The question was not answered." "Look into the knowledge sources (KNOWLEDGE_SOURCES) and: ./procos.sh logs"
  fi
  say "   $(answer ask text | head -c 600)"
  local count index
  count=$(answer ask citations.length)
  for ((index = 0; index < count && index < 3; index++)); do
    say "   [$((index + 1))] $(answer ask "citations.$index.source")  score $(answer ask "citations.$index.score")"
  done
}

demo_draft() {
  step 3 "Draft a process from a sentence"
  say "   \"$DEMO_INTENT\""
  ask_kernel draft generate "$DEMO_INTENT"
  PROPOSAL=$(answer draft id)
  ask_kernel proposal proposal show "$PROPOSAL"
  say "   proposal $PROPOSAL, content $(answer proposal hash | cut -c 1-12)"
  local count index
  count=$(answer proposal findings.length)
  say "   findings: $count"
  for ((index = 0; index < count; index++)); do
    say "     $(answer proposal "findings.$index.severity")  $(answer proposal "findings.$index.rule")  $(answer proposal "findings.$index.message")"
  done
}

demo_approval() {
  step 4 "Approve exactly this content; the process deploys it"
  ask_kernel approval proposal approve "$PROPOSAL" --hash "$(answer proposal hash)" --user demo --comment "approved by the demo"
  ask_kernel generation instance show "$(answer proposal instanceId)" --wait
  ask_kernel decided proposal show "$PROPOSAL"
  DEPLOYED=$(answer decided deployedKey)
  if [ -z "$DEPLOYED" ]; then
    fail 1 PROC-CLI-112 "The proposal was not deployed: it is $(answer decided status)." "Look into: ./procos.sh logs"
  fi
  say "   deployed as $DEPLOYED ($(answer decided deployedDefinitionId))"
}

demo_run() {
  step 5 "Start an instance of $DEPLOYED and watch it to its end"
  ask_kernel start process start "$DEPLOYED" --business-key "demo-$(date +%s)" --var itemsAreMissing=false
  ask_kernel run instance show "$(answer start id)" --wait
}

demo_summary() { # seconds
  local steps
  steps=$(answer run steps.length)
  say ''
  cat <<TEXT
Demo completed in $1 s.
  knowledge   $(answer preloaded variables.ingestedCount) of $(answer preloaded variables.sourceCount) sources ingested
  answer      citations: $(answer ask citations.length)
  proposal    $PROPOSAL, approved by demo
  process     $DEPLOYED
  instance    $(answer run id)  $(answer run state), steps: $steps
TEXT
  [ "$(answer run state)" = COMPLETED ] || fail 1 PROC-CLI-112 "The instance did not complete." "Look into: ./procos.sh logs"
}
