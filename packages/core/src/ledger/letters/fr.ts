import type { LetterWords } from "../../mail/letters.ts"
import { formatCents } from "../../platform/money/money.ts"
import type { InvoiceCredited } from "./letterFacts.ts"

/** The letter about a credit note, in French. */
export const fr: LetterWords<InvoiceCredited> = {
  invoiceCredited: (credit, town) => ({
    subject: `Une de vos factures est diminuée – ${town}`,
    preheader: `Avoir de ${formatCents(credit.amountCents, "fr")} sur la facture n° ${credit.invoiceNumber}.`,
    title: "Une de vos factures est diminuée",
    before: [
      `Nous avons fait un avoir : ${formatCents(credit.amountCents, "fr")} de cette facture ne vous sont plus demandés.`,
      ...(credit.surplusCents === 0
        ? []
        : [
            `Vous aviez déjà payé ${formatCents(credit.surplusCents, "fr")} de cette somme : la régie vous la rembourse, ou la déduit d’une autre facture.`
          ])
    ],
    facts: [
      ["Facture", `n° ${credit.invoiceNumber}, ${credit.periodLabel}`],
      ["Avoir", `n° ${credit.creditNumber}`],
      ["Pourquoi", credit.reason],
      ["Montant de l’avoir", formatCents(credit.amountCents, "fr")],
      ["Reste à payer", formatCents(credit.leftCents, "fr")],
      ...(credit.surplusCents === 0 ? [] : [["Trop-perçu", formatCents(credit.surplusCents, "fr")] as const])
    ],
    action: { label: "Voir ma facture", url: credit.invoiceUrl },
    after: [credit.leftCents > 0 ? "Seul ce reste est à payer." : "Vous n’avez rien à faire."]
  })
}
