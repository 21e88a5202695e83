import type { Words } from "../fr.ts"

export const links: Words["links"] = {
  noTokenTitle: "Your link is incomplete",
  noToken: "This page opens with the link you received by e‑mail. If you copied it, check that it is whole.",
  unknownTitle: "This link is not known",
  unknown: "It may be incomplete: copy all of it from the e‑mail, or ask for a new one.",
  usedTitle: "This link has been used",
  expiredTitle: "This link has expired"
}
