import type { Words } from "../fr.ts"

export const emailChange: Words["emailChange"] = {
  title: "Confirm your new address",
  forWhom: (name) => `Hello ${name}, you asked to use this e‑mail address:`,
  hint: "As soon as you confirm it, you sign in with it and it receives all the portal’s e‑mails.",
  until: (day) => `This link is valid until ${day}.`,
  notYou: "It was not you who asked? Do not confirm: nothing will change.",
  submit: "Confirm this address",
  submitting: "Confirming…",
  doneTitle: "Your new address is confirmed",
  done: "From now on you sign in with:",
  used: "This address may be confirmed already: try to sign in with it. Otherwise start again from “My profile”.",
  expired:
    "To protect your account, this link is valid for a short time only. Your address has not changed; start again from “My profile”.",
  unknown: "It may be incomplete: copy all of it from the e‑mail, or start again from “My profile”.",
  again: "Ask for a new link in My profile"
}
