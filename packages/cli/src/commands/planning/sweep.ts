import { Waits } from "@portail-familles/core/reservations"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { waitServices } from "./services.ts"

/** `portail planning sweep`: ends offers that ran out and offers what is free; the server does it every minute. */
export const planningSweepCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "sweep",
    description:
      "passe les listes d'attente en revue : propositions échues, places libres ; le serveur le fait chaque minute",
    takes: {},
    examples: [["portail planning sweep", "sans attendre la minute"]],
    services: waitServices,
    run: sweep
  })

const sweep = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<Record<never, never>>) {
  const waits = yield* Waits
  const { staff } = yield* staffOf(terminal, options)
  const swept = yield* waits.sweep(staff.town)
  const told = [
    count(swept.expired, "proposition échue", "propositions échues"),
    count(swept.closed, "attente terminée sans place", "attentes terminées sans place"),
    count(swept.offered, "place proposée", "places proposées")
  ]
  return { data: swept, text: "", note: `${told.join(", ")}.` }
})
