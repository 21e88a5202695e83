import type { Words } from "../fr.ts"

export const paying: Words["paying"] = {
  "invoice-unknown": "This invoice does not exist or is not yours.",
  "payment-unknown": "This payment does not exist or is not yours.",
  "payment-service-down":
    "The payment service does not answer. Nothing was charged; your invoices are still to be paid. Try again in a few minutes.",
  "verification-missing": "First check your family's file: payment opens after that.",
  "invoice-not-payable": (number) => `Nothing is left to pay on invoice ${number}.`,
  "payment-being-checked": (number) =>
    `A payment of invoice ${number} is being checked by the cash office. Do not pay a second time: we will write to you.`,
  "invoice-being-debited": (number, day) => `Invoice ${number} will be debited on ${day}: there is nothing to do.`,
  "payment-under-way": (number, time) =>
    `A payment of invoice ${number} is under way. Do not try to pay again; if it comes to nothing, you can from ${time}.`,
  payment: {
    "no-invoice": () => "Choose at least one invoice to pay.",
    "several-regies": () =>
      "These invoices belong to different cash offices: they cannot be paid together. Pay them one by one.",
    "paid-to-treasury": () =>
      "This invoice is paid to the Treasury (Trésor public), not to a cash office of the town. Open it: it says how.",
    "under-minimum": (limit) => `Online payment starts at ${limit}. Tick more invoices or contact the cash office.`,
    "over-maximum": (limit) => `An online payment cannot exceed ${limit}. Pay your invoices in several goes.`,
    "payer-mail": () =>
      "PayFiP does not accept your e‑mail address. Nothing was charged. Change it in My profile (80 characters at most), then try again.",
    amount: () => "PayFiP does not accept this amount. Nothing was charged. Contact the cash office.",
    "regie-settings": () =>
      "Online payment is not set up rightly for this cash office: PayFiP refuses it. Nothing was charged. Tell the cash office, or pay another way.",
    "return-address": () => "Online payment is not possible from this page. Use the portal of your town."
  }
}
