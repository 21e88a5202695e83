import type {
  AlreadyRejected,
  AttemptUnderWay,
  CarryOverUnfit,
  CreditNoteKnown,
  DebitOrdered,
  InvoicesUnknown,
  NothingToCredit,
  NothingToRefund,
  NotRejectable,
  PaymentNotFound,
  PaymentSetAside,
  RegieNotFound,
  SeveralPayments
} from "@portail-familles/core/ledger"
import type {
  CounterPaymentUnfit,
  PaymentAlreadyRecorded,
  QuarantineDecided,
  QuarantineNotFound,
  QuarantineWithoutMoney
} from "@portail-familles/core/payments"
import { debitFailures } from "./debitFailures.ts"
import { exitCodes } from "./exitCodes.ts"
import { failureReport } from "./failureReport.ts"
import { count, day, decisionWords, euros, meansOf, moment } from "./words.ts"

const unfit: Readonly<Record<CounterPaymentUnfit["rule"], (limit: string) => string>> = {
  "no-invoice": () => "Un paiement couvre au moins une facture.",
  "several-regies": () => "Ces factures sont de plusieurs régies : un paiement entre dans la caisse d'une seule.",
  "several-households": () => "Ces factures sont de plusieurs foyers : un paiement est d'un seul.",
  amount: (limit) => `Un paiement est d'un centime au moins et de ${euros(Number(limit))} au plus.`,
  "future-day": (limit) => `Un paiement reçu n'est pas à venir : au plus tard aujourd'hui, le ${day(limit)}.`
}

const notCarriedOver: Readonly<Record<CarryOverUnfit["rule"], (number: string) => string>> = {
  "no-surplus": () => "Ce paiement n'a pas de trop-perçu, ou il est déjà remboursé ou reporté.",
  "other-household": (number) => `La facture ${number} est d'un autre foyer que le paiement.`,
  "other-regie": (number) =>
    `La facture ${number} est d'une autre régie que le paiement : l'argent reste dans sa caisse.`,
  "nothing-due": (number) => `La facture ${number} ne laisse plus rien à payer.`
}

/** Every failure about payments that a command may end with on purpose. */
export type PaymentFailure = Parameters<(typeof paymentFailures)[keyof typeof paymentFailures]>[0]

