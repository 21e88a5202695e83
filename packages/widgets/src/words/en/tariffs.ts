import type { Words } from "../fr.ts"

export const tariffs: Words["tariffs"] = {
  about: "Prices, hours and rules",
  hours: (from, to) => `${from} to ${to}`,
  simulator: {
    title: "What does it cost?",
    intro: "The price depends on your situation. Nothing that you write here is kept.",
    none: "The town has not published its prices here yet.",
    what: "Activity",
    quotient: "Your family quotient (quotient familial)",
    quotientHint: "In euros, on your CAF or MSA statement. Leave it empty if you do not know it.",
    notAQuotient: "Your family quotient: write an amount in euros, such as 900 or 622.50.",
    residency: "Where do you live?",
    resident: "In the town",
    elsewhere: "In another town",
    children: "How many of your children come?",
    times: "How often each of them?",
    age: "Age",
    years: (age) => `${age} years`,
    schoolClass: "Class",
    otherClass: "Another class",
    compute: "Work out the price",
    computing: "Working it out…",
    total: (amount) => `You would pay ${amount}`,
    child: (rank) => (rank === 1 ? "First child" : `Child ${rank}`),
    cited: (name, from) => `Price list “${name}”, in force since ${from}.`,
    later: (name, from) => `Price list “${name}”, in force from ${from}.`,
    decision: (deliberation) => `Source: ${deliberation}.`,
    unknownQuotient: "Without a quotient, the price for an unknown quotient applies.",
    noContract: "This simulation does not bind the town hall: only the invoice counts."
  },
  estimate: {
    total: (month, amount) => `${month}: so far, ${amount}`,
    why: "See how it is worked out",
    what: "This is an estimate, from what is booked and noted today. Only the invoice counts.",
    line: (quantity, unit, price) => `${quantity} ${unit} × ${price}`.replace("  ", " "),
    of: (child, what) => (child === "" ? what : `${child}, ${what}`),
    incomplete: "Some bookings have no price yet: they will be added.",
    unknown: "The town hall does not know your quotient: these are the prices for an unknown one.",
    give: "Give my quotient"
  },
  quotient: {
    title: "My quotient and my prices",
    intro: "What your children’s activities cost depends on your family quotient (quotient familial).",
    inForce: (amount) => `Your quotient is ${amount}.`,
    since: (from) => `It holds since ${from}, until you give a new one.`,
    until: (from, until) => `It holds from ${from} to ${until}.`,
    ended: (until) => `Your last quotient ended on ${until}.`,
    unknown: "The town hall does not know your quotient.",
    byDefault:
      "Without a quotient, your invoices are worked out at the price for an unknown quotient, often the highest.",
    next: (amount, from) => `From ${from} on, it will be ${amount}.`,
    sources: {
      family: "You gave it.",
      staff: "The town hall recorded it.",
      import: "The town hall recorded it.",
      "api-particulier": "It comes from the CAF or the MSA."
    },
    give: "To give a new one, change your section “Additional information”."
  }
}
