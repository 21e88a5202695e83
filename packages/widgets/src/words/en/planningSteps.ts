import type { planningSteps as french } from "../fr/planningSteps.ts"

export const planningSteps: typeof french = {
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
    actions: { add: "Booking", cancel: "Cancellation", close: "Closure" }
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
