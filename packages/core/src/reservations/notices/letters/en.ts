import type { LetterWords } from "../../../mail/letters.ts"
import { longInstant } from "../../../platform/time/dates.ts"
import type { NamedOpening, NoticeLetter } from "./letterFacts.ts"

const opens = ({ for: purpose, at }: NamedOpening) =>
  `${purpose === "booking" ? "booking" : "enrolment"} from ${longInstant(at, "en")}`

/** The letters that remind families, in English. */
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
  })
}

const isBooking = ({ for: purpose }: NamedOpening) => purpose === "booking"
