import type { Words } from "../fr.ts"

export const invoice: Words["invoice"] = {
  pay: (amount) => `Pay ${amount} online`,
  title: (number) => `Invoice ${number}`,
  issued: "Issued on",
  dueOn: "Due on",
  regie: "Cash office (régie)",
  total: "Total",
  paid: "Already paid",
  credited: "Credit notes",
  remaining: "Left to pay",
  preview: "View",
  download: "Download",
  previewHint: "The invoice opens in this page; you can print it, or open the PDF in a new tab.",
  print: "Print",
  openPdf: "Open the PDF",
  closePreview: "Close",
  fetching: "Preparing the PDF…",
  downloaded: "The invoice has been downloaded.",
  previewBlocked: "Your browser blocked the new tab: the invoice was downloaded instead.",
  fileName: (number) => `invoice-${number}.pdf`,
  lines: "What is charged",
  wholeFamily: "For the whole household",
  columnActivity: "Activity",
  columnQuantity: "Quantity",
  columnUnitPrice: "Unit price",
  columnAmount: "Amount",
  tariff: "How the price is computed",
  payments: "Payments received",
  noPayment: "No payment received for this invoice.",
  means: {
    card: "Bank card",
    "direct-debit": "Direct debit",
    cash: "Cash",
    cheque: "Cheque",
    transfer: "Bank transfer",
    voucher: "Voucher"
  },
  overdueHint: (day) => `It was due on ${day}. Pay as soon as you can, or contact the cash office.`,
  locked: (time) =>
    `A payment of this invoice is under way. Do not try to pay again; if it comes to nothing, you can from ${time}.`,
  lockedOpen: "A payment of this invoice is under way. Do not try to pay again."
}
