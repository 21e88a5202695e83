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
  intro: "Sign in to find your bookings, invoices and documents.",
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
  reference: " Reference ",
  "request-invalid": "Something you entered is not accepted. Check it, then try again.",
  "town-unknown": "This portal is not open yet at this address.",
  "signed-out": "Your session has ended. Sign in again.",
  "account-busy": "Too many requests at once. Wait a minute, then try again.",
  "sign-in-refused": "The e‑mail address and the password do not go together. Check them, then try again.",
  "page-not-listed": "The family space cannot open on this page. Open it on the portal of your town.",
  "origin-refused": "This site may not open the family space. Use the portal of your town."
}
