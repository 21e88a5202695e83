import type { Words } from "../fr.ts"

export const debits: Words["debits"] = {
  title: "Direct debit",
  titleOf: (regie) => `Direct debit, ${regie}`,
  intro:
    "Your invoices can be debited from your account once they are due. Before each debit, an e‑mail tells you the amount and the day.",
  start: "Set up direct debit",
  lapsed: "Your mandate was not used for 36\u00a0months: it holds no more. Sign a new one to go on.",
  active: (end) => `Your invoices are debited from the account ending in ${end}.`,
  other:
    "Your invoices are debited: the other guardian of the household signed a mandate, on their account. Only they can change or stop it here.",
  paper: "Your invoices are debited by a mandate on paper. To change or stop it, ask the cash office (régie).",
  reference: "Mandate reference (RUM)",
  newReference: "Mandate reference (RUM), once signed",
  creditor: "Creditor",
  creditorIdentifier: "Creditor identifier (ICS)",
  kind: "Type of payment",
  recurrent: "Recurrent",
  signedOn: "Signed on",
  next: "Next debits",
  nothing: "No invoice is to be debited for now.",
  ordered: (number, day) => `Invoice ${number}, on ${day}`,
  expected: (number, day) => `Invoice ${number}, from ${day} on`,
  early: "An invoice that you pay before it is debited is not debited.",
  download: "Download my mandate",
  fetching: "Preparing the mandate…",
  downloaded: "The mandate is downloaded.",
  fileName: (reference) => `mandate-${reference}.pdf`,
  change: "Change the account",
  changeHint:
    "Your mandate keeps its reference. What the bank was already asked for is still debited from the former account.",
  end: "Stop direct debit",
  endTitle: "Stop direct debit?",
  endFrom: "Your next invoices will not be debited any more: you will pay them yourself.",
  endOrdered: (number, day) =>
    `The bank was already asked for invoice ${number}: it will be debited all the same on ${day}.`,
  endNow: "Yes, stop",
  ending: "Stopping…",
  ended: "Direct debit is stopped. An e‑mail confirms it.",
  holder: "Account holder",
  holderHint: "As on your bank details (RIB).",
  iban: "IBAN",
  ibanHint: "On your bank details: FR and 25 digits and letters, with or without spaces.",
  read: "What you sign",
  agree: "I have read this mandate, and I hold this account, alone or jointly.",
  agreeMissing: "Tick the box: without your agreement nothing can be debited.",
  name: "Your signature",
  nameHint: (name) => `Write your given and family name: ${name}.`,
  password: "Your password",
  passwordHint: "The one of your account on this portal: it proves that it is you who signs.",
  passwordMissing: "Your password: write it to sign.",
  passwordWrong: "That is not your password. Nothing was signed.",
  sign: "Sign the mandate",
  signAnew: "Sign for this account",
  signing: "Signing…",
  signed: "Your mandate is signed. An e‑mail confirms it.",
  changed: "Your next invoices will be debited from this account. An e‑mail confirms it.",
  failures: {
    "mandate-unknown": "This mandate is no longer there, or is not yours. Reload the page.",
    "debits-off": "This cash office debits no accounts.",
    "mandate-signed": "Your household has a mandate already: reload the page to see it."
  },
  rules: {
    holder: {
      required: () => "Account holder: write the name that is on your bank details.",
      "too-long": (limit) => `Account holder: ${limit} characters at most.`,
      unreadable: () => "Account holder: banks only read Latin letters."
    },
    iban: {
      required: () => "IBAN: write the one of your bank details.",
      country: () => "IBAN: it begins with the two letters of a country, such as FR.",
      length: (limit) => `IBAN: one of this country has ${limit} characters. Count them on your bank details.`,
      mistyped: () => "IBAN: at least one character was copied wrongly. Compare with your bank details.",
      "not-sepa": () => "IBAN: banks of this country take no SEPA direct debits.",
      unchanged: () => "IBAN: it is the account of your mandate already."
    },
    name: {
      required: () => "Your signature: write your given and family name.",
      differs: () => "Your signature: write your given and family name as in My profile."
    }
  }
}
