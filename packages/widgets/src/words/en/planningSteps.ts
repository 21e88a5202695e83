import type { planningSteps as french } from "../fr/planningSteps.ts"

export const planningSteps: typeof french = {
  weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  repeat: {
    title: "Several days at once",
    action: "What would you like to do?",
    actions: { add: "Book", cancel: "Cancel bookings" },
    children: "For whom?",
    unit: "Which activity?",
    weekdays: "Which days?",
    weeks: "Which weeks?",
    parity: { every: "All", even: "Even weeks", odd: "Odd weeks" },
    from: "From",
    untilTitle: "Until when?",
    untilHolidays: (day) => `until the holidays (${day})`,
    untilMonth: (day) => `until the end of the month (${day})`,
    untilDay: "until a date",
    until: "Last day",
    preview: "See the result before choosing",
    previewing: "Checking…",
    missing: {
      children: "Choose at least one child.",
      weekdays: "Choose at least one day of the week.",
      until: "The last day must come after the first, within six months."
    },
    resultTitle: (count) => (count === 1 ? "1 day possible" : `${count} days possible`),
    nothing: "None of these days can be changed.",
    noDays: "No day fits: the activity does not take place then, or it is done already.",
    already: (count) => (count === 1 ? "1 day is so already." : `${count} days are so already.`),
    refused: (count) => (count === 1 ? "1 day not possible" : `${count} days not possible`),
    put: (count) => (count === 1 ? "Add 1 day to my choices" : `Add ${count} days to my choices`),
    putSaid: (count) => `${count} to confirm.`,
    tooMany: (count) => `Too many at once: at most ${count} changes. Choose fewer days.`
  },
  history: {
    title: "History of my planning",
    empty: "You have not booked or cancelled anything yet. Each request will be shown here with its answer.",
    by: { me: "by you", household: "by the other guardian of the household", town: "by the town" },
    actions: { add: "Booking", cancel: "Cancellation", close: "Closure" },
    refusedOf: (action, outcome) => `${action}: ${outcome.toLowerCase()}`
  },
  sheet: {
    title: (child, days) => `${child}’s planning, ${days}`,
    print: "Print",
    close: "Close",
    printedOn: (day) => `Printed on ${day}. The planning online is the one that counts.`
  },
  waits: {
    title: "Waiting list",
    offered: (places) => (places === 1 ? "A place is offered to you" : `${places} places are offered to you together`),
    offeredUntil: (instant) => `Kept for you until ${instant}.`,
    offeredHint: "Without an answer from you by then, it is offered to the next family.",
    accept: "Accept",
    decline: "Decline",
    answering: "Sending your answer…",
    answered: {
      accepted: "Booked: the place is yours.",
      declined: "You declined the place: it is offered to the next family.",
      withdrawn: "You are no longer on this waiting list."
    },
    waitingTitle: "What you wait for",
    waitingHint: "As soon as a place is free for you, you get an email and it is shown here.",
    rank: (rank, of) => `Waiting: number ${rank} of ${of}.`,
    criteria: (names) => `The town’s criteria that put you forward: ${names}.`,
    criterion: (name, points) => (points === 1 ? `${name} (1 point)` : `${name} (${points} points)`),
    noCriteria: "None of the town’s criteria: your rank follows the order of requests.",
    askedAt: (instant) => `Asked for on ${instant}.`,
    allOrNothing: "Offered together, or not at all.",
    withdraw: "Stop waiting",
    withdrawLong: (places, rank) => `${places === 1 ? "1 place" : `${places} places`}. ${rank}`,
    askTitle: "Ask to be on the waiting list",
    askHint:
      "These places are taken. Choose those you wait for: the first free place is offered to the family that stands first, nobody overtakes.",
    siblings: "Keep brothers and sisters together",
    siblingsHint: "Places are offered for all of them, or for none.",
    days: "Only all of these days at once",
    daysHint: "Otherwise each day is offered by itself, as soon as it is free.",
    ask: "Put me on the waiting list",
    asking: "Sending the request…",
    missing: "Choose at least one place.",
    nothingFull: "Among the days shown in the planning there is no other place to wait for.",
    listed: "You are on the waiting list",
    listedHint: "You need do nothing: we will write to you.",
    notListed: "This request was not possible",
    failures: {
      expired: (instant) => `Too late: the place was kept until ${instant}. It is offered to the next family.`,
      refused: (why) => `${why} The place stays kept for you until the date shown.`,
      ended: {
        waiting: "No place is offered yet.",
        offered: "This place is offered to you.",
        taken: "It is booked already: you can cancel it in the planning.",
        declined: "You declined this place already.",
        expired: "Too late: the place is no longer kept for you.",
        withdrawn: "You took this request back already.",
        closed: "This wait has ended: the place is no longer offered."
      },
      lost: "The connection broke before the answer. Try again: nothing is done twice."
    }
  },
  feed: {
    title: "The planning in my calendar",
    text: "The days that are booked appear in the calendar of your phone or computer, and stay up to date there.",
    secret:
      "This link is personal: whoever has it can see your children’s days. Do not share it. You can remove it at any time.",
    make: "Make my link",
    making: "Making the link…",
    made: (instant) => `There is a link since ${instant}.`,
    madeHint: "It is shown only when it is made. Lost? Make another one: the old one stops working.",
    renew: "Make a new link",
    address: "Address for your calendar",
    copy: "Copy",
    copied: "The address is copied.",
    notCopied: "Your browser did not copy it: select it, then copy it.",
    once: "Copy it now: it is not shown again.",
    howTitle: "How to do it",
    how: [
      "iPhone: Settings, Apps, Calendar, Calendar Accounts, Add Account, Other, Add Subscribed Calendar.",
      "Google Calendar, on a computer: Other calendars, “+”, From URL.",
      "Outlook: Add calendar, Subscribe from web."
    ],
    revoke: "Remove the link",
    revoked: "The link is removed: calendars are no longer updated."
  }
}
