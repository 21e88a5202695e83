import { type Invoice, Invoices } from "@portail-familles/core/invoices"
import { Command, Option } from "commander"
import { Effect, Schema } from "effect"
import { commonOptions } from "../../running/options.ts"
import { runCommand } from "../../running/runCommand.ts"
import { staffOf } from "../../running/staff.ts"
import { withExamples } from "../../terminal/help.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { count, day, euros, invoiceStates, keysOf } from "../../terminal/words.ts"
import { invoiceServices } from "./services.ts"

const Options = Schema.Struct({
  ...commonOptions,
  state: Schema.optionalKey(Schema.Literals(keysOf(invoiceStates)))
})

/** `portail invoice list`: the town's invoices and what is left to pay. */
export const invoiceListCommand = (terminal: Terminal): Command =>
  withExamples(
    new Command("list")
      .description("liste les factures, la dernière d'abord")
      .addOption(new Option("--state <état>", "un état").choices(keysOf(invoiceStates))),
    [
      ["portail invoice list --state overdue", "les factures en retard"],
      ["portail invoice list --json", "toutes les factures, montants en centimes, pour un script"]
    ]
  ).action(
    runCommand(terminal, { options: Options, services: invoiceServices, run: (options) => list(terminal, options) })
  )

const list = Effect.fnUntraced(function* (terminal: Terminal, options: typeof Options.Type) {
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
    terminal.outColors,
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
