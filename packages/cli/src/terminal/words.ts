import type { AccountState } from "@portail-familles/core/accounts"
import type { EnrolmentState } from "@portail-familles/core/activities/model"
import type { DocumentState, SubmissionState } from "@portail-familles/core/documents"
import type { QuotientSource } from "@portail-familles/core/households"
import type { InvoiceState, RunOutcome } from "@portail-familles/core/invoices"
import type { CounterMeans } from "@portail-familles/core/ledger"
import type {
  AttemptState,
  MandateEnd,
  MandateState,
  QuarantineDecision,
  RowMeans
} from "@portail-familles/core/payments"
import { formatCents } from "@portail-familles/core/platform/money"
import { datesIn, shortDayOf, shortInstant } from "@portail-familles/core/platform/time"
import type { AttendanceState } from "@portail-familles/core/reservations"
import type { AbsenceState } from "@portail-familles/core/reservations/model"
import type { PriceComponent, PriceEvent } from "@portail-familles/core/tariffs"

export { shortDay as day } from "@portail-familles/core/platform/time"

/** What agents read for an account's state. */
export const accountStates: Readonly<Record<AccountState, string>> = {
  "never-invited": "jamais invité",
  invited: "invité",
  expired: "invitation expirée",
  active: "actif",
  locked: "bloqué",
  disabled: "désactivé"
}

/** Who gave a quotient, where nobody of staff did. */
export const quotientSources: Readonly<Record<QuotientSource, string>> = {
  family: "la famille",
  staff: "la mairie",
  import: "un fichier",
  "api-particulier": "la CAF ou la MSA (API Particulier)"
}

/** What agents read for where an enrolment stands. */
export const enrolmentStates: Readonly<Record<EnrolmentState, string>> = {
  requested: "demandée",
  accepted: "acceptée",
  refused: "refusée",
  withdrawn: "retirée"
}

/** How absences that families declared stand. */
export const absenceStates: Readonly<Record<AbsenceState, string>> = {
  unproved: "justificatif attendu",
  waiting: "à regarder",
  accepted: "accepté",
  refused: "refusé",
  late: "hors délai",
  unprovable: "sans effet"
}

/** What agents read for whether a child came. */
export const attendanceStates: Readonly<Record<AttendanceState, string>> = {
  present: "présent",
  "absent-excused": "absent excusé",
  "absent-unexcused": "absent non excusé",
  "not-recorded": "non noté"
}

/** What agents read for an invoice's state. */
export const invoiceStates: Readonly<Record<InvoiceState, string>> = {
  "to-pay": "à payer",
  overdue: "en retard",
  "being-paid": "paiement en cours",
  "payment-left": "paiement abandonné",
  "being-checked": "paiement à vérifier",
  "being-debited": "prélèvement prévu",
  "partly-paid": "payée en partie",
  paid: "payée",
  credited: "soldée avec un avoir",
  cancelled: "annulée"
}

/** What agents read for what a run makes of a household. */
export const runOutcomes: Readonly<Record<RunOutcome, string>> = {
  invoice: "facture",
  credit: "avoir",
  nothing: "rien à émettre",
  carried: "reporté",
  "left-out": "laissé de côté"
}

/** What agents read for what a price pays for. */
export const componentWords: Readonly<Record<PriceComponent, string>> = { care: "garde", meal: "repas", other: "autre" }

/** A month as it is said: `octobre 2026`. */
export const monthWords = (period: string): string => datesIn("fr").month(`${period}-01`)

/** What agents read for the state of a payment attempt. */
export const attemptStates: Readonly<Record<AttemptState, string>> = {
  preparing: "en préparation",
  pending: "en cours",
  paid: "payé",
  failed: "refusé",
  cancelled: "abandonné",
  expired: "expiré",
  quarantined: "à vérifier",
  rejected: "rejeté"
}

/** What agents read for what became of a payment to check. */
export const decisionWords: Readonly<Record<QuarantineDecision, string>> = { accepted: "accepté", rejected: "rejeté" }

/** What agents read for where a document stands. */
export const documentStates: Readonly<Record<DocumentState, string>> = {
  "to-do": "à faire",
  started: "commencé",
  sent: "à valider",
  accepted: "accepté",
  refused: "refusé",
  "ends-soon": "expire bientôt",
  expired: "expiré",
  provided: "fourni par l'autre foyer"
}

/** What agents read for the state of one submission. */
export const submissionStates: Readonly<Record<SubmissionState, string>> = {
  draft: "commencé",
  sent: "à valider",
  accepted: "accepté",
  refused: "refusé",
  replaced: "remplacé par un envoi plus récent"
}

/** What agents read for the means of payment. */
export const meansWords: Readonly<Record<RowMeans, string>> = {
  card: "carte bancaire",
  "direct-debit": "prélèvement",
  cash: "espèces",
  cheque: "chèque",
  transfer: "virement",
  voucher: "titre CESU",
  "holiday-voucher": "Chèque-Vacances ANCV",
  payfip: "PayFiP"
}

const { card, "direct-debit": directDebit, payfip, ...counterMeans } = meansWords

/** The same for what a counter takes. */
export const counterMeansWords: Readonly<Record<CounterMeans, string>> = counterMeans

/** What agents read for what changes a price. */
export const priceEvents: Readonly<Record<typeof PriceEvent.Type, string>> = {
  "late-booking": "réservation tardive",
  "no-booking": "présence sans réservation",
  "late-cancelling": "annulation tardive",
  "unjustified-absence": "absence non justifiée",
  "justified-absence": "absence justifiée",
  "late-pick-up": "retard le soir"
}

/** What agents read for a means of payment. */
export const meansOf = (means: RowMeans): string => meansWords[means]

const smtpWords: Readonly<Record<string, string>> = {
  EENVELOPE: "adresse refusée par le serveur de mails",
  EMESSAGE: "message refusé par le serveur de mails",
  EAUTH: "identifiants refusés par le serveur de mails",
  exhausted: "abandonné après deux jours d'essais",
  ETLS: "connexion chiffrée impossible avec le serveur de mails"
}

/** What agents read for why a mail did not leave, as `EENVELOPE 550`. */
export const mailRefusal = (reason: string): string => {
  const [code = "", answer] = reason.split(" ")
  return `${smtpWords[code] ?? "serveur de mails injoignable"} (${answer ?? code})`
}

/** A moment on the clocks of Paris, or a dash. */
export const moment = (at: Date | null): string => (at === null ? "–" : shortInstant(at))

/** When a payment came in: at the counter the day alone is known. */
export const paidOn = ({ paidAt, means }: { readonly paidAt: Date | null; readonly means: RowMeans }): string =>
  paidAt !== null && means in counterMeans ? shortDayOf(paidAt) : moment(paidAt)

/** An amount as agents read it. */
export const euros = (cents: number): string => formatCents(cents, "fr")

/** `1 facture`, `2 factures`: French takes the plural from two on. */
export const count = (number: number, one: string, several = `${one}s`): string =>
  `${number.toLocaleString("fr-FR")} ${number < 2 ? one : several}`

/** Where a mandate stands. */
export const mandateStates: Readonly<Record<MandateState, string>> = {
  active: "en cours",
  lapsed: "caduc (36 mois)",
  ended: "terminé"
}

/** Why a mandate ended. */
export const mandateEnds: Readonly<Record<MandateEnd, string>> = {
  revoked: "révoqué par la famille",
  closed: "par la régie",
  "refused-by-bank": "refusé par la banque",
  "household-left": "foyer parti"
}
