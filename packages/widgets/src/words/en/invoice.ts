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
  overdueHint: (day) => `It was due on ${day}. Pay as soon as you can, or contact the cash office.`,
  locked: (time) =>
    `A payment of this invoice is under way. Do not try to pay again; if it comes to nothing, you can from ${time}.`,
  left: (time) => `Payment abandoned: nothing was charged. You can pay again at ${time}.`,
  debitedOn: (day) => `Will be debited on ${day}: there is nothing to do.`,
  debitedFrom: (day) =>
    `Will be debited by your mandate from ${day} on: there is nothing to do. If you pay it before, it will not be.`,
  beingChecked:
    "PayFiP tells us of a payment of this invoice, which the cash office is checking. Do not pay a second time: we will write to you.",
  lockedOpen: "A payment of this invoice is under way. Do not try to pay again."
}
