import type { Words } from "../fr.ts"

export const account: Words["account"] = {
  hello: (name) => `Hello ${name}`,
  household: (name) => `Household ${name}`,
  menu: "Menu of the family space",
  menuButton: "Menu",
  home: "Home",
  screens: {
    verification: "Checking your file",
    child: "A child’s file",
    document: "A document to fill in",
    invoice: "An invoice in detail",
    payment: "Payment",
    signIn: "Signing in"
  },
  blocked: "You can pay online once the check is done.",
  toDoTitle: "To do",
  nothingToDo: "You are up to date: there is nothing to do for now.",
  toDo: {
    verification: {
      text: (count) => (count === 1 ? "Your file to check, 1 section" : `Your file to check, ${count} sections`),
      act: "Check"
    },
    quotient: {
      text: (_count, _amount, until) =>
        `Give your quotient familial${until === "" ? "" : ` before ${until}`}: your prices depend on it`,
      act: "Give"
    },
    "invoices-overdue": {
      text: (count, amount) => (count === 1 ? `1 overdue invoice, ${amount}` : `${count} overdue invoices, ${amount}`),
      act: "Pay"
    },
    "invoices-due": {
      text: (count, amount, due) =>
        count === 1
          ? `1 invoice to pay before ${due}, ${amount}`
          : `${count} invoices to pay, ${amount}, the first before ${due}`,
      act: "Pay"
    },
    documents: {
      text: (count) => (count === 1 ? "1 document to give" : `${count} documents to give`),
      act: "Give"
    },
    messages: {
      text: (count) => (count === 1 ? "1 message to read" : `${count} messages to read`),
      act: "Read"
    },
    enrolments: {
      text: (count: number) => (count === 1 ? "1 enrolment to complete" : `${count} enrolments to complete`),
      act: "Complete"
    },
    "place-offered": {
      text: (count: number, _amount: string, due: string) =>
        count === 1
          ? `A place is offered to you, to accept before ${due}`
          : `${count} places are offered to you, the first to accept before ${due}`,
      act: "Answer"
    },
    "planning-opens": {
      text: (count: number, _amount: string, opens: string) =>
        count === 1 ? `Booking opens on ${opens} for 1 enrolment` : `Booking opens on ${opens} for ${count} enrolments`,
      act: "See"
    }
  },
  profile: "My profile",
  profileHint: "Signing in, how we reach you, e‑mails you want, security.",
  family: "My household",
  familyHint: "You, the other guardian, your address and what the town hall needs to know.",
  children: "My children",
  childrenHint: "School, people to call, diet, health and permissions.",
  toVerify: (count) => `${count} to check`,
  toMenu: "Back to the menu",
  planning: "My planning",
  planningHint: "Book and cancel your children’s days: canteen, care, holidays.",
  toBook: (count: number) => (count === 1 ? "1 booking to make" : `${count} bookings to make`),
  enrolments: "My enrolments",
  enrolmentsHint: "Ask for an activity, and follow where it stands.",
  toFollow: (count: number) => (count === 1 ? "1 enrolment to complete" : `${count} enrolments to complete`),
  invoices: "My invoices",
  toPay: (count) => `${count} to pay`,
  invoicesHint: "See your invoices, download them and pay online.",
  documents: "My documents",
  documentsHint: "Health sheet, certificates: to fill in and send from here.",
  toGive: (count) => (count === 1 ? "1 to give" : `${count} to give`),
  messages: "My messages",
  messagesHint: "Read the town hall, and write to its services.",
  toRead: (count) => (count === 1 ? "1 message to read" : `${count} messages to read`),
  signOut: "Sign out"
}
