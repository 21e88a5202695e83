import type { Words } from "../fr.ts"

export const payment: Words["payment"] = {
  pendingTitle: "Your payment is being confirmed",
  pending: "Do not try to pay again: we are waiting for PayFiP’s answer. It usually takes less than a minute.",
  pendingLong:
    "The confirmation is slow. Do not try to pay again: you can close this page, an e‑mail will tell you as soon as the payment is confirmed.",
  leftTitle: (time) => `Payment abandoned: you can pay again at ${time}`,
  left: "Nothing was charged. So that you do not pay twice, these invoices wait until then for PayFiP to close this payment.",
  checking: "Checking with PayFiP…",
  checkNow: "Check now",
  paidTitle: "Your payment is confirmed",
  paid: "Thank you. An e‑mail confirms it; please keep it.",
  debitTitle: "Direct debit recorded, subject to collection",
  debit:
    "Your account will be debited in the coming days. An e‑mail is on its way; if your bank refused the debit, we would write to you.",
  failedTitle: "The payment did not go through",
  failed: "Nothing was charged. Check your means of payment, then try again from your invoices.",
  cancelledTitle: "You cancelled the payment",
  cancelled: "Nothing was charged. Your invoices are still to be paid; you can start again whenever you like.",
  expiredTitle: "The time to pay is over",
  expired: "Nothing was charged. Your invoices are still to be paid; you can start again from your invoices.",
  quarantinedTitle: "Your payment is being checked",
  quarantined:
    "PayFiP tells us of your payment, but not as we asked for it. Do not pay a second time: the cash office is checking, and you will get an e‑mail.",
  rejectedTitle: "Your payment was not kept",
  rejected:
    "The bank or the cash office rejected it: these invoices are due again. Was your account debited? Talk to the cash office before you pay.",
  amount: "Amount",
  invoices: "Invoices",
  paidAt: "Paid on",
  recordedAt: "Recorded on",
  authorisation: "Authorisation number",
  toInvoices: "Back to my invoices",
  retry: "Back to my invoices to try again"
}
