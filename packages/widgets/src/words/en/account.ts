import type { Words } from "../fr.ts"

export const account: Words["account"] = {
  hello: (name) => `Hello ${name}`,
  household: (name) => `Household ${name}`,
  menu: "Menu of the family space",
  home: "Home",
  profile: "My profile",
  profileHint: "Signing in, how we reach you, e‑mails you want, security.",
  family: "My household",
  familyHint: "You, the other guardian, your address and what the town hall needs to know.",
  children: "My children",
  childrenHint: "School, people to call, diet, health and permissions.",
  toVerify: (count) => `${count} to check`,
  verified: "Checked for this school year",
  toMenu: "Back to the menu",
  invoices: "My invoices",
  toPay: (count) => `${count} to pay`,
  upToDate: "All paid",
  invoicesHint: "See your invoices, download them and pay online.",
  documents: "My documents",
  documentsHint: "Health sheet, certificates: to fill in and send from here.",
  toGive: (count) => (count === 1 ? "1 to give" : `${count} to give`),
  given: "Nothing to give",
  signOut: "Sign out"
}
