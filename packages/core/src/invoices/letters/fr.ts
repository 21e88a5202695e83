import type { LetterWords } from "../../mail/letters.ts"
import type { Letter } from "../../mail/rendering/Letter.ts"
import { formatCents } from "../../platform/money/money.ts"
import { longDay } from "../../platform/time/dates.ts"
import type { InvoiceLetter, RemindedInvoice } from "./letterFacts.ts"

/** The letters about invoices, in French. */
export const fr: LetterWords<InvoiceLetter> = {
  invoiceAvailable: ({ invoiceNumber, periodLabel, amountCents, dueOn, invoiceUrl }, town) => ({
    subject: `Une nouvelle facture est disponible – ${town}`,
    preheader: `À payer au plus tard le ${longDay(dueOn, "fr")}.`,
    title: "Une nouvelle facture est disponible",
    before: ["Vous pouvez la consulter, la télécharger et la payer dans votre espace personnel."],
    facts: [
      ["Facture", `n° ${invoiceNumber}`],
      ["Période", periodLabel],
      ["Montant", formatCents(amountCents, "fr")],
      ["Date limite de paiement", longDay(dueOn, "fr")]
    ],
    action: { label: "Voir ma facture", url: invoiceUrl },
    after: ["Vous l’avez déjà payée ? Vous n’avez rien à faire."]
  }),

  invoiceReminder: ({ invoices, invoicesUrl }, town) => ({
    ...(invoices.some(({ overdue }) => overdue) ? late(invoices, town) : soon(invoices, town)),
    facts: [
      ...invoices.map(factOf),
      ...(invoices.length > 1
        ? [
            [
              "Total à payer",
              formatCents(
                invoices.reduce((sum, { leftCents }) => sum + leftCents, 0),
                "fr"
              )
            ] as const
          ]
        : [])
    ],
    action: { label: invoices.length > 1 ? "Voir et payer mes factures" : "Voir et payer ma facture", url: invoicesUrl }
  })
}

type Wording = Pick<Letter, "subject" | "preheader" | "title" | "before" | "after">

const crossed = "Vous venez de payer ? Vous n’avez rien d’autre à faire : nos messages se sont croisés."

const soon = (invoices: ReadonlyArray<RemindedInvoice>, town: string): Wording => {
  const yours = invoices.length > 1 ? "vos factures" : "votre facture"
  return {
    subject: `Pensez à régler ${yours} – ${town}`,
    preheader: "La date limite de paiement approche.",
    title: `Pensez à régler ${yours}`,
    before: [
      "Un petit rappel : la date limite de paiement approche.",
      "Vous pouvez payer en ligne en quelques minutes, ou auprès de la régie."
    ],
    after: [crossed]
  }
}

const late = (invoices: ReadonlyArray<RemindedInvoice>, town: string): Wording => {
  const several = invoices.length > 1
  const all = invoices.every(({ overdue }) => overdue)
  const passed = all
    ? "La date limite de paiement est dépassée"
    : "La date limite d’une partie de vos factures est dépassée"
  return {
    subject: `${several ? "Factures à régler" : "Facture à régler"} : date limite dépassée – ${town}`,
    preheader: `${passed}.`,
    title: several ? "Vos factures ne sont pas encore réglées" : "Votre facture n’est pas encore réglée",
    before: [
      `${passed} et, sauf erreur de notre part, nous n’avons pas reçu le paiement complet.`,
      "Merci de payer sans attendre, en ligne ou auprès de la régie."
    ],
    after: ["Vous ne pouvez pas payer en ce moment ? Écrivez-nous dès maintenant.", crossed]
  }
}

const factOf = ({ number, periodLabel, leftCents, dueOn, overdue }: RemindedInvoice) =>
  [
    `Facture n° ${number}, ${periodLabel}`,
    overdue
      ? `${formatCents(leftCents, "fr")} – la date limite était le ${longDay(dueOn, "fr")}`
      : `${formatCents(leftCents, "fr")} – à payer au plus tard le ${longDay(dueOn, "fr")}`
  ] as const
