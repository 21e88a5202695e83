import type { Words } from "../fr.ts"

export const profile: Words["profile"] = {
  title: "My profile",
  intro: "How you sign in and how we reach you. Each part is changed separately.",
  empty: "Not given",
  edit: "Change",
  editLong: (section) => `Change: ${section}`,
  save: "Save",
  saving: "Saving…",
  saved: "Saved.",
  required: "(required)",
  allRequired: "All fields are required.",
  sections: {
    signIn: "Signing in",
    personal: "Personal information",
    professional: "Professional information",
    phones: "Phones",
    language: "Language",
    notifications: "E‑mails you want",
    sessions: "Open sessions",
    data: "My data"
  },
  fields: {
    civility: "Title",
    birthName: "Name at birth",
    familyName: "Family name in use",
    givenName: "First name",
    birthDate: "Date of birth",
    profession: "Profession",
    employer: "Employer",
    workPhone: "Phone at work",
    main: "Main phone",
    second: "Second phone",
    language: "Language of e‑mails",
    invoices: "A new invoice is available",
    openings: "Booking opens tomorrow",
    offers: "A place becomes free",
    bookings: "Your planning has changed",
    absences: "Absences and proofs"
  },
  noticeHints: {
    invoices: "After the due date a reminder is always sent.",
    openings: "The day before, if it concerns your children.",
    offers: "It is kept for you for a limited time. Without e‑mails, look at your planning.",
    bookings: "What you book or cancel, and what the town hall books for you.",
    absences: "If a proof is missing, and the answer of the town hall."
  },
  hints: {
    familyName: "The name you use every day.",
    birthDate: "Day, month, year. Example: 03/05/1987",
    phone: "Example: 06 12 34 56 78. A foreign number begins with +.",
    notifications:
      "E-mails about your payments, the security of your account and a place that the town hall cancels are always sent."
  },
  civilities: { "": "Not given", Mme: "Ms", "M.": "Mr" },
  languages: { fr: "Français", en: "English" },
  wanted: "Yes",
  unwanted: "No",
  rules: {
    required: (field) => `${field}: this is required.`,
    "too-long": (field, limit) => (limit === "" ? `${field}: too long.` : `${field}: at most ${limit} characters.`),
    "not-a-phone": (field) => `${field}: this number is not complete. Example: 06 12 34 56 78`,
    "not-a-day": (field) => `${field}: there is no such day. Example: 03/05/1987`,
    "in-the-future": (field) => `${field}: this day has not come yet.`,
    "too-long-ago": (field) => `${field}: this day is too long ago. Check the year.`,
    "not-a-mail": (field) => `${field}: the address is not complete. Example: first.last@example.com`,
    unchanged: (field) => `${field}: this is the one you use already.`
  },
  otherRule: (field) => `${field}: this is not accepted. Check it.`,
  conflict: {
    title: "This information changed meanwhile",
    text: "It was changed elsewhere while you were writing. Nothing is lost: choose what should stay.",
    typed: "You wrote",
    current: "Recorded now",
    keep: "Keep what I wrote",
    take: "Take what is recorded"
  },
  signIn: {
    mail: "E-mail address",
    password: "Password",
    passwordChanged: (day) => `Changed on ${day}`,
    pending: (mail) => `Waiting to be confirmed: ${mail}`,
    pendingUntil: (day) => `Open the e‑mail received at this address before ${day}.`,
    changeMail: "Change the e‑mail address",
    changePassword: "Change the password",
    newMail: "New e‑mail address",
    newMailHint: "We will send a link there. Your address changes only when you open it.",
    current: "Current password",
    currentMissing: "Enter your current password.",
    currentWrong: "This is not your current password.",
    mailAsked: (mail) =>
      `An e‑mail is waiting for you at ${mail}. Open its link to confirm this address. Have a look at the junk folder.`,
    validUntil: (day) => `The link is valid until ${day}.`,
    passwordDone: "Your password is changed. Your other sessions have been closed; an e‑mail confirms it."
  },
  sessions: {
    intro:
      "The devices on which your account is open. You do not know one of them? Close it, then change your password.",
    unknownDevice: "Unknown device",
    current: "This device",
    remembered: "Remembered",
    site: (host) => `On ${host}`,
    opened: (day) => `Opened on ${day}`,
    seen: (day) => `Last seen on ${day}`,
    close: "Close",
    closeLong: (device) => `Close the session: ${device}`,
    confirm: "This device will have to sign in again. Close this session?",
    confirmAll: "All other devices will have to sign in again. Close them?",
    confirmed: "Yes, close",
    closeAll: "Close all other sessions",
    closed: "The session is closed.",
    closedAll: "All other sessions are closed.",
    onlyThis: "Your account is not open anywhere else."
  },
  data: {
    text: "Download a copy of everything the portal keeps about you and your household.",
    download: "Download my data",
    format: "ZIP file",
    preparing: "Preparing the file…",
    done: (name) => `The file ${name} is downloaded.`,
    fileName: (day) => `my-data-${day}.zip`
  }
}
