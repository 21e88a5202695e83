import type { PaymentMeans } from "../../ledger/means.ts"
import type { LetterWords } from "../../mail/letters.ts"
import { formatCents } from "../../platform/money/money.ts"
import { longDay, longInstant } from "../../platform/time/dates.ts"
import type { MandateTold, PaymentLetter } from "./letterFacts.ts"

const invoicesOf = (numbers: ReadonlyArray<string>) =>
  [numbers.length > 1 ? "Invoices" : "Invoice", numbers.map((number) => `no.\u00a0${number}`).join(", ")] as const

/** What the bank sent back, as a sentence begins with it. */
const sentBack: Readonly<Record<PaymentMeans, string>> = {
  card: "Your card payment",
  "direct-debit": "Your direct debit",
  cash: "Your payment",
  cheque: "Your cheque",
  transfer: "Your bank transfer",
  voucher: "Your CESU voucher",
  "holiday-voucher": "Your Chèque-Vacances"
}

const mandateFacts = ({ creditor, creditorIdentifier, mandateReference, ibanEnd, doneAt }: MandateTold) =>
  [
    ["Creditor", `${creditor} (${creditorIdentifier})`],
    ["Mandate (RUM)", mandateReference],
    ["Account", `ending in ${ibanEnd}`],
    ["Done on", longInstant(doneAt, "en")]
  ] as const

const alreadyOrdered = (ordered: MandateTold["ordered"], how: string): ReadonlyArray<string> =>
  ordered.map(
    ({ number, collectionOn }) =>
      `The bank was already asked for invoice no.\u00a0${number}: it will be debited ${how} on ${longDay(collectionOn, "en")}.`
  )

const notYou = (first: string): string => `Was it not you? Change your password at once, ${first}, then tell us.`

