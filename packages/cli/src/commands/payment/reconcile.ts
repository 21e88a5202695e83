import { AttemptReconciliation } from "@portail-familles/core/payments"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { flag } from "../../running/declared.ts"
import { keysOf } from "../../terminal/choice.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { attemptStates, count } from "../../terminal/words.ts"
import { paymentServices } from "./services.ts"

const takes = { all: flag("toutes celles qui peuvent encore changer, sans attendre l'heure prévue") }

/** `portail payment reconcile`: asks PayFiP what became of open attempts. */
export const reconcileCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "reconcile",
    description: "demande à PayFiP ce que sont devenues les tentatives ouvertes, pour toutes les villes installées",
    takes,
    examples: [
      ["portail payment reconcile", "rattrape ce que le serveur aurait demandé, s'il était arrêté"],
      ["portail payment reconcile --all", "après une panne de PayFiP ; sans danger : un paiement est compté une fois"]
    ],
    services: paymentServices,
    run: reconcile
  })

const reconcile = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const reconciliation = yield* AttemptReconciliation
  if (!options.json) terminal.err("PayFiP est interrogé…\n")
  const report = yield* reconciliation.ofDue({ all: options.all })
  const states = keysOf(attemptStates).filter((state) => report.states[state] !== undefined)
  return {
    data: { asked: report.attempts, settled: report.states },
    text:
      states.length === 0
        ? ""
        : table(
            terminal.outStyle,
            ["État", { title: "Tentatives", align: "right" }],
            states.map((state) => [attemptStates[state], String(report.states[state])])
          ),
    note: `${count(report.attempts, "tentative vérifiée", "tentatives vérifiées")} auprès de PayFiP.`
  }
})
