import { InvoiceRuns } from "@portail-familles/core/invoices"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../../running/command.ts"
import { householdFilter, idOfHousehold } from "../../../running/naming.ts"
import { staffOf } from "../../../running/staff.ts"
import { progress } from "../../../terminal/progress.ts"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { count, monthWords } from "../../../terminal/words.ts"
import { runsTable } from "./runsTable.ts"
import { runPeriod, runServices } from "./services.ts"

const takes = { period: runPeriod, family: householdFilter }

/** `portail invoice run draft`, or `portail invoice run`: works a month out, and claims nothing. */
export const runDraftCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "draft",
    description: "prépare la facturation d'un mois : calcule tout, n'émet rien ; autant de fois que l'on veut",
    takes,
    explained:
      "Lit les réservations, les pointages, les quotients et les tarifs tels qu'ils sont. Un mois déjà émis est comparé : seule la différence devient une facture complémentaire ou un avoir.",
    examples: [
      ["portail invoice run --period 2026-10", "prépare octobre"],
      ["portail invoice run --period 2026-10 --family F0012", "recalcule un foyer, une fois son dossier corrigé"]
    ],
    services: runServices,
    run: draft
  })

const draft = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const runs = yield* InvoiceRuns
  const { period } = options
  const { staff } = yield* staffOf(terminal, options)
  const householdId = (yield* idOfHousehold(staff, options.family)) ?? null
  yield* Effect.acquireUseRelease(
    Effect.sync(() => progress(terminal, "Foyers")),
    (bar) =>
      runs.draft(staff, period, {
        householdId,
        onProgress: (done, total) => Effect.sync(() => bar.update(done, total))
      }),
    (bar) => Effect.sync(() => bar.stop())
  )
  const all = yield* runs.runs(staff, period)
  const drafted = all.filter(({ state }) => state === "draft")
  const problems = drafted.reduce((sum, run) => sum + run.problems, 0)
  const issued = all.length - drafted.length
  const note =
    drafted.length === 0
      ? `Rien à facturer pour ${monthWords(period)}${issued > 0 ? " de plus que ce qui est émis" : ""}.`
      : `Rien n'est émis. ${
          problems > 0
            ? `À vérifier : ${count(problems, "foyer")} (portail invoice run check --period ${period}).`
            : `Ensuite : portail invoice run issue --period ${period}`
        }`
  return { data: { period, runs: all }, text: runsTable(terminal.outStyle, all), note }
})
