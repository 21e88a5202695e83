import type { EnrolmentLineProblem } from "@portail-familles/core/activities"
import type { FamilyLineProblem, QuotientLineProblem } from "@portail-familles/core/households"
import type { InvoiceLineProblem } from "@portail-familles/core/invoices"
import type { DailyFileLineProblem, MandateLineProblem, PaymentLineProblem } from "@portail-familles/core/payments"
import type { TableProblem } from "@portail-familles/core/platform/csv"
import type { AttendanceLineProblem, ReservationLineProblem } from "@portail-familles/core/reservations"
import { Match } from "effect"
import { attendanceLineWords } from "./attendanceLineWords.ts"
import { reservationLineWords } from "./reservationLineWords.ts"
import { count, day, euros, moment } from "./words.ts"

/** What may be wrong with a line of a list of adults to invite. */
export type TargetLineProblem =
  | { readonly code: "neither-mail-nor-household" }
  | { readonly code: "unknown-household"; readonly householdRef: string }
  /** In a household, where the line names one. */
  | { readonly code: "unknown-mail"; readonly mail: string; readonly householdRef: string }

/** Everything that a line of some file is refused or remarked on for. */
export type FileLineProblem =
  | AttendanceLineProblem
  | EnrolmentLineProblem
  | FamilyLineProblem
  | InvoiceLineProblem
  | MandateLineProblem
  | PaymentLineProblem
  | QuotientLineProblem
  | ReservationLineProblem
  | DailyFileLineProblem
  | TargetLineProblem

/** One kind for each code. */
type ByCode<Problem extends FileLineProblem> = Problem extends { readonly code: infer Code }
  ? Code extends string
    ? Problem & { readonly code: Code }
    : never
  : never

/** The names that something may have been meant by. */
const asked = (nearest: ReadonlyArray<string>): string =>
  nearest.length === 0 ? "" : ` : est-ce ${nearest.join(" ou ")} ?`

