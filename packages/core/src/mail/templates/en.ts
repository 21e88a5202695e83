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
      after: ["Keep this message: it confirms your payment. There is nothing else to do."]
    }),

    surplusFound: ({ surplusCents, invoicesUrl }, town) => ({
      subject: `You paid too much – ${town}`,
      preheader: "The town’s cash office refunds the sum.",
      title: "You paid too much",
      before: [
        "We received more than was left to pay: your invoices had already been settled, in whole or in part.",
        "The town’s cash office will refund this sum."
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
