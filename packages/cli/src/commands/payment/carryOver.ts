import { CarryOvers, coveredCents } from "@portail-familles/core/ledger"
import type { Command } from "commander"
import { Effect, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { argument, required } from "../../running/declared.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { euros } from "../../terminal/words.ts"
import { partsTable } from "./partsTable.ts"
import { bookServices } from "./services.ts"

const takes = {
  payment: argument(Word, "son identifiant, sa référence PayFiP, ou son numéro de reçu, de chèque ou de virement"),
  invoice: required("<numéro...>", Schema.Array(Word), "les factures à couvrir, celle qui est due d'abord en premier"),
  dryRun,
  yes
}

/** `portail payment carry-over`: puts a surplus towards other invoices of the household. */
export const carryOverCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "carry-over",
    description: "reporte un trop-perçu sur d'autres factures du foyer et de la régie ; il n'y revient plus ensuite",
    takes,
    examples: [
      ["portail payment carry-over dadf223d --invoice 2026000001 --dry-run", "montre ce que le trop-perçu couvrirait"]
    ],
    services: bookServices,
    run: carryOver
  })

const carryOver = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const { payment, dryRun } = options
  const overs = yield* CarryOvers
  const { staff } = yield* staffOf(terminal, options)
  const plan = yield* overs.carryOver(staff, payment, options.invoice, { dryRun: true })
  const parts = partsTable(terminal, plan)
  return yield* confirmed(terminal, options, {
    dryRun: { data: { dryRun, payment, ...plan }, text: parts, note: "Rien n'a été changé (--dry-run)." },
    preview: { on: "err", text: parts, leftOut: "json or yes" },
    action: `Reporter ${euros(coveredCents(plan.parts))} de trop-perçu de ${plan.household}`,
    apply: Effect.map(overs.carryOver(staff, payment, options.invoice, { dryRun: false }), (carried) => ({
      data: { dryRun, payment, ...carried },
      text: partsTable(terminal, carried),
      note: `${euros(coveredCents(carried.parts))} reportés ; trop-perçu restant : ${euros(carried.surplusCents)}.`
    }))
  })
})
