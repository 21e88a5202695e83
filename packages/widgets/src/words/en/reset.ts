import type { Words } from "../fr.ts"

export const reset: Words["reset"] = {
  title: "Choose a new password",
  forWhom: (name) => `Hello ${name}, your new password will replace the old one.`,
  mail: "You sign in with the address:",
  until: (time) => `This link is valid until ${time}.`,
  submit: "Save and sign in",
  submitting: "Saving…",
  doneTitle: "Your password is changed",
  done: "You are signed in on this device. For safety, all other sessions of your account have been closed. An e‑mail confirms the change.",
  used: "This link has been used, or you asked for a newer one: then open the last e‑mail you received. Otherwise ask for a new one.",
  expired: "To protect your account, this link is valid for one hour only. Ask for a new one.",
  toLogin: "I know my password: sign in"
}
