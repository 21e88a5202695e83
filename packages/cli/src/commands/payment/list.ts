import { PaymentRecords, type PaymentRow } from "@portail-familles/core/payments"
import type { Command } from "commander"
import { Effect, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { flag, optional } from "../../running/declared.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { attemptStates, count, euros, keysOf, meansOf, moment } from "../../terminal/words.ts"
import { period, periodOf } from "./period.ts"
import { bookServices } from "./services.ts"

const takes = {
  state: optional("<état>", Schema.Literals(keysOf(attemptStates)), "un état"),
  ...period,
  surplus: flag("ceux dont une partie ne couvre aucune facture et n'a été ni remboursée ni reportée")
}

/** `portail payment list`: payments, and attempts that are under way or came to nothing. */
export const paymentListCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "list",
    description: "liste les paiements et les tentatives, la dernière d'abord",
    takes,
    examples: [
      [
        "portail payment list --surplus",
        "les trop-perçus, avec le numéro qu'attendent payment refund et payment carry-over"
      ],
      ["portail payment list --state quarantined", "les réponses de PayFiP qu'un agent doit vérifier"],
      ["portail payment list --state paid --json", "les paiements, montants en centimes, pour un script"]
    ],
    services: bookServices,
    run: list
  })

const list = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
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
    terminal.outStyle,
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
