import type { LetterWords } from "../../mail/letters.ts"
import type { Letter } from "../../mail/rendering/Letter.ts"
import { formatCents } from "../../platform/money/money.ts"
import { longDay } from "../../platform/time/dates.ts"
import type { InvoiceLetter, RemindedInvoice } from "./letterFacts.ts"

/** The letters about invoices, in English. */
export const en: LetterWords<InvoiceLetter> = {
  invoiceAvailable: ({ invoiceNumber, periodLabel, amountCents, dueOn, invoiceUrl }, town) => ({
    subject: `A new invoice is available – ${town}`,
    preheader: `To be paid by ${longDay(dueOn, "en")}.`,
    title: "A new invoice is available",
    before: ["You can read it, download it and pay it in your personal space."],
    facts: [
      ["Invoice", `no.\u00a0${invoiceNumber}`],
      ["Period", periodLabel],
      ["Amount", formatCents(amountCents, "en")],
      ["Pay by", longDay(dueOn, "en")]
    ],
    action: { label: "See my invoice", url: invoiceUrl },
    after: ["You have already paid it? There is nothing to do."]
  }),

  invoiceReminder: ({ invoices, invoicesUrl }, town) => ({
    ...(invoices.some(({ overdue }) => overdue) ? late(invoices, town) : soon(invoices, town)),
    facts: [
      ...invoices.map(factOf),
      ...(invoices.length > 1
        ? [
            [
              "Total to pay",
              formatCents(
                invoices.reduce((sum, { leftCents }) => sum + leftCents, 0),
                "en"
              )
            ] as const
          ]
        : [])
    ],
    action: { label: invoices.length > 1 ? "See and pay my invoices" : "See and pay my invoice", url: invoicesUrl }
  })
}

type Wording = Pick<Letter, "subject" | "preheader" | "title" | "before" | "after">

const crossed = "You have just paid? There is nothing else to do: our messages have crossed."

const soon = (invoices: ReadonlyArray<RemindedInvoice>, town: string): Wording => {
  const yours = invoices.length > 1 ? "your invoices" : "your invoice"
  return {
    subject: `Remember to pay ${yours} – ${town}`,
    preheader: "The due date is coming up.",
    title: `Remember to pay ${yours}`,
    before: [
      "A friendly reminder: the due date is coming up.",
      "You can pay online in a few minutes, or at the town’s cash office."
    ],
    after: [crossed]
  }
}

const late = (invoices: ReadonlyArray<RemindedInvoice>, town: string): Wording => {
  const several = invoices.length > 1
  const all = invoices.every(({ overdue }) => overdue)
  const passed = all ? "The due date has passed" : "The due date of some of your invoices has passed"
  return {
    subject: `${several ? "Invoices" : "Invoice"} to pay: due date passed – ${town}`,
    preheader: `${passed}.`,
    title: several ? "Your invoices are not yet paid" : "Your invoice is not yet paid",
    before: [
      `${passed} and, unless we are mistaken, we have not received the full payment.`,
      "Please pay without delay, online or at the town’s cash office."
    ],
    after: ["You cannot pay at the moment? Write to us now.", crossed]
  }
}

const factOf = ({ number, periodLabel, leftCents, dueOn, overdue }: RemindedInvoice) =>
  [
    `Invoice no.\u00a0${number}, ${periodLabel}`,
    overdue
      ? `${formatCents(leftCents, "en")} – was due on ${longDay(dueOn, "en")}`
      : `${formatCents(leftCents, "en")} – to be paid by ${longDay(dueOn, "en")}`
  ] as const
