import { Approvals } from "@portail-familles/core/children"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../../running/command.ts"
import { confirmed } from "../../../running/confirmed.ts"
import { flag } from "../../../running/declared.ts"
import { staffOf } from "../../../running/staff.ts"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { fileServices } from "../services.ts"
import { decisionTakes, plannedDecision } from "./decisions.ts"

const takes = { ...decisionTakes, force: flag("valide même si la rubrique a changé depuis la demande") }

/** `portail family changes approve`: makes what families asked. */
export const changesApproveCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "approve",
    description: "valide des modifications et prévient les familles, après avoir montré lesquelles",
    takes,
    examples: [
      ["portail family changes approve b4c532b7", "une demande, comme list la montre"],
      ["portail family changes approve --all --section identité --dry-run", "celles qui pourraient être validées"]
    ],
    services: fileServices,
    run: approve
  })

const approve = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const approvals = yield* Approvals
  const { staff } = yield* staffOf(terminal, options)
  const plan = yield* plannedDecision(terminal, staff, options, {
    done: "approved",
    action: "Valider",
    decide: (id, dryRun) => approvals.approve(staff, id, options.force, dryRun)
  })
  return yield* confirmed(terminal, options, plan)
})