/** What agents read for what is wrong with a line. */
export const lineProblemWords: (problem: FileLineProblem) => string = Match.type<ByCode<FileLineProblem>>().pipe(
  Match.discriminatorsExhaustive("code")({
    "surplus-cells": () => "plus de cellules que de colonnes : un texte contient-il le séparateur sans guillemets ?",
    required: () => "cette colonne est obligatoire",
    "spreadsheet-number": ({ text }) =>
      `« ${text} » est un nombre arrondi par un tableur : mettez la colonne au format texte et exportez de nouveau`,
    "too-long": ({ length, longest }) => `${length} caractères, ${longest} au plus`,
    "not-a-day": ({ text }) => `« ${text} » n'est pas une date (attendu : 31/12/2026)`,
    "no-such-day": ({ text }) => `la date ${text} n'existe pas`,
    "not-a-number": ({ text }) => `« ${text} » n'est pas un nombre (attendu : 12,5)`,
    "too-many-decimals": ({ text, places }) => `« ${text} » a plus de ${places} décimales`,
    "number-too-large": ({ text }) => `« ${text} » dépasse 9 999 999`,
    "not-an-amount": ({ text }) => `« ${text} » n'est pas un montant (attendu : 12,50)`,
    "amount-too-large": ({ text }) => `« ${text} » dépasse ${euros(100_000_000)}`,
    "mail-too-long": ({ text }) => `« ${text} » a plus de 80 caractères : PayFiP n'en prend pas davantage`,
    "not-a-mail": ({ text }) => `« ${text} » n'est pas une adresse mail`,
    contradiction: ({ ref, firstLine }) => `${ref} a une autre valeur à la ligne ${firstLine}`,
    twice: ({ ref, firstLine }) => `${ref} est déjà à la ligne ${firstLine}`,
    "unknown-household": ({ householdRef }) => `le foyer ${householdRef} n'existe pas`,
    "not-in-household": ({ childRef, householdRef }) => `l'enfant ${childRef} n'est pas du foyer ${householdRef}`,

    "not-a-rank": () => "le rang est 1 ou 2",
    "rank-taken": ({ ref, firstLine }) => `${ref} a déjà cette place dans le foyer à la ligne ${firstLine}`,
    "too-many-adults": () => "un foyer a deux adultes au plus",
    "not-a-postal-code": () => "un code postal a cinq chiffres",
    "in-the-future": () => "cette naissance est dans le futur",
    "older-than-parent": ({ childRef, adultRef }) => `${childRef} n'est pas plus jeune que ${adultRef}`,
    "unknown-column": ({ nearest }) => `colonne inconnue, pas lue${asked(nearest)}`,
    "column-missing": ({ nearest }) => `colonne absente du fichier${asked(nearest.map((title) => `« ${title} »`))}`,
    "not-a-phone": ({ text }) => `« ${text} » n'est pas un numéro de téléphone connu : gardé tel quel`,
    "phone-lost": ({ text }) => `« ${text} » : le tableur a perdu des chiffres, ce numéro n'est pas lu`,
    "unlikely-birth": ({ day: born }) => `née ou né le ${day(born)} : une date mise faute de la connaître ?`,
    moved: ({ ref, householdRef }) => `${ref} quitte le foyer ${householdRef}, où le fichier ne l'a pas mis`,
    "without-household": ({ ref }) => `${ref} n'est plus dans aucun foyer`,
    "shared-mail": ({ mail, refs }) =>
      `${mail} est l'adresse de plusieurs adultes (${refs.join(", ")}) : elle ne peut ouvrir qu'un compte`,

    "before-start": () => "la fin précède le début",
    "end-not-after-start": () => "la fin n'est pas après le début",
    "quotient-too-large": ({ highest }) => `un quotient est de 0 à ${highest.toLocaleString("fr-FR")} €`,
    "quotient-twice": ({ firstLine }) => `la ligne ${firstLine} donne déjà un quotient à ce foyer à partir de ce jour`,
    "unknown-activity": ({ activity }) => `la ville n'a pas d'activité ${activity} (portail activity list)`,
    "unknown-period": ({ text, activity }) => `l'activité ${activity} n'a pas de période ${text}`,
    "unknown-place": ({ text, activity }) => `l'activité ${activity} n'a pas de lieu ${text}`,
    "unknown-group": ({ text, activity }) => `l'activité ${activity} n'a pas de groupe ${text}`,
    "no-place": () => "ni le fichier ni l'école de l'enfant ne disent où il va : il ne peut rien réserver d'ici là",
    "no-group": () => "aucun groupe ne convient à l'âge ou à la classe de l'enfant : il ne peut rien réserver d'ici là",
    "bookings-cancelled": ({ bookings, lastDay }) =>
      `${bookings === 1 ? "1 réservation est annulée" : `${bookings} réservations sont annulées`} sans frais après la fin, la dernière le ${day(lastDay)}`,
    "enrolled-twice": ({ firstLine }) => `la même inscription est déjà à la ligne ${firstLine}`,

    ...reservationLineWords,
    ...attendanceLineWords,

    "not-an-invoice-number": () => "un numéro a 6 à 20 chiffres ou lettres",
    "before-issue": () => "l'échéance précède l'émission",
    "negative-total": ({ totalCents }) => `le total est négatif (${euros(totalCents)})`,
    "too-large": ({ amountCents, largestCents }) => `${euros(amountCents)} dépasse ${euros(largestCents)}`,
    "amount-mismatch": ({ givenCents, quantity, unitPriceCents, amountCents }) =>
      `${euros(givenCents)} au lieu de ${quantity} × ${euros(unitPriceCents)} = ${euros(amountCents)}`,
    "unknown-regie": ({ regieCode }) => `la régie ${regieCode} n'existe pas`,
    "already-issued": ({ number }) =>
      `la facture ${number} est déjà émise avec un autre contenu : une facture émise ne change pas, faites un avoir`,

    "unknown-means": ({ text }) => `« ${text} » n'est ni espèces, chèque, virement, CESU ni ANCV`,
    "no-invoice": () => "un paiement couvre au moins une facture",
    "several-households": () => "ces factures sont de plusieurs foyers : un paiement est d'un seul",
    "several-regies": () => "ces factures sont de plusieurs régies : un paiement entre dans la caisse d'une seule",
    amount: () => "un paiement est d'un centime au moins et d'un million d'euros au plus",
    "future-day": () => "un paiement reçu n'est pas à venir",
    "unknown-invoice": ({ numbers }) => `il n'y a pas de facture ${numbers.join(", ")}`,
    "being-paid": ({ number, until }) =>
      `la facture ${number} est en cours de paiement en ligne, jusqu'au ${moment(until)}`,
    "being-debited": ({ number, collectionOn }) =>
      `la facture ${number} sera prélevée le ${day(collectionOn)} : elle ne se paie pas autrement d'ici là`,
    "not-an-iban": ({ text }) => `« ${text} » n'est pas un IBAN`,
    "not-sepa": ({ country }) => `un compte du pays ${country} n'est pas prélevé en SEPA`,
    "not-a-bic": ({ text }) => `« ${text} » n'est pas un BIC`,
    "not-a-mandate-reference": ({ text }) =>
      `« ${text} » n'est pas une RUM : 35 caractères au plus, lettres sans accent, chiffres et + ? / : ( ) . , ' -`,
    "mandate-differs": () => "ce mandat est déjà connu, et dit autre chose : donnez au nouveau une autre RUM",
    "mandate-active": ({ reference }) => `ce foyer a déjà le mandat ${reference} à cette régie : terminez-le d'abord`,
    "being-checked": ({ number }) => `PayFiP annonce un paiement de la facture ${number}, qui est à vérifier d'abord`,
    "twice-in-file": ({ firstLine }) => `la ligne ${firstLine} a déjà cette référence`,
    "already-recorded": ({ amountCents, paidOn }) =>
      `un paiement de ${euros(amountCents)} du ${day(paidOn)} a déjà cette référence : un paiement inscrit ne change pas`,
    surplus: ({ surplusCents }) => `${euros(surplusCents)} dépassent ce qui est dû : ils restent en trop-perçu`,
    "unknown-record": ({ text }) => `« ${text} » n'est pas un type d'enregistrement`,
    "not-a-payfip-reference": ({ text }) => `« ${text} » n'est pas une référence PayFiP`,

    "neither-mail-nor-household": () => "ni adresse mail ni foyer",
    "unknown-mail": ({ mail, householdRef }) =>
      `personne n'a l'adresse ${mail}${householdRef === "" ? "" : ` dans le foyer ${householdRef}`}`
  })
)

/** What agents read for why a file is no table. */
export const tableProblemWords: (problem: TableProblem) => string = Match.type<TableProblem>().pipe(
  Match.discriminatorsExhaustive("code")({
    empty: () => "le fichier est vide",
    "too-large": ({ largestBytes }) =>
      `le fichier dépasse ${count(largestBytes / 1_000_000, "Mo", "Mo")} : découpez-le`,
    "column-twice": ({ column }) => `la colonne ${column} y est deux fois`,
    "columns-missing": ({ missing }) =>
      missing
        .map(({ column, nearest }) => `colonne ${column} absente${asked(nearest.map((title) => `« ${title} »`))}`)
        .join(" ; "),
    "not-text": () => "ce n'est pas un texte : enregistrez le tableau au format CSV",
    "bad-quote": ({ line }) =>
      `un guillemet est mal placé ou n'est pas fermé${line === null ? "" : ` vers la ligne ${line}`}`
  })
)
