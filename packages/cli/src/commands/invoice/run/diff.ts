import { InvoiceRuns, type RunDifference } from "@portail-familles/core/invoices"
import type { Command } from "commander"
import { Effect } from "effect"
import type { OptionsOf } from "../../../running/command.ts"
import { inMemory, listCommand } from "../../../running/listing.ts"
import { staffOf } from "../../../running/staff.ts"
import { amount, type ListColumn, text } from "../../../terminal/listColumns.ts"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { count, euros } from "../../../terminal/words.ts"
import { runPeriod, runServices } from "./services.ts"

const takes = { period: runPeriod }

/** `portail invoice run diff`: what a new draft changes for whom. */
export const runDiffCommand = (terminal: Terminal): Command =>
  listCommand(terminal, {
    name: "diff",
    description: "compare la facturation préparée avec la préparation d'avant, foyer par foyer",
    takes,
    examples: [["portail invoice run diff --period 2026-10", "ce qu'une correction a changé, avant d'émettre"]],
    services: runServices,
    columns: () => columns,
    find: diff
  })

const diff = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const runs = yield* InvoiceRuns
  const { staff } = yield* staffOf(terminal, options)
  const rows = yield* runs.differences(staff, options.period)
  const change = rows.reduce((sum, row) => sum + changeOf(row), 0)
  return {
    each: inMemory(rows),
    summary: (found: number) =>
      found === 0 ? "Rien n'a changé" : `${count(found, "foyer")} ; en tout ${signed(change)}`
  }
})

const changeOf = ({ beforeCents, afterCents }: RunDifference): number => (afterCents ?? 0) - (beforeCents ?? 0)
const signed = (cents: number): string => (cents > 0 ? `+${euros(cents)}` : euros(cents))

const columns: ReadonlyArray<ListColumn<RunDifference>> = [
  text("Foyer", (row) => row.householdRef),
  text("Nom du foyer", (row) => row.householdName),
  text("Régie", (row) => row.regieCode, { minor: true }),
  amount("Avant", (row) => row.beforeCents ?? 0),
  amount("Maintenant", (row) => row.afterCents ?? 0),
  amount("Différence", changeOf)
]
