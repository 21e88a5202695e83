import type { Words } from "../fr.ts"

export const quotientConsent: Words["quotientConsent"] = {
  title: "Fetch my quotient from the CAF or the MSA",
  intro: "If you agree, the town hall asks for your quotient in your place: there is no document to send.",
  incomplete: "To recognise you, the CAF or the MSA needs what is missing in your section “Me”:",
  missing: {
    civility: "your title (M. or Mme)",
    birthDate: "your date of birth",
    birthTown: "your place of birth with the number of its département, such as Compiègne (60)"
  },
  complete: "Complete the section “Me” above, then come back here.",
  agree: "I have read this text and I consent",
  agreeMissing: "Tick the box to consent.",
  fetch: "Fetch my quotient",
  fetching: "Asking…",
  again: "Fetch it again",
  given: (at) => `You consented on ${at}.`,
  read: "See what you agreed to",
  withdraw: "Withdraw my consent",
  withdrawn:
    "Your consent is withdrawn: the town hall will not ask for your quotient any more. Those that it has received stay on record.",
  fetched: (amount, from) => `Your quotient is ${amount} from ${from} on. The town hall has recorded it.`,
  later: (from) => `The one that began on ${from} stays in force.`,
  failures: {
    "fund-off": "The town hall can no longer ask for your quotient here. Write it yourself.",
    "consent-outdated": "The text has changed: read it again, then consent.",
    "consent-withdrawn": "Your consent was withdrawn meanwhile: nothing was recorded.",
    "fund-identity-incomplete": "Your section “Me” does not say enough: nobody was asked.",
    "fund-person-unknown":
      "Neither the CAF nor the MSA has a file in your name. The other guardian can try from their account. Otherwise write your quotient yourself, or ask the town hall.",
    "fund-identity-unknown":
      "The CAF or the MSA did not recognise you. Check your birth name, all your given names, your date and place of birth in your section “Me”.",
    "fund-unavailable": "The CAF or the MSA does not answer at the moment: no quotient was recorded. Try again later."
  },
  tooOften: (at) => `Too many requests: try again from ${at} on.`
}
