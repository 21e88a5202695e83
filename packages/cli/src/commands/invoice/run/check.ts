import { InvoiceRuns, isBlocking, type RunDocument } from "@portail-familles/core/invoices"
import type { Command } from "commander"
import { Effect } from "effect"
import type { OptionsOf } from "../../../running/command.ts"
import { flag } from "../../../running/declared.ts"
import { inMemory, listCommand } from "../../../running/listing.ts"
import { householdFilter, idOfHousehold } from "../../../running/naming.ts"
import { staffOf } from "../../../running/staff.ts"
import { amount, type ListColumn, text } from "../../../terminal/listColumns.ts"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { count, euros, runOutcomes } from "../../../terminal/words.ts"
import { runProblemWords } from "./problemWords.ts"
import { runPeriod, runServices } from "./services.ts"

const takes = {
  period: runPeriod,
  all: flag("tous les foyers de la facturation, et pas seulement ceux à vérifier"),
  family: householdFilter
}

/** `portail invoice run check`: what to look at before a month is issued, family by family. */
export const runCheckCommand = (terminal: Terminal): Command =>
  listCommand(terminal, {
    name: "check",
    description: "liste les foyers à vérifier avant d'émettre, et pourquoi",
    takes,
    examples: [
      ["portail invoice run check --period 2026-10", "les foyers à vérifier"],
      ["portail invoice run check --period 2026-10 --all --csv > octobre.csv", "toute la facturation, pour un tableur"]
    ],
    services: runServices,
    columns: () => columns,
    find: check
  })

const check = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const runs = yield* InvoiceRuns
  const { staff } = yield* staffOf(terminal, options)
  const documents = yield* runs.documents(staff, options.period, yield* idOfHousehold(staff, options.family))
  const rows =
    options.all || options.family !== undefined ? documents : documents.filter(({ problems }) => problems.length > 0)
  const blocked = rows.filter(({ problems }) => problems.some(isBlocking)).length
  const total = rows.reduce((sum, { totalCents }) => sum + totalCents, 0)
  return {
    each: inMemory(rows),
    summary: (found: number) =>
      `${count(found, "foyer")}, ${euros(total)}${blocked > 0 ? ` ; ${count(blocked, "ne peut", "ne peuvent")} pas être émis` : ""}`
  }
})

const columns: ReadonlyArray<ListColumn<RunDocument>> = [
  text("Foyer", (row) => row.householdRef),
  text("Nom du foyer", (row) => row.householdName, { minor: true }),
  text("Régie", (row) => row.regieCode, { minor: true }),
  text("Document", (row) => runOutcomes[row.outcome], { minor: true }),
  amount("Montant", (row) => row.totalCents),
  text("À vérifier", (row) => row.problems.map(runProblemWords).join(" ; "))
]
