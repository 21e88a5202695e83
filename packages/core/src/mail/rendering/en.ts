import { enAccounts } from "./enAccounts.ts"
import { enFiles } from "./enFiles.ts"
import { enReminders } from "./enReminders.ts"
import type { Catalogue } from "./Letter.ts"
import { euros, longDay, longInstant } from "./wording.ts"

/** The mails in English. */
export const en: Catalogue = {
  common: {
    portal: "Family portal",
    greeting: (name) => (name === "" ? "Hello," : `Dear ${name},`),
    contact: "Any question? Write to us:",
    answersAreRead: "You can also reply to this message.",
    answersAreNotRead: "This message is sent automatically: replies are not read.",
    neverAsked: "We will never ask for your password by email."
  },
  letters: {
    ...enAccounts,
    ...enFiles,
    ...enReminders,

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
        ["Amount paid", euros(amountCents, "en")],
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
      before: [
        "Your bank refused the payment: nothing was taken.",
        "You can try again, with another card for instance."
      ],
      facts: [
        [
          invoiceNumbers.length > 1 ? "Invoices" : "Invoice",
          invoiceNumbers.map((number) => `no.\u00a0${number}`).join(", ")
        ],
        ["Amount", euros(amountCents, "en")]
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
      facts: [["Paid in excess", euros(surplusCents, "en")]],
      action: { label: "See my invoices", url: invoicesUrl },
      after: ["There is nothing to do."]
    }),

    invoiceAvailable: ({ invoiceNumber, periodLabel, amountCents, dueOn, invoiceUrl }, town) => ({
      subject: `A new invoice is available – ${town}`,
      preheader: `To be paid by ${longDay(dueOn, "en")}.`,
      title: "A new invoice is available",
      before: ["You can read it, download it and pay it in your personal space."],
      facts: [
        ["Invoice", `no.\u00a0${invoiceNumber}`],
        ["Period", periodLabel],
        ["Amount", euros(amountCents, "en")],
        ["Pay by", longDay(dueOn, "en")]
      ],
      action: { label: "See my invoice", url: invoiceUrl },
      after: ["You have already paid it? There is nothing to do."]
    })
  }
}
