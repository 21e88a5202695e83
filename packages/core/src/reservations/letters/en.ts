import type { LetterWords } from "../../mail/letters.ts"
import { longDay, longInstant } from "../../platform/time/dates.ts"
import { surchargeText } from "../changeWords.ts"
import type { ChangedDays, RequestsAnswered, ReservationLetter, WaitedPlace } from "./letterFacts.ts"

const days = (all: ReadonlyArray<string>) => all.map((day) => longDay(day, "en")).join(", ")

const sumOf = (sites: ReadonlyArray<{ readonly total: number }>) => sites.reduce((sum, { total }) => sum + total, 0)

/** The letters about reservations, in English. */
export const en: LetterWords<ReservationLetter> = {
  mealsOrdered: ({ activity, day, sites, totalBefore, url }, town) => ({
    subject: `${activity}: ${sumOf(sites)} diners on ${longDay(day, "en")} – ${town}`,
    preheader: "How many meals for each site and diet.",
    title: `Meals of ${longDay(day, "en")}`,
    before: [
      `${activity}: ${sumOf(sites)} diners in all.`,
      ...(totalBefore === null ? [] : [`This message replaces the last one, which said ${totalBefore} diners.`])
    ],
    facts: sites.map(({ name, total, usual, noPork, noMeat, packed }) => [
      name,
      `${total} diners: ${usual} usual, ${noPork} without pork, ${noMeat} without meat; ${packed} packed meals brought along`
    ]),
    action: { label: "The town’s portal", url },
    after: ["The same numbers are in the file enclosed, for a spreadsheet."]
  }),

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

  changedByTown: ({ childName, what, booked, cancelled, reason, enrolmentEndsOn, url }, town) => ({
    subject: `Your planning has changed – ${town}`,
    preheader: `The town hall changed some bookings, for ${childName}.`,
    title: "Your planning has changed",
    before: ["The town hall changed some bookings."],
    facts: [
      ["Child", childName],
      ["Service", what],
      ...(booked.length === 0 ? [] : [["Booked", days(booked)] as const]),
      ...(cancelled.length === 0 ? [] : [["Cancelled", days(cancelled)] as const]),
      enrolmentEndsOn === undefined
        ? ["Reason", reason]
        : [
            "Reason",
            `The enrolment ends on ${longDay(enrolmentEndsOn, "en")}. These days are cancelled free of charge.`
          ]
    ],
    action: { label: "See my planning", url },
    after: ["This does not suit you? Reply to this message."]
  }),

  requestsAnswered: ({ activityName, periodName, given, refused, drawn, waits, reason, url }, town) => ({
    subject: `${activityName}: the answer to your request – ${town}`,
    preheader: given.length === 0 ? "You did not get a place." : "You are given places.",
    title: given.length === 0 ? "No place this time" : "You are given places",
    before: [
      drawn === null
        ? `The town hall has given the places of “${activityName}”, ${periodName}.`
        : `The places of “${activityName}”, ${periodName}, were drawn: your request came out at rank ${drawn.rank} of ${drawn.of}. They are given in this order, as long as there are any.`
    ],
    facts: [
      ...given.map((each) => [`Given: ${each.childName}, ${each.what}`, days(each.days)] as const),
      ...refused.map((each) => [`Not given: ${each.childName}, ${each.what}`, days(each.days)] as const),
      ...(drawn === null ? [] : [["Chances in the draw", chances(drawn)] as const]),
      ...(drawn !== null || reason === "" ? [] : [["Reason", reason] as const])
    ],
    action: { label: "See my planning", url },
    after: [
      ...(waits
        ? [
            "What you did not get stays on the waiting list, in the order of the draw: a place that becomes free is offered to you in your turn."
          ]
        : []),
      ...(drawn === null
        ? []
        : [
            "Anybody can repeat the draw: the town hall publishes the secret number that it was drawn with, announced before by its fingerprint."
          ]),
      ...(given.length === 0
        ? []
        : ["You no longer want a place? Cancel it in your planning: it goes to another family."])
    ]
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
  }),

  waitBegun: ({ places, rank, of, url }, town) => ({
    subject: `You are on the waiting list – ${town}`,
    preheader: `You are number ${rank} of ${of}.`,
    title: "You are on the waiting list",
    before: ["We will write to you as soon as there is a place for you. There is nothing to do until then."],
    facts: [...waited(places), ["Your rank", `${rank} of ${of}`]],
    action: { label: "See my planning", url },
    after: ["You no longer need it? Take your request back in your planning."]
  }),

  placeOffered: ({ places, until, url }, town) => ({
    subject: `A place is offered to you – ${town}`,
    preheader: `It is kept for you until ${longInstant(until, "en")}.`,
    title: "A place is offered to you",
    before: [
      `A place has become free. It is kept for you until ${longInstant(until, "en")}: accept it before, or it goes to the next family.`
    ],
    facts: [...waited(places), ["Accept before", longInstant(until, "en")]],
    action: { label: "Accept the place", url },
    after: ["You no longer want it? Decline it in your planning: another family gets it sooner."]
  }),

  offerExpired: ({ places, url }, town) => ({
    subject: `The place is no longer kept for you – ${town}`,
    preheader: "It was not accepted in time.",
    title: "The place is no longer kept for you",
    before: ["The place that was offered to you was not accepted in time. It is offered to the next family."],
    facts: waited(places),
    action: { label: "See my planning", url },
    after: ["You still want it? You can ask to be on the waiting list again."]
  }),

  waitClosed: ({ places, code, reason, url }, town) => ({
    subject: `You no longer wait – ${town}`,
    preheader: "No place became free for you.",
    title: "You no longer wait",
    before: [closingsInWords[code]],
    facts: [...waited(places), ...(reason === "" ? [] : [["Reason", reason] as const])],
    action: { label: "See my planning", url },
    after: ["Your bookings stay as they are."]
  })
}

const closingsInWords = {
  "no-service": "The activity does not run on that day any more: your request is off the waiting list.",
  closed: "The town hall has closed this service: your request is off the waiting list.",
  past: "The day is over: no place became free in time.",
  "too-late-to-add": "It is too late to book these days: no place became free in time.",
  "not-enrolled": "The child is no longer enrolled in this activity: your request is off the waiting list.",
  moved: "The child would now go to another place or group: your request is off the waiting list.",
  removed: "The town hall took your request off the waiting list."
}

const waited = (places: ReadonlyArray<WaitedPlace>) =>
  places.map(({ childName, what, days: on }) => [`${childName}, ${what}`, days(on)] as const)

const chances = ({ weight, criteria }: NonNullable<RequestsAnswered["drawn"]>): string =>
  criteria.length === 0
    ? "the same as everybody"
    : `${weight} times those of a request without criteria (${criteria.map(({ name, weight: each }) => `${name}: × ${each}`).join(", ")})`

const termsOf = ({ freeUntil, surcharge, feePercent }: ChangedDays): ReadonlyArray<string> => [
  ...(surcharge === null ? [] : [`surcharge of ${surchargeText(surcharge, "en")}`]),
  ...(feePercent === null || feePercent === 0 ? [] : [`${feePercent}% of the price stays due`]),
  ...(freeUntil === null ? [] : [`free to cancel until ${longInstant(freeUntil, "en")}`])
]
