import { meansSynonyms } from "@portail-familles/core/ledger"
import { PaymentRecords, type PaymentRow } from "@portail-familles/core/payments"
import type { Command } from "commander"
import { Effect } from "effect"
import type { OptionsOf } from "../../running/command.ts"
import { flag, optional } from "../../running/declared.ts"
import { inMemory, listCommand } from "../../running/listing.ts"
import { householdFilter, idOfHousehold } from "../../running/naming.ts"
import { period, periodOf } from "../../running/period.ts"
import { staffOf } from "../../running/staff.ts"
import { choiceOf } from "../../terminal/choice.ts"
import { amount, at, id, type ListColumn, text } from "../../terminal/listColumns.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { attemptStates, count, euros, meansOf, meansWords, paidOn } from "../../terminal/words.ts"
import { bookServices } from "./services.ts"

const takes = {
  state: optional("<état>", choiceOf(attemptStates), "un état"),
  means: optional("<moyen>", choiceOf(meansWords, meansSynonyms), "un moyen de paiement"),
  household: householdFilter,
  ...period,
  surplus: flag("ceux dont une partie ne couvre aucune facture et n'a été ni remboursée ni reportée")
}

/** `portail payment list`: payments, and attempts that are under way or came to nothing. */
export const paymentListCommand = (terminal: Terminal): Command =>
  listCommand(terminal, {
    name: "list",
    description: "liste les paiements et les tentatives, la dernière d'abord",
    takes,
    examples: [
      [
        "portail payment list --surplus",
        "les trop-perçus, avec le numéro qu'attendent payment refund et payment carry-over"
      ],
      ["portail payment list --state rejeté", "les paiements que la banque ou la régie a rejetés"],
      ["portail payment list --means espèces --from 2026-11-01 --csv", "les espèces du mois, pour un tableur"],
      ["portail payment list --state payé --json", "les paiements, montants en centimes, pour un script"]
    ],
    services: bookServices,
    columns: () => columns,
    find: list
  })

const list = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const records = yield* PaymentRecords
  const { state, means, surplus } = options
  const period = yield* periodOf(options)
  const { staff } = yield* staffOf(terminal, options)
  const householdId = yield* idOfHousehold(staff, options.household)
  const rows = yield* records.list(staff, {
    ...period,
    surplus,
    ...(state === undefined ? {} : { state }),
    ...(means === undefined ? {} : { means }),
    ...(householdId === undefined ? {} : { householdId })
  })
  const paid = rows.reduce((sum, row) => sum + (row.state === "paid" ? row.amountCents : 0), 0)
  return { each: inMemory(rows), summary: (total: number) => `${count(total, "ligne")}, ${euros(paid)} payés` }
})

const columns: ReadonlyArray<ListColumn<PaymentRow>> = [
  at("Commencé le", (row) => row.startedAt, { minor: true }),
  text("Payé le", (row) => (row.paidAt === null ? null : paidOn(row))),
  text("Foyer", (row) => row.householdRef),
  text("Nom du foyer", (row) => row.household, { minor: true }),
  text("Régie", (row) => row.regieCode, { minor: true }),
  text("Factures", (row) => row.invoices),
  text("Moyen", (row) => meansOf(row.means)),
  amount("Montant", (row) => row.amountCents),
  text("Trop-perçu", (row) => (row.surplusCents === 0 ? null : euros(row.surplusCents))),
  text("État", (row) => attemptStates[row.state]),
  text("Référence", (row) => row.refdet || row.reference || null, { minor: true }),
  id("Paiement", (row) => row.paymentId)
]
