import type { Words } from "../fr.ts"

export const activation: Words["activation"] = {
  title: "Activate your account",
  forWhom: (name) => `Hello ${name}, choose your password.`,
  mail: "You will sign in with your e‑mail address:",
  until: (day) => `This link is valid until ${day}.`,
  submit: "Activate my account",
  submitting: "Activating…",
  doneTitle: "Your account is active",
  done: (name) => `Welcome ${name}. You are signed in; an e‑mail confirms the activation.`,
  used: "If your account is active, sign in. If you asked for a newer link, open the last e‑mail you received.",
  expired: "To protect your account, an activation link is valid for a few days only. Ask for a new one.",
  toLogin: "I already have an account: sign in"
}
