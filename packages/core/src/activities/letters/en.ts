import type { LetterWords } from "../../mail/letters.ts"
import { datesIn } from "../../platform/time/dates.ts"
import type { EnrolmentLetter, NamedEnrolment } from "./letterFacts.ts"

const { day, longInstant } = datesIn("en")

const told = ({ child, activity, period, place, startsOn, endsOn }: NamedEnrolment) => {
  const days = `${day(startsOn)} to ${day(endsOn)}`
  const when = period === "" ? days : `${period}, ${days}`
  return [`${child} – ${activity}`, place === "" ? when : `${when}, ${place}`] as const
}

const several = (enrolments: ReadonlyArray<unknown>) => enrolments.length > 1

/** The letters about enrolments, in English. */
export const en: LetterWords<EnrolmentLetter> = {
  enrolmentRequested: ({ enrolment, url }, town) => ({
    subject: `Your request to enrol has arrived – ${town}`,
    preheader: `${enrolment.child}: ${enrolment.activity}. The town hall will answer.`,
    title: "Your request to enrol has arrived",
    before: ["The town hall has received your request:"],
    facts: [told(enrolment)],
    action: { label: "Follow my enrolments", url },
    after: [
      "This is not an enrolment yet: you will get an e-mail as soon as the town hall has answered.",
      "You have changed your mind? You can take the request back in your own space as long as it has no answer."
    ]
  }),

  enrolmentsAccepted: ({ enrolments, url }, town) => ({
    subject: `${several(enrolments) ? "Enrolments accepted" : "Enrolment accepted"} – ${town}`,
    preheader: enrolments.map(({ child, activity }) => `${child}: ${activity}`).join("; "),
    title: several(enrolments) ? "Your enrolments are accepted" : "Your enrolment is accepted",
    before: ["The town hall has accepted:"],
    facts: enrolments.map((enrolment) => {
      const [label, value] = told(enrolment)
      return [
        label,
        enrolment.opensAt === null ? value : `${value}; booking from ${longInstant(enrolment.opensAt)}`
      ] as const
    }),
    action: { label: "See my enrolments", url },
    after: ["An enrolment books no day. Your own space says what is still missing, and when you can book."]
  }),

  enrolmentsRefused: ({ enrolments, reason, url }, town) => ({
    subject: `${several(enrolments) ? "Enrolments refused" : "Enrolment refused"} – ${town}`,
    preheader: enrolments.map(({ child, activity }) => `${child}: ${activity}`).join("; "),
    title: several(enrolments) ? "Your requests are not accepted" : "Your request is not accepted",
    before: ["The town hall looked at your request and cannot accept it."],
    facts: [...enrolments.map(told), ["Reason", reason]],
    action: { label: "See my enrolments", url },
    after: ["Your own space says whether you can ask again."]
  })
}
