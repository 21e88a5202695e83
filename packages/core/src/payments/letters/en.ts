import type { LetterWords } from "../../mail/letters.ts"
import { formatCents } from "../../platform/money/money.ts"
import { longInstant } from "../../platform/time/dates.ts"
import type { PaymentLetter } from "./letterFacts.ts"

/** The letters about payments, in English. */
export const en: LetterWords<PaymentLetter> = {
  paymentConfirmed: ({ invoiceNumbers, amountCents, paidAt, authorisationNumber, invoicesUrl }, town) => ({
    subject: `Your payment is confirmed – ${town}`,
    preheader: "Your payment has been recorded.",
    title: "Your payment is confirmed",
    before: ["We have received your payment. Thank you."],
    facts: [
      [
        invoiceNumbers.length > 1 ? "Invoices" : "Invoice",
        invoiceNumbers.map((number) => `no.\u00a0${number}`).join(", ")
      ],
      ["Amount paid", formatCents(amountCents, "en")],
      ["Date of payment", longInstant(paidAt, "en")],
      ...(authorisationNumber === null ? [] : [["Authorisation number", authorisationNumber] as const])
    ],
    action: { label: "See my invoices", url: invoicesUrl },
    after: ["Your receipt is attached to this message: keep it. There is nothing else to do."]
  }),

  paymentFailed: ({ invoiceNumbers, amountCents, invoicesUrl }, town) => ({
    subject: `Your payment did not go through – ${town}`,
    preheader: "Nothing was taken: you can try again.",
    title: "Your payment did not go through",
    before: ["Your bank refused the payment: nothing was taken.", "You can try again, with another card for instance."],
    facts: [
      [
        invoiceNumbers.length > 1 ? "Invoices" : "Invoice",
        invoiceNumbers.map((number) => `no.\u00a0${number}`).join(", ")
      ],
      ["Amount", formatCents(amountCents, "en")]
    ],
    action: { label: "Pay my invoices", url: invoicesUrl },
    after: ["You have paid them in the meantime? There is nothing to do."]
  }),

  surplusFound: ({ surplusCents, invoicesUrl }, town) => ({
    subject: `You paid too much – ${town}`,
    preheader: "The town’s cash office gives the sum back or puts it towards another invoice.",
    title: "You paid too much",
    before: [
      "We received more than was left to pay: your invoices had already been settled, in whole or in part.",
      "The town’s cash office will refund this sum, or put it towards another invoice."
    ],
    facts: [["Paid in excess", formatCents(surplusCents, "en")]],
    action: { label: "See my invoices", url: invoicesUrl },
    after: ["There is nothing to do."]
  })
}
