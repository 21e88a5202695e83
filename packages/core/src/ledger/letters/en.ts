import type { LetterWords } from "../../mail/letters.ts"
import { formatCents } from "../../platform/money/money.ts"
import type { InvoiceCredited } from "./letterFacts.ts"

/** The letter about a credit note, in English. */
export const en: LetterWords<InvoiceCredited> = {
  invoiceCredited: (credit, town) => ({
    subject: `One of your invoices is reduced – ${town}`,
    preheader: `Credit note of ${formatCents(credit.amountCents, "en")} on invoice no.\u00a0${credit.invoiceNumber}.`,
    title: "One of your invoices is reduced",
    before: [
      `We issued a credit note: ${formatCents(credit.amountCents, "en")} of this invoice is no longer asked of you.`,
      ...(credit.surplusCents === 0
        ? []
        : [
            `You had already paid ${formatCents(credit.surplusCents, "en")} of it: the town’s cash office gives it back, or takes it off another invoice.`
          ])
    ],
    facts: [
      ["Invoice", `no.\u00a0${credit.invoiceNumber}, ${credit.periodLabel}`],
      ["Credit note", `no.\u00a0${credit.creditNumber}`],
      ["Why", credit.reason],
      ["Amount credited", formatCents(credit.amountCents, "en")],
      ["Left to pay", formatCents(credit.leftCents, "en")],
      ...(credit.surplusCents === 0 ? [] : [["Overpaid", formatCents(credit.surplusCents, "en")] as const])
    ],
    action: { label: "See my invoice", url: credit.invoiceUrl },
    after: [credit.leftCents > 0 ? "Only what is left is to be paid." : "There is nothing to do."]
  })
}
