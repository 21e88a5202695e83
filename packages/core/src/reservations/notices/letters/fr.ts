import type { LetterWords } from "../../../mail/letters.ts"
import { longInstant } from "../../../platform/time/dates.ts"
import type { NamedOpening, NoticeLetter } from "./letterFacts.ts"

const opens = ({ for: purpose, at }: NamedOpening) =>
  `${purpose === "booking" ? "réservations" : "inscriptions"} à partir du ${longInstant(at, "fr")}`

/** The letters that remind families, in French. */
export const fr: LetterWords<NoticeLetter> = {
  openingsNear: ({ openings, url }, town) => ({
    subject: `${openings.every(isBooking) ? "Les réservations" : "Les inscriptions"} ouvrent bientôt – ${town}`,
    preheader: openings.map((opening) => `${opening.what} : ${opens(opening)}`).join(" ; "),
    title: openings.every(isBooking) ? "Les réservations ouvrent bientôt" : "Les inscriptions ouvrent bientôt",
    before: ["Une ouverture concerne votre famille :"],
    facts: openings.map((opening) => [opening.what, opens(opening)] as const),
    action: { label: openings.every(isBooking) ? "Ouvrir mon planning" : "Ouvrir mon espace", url },
    after: [
      "Pour gagner du temps, connectez-vous un peu avant et vérifiez que votre dossier est complet.",
      "Vous ne voulez plus ces rappels ? Décochez-les dans votre profil, partie « Mails souhaités »."
    ]
  })
}

const isBooking = ({ for: purpose }: NamedOpening) => purpose === "booking"
