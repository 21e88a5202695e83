import type { LetterWords } from "../../../mail/letters.ts"
import { longDay, longInstant } from "../../../platform/time/dates.ts"
import type { NamedOpening, NoticeLetter } from "./letterFacts.ts"

const opens = ({ for: purpose, at }: NamedOpening) =>
  `${purpose === "booking" ? "réservations" : "inscriptions"} à partir du ${longInstant(at, "fr")}`

const days = (all: ReadonlyArray<string>) => all.map((day) => longDay(day, "fr")).join(", ")

/** The letters that remind families, and tell them of absences, in French. */
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
      "Vous ne voulez plus ces rappels ? Décochez-les dans votre profil, partie « E-mails souhaités »."
    ]
  }),

  proofsDue: ({ absences, url }, town) => ({
    subject: `Il manque le justificatif d’une absence – ${town}`,
    preheader: `À donner avant le ${longInstant(absences[0]?.until ?? "", "fr")}.`,
    title: "Il manque le justificatif d’une absence",
    before: ["Vous avez signalé une absence. Sans justificatif donné à temps, ces jours restent à payer :"],
    facts: absences.flatMap(({ childName, places, until }) => [
      ...places.map(({ what, days: on }) => [`${childName}, ${what}`, days(on)] as const),
      ["À donner avant le", longInstant(until, "fr")] as const
    ]),
    action: { label: "Donner le justificatif", url },
    after: [
      "Une photo ou un PDF suffit. Ne l’envoyez pas en réponse à ce message : dans votre espace, il est protégé.",
      "Vous ne voulez plus ces rappels ? Décochez-les dans votre profil, partie « E-mails souhaités »."
    ]
  }),

  proofDecided: ({ childName, accepted, excused, due, url }, town) => ({
    subject: `${accepted ? "Absence justifiée" : "Justificatif d’absence non accepté"} – ${town}`,
    preheader: accepted ? "La mairie a accepté votre justificatif." : "La mairie n’a pas accepté votre justificatif.",
    title: accepted ? "Votre justificatif est accepté" : "Votre justificatif n’est pas accepté",
    before: [
      accepted
        ? `La mairie a accepté le justificatif d’absence pour ${childName}.`
        : `La mairie n’a pas accepté le justificatif d’absence pour ${childName}. Elle explique pourquoi dans votre espace ; s’il est encore temps, vous pouvez en donner un autre.`
    ],
    facts: [
      ...excused.map(({ what, days: on }) => [`Non facturé : ${what}`, days(on)] as const),
      ...due.map(({ what, days: on }) => [`Reste à payer : ${what}`, days(on)] as const)
    ],
    action: { label: "Voir mes absences", url },
    after: ["Une question ? Répondez à ce message."]
  })
}

const isBooking = ({ for: purpose }: NamedOpening) => purpose === "booking"
