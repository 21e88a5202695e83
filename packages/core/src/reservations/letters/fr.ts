import type { LetterWords } from "../../mail/letters.ts"
import { longDay, longInstant } from "../../platform/time/dates.ts"
import { surchargeText } from "../changeWords.ts"
import type { ChangedDays, ReservationLetter } from "./letterFacts.ts"

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
    preheader: `La mairie a modifié des réservations, pour ${childName}.`,
    title: "Votre planning a changé",
    before: ["La mairie a modifié des réservations."],
    facts: [
      ["Enfant", childName],
      ["Accueil", what],
      ...(booked.length === 0 ? [] : [["Réservé", days(booked)] as const]),
      ...(cancelled.length === 0 ? [] : [["Annulé", days(cancelled)] as const]),
      ["Motif", reason]
    ],
    action: { label: "Voir mon planning", url },
    after: ["Cela ne vous convient pas ? Répondez à ce message."]
  }),

  planningChanged: ({ changes, url }, town) => ({
    subject: `Votre planning est enregistré – ${town}`,
    preheader: "Vos réservations et annulations sont enregistrées.",
    title: "Votre planning est enregistré",
    before: ["Nous avons bien enregistré vos changements :"],
    facts: changes.map((change) => [
      `${change.action === "booked" ? "Réservé" : "Annulé"} – ${change.childName}, ${change.what}`,
      [days(change.days), ...termsOf(change)].join(" – ")
    ]),
    action: { label: "Voir mon planning", url },
    after: ["Ce n’est pas ce que vous vouliez ? Changez-le dans votre planning."]
  })
}

const termsOf = ({ freeUntil, surcharge, feePercent }: ChangedDays): ReadonlyArray<string> => [
  ...(surcharge === null ? [] : [`supplément de ${surchargeText(surcharge, "fr")}`]),
  ...(feePercent === null || feePercent === 0 ? [] : [`${feePercent} % du prix reste dû`]),
  ...(freeUntil === null ? [] : [`annulable sans frais jusqu’au ${longInstant(freeUntil, "fr")}`])
]
