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
  requests: {
    title: "Your requests for places",
    none: "You have no request at the moment.",
    see: "See my requests",
    about: (what, said) => `${what}: ${said}`,
    summaries: {
      open: (places, until) =>
        `${places === 1 ? "1 place asked for" : `${places} places asked for`}${until === "" ? "" : `, can be changed until ${until}`}.`,
      closed: (places) => `${places === 1 ? "1 place" : `${places} places`} asked for, the answer will come by e‑mail.`,
      given: (places) => (places === 1 ? "place given." : `${places} places given.`),
      partly: (given, asked) => `${given} of ${asked} places given.`,
      refused: "no place this time."
    },
    outcomes: {
      open: "Asked for",
      closed: "Waiting for the answer",
      given: "Given",
      partly: "Given in part",
      refused: "No place this time"
    },
    changeUntil: (instant) => `You can change it in the planning until ${instant}.`,
    notBooked: "These places are asked for, not booked yet.",
    openNext: {
      draw: "A draw then decides who comes first. The answer comes by e‑mail and is shown here.",
      town: "The town hall gives the places. The answer comes by e‑mail and is shown here."
    },
    closedNext: {
      draw: (instant) =>
        `Requests closed on ${instant}, and the draw has not been held yet. The answer comes by e‑mail and is shown here.`,
      town: () => "The town hall gives the places. The answer comes by e‑mail and is shown here."
    },
    rank: (rank, of) => `Your request came out at rank ${rank} of ${of}.`,
    drawnOn: (instant) => `Drawn on ${instant}.`,
    satisfied: (count) =>
      count === 0
        ? "No request could be met."
        : count === 1
          ? "In this order, as long as there were places, 1 request was met."
          : `In this order, as long as there were places, ${count} requests were met.`,
    decidedByTown: "The town hall has given the places.",
    states: { given: "Given:", refused: "Not given:" },
    waits: "What was not given stays on the waiting list: a free place will be offered to you in your turn.",
    toWaits: "See my rank on the waiting list",
    noCriteria: "Your chances in the draw: as any request without priority.",
    chances: (weight, names) =>
      `Your chances in the draw: ${weight} times those of a request without priority (${names}).`,
    chance: (name, weight) => `${name}: × ${weight}`,
    askedAt: (instant) => `Asked on ${instant}.`,
    allOrNothing: "All together, or nothing.",
    check: {
      title: "Check the draw",
      before:
        "The draw begins with a number that is kept secret and was chosen before the requests. Its fingerprint is published now: nobody can put another one in its place later. Note it down if you want to compare it after the draw.",
      after:
        "The draw began with a number chosen before the requests. Its fingerprint was published beforehand: nobody could choose a number that suits.",
      seed: "Number of the draw",
      hash: "Fingerprint published beforehand (SHA-256)",
      number: "Number of your request",
      right: "Your browser has checked: the fingerprint is the one of this number",
      wrong: "The fingerprint is not the one of this number: tell the town hall",
      how: "To do the whole draw again, ask the town hall for the list of the requests’ numbers and their chances. With the number of the draw each of them gives a result that anybody can reckon (HMAC-SHA-256); the order of the results is the one of the draw."
    },
    basket: {
      note: (until) =>
        `You are asking for places: they are not booked yet.${until === "" ? "" : ` You can change your request until ${until}.`} The places are given afterwards, and the answer is sent to you by e‑mail.`,
      someNote: (places) =>
        places === 1
          ? "One of these places is asked for, not booked yet."
          : `${places} of these places are asked for, not booked yet.`,
      send: (places) => (places === 1 ? "Ask for 1 place" : `Ask for ${places} places`),
      sent: (places) =>
        places === 1 ? "Your request is recorded: 1 place" : `Your request is recorded: ${places} places`
    }
  },
  absences: {
    title: "Absences",
    listTitle: "Absences you told us of",
    of: (child, days) => `${child}, ${days}`,
    states: {
      unproved: "Proof to be given",
      waiting: "Proof received, the town hall looks at it",
      accepted: "Proof accepted",
      refused: "Proof not accepted",
      late: "Too late for a proof",
      unprovable: "Absence recorded"
    },
    hints: {
      unproved: "",
      waiting: "You have nothing to do.",
      accepted: "These days will not be invoiced, but those that stay due.",
      refused: "It is too late to give another one. A question? Write to the town hall.",
      late: "These days stay due. A question? Write to the town hall.",
      unprovable: "These days stay due, even with a proof: it is the town’s rule."
    },
    staysDue: "stays due even with a proof (waiting days)",
    reason: (reason) => `The town hall explains: ${reason}`,
    until: (instant) => `Give it before ${instant}, now or later: a photo or a PDF is enough.`,
    another: (instant) => `You can add a page until ${instant}.`,
    files: (count, scanned) =>
      `${count === 1 ? "1 file given" : `${count} files given`}${scanned ? "" : ", being looked at by the antivirus"}. Your household and the town hall alone can open it, and you see when it does.`,
    file: (position) => `File ${position}`,
    scanning: "being looked at by the antivirus",
    open: "Open",
    takeBack: "Take back",
    askTakeBack: "Take this file back? It will be erased, and the town hall will not see it any more.",
    anotherUntil: (instant) => `You can give another one until ${instant}.`,
    noOther: "It is too late to give another one: these days will stay due.",
    yesTakeBack: "Yes, take it back",
    takingBack: "Taking back…",
    keepIt: "No, keep it",
    tookBack: "The file is taken back.",
    decided: "The town hall has already decided with this proof: it cannot be taken back any more.",
    gone: "This file is not there any more: it was taken back, or erased at the end of its time.",
    limits: "Photo (JPEG, PNG) or PDF, 10\u00a0MB at most.",
    give: "Add the proof",
    giveAnother: "Add a file",
    sending: "Sending the proof…",
    checking: "Checking the file…",
    refused: {
      "no-proof-helps": "A proof would change nothing: these days stay due.",
      "too-late": "It is too late to give a proof. A question? Write to the town hall.",
      accepted: "The town hall has already accepted your proof.",
      "too-many-files": "There are enough files for this absence already."
    },
    declareTitle: "Tell of an absence",
    declareHint:
      "These days can no longer be cancelled: the place stays booked and due, unless a proof is accepted. The team is told that your child does not come.",
    declare: "Tell of the absence",
    declaring: "Sending…",
    missing: "Choose at least one day.",
    nothing:
      "No absence to tell of on the days shown in the planning: as long as there is time, rather cancel the booking.",
    declared: "The absence is recorded",
    declaredHint: "What stays due and the proof to give are shown below.",
    notDeclared: "What could not be recorded"
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