/** The letters about payments, in English. */
export const en: LetterWords<PaymentLetter> = {
  paymentConfirmed: ({ invoiceNumbers, amountCents, paidAt, authorisationNumber, invoicesUrl }, town) => ({
    subject: `Your payment is confirmed – ${town}`,
    preheader: "Your payment has been recorded.",
    title: "Your payment is confirmed",
    before: ["We have received your payment. Thank you."],
    facts: [
      invoicesOf(invoiceNumbers),
      ["Amount paid", formatCents(amountCents, "en")],
      ["Date of payment", longInstant(paidAt, "en")],
      ...(authorisationNumber === null ? [] : [["Authorisation number", authorisationNumber] as const])
    ],
    action: { label: "See my invoices", url: invoicesUrl },
    after: ["Your receipt is attached to this message: keep it. There is nothing else to do."]
  }),

  debitRecorded: ({ invoiceNumbers, amountCents, paidAt, authorisationNumber, invoicesUrl }, town) => ({
    subject: `Direct debit recorded, subject to collection – ${town}`,
    preheader: "Your account will be debited in the coming days.",
    title: "Direct debit recorded, subject to collection",
    before: [
      "We have recorded your agreement. Your account will be debited in the coming days.",
      "If your bank refused the debit, your invoices would be due again, and we would write to you."
    ],
    facts: [
      invoicesOf(invoiceNumbers),
      ["Amount to be debited", formatCents(amountCents, "en")],
      ["Recorded on", longInstant(paidAt, "en")],
      ...(authorisationNumber === null ? [] : [["Authorisation number", authorisationNumber] as const])
    ],
    action: { label: "See my invoices", url: invoicesUrl },
    after: ["Your proof is attached to this message: keep it. There is nothing else to do."]
  }),

  paymentFailed: ({ invoiceNumbers, amountCents, invoicesUrl }, town) => ({
    subject: `Your payment did not go through – ${town}`,
    preheader: "Nothing was taken: you can try again.",
    title: "Your payment did not go through",
    before: ["Your bank refused the payment: nothing was taken.", "You can try again, with another card for instance."],
    facts: [invoicesOf(invoiceNumbers), ["Amount", formatCents(amountCents, "en")]],
    action: { label: "Pay my invoices", url: invoicesUrl },
    after: ["You have paid them in the meantime? There is nothing to do."]
  }),

  paymentSetAside: ({ invoiceNumbers, amountCents, invoicesUrl }, town) => ({
    subject: `Your payment is being checked – ${town}`,
    preheader: "Do not pay a second time: the cash office is checking.",
    title: "Your payment is being checked",
    before: [
      "PayFiP tells us of your payment, but not exactly as we asked for it. The town’s cash office is checking.",
      "Do not pay a second time: these invoices cannot be paid online until the check is over."
    ],
    facts: [invoicesOf(invoiceNumbers), ["Amount asked for", formatCents(amountCents, "en")]],
    action: { label: "See my invoices", url: invoicesUrl },
    after: ["We will write to you as soon as the check is over. There is nothing to do."]
  }),

  paymentNotKept: ({ invoiceNumbers, amountCents, invoicesUrl }, town) => ({
    subject: `Your payment was not kept – ${town}`,
    preheader: "Your invoices are due again.",
    title: "Your payment was not kept",
    before: [
      "The town’s cash office checked your payment: it cannot count it towards your invoices, which are due again.",
      "Was your account debited all the same? Tell the cash office before you pay a second time."
    ],
    facts: [invoicesOf(invoiceNumbers), ["Amount", formatCents(amountCents, "en")]],
    action: { label: "See my invoices", url: invoicesUrl },
    after: ["You have paid them in the meantime? There is nothing to do."]
  }),

  paymentRejected: ({ means, invoiceNumbers, amountCents, paidOn, invoicesUrl }, town) => ({
    subject: `${sentBack[means]} was rejected – ${town}`,
    preheader: "Your invoices are due again.",
    title: `${sentBack[means]} was rejected`,
    before: [
      `${sentBack[means]} was rejected by the bank: the money did not reach the town hall.`,
      "What it covered is due again. You can pay online, or ask the town’s cash office."
    ],
    facts: [
      ...(invoiceNumbers.length === 0 ? [] : [invoicesOf(invoiceNumbers)]),
      ["Amount rejected", formatCents(amountCents, "en")],
      ["Payment of", longDay(paidOn, "en")]
    ],
    action: { label: "Pay my invoices", url: invoicesUrl },
    after: ["Your bank can tell you why. Is it hard to pay? Talk to the cash office."]
  }),

  debitAnnounced: (facts, town) => ({
    subject: `Direct debit on ${longDay(facts.collectionOn, "en")} – ${town}`,
    preheader: `${formatCents(facts.amountCents, "en")} will be taken from your account.`,
    title: `We are going to debit ${formatCents(facts.amountCents, "en")}`,
    before: [
      `On ${longDay(facts.collectionOn, "en")}, your account ending in ${facts.ibanEnd} will be debited.`,
      "Do not pay these invoices another way in the meantime."
    ],
    facts: [
      invoicesOf(facts.invoiceNumbers),
      ["Amount", formatCents(facts.amountCents, "en")],
      ["Day of the debit", longDay(facts.collectionOn, "en")],
      ["Creditor", `${facts.creditor} (${facts.creditorIdentifier})`],
      ["Mandate", facts.mandateReference]
    ],
    action: { label: "See my invoices", url: facts.invoicesUrl },
    after: [
      "Does a sum look wrong? Write to us before that day.",
      "You may ask your bank to refund a direct debit within the eight weeks that follow it."
    ]
  }),

  mandateSigned: (facts, town) => ({
    subject: `Your direct debit mandate is signed – ${town}`,
    preheader: "Your invoices will be debited when they are due.",
    title: "Your direct debit mandate is signed",
    before: [
      "Your next invoices will be debited automatically. Before each debit, a mail will tell you the amount and the day."
    ],
    facts: mandateFacts(facts),
    action: { label: "See my mandate", url: facts.invoicesUrl },
    after: [
      "You can stop direct debits whenever you like, in “My invoices”.",
      notYou("stop direct debits in “My invoices”")
    ]
  }),

  mandateAccountChanged: (facts, town) => ({
    subject: `Your direct debit moves to another account – ${town}`,
    preheader: "Your next invoices will be debited from the other account.",
    title: "Your direct debit moves to another account",
    before: [
      `Your next invoices will be debited from the account ending in ${facts.ibanEnd}.`,
      ...alreadyOrdered(facts.ordered, "from the former account")
    ],
    facts: mandateFacts(facts),
    action: { label: "See my mandate", url: facts.invoicesUrl },
    after: [notYou("stop direct debits in “My invoices”")]
  }),

  mandateEnded: (facts, town) => ({
    subject: `Your direct debit is stopped – ${town}`,
    preheader: "You will pay your next invoices yourself.",
    title: "Your direct debit is stopped",
    before: [
      "Your next invoices will not be debited any more: you will pay them yourself.",
      ...alreadyOrdered(facts.ordered, "all the same")
    ],
    facts: mandateFacts(facts),
    action: { label: "See my invoices", url: facts.invoicesUrl },
    after: [notYou("check your mandate in “My invoices”")]
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
