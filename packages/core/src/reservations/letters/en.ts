import type { LetterWords } from "../../mail/letters.ts"
import { longDay, longInstant } from "../../platform/time/dates.ts"
import { surchargeText } from "../changeWords.ts"
import type { ChangedDays, ReservationLetter } from "./letterFacts.ts"

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
    preheader: `The town hall changed some bookings, for ${childName}.`,
    title: "Your planning has changed",
    before: ["The town hall changed some bookings."],
    facts: [
      ["Child", childName],
      ["Service", what],
      ...(booked.length === 0 ? [] : [["Booked", days(booked)] as const]),
      ...(cancelled.length === 0 ? [] : [["Cancelled", days(cancelled)] as const]),
      ["Reason", reason]
    ],
    action: { label: "See my planning", url },
    after: ["This does not suit you? Reply to this message."]
  }),

  planningChanged: ({ changes, url }, town) => ({
    subject: `Your planning is saved – ${town}`,
    preheader: "Your bookings and cancellations are saved.",
    title: "Your planning is saved",
    before: ["We have saved your changes:"],
    facts: changes.map((change) => [
      `${change.action === "booked" ? "Booked" : "Cancelled"} – ${change.childName}, ${change.what}`,
      [days(change.days), ...termsOf(change)].join(" – ")
    ]),
    action: { label: "See my planning", url },
    after: ["This is not what you wanted? Change it in your planning."]
  })
}

const termsOf = ({ freeUntil, surcharge, feePercent }: ChangedDays): ReadonlyArray<string> => [
  ...(surcharge === null ? [] : [`surcharge of ${surchargeText(surcharge, "en")}`]),
  ...(feePercent === null || feePercent === 0 ? [] : [`${feePercent}% of the price stays due`]),
  ...(freeUntil === null ? [] : [`free to cancel until ${longInstant(freeUntil, "en")}`])
]
