import type { Language } from "../../platform/text/Language.ts"
import { datesIn } from "../../platform/time/dates.ts"
import type { AbsenceAnswer, AbsenceOutcome } from "./Absence.ts"

const outcomes: Readonly<Record<Language, Readonly<Record<AbsenceOutcome, string>>>> = {
  fr: {
    declared: "L’absence est signalée. La place reste réservée et due, sauf justificatif accepté.",
    "not-booked": "Rien n’est réservé ce jour-là.",
    "may-be-cancelled": "Ce jour peut encore être annulé : annulez-le plutôt dans votre planning.",
    over: "Cet accueil est déjà terminé : écrivez à la mairie.",
    "noted-otherwise":
      "La mairie a déjà noté la présence ou l’absence de votre enfant. Ce n’est pas exact ? Écrivez-lui."
  },
  en: {
    declared: "The absence is recorded. The place stays booked and due, unless a proof is accepted.",
    "not-booked": "Nothing is booked on that day.",
    "may-be-cancelled": "This day can still be cancelled: rather cancel it in your planning.",
    over: "This service has already ended: write to the town hall.",
    "noted-otherwise": "The town hall has already noted whether your child came. Is it not right? Write to it."
  }
}

/** What became of a day, as a sentence. */
export const absenceSentence = (outcome: AbsenceOutcome, language: Language): string => outcomes[language][outcome]

/** Until when an absence can be proved, and what stays due all the same; empty where nothing was declared. */
export const proofSentence = ({ lines, proofUntil, carenceDays }: AbsenceAnswer, language: Language): string => {
  if (!lines.some(({ outcome }) => outcome === "declared")) return ""
  if (language === "fr") {
    if (proofUntil === null) return "Aucun justificatif ne réduit le prix."
    const due =
      carenceDays === 0
        ? ""
        : carenceDays === 1
          ? " Le premier jour reste dû."
          : ` Les ${carenceDays} premiers jours restent dus.`
    return `Donnez un justificatif à la mairie avant le ${datesIn("fr").longInstant(proofUntil)}.${due}`
  }
  if (proofUntil === null) return "No proof lowers the price."
  const due =
    carenceDays === 0
      ? ""
      : carenceDays === 1
        ? " The first day stays due."
        : ` The first ${carenceDays} days stay due.`
  return `Give a proof to the town hall before ${datesIn("en").longInstant(proofUntil)}.${due}`
}
