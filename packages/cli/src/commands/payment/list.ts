import { PaymentRecords, type PaymentRow } from "@portail-familles/core/payments"
import { Command, Option } from "commander"
import { Effect, Schema } from "effect"
import { commonOptions, Flag } from "../../running/options.ts"
import { runCommand } from "../../running/runCommand.ts"
import { staffOf } from "../../running/staff.ts"
import { withExamples } from "../../terminal/help.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { attemptStates, count, euros, keysOf, meansOf, moment } from "../../terminal/words.ts"
import { fromOption, periodOf, periodOptions, regieOption, toOption } from "./period.ts"
import { bookServices } from "./services.ts"

const Options = Schema.Struct({
  ...commonOptions,
  ...periodOptions,
  state: Schema.optionalKey(Schema.Literals(keysOf(attemptStates))),
  surplus: Flag
})

/** `portail payment list`: payments, and attempts that are under way or came to nothing. */
export const paymentListCommand = (terminal: Terminal): Command =>
  withExamples(
    new Command("list")
      .description("liste les paiements et les tentatives, la dernière d'abord")
      .addOption(new Option("--state <état>", "un état").choices(keysOf(attemptStates)))
      .addOption(regieOption())
      .addOption(fromOption())
      .addOption(toOption())
      .option("--surplus", "ceux dont une partie ne couvre aucune facture et n'a été ni remboursée ni reportée"),
    [
      [
        "portail payment list --surplus",
        "les trop-perçus, avec le numéro qu'attendent payment refund et payment carry-over"
      ],
      ["portail payment list --state quarantined", "les réponses de PayFiP qu'un agent doit vérifier"],
      ["portail payment list --state paid --json", "les paiements, montants en centimes, pour un script"]
    ]
  ).action(
    runCommand(terminal, { options: Options, services: bookServices, run: (options) => list(terminal, options) })
  )

const list = Effect.fnUntraced(function* (terminal: Terminal, options: typeof Options.Type) {
  const records = yield* PaymentRecords
  const { state, surplus } = options
  const period = yield* periodOf(options)
  const { staff } = yield* staffOf(terminal, options)
  const rows = yield* records.list(staff, { ...period, surplus, ...(state === undefined ? {} : { state }) })
  const paid = rows.reduce((sum, row) => sum + (row.state === "paid" ? row.amountCents : 0), 0)
  return {
    data: rows,
    text: rows.length === 0 ? "" : paymentTable(terminal, rows),
    note: `${count(rows.length, "ligne")}, ${euros(paid)} payés.`
  }
})

const paymentTable = (terminal: Terminal, rows: ReadonlyArray<PaymentRow>): string =>
  table(
    terminal.outColors,
    [
      "Commencé le",
      "Payé le",
      "Foyer",
      "Régie",
      "Factures",
      "Moyen",
      { title: "Montant", align: "right" },
      { title: "Trop-perçu", align: "right" },
      "État",
      "Référence",
      "Paiement"
    ],
    rows.map((row) => [
      moment(row.startedAt),
      moment(row.paidAt),
      row.household,
      row.regieCode,
      row.invoices,
      meansOf(row.means),
      euros(row.amountCents),
      row.surplusCents === 0 ? "–" : euros(row.surplusCents),
      attemptStates[row.state],
      row.refdet || row.reference || "–",
      row.paymentId ?? "–"
    ])
  )
