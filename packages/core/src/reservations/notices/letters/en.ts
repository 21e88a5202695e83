import type { LetterWords } from "../../../mail/letters.ts"
import { longDay, longInstant } from "../../../platform/time/dates.ts"
import type { NamedOpening, NoticeLetter } from "./letterFacts.ts"

const opens = ({ for: purpose, at }: NamedOpening) =>
  `${purpose === "booking" ? "booking" : "enrolment"} from ${longInstant(at, "en")}`

const days = (all: ReadonlyArray<string>) => all.map((day) => longDay(day, "en")).join(", ")

/** The letters that remind families, and tell them of absences, in English. */
export const en: LetterWords<NoticeLetter> = {
  openingsNear: ({ openings, url }, town) => ({
    subject: `${openings.every(isBooking) ? "Booking" : "Enrolment"} opens soon – ${town}`,
    preheader: openings.map((opening) => `${opening.what}: ${opens(opening)}`).join("; "),
    title: openings.every(isBooking) ? "Booking opens soon" : "Enrolment opens soon",
    before: ["Something opens that concerns your family:"],
    facts: openings.map((opening) => [opening.what, opens(opening)] as const),
    action: { label: openings.every(isBooking) ? "Open my planning" : "Open my account", url },
    after: [
      "To save time, sign in a little earlier and check that your family file is complete.",
      "You no longer want these reminders? Untick them in your profile, under “E-mails you want”."
    ]
  }),

  proofsDue: ({ absences, url }, town) => ({
    subject: `The proof of an absence is missing – ${town}`,
    preheader: `To be given before ${longInstant(absences[0]?.until ?? "", "en")}.`,
    title: "The proof of an absence is missing",
    before: ["You told us of an absence. Without a proof given in time, these days have to be paid:"],
    facts: absences.flatMap(({ childName, places, until }) => [
      ...places.map(({ what, days: on }) => [`${childName}, ${what}`, days(on)] as const),
      ["To be given before", longInstant(until, "en")] as const
    ]),
    action: { label: "Give the proof", url },
    after: [
      "A photo or a PDF is enough. Do not send it in answer to this message: in your space, it is protected.",
      "You no longer want these reminders? Untick them in your profile, under “E-mails you want”."
    ]
  }),

  proofDecided: ({ childName, accepted, excused, due, url }, town) => ({
    subject: `${accepted ? "Absence excused" : "Proof of an absence not accepted"} – ${town}`,
    preheader: accepted ? "The town hall accepted your proof." : "The town hall did not accept your proof.",
    title: accepted ? "Your proof is accepted" : "Your proof is not accepted",
    before: [
      accepted
        ? `The town hall accepted the proof of the absence of ${childName}.`
        : `The town hall did not accept the proof of the absence of ${childName}. It says why in your space; if there is still time, you may give another one.`
    ],
    facts: [
      ...excused.map(({ what, days: on }) => [`Not invoiced: ${what}`, days(on)] as const),
      ...due.map(({ what, days: on }) => [`Still to be paid: ${what}`, days(on)] as const)
    ],
    action: { label: "See my absences", url },
    after: ["A question? Answer this message."]
  })
}

const isBooking = ({ for: purpose }: NamedOpening) => purpose === "booking"
