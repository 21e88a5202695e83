import { type Invoice, Invoices } from "@portail-familles/core/invoices"
import { FamilyMandates } from "@portail-familles/core/payments"
import { Effect } from "effect"
import type { ToDo } from "../contract/session.ts"
import type { MenuPart } from "./MenuPart.ts"

/** To pay, as one thing to do; the next day on which one of them is due. */
const toPay = (id: "invoices-overdue" | "invoices-due", invoices: ReadonlyArray<Invoice>): typeof ToDo.Type => ({
  id,
  count: invoices.length,
  amountCents: invoices.reduce((sum, { remainingCents }) => sum + remainingCents, 0),
  dueOn: invoices.map(({ dueOn }) => dueOn).toSorted()[0] ?? null,
  subjectId: invoices.length === 1 ? (invoices[0]?.id ?? null) : null,
  blocks: []
})

/** The invoices, with how many are to pay; those that are being paid, or that a mandate will take, are nothing to do. */
export const invoicesMenu = Effect.map(
  Effect.all([Invoices, FamilyMandates]),
  ([invoices, mandates]): MenuPart =>
    Effect.fnUntraced(function* (access) {
      const [regies, open] = yield* Effect.all([mandates.list(access), invoices.unpaid(access)], { concurrency: 2 })
      const taken = new Set(regies.flatMap(({ debits }) => debits).map(({ invoiceId }) => invoiceId))
      const unpaid = open.filter(({ id }) => !taken.has(id))
      const overdue = unpaid.filter(({ state }) => state === "overdue")
      const due = unpaid.filter(({ state }) => state === "to-pay" || state === "partly-paid")
      const toDo = [toPay("invoices-overdue", overdue), toPay("invoices-due", due)].filter(({ count }) => count > 0)
      return { entries: [{ id: "invoices", badge: unpaid.length }], toDo }
    })
)
