import { formatCents } from "../../platform/money/money.ts"
import { datesIn } from "../../platform/time/dates.ts"
import type { Tariff } from "../../tariffs/Tariff.ts"
import type { RunPeriod } from "./Run.ts"

/** An invoice is written in French, as the town's books are. */

/** A period as invoices call it: `Octobre 2026`. */
export const periodWords = (period: RunPeriod): string =>
  datesIn("fr")
    .month(`${period}-01`)
    .replace(/^./u, (letter) => letter.toUpperCase())

/** What is counted on a line: `repas`, `demi-heure`, `mois`. */
export const countedWords = ({ per, minutes }: Tariff, unitName: string): string => {
  switch (per) {
    case "unit":
      return unitName.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())
    case "minutes":
      return minutes === 60 ? "heure" : minutes === 30 ? "demi-heure" : `× ${minutes} min`
    case "month":
      return "mois"
    case "quantity":
      return "forfait"
  }
}

/** What a late cancelling leaves due. */
export const feeWords = (name: string, percent: number): string => `${name} : annulation tardive, ${percent} % du prix`

/** How it was reckoned: `50 % de 3,24 € : 0,36 % de votre quotient 900`. */
export const feeSentence = (percent: number, cents: number, why: string): string =>
  [`${percent} % de ${formatCents(cents, "fr")}`, why].filter((part) => part !== "").join(" : ")

/** What the activity's own rule asks for a late booking. */
export const surchargeWords = (name: string): string => `${name} : réservation tardive`

/** A penalty on something: `Repas : présence sans réservation`. */
export const penaltyWords = (name: string, penalty: string): string => `${name} : ${penalty}`

/** A price that two homes share by the days on which the child was with each. */
export const shareWords = ({ days, of }: { readonly days: number; readonly of: number }): string =>
  `votre part : ${days} jours sur ${of}`

/** What somebody else pays. */
export const payerWords = (name: string, payer: string): string => `${name} : pris en charge par ${payer}`

/** Why a run credits an invoice. */
export const creditWords = (period: RunPeriod): string => `Régularisation ${ofMonth(period)}`

/** A sum that an earlier run kept for later. */
export const carriedWords = (period: RunPeriod): string => `Report ${ofMonth(period)}`

/** What agents credited of a month by hand, and a run reckons with. */
export const creditedWords = (period: RunPeriod): string => `Avoirs déjà faits ${ofMonth(period)}`

/** `de novembre 2026`, `d’octobre 2026`. */
const ofMonth = (period: RunPeriod): string => {
  const month = datesIn("fr").month(`${period}-01`)
  return /^[ao]/u.test(month) ? `d’${month}` : `de ${month}`
}
