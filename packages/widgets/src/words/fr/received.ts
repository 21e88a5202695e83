/** What was paid of an invoice, and what the town no longer claims. */
export const received = {
  noPayment: "Aucun paiement reçu pour cette facture.",
  surplus: "Trop-perçu reporté",
  means: {
    card: "Carte bancaire",
    "direct-debit": "Prélèvement",
    cash: "Espèces",
    cheque: "Chèque",
    transfer: "Virement",
    voucher: "Chèque emploi service (CESU)",
    "holiday-voucher": "Chèque-Vacances (ANCV)"
  },
  rejected: (means: string) => `${means}, rejet de la banque`,
  debitRecorded: "Prélèvement enregistré, sous réserve d’encaissement",
  creditNotes: "Avoirs",
  creditNote: (number: string, day: string) => `Avoir ${number} du ${day}`,
  carriedOver: (amount: string, invoice: string) => `${amount} reportés sur la facture ${invoice}`,
  refunded: (amount: string) => `${amount} remboursés`,
  waiting: (amount: string) => `${amount} à vous rembourser, ou à reporter sur une autre facture`
}
