import type { Words } from "../fr.ts"

export const treasury: Words["treasury"] = {
  title: "To be paid to the Treasury (Trésor public)",
  intro: "The town does not collect this invoice: the public accountant does. No cash office of the town can take it.",
  claims: {
    titre: (piece, bordereau, exercise) => `Claim (titre) no. ${piece}, bordereau ${bordereau}, year ${exercise}`,
    role: (piece, bordereau, exercise) => `Article no. ${piece} of rôle ${bordereau}, year ${exercise}`
  },
  online: "Online",
  pay: (amount) => `Pay ${amount} on PayFiP`,
  secure: "You leave this page for payfip.gouv.fr, the site of the French public finances directorate.",
  later: "once the accountant has taken it in charge, a few days after its issue",
  from: (day) => `from ${day}`,
  ask: "ask the public accountant",
  numcli: "Identifier of the body",
  reference: "Reference of the debt",
  office: "In person, by cheque or by post",
  order: "Cheque payable to “Trésor public”, with the slip of the invoice (Download button).",
  shown: "Your payment appears here once the accountant has confirmed it to the town: do not pay twice."
}
