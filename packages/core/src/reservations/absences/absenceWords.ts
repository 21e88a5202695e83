import type { Language } from "../../platform/text/Language.ts"
import { datesIn } from "../../platform/time/dates.ts"
import type { AbsenceLine, AbsenceOutcome, AbsenceTerms } from "./Absence.ts"

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
export const proofSentence = ({ lines, proofUntil, carenceDays }: AbsenceTerms, language: Language): string => {
  if (!lines.some(({ outcome }) => outcome === "declared")) return ""
  if (language === "fr") {
    if (proofUntil === null) return "Aucun justificatif ne réduit le prix."
    if (onlyCarence(lines)) return "Le début d’une absence reste dû, même avec un justificatif."
    const due =
      carenceDays === 0
        ? ""
        : carenceDays === 1
          ? " Le premier jour reste dû."
          : ` Les ${carenceDays} premiers jours restent dus.`
    return `Donnez un justificatif avant le ${datesIn("fr").longInstant(proofUntil)}.${due}`
  }
  if (proofUntil === null) return "No proof lowers the price."
  if (onlyCarence(lines)) return "The beginning of an absence stays due, even with a proof."
  const due =
    carenceDays === 0
      ? ""
      : carenceDays === 1
        ? " The first day stays due."
        : ` The first ${carenceDays} days stay due.`
  return `Give a proof before ${datesIn("en").longInstant(proofUntil)}.${due}`
}

/** Whether all that was declared stays due: a proof would change nothing. */
const onlyCarence = (lines: ReadonlyArray<AbsenceLine>): boolean =>
  lines.every(({ outcome, staysDue }) => outcome !== "declared" || staysDue)
