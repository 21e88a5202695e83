import type { Words } from "../fr.ts"

export const received: Words["received"] = {
  noPayment: "No payment received for this invoice.",
  surplus: "Earlier overpayment",
  means: {
    card: "Bank card",
    "direct-debit": "Direct debit",
    cash: "Cash",
    cheque: "Cheque",
    transfer: "Bank transfer",
    voucher: "CESU voucher",
    "holiday-voucher": "Chèque-Vacances (ANCV)"
  },
  rejected: (means) => `${means}, sent back by the bank`,
  debitRecorded: "Direct debit recorded, subject to collection",
  creditNotes: "Credit notes",
  creditNote: (number, day) => `Credit note ${number} of ${day}`,
  carriedOver: (amount, invoice) => `${amount} carried over to invoice ${invoice}`,
  refunded: (amount) => `${amount} refunded`,
  waiting: (amount) => `${amount} to be refunded to you, or carried over to another invoice`
}
