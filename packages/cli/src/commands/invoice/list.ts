import { type Invoice, Invoices } from "@portail-familles/core/invoices"
import type { Command } from "commander"
import { Effect } from "effect"
import type { OptionsOf } from "../../running/command.ts"
import { optional } from "../../running/declared.ts"
import { inMemory, listCommand } from "../../running/listing.ts"
import { householdFilter, idOfHousehold } from "../../running/naming.ts"
import { period, periodOf } from "../../running/period.ts"
import { staffOf } from "../../running/staff.ts"
import { choiceOf } from "../../terminal/choice.ts"
import { amount, type ListColumn, onDay, text } from "../../terminal/listColumns.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count, euros, invoiceStates } from "../../terminal/words.ts"
import { invoiceServices } from "./services.ts"

const takes = {
  state: optional("<état>", choiceOf(invoiceStates), "un état"),
  household: householdFilter,
  ...period
}

/** `portail invoice list`: the town's invoices and what is left to pay. */
export const invoiceListCommand = (terminal: Terminal): Command =>
  listCommand(terminal, {
    name: "list",
    description: "liste les factures, la dernière d'abord ; la période est celle de leur émission",
    takes,
    examples: [
      ['portail invoice list --state "en retard"', "les factures en retard"],
      ["portail invoice list --household F0012 --from 2026-09-01", "celles d'une famille, depuis la rentrée"],
      ["portail invoice list --regie enfance --csv > factures.csv", "celles d'une régie, pour un tableur"],
      ["portail invoice list --json", "toutes les factures, montants en centimes, pour un script"]
    ],
    services: invoiceServices,
    columns: () => columns,
    find: list
  })

const list = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const invoices = yield* Invoices
  const filter = yield* periodOf(options)
  const { staff } = yield* staffOf(terminal, options)
  const householdId = yield* idOfHousehold(staff, options.household)
  const found = yield* invoices.list(staff, { ...filter, ...(householdId === undefined ? {} : { householdId }) })
  const rows = found.filter(({ state }) => options.state === undefined || state === options.state)
  const remaining = rows.reduce((sum, { remainingCents }) => sum + remainingCents, 0)
  return {
    each: inMemory(rows),
    summary: (total: number) => `${count(total, "facture")}, ${euros(remaining)} restant à payer`
  }
})

const columns: ReadonlyArray<ListColumn<Invoice>> = [
  text("Numéro", (row) => row.number),
  text("Foyer", (row) => row.householdRef),
  text("Nom du foyer", (row) => row.householdName),
  text("Régie", (row) => row.regieCode, { minor: true }),
  text("Période", (row) => row.period, { minor: true }),
  onDay("Émise le", (row) => row.issuedOn, { minor: true }),
  onDay("Échéance", (row) => row.dueOn),
  amount("Total", (row) => row.totalCents, { minor: true }),
  amount("Reste", (row) => row.remainingCents),
  text("État", (row) => invoiceStates[row.state])
]
