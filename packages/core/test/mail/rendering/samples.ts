import { accountLetter } from "../../../src/accounts/letters/accountLetter.ts"
import type { AccountLetter } from "../../../src/accounts/letters/letterFacts.ts"
import { enrolmentLetter } from "../../../src/activities/letters/enrolmentLetter.ts"
import type { EnrolmentLetter } from "../../../src/activities/letters/letterFacts.ts"
import { documentLetter } from "../../../src/documents/letters/documentLetter.ts"
import type { DocumentLetter } from "../../../src/documents/letters/letterFacts.ts"
import { changeLetter } from "../../../src/households/letters/changeLetter.ts"
import type { ChangeLetter } from "../../../src/households/letters/letterFacts.ts"
import { invoiceLetter } from "../../../src/invoices/letters/invoiceLetter.ts"
import type { InvoiceLetter } from "../../../src/invoices/letters/letterFacts.ts"
import { creditLetter } from "../../../src/ledger/letters/creditLetter.ts"
import type { InvoiceCredited } from "../../../src/ledger/letters/letterFacts.ts"
import type { AddressedLetter } from "../../../src/mail/letters.ts"
import type { MailBranding } from "../../../src/mail/rendering/MailBranding.ts"
import type { MessageLetter } from "../../../src/messages/letters/letterFacts.ts"
import { messageLetter } from "../../../src/messages/letters/messageLetter.ts"
import type { PaymentLetter } from "../../../src/payments/letters/letterFacts.ts"
import { paymentLetter } from "../../../src/payments/letters/paymentLetter.ts"
import { signInSamples } from "./signInSamples.ts"
import { writtenSamples } from "./writtenSamples.ts"

/** What the letters of all areas tell. */
export type AnyLetter =
  | AccountLetter
  | ChangeLetter
  | DocumentLetter
  | EnrolmentLetter
  | InvoiceCredited
  | InvoiceLetter
  | MessageLetter
  | PaymentLetter

/** A town with an address that nobody answers from. */
export const compiegne: MailBranding = {
  name: "Ville de Compiègne",
  accentColor: "#0b5c8e",
  portalUrl: "https://familles.compiegne.example",
  contactMail: "vie-scolaire@compiegne.example"
}

const christmas = {
  child: "Léa",
  activity: "Centre de loisirs",
  period: "Vacances de Noël",
  place: "Centre Robida",
  startsOn: "2026-12-21",
  endsOn: "2026-12-31"
}

const mandate = {
  recipientName: "Mme Camille Martin",
  creditor: "Ville de Compiègne",
  creditorIdentifier: "FR72ZZZ123456",
  mandateReference: "PF-B8E21C70A9D4-1",
  ibanEnd: "0189",
  doneAt: "2026-11-23T13:05:00Z",
  ordered: [{ number: "2026000123", collectionOn: "2026-12-21" }],
  invoicesUrl: "https://familles.compiegne.example/espace#/factures"
}

