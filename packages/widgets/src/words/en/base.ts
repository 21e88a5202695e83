import type { Words } from "../fr.ts"

export const common: Words["common"] = {
  loading: "Loading…",
  retry: "Try again",
  back: "Back",
  cancel: "Cancel",
  show: "Show",
  hide: "Hide",
  showLong: (label) => `Show: ${label}`,
  hideLong: (label) => `Hide: ${label}`,
  openPortal: "Open the family space on the portal",
  mistakes: (count) => (count === 1 ? "One thing to correct:" : `${count} things to correct:`)
}

export const login: Words["login"] = {
  title: "Family space",
  intro: "Sign in to see your invoices and pay them online.",
  ended: "Your session has ended. Sign in again: you will continue where you were.",
  mail: "E-mail address",
  password: "Password",
  remember: "Remember me",
  rememberHint: "Only on a device of your own.",
  submit: "Sign in",
  submitting: "Signing in…",
  mailMissing: "Enter your e‑mail address.",
  mailOdd: "This e‑mail address is not complete. Example: first.last@example.com",
  passwordMissing: "Enter your password.",
  forgotten: "Forgotten your password?",
  askLink: "Get an activation link",
  firstTime: "First time here?",
  signedIn: "You are signed in",
  signedInAs: (name) => `You are using the account of ${name}.`,
  open: "Go to my space",
  signOut: "Sign out",
  signedOut: "You are signed out."
}

export const failures: Words["failures"] = {
  network: "The portal does not answer. Check your internet connection, then try again.",
  unexpected: "The portal has a difficulty. Try again in a few minutes.",
  "request-invalid": "Something you entered is not accepted. Check it, then try again.",
  "town-unknown": "This portal is not open yet at this address.",
  "signed-out": "Your session has ended. Sign in again.",
  "sign-in-refused": "The e‑mail address and the password do not go together. Check them, then try again.",
  "origin-refused": "This site may not open the family space. Use the portal of your town.",
  "invoice-unknown": "This invoice does not exist or is not yours.",
  "payment-unknown": "This payment does not exist or is not yours.",
  "payment-service-down":
    "The payment service does not answer. Nothing was charged; your invoices are still to be paid. Try again in a few minutes.",
  "verification-missing": "First check your family's file: payment opens after that.",
  "invoice-not-payable": (number) => `Nothing is left to pay on invoice ${number}.`,
  "payment-being-checked": (number) =>
    `A payment of invoice ${number} is being checked by the cash office. Do not pay a second time: we will write to you.`,
  "payment-under-way": (number, time) =>
    `A payment of invoice ${number} is under way. Do not try to pay again; if it comes to nothing, you can from ${time}.`,
  payment: {
    "no-invoice": () => "Choose at least one invoice to pay.",
    "several-regies": () =>
      "These invoices belong to different cash offices: they cannot be paid together. Pay them one by one.",
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
