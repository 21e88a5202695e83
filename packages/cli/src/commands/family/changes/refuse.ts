import { Approvals } from "@portail-familles/core/children"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../../running/command.ts"
import { confirmed } from "../../../running/confirmed.ts"
import { required } from "../../../running/declared.ts"
import { Word } from "../../../running/options.ts"
import { staffOf } from "../../../running/staff.ts"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { fileServices } from "../services.ts"
import { decisionTakes, plannedDecision } from "./decisions.ts"

const takes = { ...decisionTakes, reason: required("<motif>", Word, "pourquoi : la famille le lit") }

/** `portail family changes refuse`: drops what families asked, and tells them why. */
export const changesRefuseCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "refuse",
    description: "refuse des modifications, avec un motif que la famille lit",
    takes,
    examples: [
      ['portail family changes refuse b4c532b7 --reason "Le justificatif manque."', "une demande, comme list la montre"]
    ],
    services: fileServices,
    run: refuse
  })

const refuse = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const approvals = yield* Approvals
  const { staff } = yield* staffOf(terminal, options)
  const plan = yield* plannedDecision(terminal, staff, options, {
    done: "refused",
    action: "Refuser",
    decide: (id, dryRun) => approvals.refuse(staff, id, options.reason, dryRun)
  })
  return yield* confirmed(terminal, options, plan)
})
