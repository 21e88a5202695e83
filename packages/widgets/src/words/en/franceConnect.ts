import type { Words } from "../fr.ts"

export const franceConnect: Words["franceConnect"] = {
  title: "FranceConnect",
  signIn: "Sign in with FranceConnect",
  what: "What is FranceConnect? (new window)",
  none: "Link FranceConnect to your account to sign in without remembering a password. Your password will be asked once.",
  link: "Link FranceConnect",
  linked: (day) => `Linked to your account on ${day}.`,
  used: (day) => `Last sign-in with FranceConnect on ${day}.`,
  unused: "Not used to sign in yet.",
  unlink: "Unlink FranceConnect",
  question: "Unlink FranceConnect? You will sign in with your email address and password.",
  confirm: "Unlink",
  unlinked: "FranceConnect is unlinked from your account."
}
