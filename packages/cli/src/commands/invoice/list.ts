import { type Invoice, Invoices } from "@portail-familles/core/invoices"
import type { Command } from "commander"
import { Effect, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { optional } from "../../running/declared.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { count, day, euros, invoiceStates, keysOf } from "../../terminal/words.ts"
import { invoiceServices } from "./services.ts"

const takes = { state: optional("<état>", Schema.Literals(keysOf(invoiceStates)), "un état") }

/** `portail invoice list`: the town's invoices and what is left to pay. */
export const invoiceListCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "list",
    description: "liste les factures, la dernière d'abord",
    takes,
    examples: [
      ["portail invoice list --state overdue", "les factures en retard"],
      ["portail invoice list --json", "toutes les factures, montants en centimes, pour un script"]
    ],
    services: invoiceServices,
    run: list
  })

const list = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const invoices = yield* Invoices
  const { staff } = yield* staffOf(terminal, options)
  const rows = (yield* invoices.list(staff)).filter(
    ({ state }) => options.state === undefined || state === options.state
  )
  const remaining = rows.reduce((sum, { remainingCents }) => sum + remainingCents, 0)
  return {
    data: rows,
    text: rows.length === 0 ? "" : invoiceTable(terminal, rows),
    note: `${count(rows.length, "facture")}, ${euros(remaining)} restant à payer.`
  }
})

const invoiceTable = (terminal: Terminal, rows: ReadonlyArray<Invoice>): string =>
  table(
    terminal.outStyle,
    [
      "Numéro",
      "Foyer",
      "Régie",
      "Période",
      "Émise le",
      "Échéance",
      { title: "Total", align: "right" },
      { title: "Reste", align: "right" },
      "État"
    ],
    rows.map((row) => [
      row.number,
      row.householdName,
      row.regieCode,
      row.period,
      day(row.issuedOn),
      day(row.dueOn),
      euros(row.totalCents),
      euros(row.remainingCents),
      invoiceStates[row.state]
    ])
  )