/** One mail of each kind. */
export const mails = {
  ...writtenSamples,
  invitation: {
    template: "invitation",
    recipientName: "Mme Camille Martin",
    activationUrl: "https://familles.compiegne.example/activation#Zt4wq0b8mC2nYv6RkX1sPd7HgJ5uLaEo9iTfQyNxWcB",
    expiresAt: "2026-11-23T13:05:00Z"
  },
  activated: {
    template: "activated",
    recipientName: "Mme Camille Martin",
    signInUrl: "https://familles.compiegne.example/connexion",
    activatedAt: "2026-07-01T07:30:00Z"
  },
  alreadyActive: {
    template: "alreadyActive",
    recipientName: "Mme Camille Martin",
    signInUrl: "https://familles.compiegne.example/connexion"
  },
  passwordReset: {
    template: "passwordReset",
    recipientName: "Mme Camille Martin",
    resetUrl: "https://familles.compiegne.example/mot-de-passe#Zt4wq0b8mC2nYv6RkX1sPd7HgJ5uLaEo9iTfQyNxWcB",
    expiresAt: "2026-11-23T13:05:00Z"
  },
  passwordChanged: {
    template: "passwordChanged",
    recipientName: "Mme Camille Martin",
    signInUrl: "https://familles.compiegne.example",
    changedAt: "2026-07-01T07:30:00Z"
  },
  newDevice: {
    template: "newDevice",
    recipientName: "Mme Camille Martin",
    device: "Firefox sur Windows",
    signedInAt: "2026-07-01T07:30:00Z",
    securityUrl: "https://familles.compiegne.example/espace/profil"
  },
  ...signInSamples,
  mailChangeLink: {
    template: "mailChangeLink",
    recipientName: "Mme Camille Martin",
    confirmUrl: "https://familles.compiegne.example/adresse#Zt4wq0b8mC2nYv6RkX1sPd7HgJ5uLaEo9iTfQyNxWcB",
    expiresAt: "2026-11-23T13:05:00Z"
  },
  mailChangeAsked: {
    template: "mailChangeAsked",
    recipientName: "Mme Camille Martin",
    newMail: "camille.martin@example.org",
    askedAt: "2026-07-01T07:30:00Z",
    securityUrl: "https://familles.compiegne.example/espace/profil"
  },
  mailChanged: {
    template: "mailChanged",
    recipientName: "Mme Camille Martin",
    newMail: "camille.martin@example.org",
    changedAt: "2026-07-01T07:30:00Z",
    signInUrl: "https://familles.compiegne.example"
  },
  mailTaken: {
    template: "mailTaken",
    recipientName: "",
    signInUrl: "https://familles.compiegne.example"
  },
  accountInactive: {
    template: "accountInactive",
    recipientName: "Mme Camille Martin",
    lastUsedOn: "2023-12-23",
    closesOn: "2026-12-23",
    signInUrl: "https://familles.compiegne.example"
  },
  changeApproved: {
    template: "changeApproved",
    recipientName: "Mme Camille Martin",
    section: "emergency-contacts",
    url: "https://familles.compiegne.example/espace/foyer"
  },
  changeRefused: {
    template: "changeRefused",
    recipientName: "Mme Camille Martin",
    section: "identity",
    reason: "Le justificatif n'est pas lisible.",
    url: "https://familles.compiegne.example/espace/foyer"
  },
  othersChangeAsked: {
    template: "othersChangeAsked",
    recipientName: "Claire Martin",
    section: "other-guardian",
    url: "https://familles.compiegne.example"
  },
  othersChangeApproved: {
    template: "othersChangeApproved",
    recipientName: "Claire Martin",
    section: "identity",
    url: "https://familles.compiegne.example/espace/enfants/0199aa"
  },
  enrolmentRequested: {
    template: "enrolmentRequested",
    recipientName: "Mme Camille Martin",
    enrolment: christmas,
    url: "https://familles.compiegne.example/espace/inscriptions"
  },
  enrolmentsAccepted: {
    template: "enrolmentsAccepted",
    recipientName: "Mme Camille Martin",
    enrolments: [
      { ...christmas, opensAt: new Date("2026-11-29T07:30:00Z") },
      { ...christmas, child: "Tom", place: "", opensAt: null }
    ],
    url: "https://familles.compiegne.example/espace/inscriptions"
  },
  enrolmentsRefused: {
    template: "enrolmentsRefused",
    recipientName: "Mme Camille Martin",
    enrolments: [christmas],
    reason: "Le centre n'accueille pas encore les enfants de cette école.",
    url: "https://familles.compiegne.example/espace/inscriptions"
  },
  paymentConfirmed: {
    template: "paymentConfirmed",
    recipientName: "Mme Camille Martin",
    invoiceNumbers: ["2026000123", "2026000124"],
    amountCents: 123_450,
    paidAt: "2026-12-03T17:04:00Z",
    authorisationNumber: "A55A12",
    invoicesUrl: "https://familles.compiegne.example/factures"
  },
  debitRecorded: {
    template: "debitRecorded",
    recipientName: "Mme Camille Martin",
    invoiceNumbers: ["2026000123"],
    amountCents: 4900,
    paidAt: "2026-12-03T17:04:00Z",
    authorisationNumber: "123456789012-tip",
    invoicesUrl: "https://familles.compiegne.example/factures"
  },
  paymentFailed: {
    template: "paymentFailed",
    recipientName: "Mme Camille Martin",
    invoiceNumbers: ["2026000123"],
    amountCents: 4900,
    invoicesUrl: "https://familles.compiegne.example/factures"
  },
  paymentSetAside: {
    template: "paymentSetAside",
    recipientName: "Mme Camille Martin",
    invoiceNumbers: ["2026000123"],
    amountCents: 4900,
    invoicesUrl: "https://familles.compiegne.example/factures"
  },
  paymentNotKept: {
    template: "paymentNotKept",
    recipientName: "Mme Camille Martin",
    invoiceNumbers: ["2026000123"],
    amountCents: 4900,
    invoicesUrl: "https://familles.compiegne.example/factures"
  },
  paymentRejected: {
    template: "paymentRejected",
    recipientName: "Mme Camille Martin",
    means: "direct-debit",
    invoiceNumbers: ["2026000123"],
    amountCents: 4900,
    paidOn: "2026-12-03",
    invoicesUrl: "https://familles.compiegne.example/factures"
  },
  surplusFound: {
    template: "surplusFound",
    recipientName: "Mme Camille Martin",
    surplusCents: 4250,
    invoicesUrl: "https://familles.compiegne.example/factures"
  },
  invoiceAvailable: {
    template: "invoiceAvailable",
    recipientName: "Mme Camille Martin",
    invoiceNumber: "2026000123",
    periodLabel: "novembre 2026",
    amountCents: 4900,
    dueOn: "2026-12-21",
    invoiceUrl: "https://familles.compiegne.example/factures/2026000123"
  },
  invoiceCredited: {
    template: "invoiceCredited",
    recipientName: "Mme Camille Martin",
    ...{ creditNumber: "AV2026000123", invoiceNumber: "2026000123", periodLabel: "novembre 2026" },
    ...{ amountCents: 1296, reason: "Erreur", leftCents: 0, surplusCents: 648, invoiceUrl: "https://f.example/" }
  },
  debitAnnounced: {
    template: "debitAnnounced",
    recipientName: "Mme Camille Martin",
    invoiceNumbers: ["2026000123"],
    amountCents: 4900,
    collectionOn: "2026-12-21",
    creditor: "Ville de Compiègne",
    creditorIdentifier: "FR72ZZZ123456",
    mandateReference: "FAM-1042-1",
    ibanEnd: "0189",
    invoicesUrl: "https://familles.compiegne.example/espace/factures"
  },
  mandateSigned: { template: "mandateSigned", ...mandate, ordered: [] },
  mandateAccountChanged: { template: "mandateAccountChanged", ...mandate },
  mandateEnded: { template: "mandateEnded", ...mandate },
  invoiceReminder: {
    template: "invoiceReminder",
    recipientName: "Mme Camille Martin",
    invoices: [
      { number: "2026000123", periodLabel: "novembre 2026", leftCents: 4900, dueOn: "2026-12-21", overdue: false },
      { number: "2026000101", periodLabel: "octobre 2026", leftCents: 1234, dueOn: "2026-11-21", overdue: true }
    ],
    invoicesUrl: "https://familles.compiegne.example/espace/factures"
  }
} as const satisfies { readonly [T in AnyLetter["template"]]: Extract<AnyLetter, { readonly template: T }> }

/** The letter that an area makes of its facts. */
export const letterOf = (facts: AnyLetter): AddressedLetter => {
  switch (facts.template) {
    case "changeApproved":
    case "changeRefused":
    case "othersChangeAsked":
    case "othersChangeApproved":
      return changeLetter(facts)
    case "documentRefused":
    case "documentsDue":
      return documentLetter(facts)
    case "messageToFamilies":
    case "messageAnswered":
      return messageLetter(facts)
    case "enrolmentRequested":
    case "enrolmentsAccepted":
    case "enrolmentsRefused":
      return enrolmentLetter(facts)
    case "invoiceAvailable":
    case "invoiceReminder":
      return invoiceLetter(facts)
    case "invoiceCredited":
      return creditLetter(facts)
    case "debitAnnounced":
    case "debitRecorded":
    case "mandateAccountChanged":
    case "mandateEnded":
    case "mandateSigned":
    case "paymentConfirmed":
    case "paymentFailed":
    case "paymentNotKept":
    case "paymentRejected":
    case "paymentSetAside":
    case "surplusFound":
      return paymentLetter(facts)
    default:
      return accountLetter(facts)
  }
}
