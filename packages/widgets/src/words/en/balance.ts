import type { Words } from "../fr.ts"

export const balance: Words["balance"] = {
  underWay: (amount) => `of which ${amount} is being paid`,
  surplus: (amount) => `Overpaid: ${amount}. The office gives it back or puts it towards an invoice.`,
  on: (day) => `on ${day}`,
  from: (day) => `from ${day}`,
  debited: (count, amount, when) =>
    count === 1
      ? `1 invoice (${amount}) will be debited ${when}: `
      : `${count} invoices (${amount}) will be debited, the first ${when}: `,
  apart: (count) => (count === 1 ? "it is not part of the payment." : "they are not part of the payment."),
  nothingToDo: () => "there is nothing to do."
}
