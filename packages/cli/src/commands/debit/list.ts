import { type DebitOrder, DebitOrders } from "@portail-familles/core/payments"
import type { Command } from "commander"
import { Effect } from "effect"
import { inMemory, listCommand } from "../../running/listing.ts"
import { staffOf } from "../../running/staff.ts"
import { amount, at, type ListColumn, number, onDay, text } from "../../terminal/listColumns.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { debitServices } from "../mandate/services.ts"

/** `portail debit list`: orders, and what became of them. */
export const debitListCommand = (terminal: Terminal): Command =>
  listCommand(terminal, {
    name: "list",
    description: "les ordres de prélèvement, et ce qu'ils sont devenus",
    takes: {},
    examples: [["portail debit list", "les plus récents d'abord"]],
    services: debitServices,
    columns: () => columns,
    find: Effect.fnUntraced(function* (terminal: Terminal, options) {
      const { staff } = yield* staffOf(terminal, options)
      const rows = yield* DebitOrders.use((orders) => orders.list(staff))
      return {
        each: inMemory(rows),
        summary: (total: number) => count(total, "ordre"),
        document: ({ id: _, ...order }: DebitOrder) => order
      }
    })
  })

const columns: ReadonlyArray<ListColumn<DebitOrder>> = [
  text("Ordre", ({ messageId }) => messageId),
  text("Régie", ({ regieCode }) => regieCode),
  onDay("Jour", ({ collectionOn }) => collectionOn),
  number("Prélèvements", ({ debits }) => debits),
  amount("Montant", ({ totalCents }) => totalCents),
  number("Inscrits", ({ booked }) => booked),
  number("Rejetés", ({ returned }) => returned),
  at("Ordonné le", ({ orderedAt }) => orderedAt, { minor: true })
]
