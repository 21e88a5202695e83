import type { PaymentMeans } from "../../ledger/means.ts"
import type { LetterWords } from "../../mail/letters.ts"
import { formatCents } from "../../platform/money/money.ts"
import { longDay, longInstant } from "../../platform/time/dates.ts"
import type { MandateTold, PaymentLetter } from "./letterFacts.ts"

const invoicesOf = (numbers: ReadonlyArray<string>) =>
  [numbers.length > 1 ? "Factures" : "Facture", numbers.map((number) => `n° ${number}`).join(", ")] as const

/** What the bank sent back, as a sentence begins with it. */
const sentBack: Readonly<Record<PaymentMeans, string>> = {
  card: "Votre paiement par carte bancaire",
  "direct-debit": "Votre prélèvement",
  cash: "Votre paiement",
  cheque: "Votre chèque",
  transfer: "Votre virement",
  voucher: "Votre titre CESU",
  "holiday-voucher": "Votre Chèque-Vacances"
}

const mandateFacts = ({ creditor, creditorIdentifier, mandateReference, ibanEnd, doneAt }: MandateTold) =>
  [
    ["Créancier", `${creditor} (${creditorIdentifier})`],
    ["Mandat (RUM)", mandateReference],
    ["Compte", `finit par ${ibanEnd}`],
    ["Fait le", longInstant(doneAt, "fr")]
  ] as const

const alreadyOrdered = (ordered: MandateTold["ordered"], how: string): ReadonlyArray<string> =>
  ordered.map(
    ({ number, collectionOn }) =>
      `La facture n° ${number} est déjà demandée à la banque : elle sera prélevée ${how} le ${longDay(collectionOn, "fr")}.`
  )

const notYou = (first: string): string =>
  `Ce n’est pas vous ? Changez sans attendre votre mot de passe, ${first}, puis prévenez-nous.`

