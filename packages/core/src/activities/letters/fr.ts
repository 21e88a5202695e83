import type { LetterWords } from "../../mail/letters.ts"
import { datesIn } from "../../platform/time/dates.ts"
import type { EnrolmentLetter, NamedEnrolment } from "./letterFacts.ts"

const { day, longInstant } = datesIn("fr")

const told = ({ child, activity, period, place, startsOn, endsOn }: NamedEnrolment) => {
  const days = `du ${day(startsOn)} au ${day(endsOn)}`
  const when = period === "" ? days : `${period}, ${days}`
  return [`${child} – ${activity}`, place === "" ? when : `${when}, ${place}`] as const
}

const several = (enrolments: ReadonlyArray<unknown>) => enrolments.length > 1

/** The letters about enrolments, in French. */
export const fr: LetterWords<EnrolmentLetter> = {
  enrolmentRequested: ({ enrolment, url }, town) => ({
    subject: `Votre demande d’inscription est reçue – ${town}`,
    preheader: `${enrolment.child} : ${enrolment.activity}. La mairie va vous répondre.`,
    title: "Votre demande d’inscription est reçue",
    before: ["La mairie a bien reçu votre demande :"],
    facts: [told(enrolment)],
    action: { label: "Suivre mes inscriptions", url },
    after: [
      "Ce n’est pas encore une inscription : vous recevrez un mail dès que la mairie aura répondu.",
      "Vous avez changé d’avis ? Vous pouvez retirer la demande dans votre espace tant qu’elle n’a pas de réponse."
    ]
  }),

  enrolmentsAccepted: ({ enrolments, url }, town) => ({
    subject: `${several(enrolments) ? "Inscriptions acceptées" : "Inscription acceptée"} – ${town}`,
    preheader: enrolments.map(({ child, activity }) => `${child} : ${activity}`).join(" ; "),
    title: several(enrolments) ? "Vos inscriptions sont acceptées" : "Votre inscription est acceptée",
    before: ["La mairie a accepté :"],
    facts: enrolments.map((enrolment) => {
      const [label, value] = told(enrolment)
      return [
        label,
        enrolment.opensAt === null ? value : `${value} ; réservations à partir du ${longInstant(enrolment.opensAt)}`
      ] as const
    }),
    action: { label: "Voir mes inscriptions", url },
    after: ["Une inscription ne réserve aucun jour. Votre espace dit ce qui manque encore et quand réserver."]
  }),

  enrolmentsRefused: ({ enrolments, reason, url }, town) => ({
    subject: `${several(enrolments) ? "Inscriptions refusées" : "Inscription refusée"} – ${town}`,
    preheader: enrolments.map(({ child, activity }) => `${child} : ${activity}`).join(" ; "),
    title: several(enrolments) ? "Vos demandes ne sont pas acceptées" : "Votre demande n’est pas acceptée",
    before: ["La mairie a regardé votre demande et ne peut pas l’accepter."],
    facts: [...enrolments.map(told), ["Motif", reason]],
    action: { label: "Voir mes inscriptions", url },
    after: ["Votre espace dit si vous pouvez faire une nouvelle demande."]
  })
}
