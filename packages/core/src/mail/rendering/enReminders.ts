import type { Catalogue, Letter } from "./Letter.ts"
import type { InvoiceReminder, RemindedInvoice } from "./MailContent.ts"
import { euros, longDay } from "./wording.ts"

/** The reminders of invoices, in English. */
export const enReminders: Pick<Catalogue["letters"], InvoiceReminder["template"]> = {
  invoiceReminder: ({ invoices, invoicesUrl }, town) => ({
    ...(invoices.some(({ overdue }) => overdue) ? late(invoices, town) : soon(invoices, town)),
    facts: [
      ...invoices.map(factOf),
      ...(invoices.length > 1
        ? [
            [
              "Total to pay",
              euros(
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
      ? `${euros(leftCents, "en")} – was due on ${longDay(dueOn, "en")}`
      : `${euros(leftCents, "en")} – to be paid by ${longDay(dueOn, "en")}`
  ] as const
