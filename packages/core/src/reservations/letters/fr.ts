import type { LetterWords } from "../../mail/letters.ts"
import { longDay } from "../../platform/time/dates.ts"
import type { ReservationLetter } from "./letterFacts.ts"

const days = (all: ReadonlyArray<string>) => all.map((day) => longDay(day, "fr")).join(", ")

/** The letters about reservations, in French. */
export const fr: LetterWords<ReservationLetter> = {
  slotsClosed: ({ closed, reason, url }, town) => ({
    subject: `Un accueil est fermé, votre réservation est annulée – ${town}`,
    preheader: "Vous n’avez rien à faire, et rien à payer pour ces jours.",
    title: "Un accueil est fermé",
    before: ["La mairie doit fermer un accueil que vous aviez réservé. Votre réservation est annulée, sans frais."],
    facts: [
      ...closed.map(({ what, days: on }) => [what, days(on)] as const),
      ...(reason === "" ? [] : [["Motif", reason] as const])
    ],
    action: { label: "Voir mon planning", url },
    after: ["Vos autres réservations ne changent pas."]
  }),

  changedByTown: ({ childName, what, booked, cancelled, reason, url }, town) => ({
    subject: `Votre planning a changé – ${town}`,
    preheader: `La mairie a modifié les réservations de ${childName}.`,
    title: "Votre planning a changé",
    before: [`La mairie a modifié les réservations de ${childName}.`],
    facts: [
      ["Accueil", what],
      ...(booked.length === 0 ? [] : [["Réservé", days(booked)] as const]),
      ...(cancelled.length === 0 ? [] : [["Annulé", days(cancelled)] as const]),
      ["Motif", reason]
    ],
    action: { label: "Voir mon planning", url },
    after: ["Cela ne vous convient pas ? Répondez à ce message."]
  })
}