/** The letters about payments, in French. */
export const fr: LetterWords<PaymentLetter> = {
  paymentConfirmed: ({ invoiceNumbers, amountCents, paidAt, authorisationNumber, invoicesUrl }, town) => ({
    subject: `Votre paiement est confirmé – ${town}`,
    preheader: "Votre paiement est bien enregistré.",
    title: "Votre paiement est confirmé",
    before: ["Nous avons bien reçu votre paiement. Merci."],
    facts: [
      invoicesOf(invoiceNumbers),
      ["Montant payé", formatCents(amountCents, "fr")],
      ["Date du paiement", longInstant(paidAt, "fr")],
      ...(authorisationNumber === null ? [] : [["Numéro d’autorisation", authorisationNumber] as const])
    ],
    action: { label: "Voir mes factures", url: invoicesUrl },
    after: ["Votre reçu est joint à ce message : gardez-le. Vous n’avez rien d’autre à faire."]
  }),

  debitRecorded: ({ invoiceNumbers, amountCents, paidAt, authorisationNumber, invoicesUrl }, town) => ({
    subject: `Prélèvement enregistré, sous réserve d’encaissement – ${town}`,
    preheader: "Votre compte sera débité dans les prochains jours.",
    title: "Prélèvement enregistré, sous réserve d’encaissement",
    before: [
      "Nous avons bien enregistré votre accord. Votre compte sera débité dans les prochains jours.",
      "Si votre banque refusait le prélèvement, vos factures seraient de nouveau à payer, et nous vous écririons."
    ],
    facts: [
      invoicesOf(invoiceNumbers),
      ["Montant à prélever", formatCents(amountCents, "fr")],
      ["Enregistré le", longInstant(paidAt, "fr")],
      ...(authorisationNumber === null ? [] : [["Numéro d’autorisation", authorisationNumber] as const])
    ],
    action: { label: "Voir mes factures", url: invoicesUrl },
    after: ["Votre justificatif est joint à ce message : gardez-le. Vous n’avez rien d’autre à faire."]
  }),

  paymentFailed: ({ invoiceNumbers, amountCents, invoicesUrl }, town) => ({
    subject: `Votre paiement n’a pas abouti – ${town}`,
    preheader: "Rien n’a été débité : vous pouvez réessayer.",
    title: "Votre paiement n’a pas abouti",
    before: [
      "Votre banque a refusé le paiement : rien n’a été débité.",
      "Vous pouvez réessayer, avec une autre carte par exemple."
    ],
    facts: [invoicesOf(invoiceNumbers), ["Montant", formatCents(amountCents, "fr")]],
    action: { label: "Payer mes factures", url: invoicesUrl },
    after: ["Vous les avez payées entre-temps ? Vous n’avez rien à faire."]
  }),

  paymentSetAside: ({ invoiceNumbers, amountCents, invoicesUrl }, town) => ({
    subject: `Votre paiement est en cours de vérification – ${town}`,
    preheader: "Ne payez pas une seconde fois : la régie vérifie.",
    title: "Votre paiement est en cours de vérification",
    before: [
      "PayFiP nous annonce votre paiement, mais ses informations ne correspondent pas exactement à notre demande. La régie le vérifie.",
      "Ne payez pas une seconde fois : ces factures ne peuvent pas être payées en ligne tant que la vérification n’est pas terminée."
    ],
    facts: [invoicesOf(invoiceNumbers), ["Montant demandé", formatCents(amountCents, "fr")]],
    action: { label: "Voir mes factures", url: invoicesUrl },
    after: ["Nous vous écrirons dès que la vérification sera terminée. Vous n’avez rien à faire."]
  }),

  paymentNotKept: ({ invoiceNumbers, amountCents, invoicesUrl }, town) => ({
    subject: `Votre paiement n’a pas été retenu – ${town}`,
    preheader: "Vos factures sont de nouveau à payer.",
    title: "Votre paiement n’a pas été retenu",
    before: [
      "La régie a vérifié votre paiement : elle ne peut pas le compter pour vos factures, qui sont de nouveau à payer.",
      "Votre compte a tout de même été débité ? Répondez à la régie avant de payer une seconde fois."
    ],
    facts: [invoicesOf(invoiceNumbers), ["Montant", formatCents(amountCents, "fr")]],
    action: { label: "Voir mes factures", url: invoicesUrl },
    after: ["Vous les avez payées entre-temps ? Vous n’avez rien à faire."]
  }),

  paymentRejected: ({ means, invoiceNumbers, amountCents, paidOn, invoicesUrl }, town) => ({
    subject: `${sentBack[means]} a été rejeté – ${town}`,
    preheader: "Vos factures sont de nouveau à payer.",
    title: `${sentBack[means]} a été rejeté`,
    before: [
      `${sentBack[means]} a été rejeté par la banque : la somme n’est pas arrivée à la mairie.`,
      "Ce qu’il couvrait est de nouveau à payer. Vous pouvez payer en ligne, ou vous adresser à la régie."
    ],
    facts: [
      ...(invoiceNumbers.length === 0 ? [] : [invoicesOf(invoiceNumbers)]),
      ["Montant rejeté", formatCents(amountCents, "fr")],
      ["Paiement du", longDay(paidOn, "fr")]
    ],
    action: { label: "Payer mes factures", url: invoicesUrl },
    after: ["Votre banque peut vous dire pourquoi. Une difficulté pour payer ? Parlez-en à la régie."]
  }),

  debitAnnounced: (facts, town) => ({
    subject: `Prélèvement le ${longDay(facts.collectionOn, "fr")} – ${town}`,
    preheader: `${formatCents(facts.amountCents, "fr")} seront prélevés sur votre compte.`,
    title: `Nous allons prélever ${formatCents(facts.amountCents, "fr")}`,
    before: [
      `Le ${longDay(facts.collectionOn, "fr")}, votre compte qui se termine par ${facts.ibanEnd} sera débité.`,
      "Ne payez pas ces factures d’une autre façon entre-temps."
    ],
    facts: [
      invoicesOf(facts.invoiceNumbers),
      ["Montant", formatCents(facts.amountCents, "fr")],
      ["Date du prélèvement", longDay(facts.collectionOn, "fr")],
      ["Créancier", `${facts.creditor} (${facts.creditorIdentifier})`],
      ["Référence du mandat", facts.mandateReference]
    ],
    action: { label: "Voir mes factures", url: facts.invoicesUrl },
    after: [
      "Une somme vous paraît fausse ? Écrivez-nous avant cette date.",
      "Vous pouvez demander à votre banque le remboursement d’un prélèvement dans les huit semaines qui le suivent."
    ]
  }),

  mandateSigned: (facts, town) => ({
    subject: `Votre mandat de prélèvement est signé – ${town}`,
    preheader: "Vos factures seront prélevées à leur échéance.",
    title: "Votre mandat de prélèvement est signé",
    before: [
      "Vos prochaines factures seront prélevées automatiquement. Avant chaque prélèvement, un mail vous dira le montant et le jour."
    ],
    facts: mandateFacts(facts),
    action: { label: "Voir mon mandat", url: facts.invoicesUrl },
    after: [
      "Vous pouvez arrêter le prélèvement quand vous voulez, dans « Mes factures ».",
      notYou("arrêtez le prélèvement dans « Mes factures »")
    ]
  }),

  mandateAccountChanged: (facts, town) => ({
    subject: `Votre prélèvement change de compte – ${town}`,
    preheader: "Vos prochaines factures seront prélevées sur l’autre compte.",
    title: "Votre prélèvement change de compte",
    before: [
      `Vos prochaines factures seront prélevées sur le compte qui finit par ${facts.ibanEnd}.`,
      ...alreadyOrdered(facts.ordered, "sur l’ancien compte")
    ],
    facts: mandateFacts(facts),
    action: { label: "Voir mon mandat", url: facts.invoicesUrl },
    after: [notYou("arrêtez le prélèvement dans « Mes factures »")]
  }),

  mandateEnded: (facts, town) => ({
    subject: `Votre prélèvement est arrêté – ${town}`,
    preheader: "Vos prochaines factures seront à payer vous-même.",
    title: "Votre prélèvement est arrêté",
    before: [
      "Vos prochaines factures ne seront plus prélevées : vous les paierez vous-même.",
      ...alreadyOrdered(facts.ordered, "quand même")
    ],
    facts: mandateFacts(facts),
    action: { label: "Voir mes factures", url: facts.invoicesUrl },
    after: [notYou("vérifiez votre mandat dans « Mes factures »")]
  }),

  surplusFound: ({ surplusCents, invoicesUrl }, town) => ({
    subject: `Vous avez payé trop – ${town}`,
    preheader: "La régie vous rend la somme ou la reporte sur une autre facture.",
    title: "Vous avez payé trop",
    before: [
      "Nous avons reçu plus que ce qui restait à payer : vos factures étaient déjà réglées, en tout ou en partie.",
      "La régie va vous rembourser cette somme, ou la reporter sur une autre facture."
    ],
    facts: [["Somme payée en trop", formatCents(surplusCents, "fr")]],
    action: { label: "Voir mes factures", url: invoicesUrl },
    after: ["Vous n’avez rien à faire."]
  })
}