/** What to say when a payment cannot be written into the books. */
export const paymentFailures = {
  ...debitFailures,
  InvoicesUnknown: ({ numbers }: InvoicesUnknown) =>
    failureReport(
      exitCodes.notFound,
      `${count(numbers.length, "facture inconnue", "factures inconnues")} : ${numbers.join(", ")}. Rien n'a été enregistré.`,
      "Voir : portail invoice list"
    ),
  CounterPaymentUnfit: ({ rule, limit }: CounterPaymentUnfit) =>
    failureReport(exitCodes.refused, `${unfit[rule](limit)} Rien n'a été enregistré.`),
  PaymentAlreadyRecorded: ({ reference, recordedAt, amountCents }: PaymentAlreadyRecorded) =>
    failureReport(
      exitCodes.refused,
      `Un paiement de ce moyen a déjà la référence ${reference} : ${euros(amountCents)}, enregistré le ${moment(recordedAt)}.`,
      "C'en est un autre ? Donnez-lui une référence à lui."
    ),
  AttemptUnderWay: ({ number, until }: AttemptUnderWay) =>
    failureReport(
      exitCodes.refused,
      `La facture ${number} est en cours de paiement en ligne, jusqu'au ${moment(until)}. Rien n'a été enregistré.`,
      "Relancez ensuite ; l'heure est passée ? portail payment reconcile --all"
    ),
  PaymentSetAside: ({ number }: PaymentSetAside) =>
    failureReport(
      exitCodes.refused,
      `PayFiP annonce un paiement de la facture ${number}, autrement que demandé : il est à vérifier. Rien n'a été enregistré.`,
      "Tranchez d'abord : portail payment quarantine list"
    ),
  DebitOrdered: ({ number, collectionOn }: DebitOrdered) =>
    failureReport(
      exitCodes.refused,
      `La facture ${number} sera prélevée le ${day(collectionOn)}. Rien n'a été enregistré.`,
      "Elle redevient payable si la banque rejette le prélèvement : portail debit returns"
    ),
  NotRejectable: ({ means }: NotRejectable) =>
    failureReport(
      exitCodes.refused,
      `Un paiement en ${meansOf(means)} n'est pas rejeté par une banque. Rien n'a été inscrit.`
    ),
  AlreadyRejected: ({ rejectedAt }: AlreadyRejected) =>
    failureReport(exitCodes.refused, `Le rejet de ce paiement est déjà inscrit, le ${moment(rejectedAt)}.`),
  QuarantineNotFound: (_: QuarantineNotFound) =>
    failureReport(exitCodes.notFound, "Ce paiement n'est pas à vérifier.", "Voir : portail payment quarantine list"),
  QuarantineDecided: ({ decision, reason, decidedAt }: QuarantineDecided) =>
    failureReport(
      exitCodes.refused,
      `Ce paiement est déjà ${decisionWords[decision]}, le ${moment(decidedAt)} (${reason}). Rien n'a été changé.`
    ),
  QuarantineWithoutMoney: (_: QuarantineWithoutMoney) =>
    failureReport(
      exitCodes.refused,
      "C'est un paiement d'essai, et la régie encaisse pour de bon : aucun argent n'est arrivé. Rien n'a été inscrit.",
      "Rejetez-le : portail payment quarantine reject"
    ),
  PaymentNotFound: (_: PaymentNotFound) =>
    failureReport(exitCodes.notFound, "Ce paiement n'existe pas.", "Voir : portail payment list"),
  SeveralPayments: ({ ids }: SeveralPayments) =>
    failureReport(
      exitCodes.refused,
      `${ids.length} paiements, de moyens ou de régies différents, ont ce numéro.`,
      "Donnez plutôt l'identifiant de l'un d'eux.",
      ids
    ),
  RegieNotFound: ({ code, known }: RegieNotFound) =>
    failureReport(
      exitCodes.notFound,
      `La régie ${code} n'existe pas.`,
      `Choisissez avec --regie parmi : ${known.join(", ")}.`
    ),
  CarryOverUnfit: ({ rule, number }: CarryOverUnfit) =>
    failureReport(
      exitCodes.refused,
      `${notCarriedOver[rule](number)} Rien n'a été reporté.`,
      rule === "no-surplus" ? "Voir : portail payment list --surplus" : "Voir : portail invoice list"
    ),
  NothingToCredit: ({ limitCents }: NothingToCredit) =>
    failureReport(
      exitCodes.refused,
      limitCents === 0
        ? "Cette facture est déjà annulée toute entière : il n'y a plus rien à annuler par un avoir."
        : `Sur cette facture, un avoir est d'un centime au moins et de ${euros(limitCents)} au plus : ce qui n'en est pas encore annulé.`,
      limitCents === 0
        ? ""
        : "Donnez --amount, ou annulez toute la facture : portail invoice cancel. Ce qui est payé devient un trop-perçu."
    ),
  CreditNoteKnown: ({ number }: CreditNoteKnown) =>
    failureReport(exitCodes.refused, `Il y a déjà un avoir ${number}. Rien n'a été fait.`, "Donnez un autre --number."),
  NothingToRefund: ({ limitCents }: NothingToRefund) =>
    failureReport(
      exitCodes.refused,
      limitCents === 0
        ? "Ce paiement n'a pas de trop-perçu, ou il est déjà remboursé : il n'y a rien à rembourser."
        : `De ce paiement, on rembourse un centime au moins et ${euros(limitCents)} au plus : le reste couvre des factures.`,
      limitCents === 0 ? "Voir : portail payment list --surplus" : "Relancez avec un autre --amount."
    )
}
