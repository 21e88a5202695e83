import type { Words } from "../fr.ts"

export const linkRequest: Words["linkRequest"] = {
  activation: {
    title: "Get an activation link",
    intro: "Enter the e‑mail address you gave to the town hall. The link lets you choose your password.",
    submit: "Send me a new link",
    sentTitle: "Your request is recorded",
    sent: "If the portal knows this address, an e‑mail is on its way to it. Have a look at the junk folder. If nothing arrives within an hour, contact the town hall."
  },
  reset: {
    title: "Forgotten password",
    intro: "Enter the e‑mail address you sign in with: you will receive a link to choose a new password.",
    submit: "Send me a link",
    sentTitle: "Your request is recorded",
    sent: "If this address belongs to an account, an e‑mail is on its way to it. Its link is valid for one hour and works once. Have a look at the junk folder."
  },
  back: "Back to signing in"
}
