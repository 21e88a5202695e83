import type { LetterWords } from "../../mail/letters.ts"
import { longDay } from "../../platform/time/dates.ts"
import type { ReservationLetter } from "./letterFacts.ts"

const days = (all: ReadonlyArray<string>) => all.map((day) => longDay(day, "en")).join(", ")

/** The letters about reservations, in English. */
export const en: LetterWords<ReservationLetter> = {
  slotsClosed: ({ closed, reason, url }, town) => ({
    subject: `A service is closed, your booking is cancelled – ${town}`,
    preheader: "There is nothing to do, and nothing to pay for these days.",
    title: "A service is closed",
    before: ["The town hall has to close a service that you had booked. Your booking is cancelled, without a fee."],
    facts: [
      ...closed.map(({ what, days: on }) => [what, days(on)] as const),
      ...(reason === "" ? [] : [["Reason", reason] as const])
    ],
    action: { label: "See my planning", url },
    after: ["Your other bookings stay as they are."]
  }),

  changedByTown: ({ childName, what, booked, cancelled, reason, url }, town) => ({
    subject: `Your planning has changed – ${town}`,
    preheader: `The town hall changed the bookings of ${childName}.`,
    title: "Your planning has changed",
    before: [`The town hall changed the bookings of ${childName}.`],
    facts: [
      ["Service", what],
      ...(booked.length === 0 ? [] : [["Booked", days(booked)] as const]),
      ...(cancelled.length === 0 ? [] : [["Cancelled", days(cancelled)] as const]),
      ["Reason", reason]
    ],
    action: { label: "See my planning", url },
    after: ["This does not suit you? Reply to this message."]
  })
}
