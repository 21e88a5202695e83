/** What is said of the sum that is left to pay. */
export const balance = {
  underWay: (amount: string) => `dont ${amount} en cours de paiement`,
  surplus: (amount: string) => `Payé en trop\u202f: ${amount}. La régie le rend ou le reporte sur une facture.`,
  on: (day: string) => `le ${day}`,
  from: (day: string) => `à partir du ${day}`,
  debited: (count: number, amount: string, when: string) =>
    count === 1
      ? `1 facture (${amount}) sera prélevée ${when}\u202f: `
      : `${count} factures (${amount}) seront prélevées, la première ${when}\u202f: `,
  apart: (count: number): string =>
    count === 1 ? "elle n’est pas comprise dans le paiement." : "elles ne sont pas comprises dans le paiement.",
  nothingToDo: (_count: number): string => "vous n’avez rien à faire."
}
