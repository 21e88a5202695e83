import { children } from "./en/children.ts"
import { household } from "./en/household.ts"
import { sections } from "./en/sections.ts"
import { verification } from "./en/verification.ts"
import type { Words } from "./fr.ts"

/** The same words in English. */
export const en: Words = {
  common: {
    loading: "Loading…",
    retry: "Try again",
    back: "Back",
    cancel: "Cancel",
    show: "Show",
    hide: "Hide",
    showLong: (label) => `Show: ${label}`,
    hideLong: (label) => `Hide: ${label}`,
    openPortal: "Open the family space on the portal",
    mistakes: (count) => (count === 1 ? "One thing to correct:" : `${count} things to correct:`)
  },
  login: {
    title: "Family space",
    intro: "Sign in to see your invoices and pay them online.",
    ended: "Your session has ended. Sign in again: you will continue where you were.",
    mail: "E-mail address",
    password: "Password",
    remember: "Remember me",
    rememberHint: "Only on a device of your own.",
    submit: "Sign in",
    submitting: "Signing in…",
    mailMissing: "Enter your e-mail address.",
    mailOdd: "This e-mail address is not complete. Example: first.last@example.com",
    passwordMissing: "Enter your password.",
    forgotten: "Forgotten your password?",
    askLink: "Get an activation link",
    firstTime: "First time here?",
    signedIn: "You are signed in",
    signedInAs: (name) => `You are using the account of ${name}.`,
    open: "Go to my space",
    signOut: "Sign out",
    signedOut: "You are signed out."
  },
  delay: {
    title: "Too many attempts failed",
    wait: "To protect your account, the next attempt is possible in",
    from: (time) => `(at ${time}).`,
    over: "You can try again.",
    otherWay: "Can’t find your password? Use “Forgotten your password?” to choose another one."
  },
  linkRequest: {
    activation: {
      title: "Get an activation link",
      intro: "Enter the e-mail address you gave to the town hall. The link lets you choose your password.",
      submit: "Send me a new link",
      sentTitle: "Your request is recorded",
      sent: "If the portal knows this address, an e-mail is on its way to it. Have a look at the junk folder. If nothing arrives within an hour, contact the town hall."
    },
    reset: {
      title: "Forgotten password",
      intro: "Enter the e-mail address you sign in with: you will receive a link to choose a new password.",
      submit: "Send me a link",
      sentTitle: "Your request is recorded",
      sent: "If this address belongs to an account, an e-mail is on its way to it. Its link is valid for one hour and works once. Have a look at the junk folder."
    },
    back: "Back to signing in"
  },
  links: {
    noTokenTitle: "Your link is incomplete",
    noToken: "This page opens with the link you received by e-mail. If you copied it, check that it is whole.",
    unknownTitle: "This link is not known",
    unknown: "It may be incomplete: copy all of it from the e-mail, or ask for a new one.",
    usedTitle: "This link has been used",
    expiredTitle: "This link has expired"
  },
  password: {
    label: "New password",
    rule: (minimum) =>
      `${minimum} characters or more. A sentence that is easy to remember works very well; spaces are allowed.`,
    confirmation: "Confirm the password",
    missing: (count) => `${count} more character${count === 1 ? "" : "s"}.`,
    strength: "Strength of the password",
    levels: {
      short: "Too short",
      weak: "Too easy to guess: add words.",
      good: "Good password.",
      strong: "Very good password."
    },
    different: "The two passwords are not the same.",
    refusals: {
      "too-short": (limit) => `Choose a password of ${limit} characters or more.`,
      "too-long": (limit) => `This password is too long: at most ${limit} characters.`,
      "digits-only": () => "A password of digits only is guessed too fast. Add words.",
      "too-common": () => "This password is too common: it is guessed fast. Choose another one.",
      "too-easy": () => "This password is easy to guess. Add one or two unrelated words, or choose a sentence.",
      "own-name": () => "This password contains your name or address. Choose another one."
    }
  },
  activation: {
    title: "Activate your account",
    forWhom: (name) => `Hello ${name}, choose your password.`,
    mail: "You will sign in with your e-mail address:",
    until: (day) => `This link is valid until ${day}.`,
    submit: "Activate my account",
    submitting: "Activating…",
    doneTitle: "Your account is active",
    done: (name) => `Welcome ${name}. You are signed in; an e-mail confirms the activation.`,
    used: "If your account is active, sign in. If you asked for a newer link, open the last e-mail you received.",
    expired: "To protect your account, an activation link is valid for a few days only. Ask for a new one.",
    toLogin: "I already have an account: sign in"
  },
  reset: {
    title: "Choose a new password",
    forWhom: (name) => `Hello ${name}, your new password will replace the old one.`,
    mail: "You sign in with the address:",
    until: (time) => `This link is valid until ${time}.`,
    submit: "Save and sign in",
    submitting: "Saving…",
    doneTitle: "Your password is changed",
    done: "You are signed in on this device. For safety, all other sessions of your account have been closed. An e-mail confirms the change.",
    used: "This link has been used, or you asked for a newer one: then open the last e-mail you received. Otherwise ask for a new one.",
    expired: "To protect your account, this link is valid for one hour only. Ask for a new one.",
    toLogin: "I know my password: sign in"
  },
  emailChange: {
    title: "Confirm your new address",
    forWhom: (name) => `Hello ${name}, you asked to use this e-mail address:`,
    hint: "As soon as you confirm it, you sign in with it and it receives all the portal’s e-mails.",
    until: (day) => `This link is valid until ${day}.`,
    notYou: "It was not you who asked? Do not confirm: nothing will change.",
    submit: "Confirm this address",
    submitting: "Confirming…",
    doneTitle: "Your new address is confirmed",
    done: "From now on you sign in with:",
    used: "This address may be confirmed already: try to sign in with it. Otherwise start again from “My profile”.",
    expired:
      "To protect your account, this link is valid for a short time only. Your address has not changed; start again from “My profile”.",
    unknown: "It may be incomplete: copy all of it from the e-mail, or start again from “My profile”.",
    again: "Ask for a new link in My profile"
  },
  profile: {
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
      notifications: "E-mails you want",
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
      language: "Language of e-mails",
      invoices: "A new invoice is available"
    },
    hints: {
      familyName: "The name you use every day.",
      birthDate: "Day, month, year. Example: 03/05/1987",
      phone: "Example: 06 12 34 56 78. A foreign number begins with +.",
      notifications: "E-mails about your payments and the security of your account are always sent."
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
      pendingUntil: (day) => `Open the e-mail received at this address before ${day}.`,
      changeMail: "Change the e-mail address",
      changePassword: "Change the password",
      newMail: "New e-mail address",
      newMailHint: "We will send a link there. Your address changes only when you open it.",
      current: "Current password",
      currentMissing: "Enter your current password.",
      currentWrong: "This is not your current password.",
      mailAsked: (mail) =>
        `An e-mail is waiting for you at ${mail}. Open its link to confirm this address. Have a look at the junk folder.`,
      validUntil: (day) => `The link is valid until ${day}.`,
      passwordDone: "Your password is changed. Your other sessions have been closed; an e-mail confirms it."
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
  },
  sessionEnd: {
    title: "Your session ends soon",
    text: "If you do nothing, you will be signed out in",
    kept: "What you entered will still be here when you sign in again.",
    fixed: "It cannot be prolonged any more: save what you entered, then sign in again.",
    announced: (time) => `Your session ends in ${time}. You can stay signed in.`,
    stay: "Stay signed in",
    staying: "One moment…",
    leave: "Sign out",
    close: "Understood"
  },
  account: {
    hello: (name) => `Hello ${name}`,
    household: (name) => `Household ${name}`,
    menu: "Menu of the family space",
    home: "Home",
    profile: "My profile",
    profileHint: "Signing in, how we reach you, e-mails you want, security.",
    family: "My household",
    familyHint: "You, the other guardian, your address and what the town hall needs to know.",
    children: "My children",
    childrenHint: "School, people to call, diet, health and permissions.",
    toVerify: (count) => `${count} to check`,
    verified: "Checked for this school year",
    toMenu: "Back to the menu",
    invoices: "My invoices",
    toPay: (count) => `${count} to pay`,
    upToDate: "All paid",
    invoicesHint: "See your invoices, download them and pay online.",
    signOut: "Sign out"
  },
  invoices: {
    title: "My invoices",
    back: "All my invoices",
    balance: "Left to pay",
    underWay: (amount) => `of which ${amount} is being paid`,
    nothingDue: "You are up to date",
    nothingDueHint: "There is nothing to pay at the moment.",
    emptyTitle: "No invoice yet",
    empty:
      "Your first invoice will appear here as soon as the town hall has issued it, usually early in the following month. An e-mail will tell you.",
    noneInYear: "No invoice in that year.",
    year: "Year",
    allYears: "All",
    choose: (number) => `Choose invoice ${number}`,
    columnChoose: "Choice",
    columnInvoice: "Invoice",
    columnDue: "Due",
    columnState: "State",
    columnAmount: "Amount",
    columnOpen: "Details",
    number: (number) => `No. ${number}`,
    due: (day) => `Pay before ${day}`,
    rest: (amount) => `${amount} left`,
    open: "Details",
    openLong: (number) => `Details of invoice ${number}`,
    pay: "Pay online",
    payAll: (amount) => `Pay all: ${amount}`,
    paySelection: (amount) => `Pay ${amount}`,
    chosen: (count) => (count === 1 ? "1 invoice chosen" : `${count} invoices chosen`),
    clear: "Clear",
    leaving: "Opening the payment page…",
    secure: "You pay on PayFiP, the secure site of the French public finances.",
    selectHint: "Tick several invoices to pay them in one go.",
    states: {
      "to-pay": "To pay",
      overdue: "Overdue",
      "being-paid": "Payment under way",
      "partly-paid": "Partly paid",
      paid: "Paid",
      credited: "Settled by a credit note",
      cancelled: "Cancelled"
    }
  },
  invoice: {
    pay: (amount) => `Pay ${amount} online`,
    title: (number) => `Invoice ${number}`,
    issued: "Issued on",
    dueOn: "Due on",
    regie: "Cash office (régie)",
    total: "Total",
    paid: "Already paid",
    credited: "Credit notes",
    remaining: "Left to pay",
    preview: "View",
    download: "Download",
    previewHint: "The invoice opens in a new tab, where you can also print it.",
    fetching: "Preparing the PDF…",
    downloaded: "The invoice has been downloaded.",
    previewBlocked: "Your browser blocked the new tab: the invoice was downloaded instead.",
    fileName: (number) => `invoice-${number}.pdf`,
    lines: "What is charged",
    wholeFamily: "For the whole household",
    columnActivity: "Activity",
    columnQuantity: "Quantity",
    columnUnitPrice: "Unit price",
    columnAmount: "Amount",
    tariff: "How the price is computed",
    payments: "Payments received",
    noPayment: "No payment received for this invoice.",
    means: {
      card: "Bank card",
      "direct-debit": "Direct debit",
      cash: "Cash",
      cheque: "Cheque",
      transfer: "Bank transfer",
      voucher: "Voucher"
    },
    overdueHint: (day) => `It was due on ${day}. Pay as soon as you can, or contact the cash office.`,
    locked: (time) =>
      `A payment of this invoice is under way. Do not try to pay again; if it comes to nothing, you can from ${time}.`,
    lockedOpen: "A payment of this invoice is under way. Do not try to pay again."
  },
  payment: {
    pendingTitle: "Your payment is being confirmed",
    pending: "Do not try to pay again: we are waiting for PayFiP’s answer. It usually takes less than a minute.",
    pendingLong:
      "The confirmation is slow. Do not try to pay again: you can close this page, an e-mail will tell you as soon as the payment is confirmed.",
    leftTitle: "You left PayFiP without paying",
    left: (time) =>
      `Nothing was charged. So that you do not pay twice, these invoices wait until PayFiP closes this payment: you can pay again from ${time}.`,
    checking: "Checking with PayFiP…",
    checkNow: "Check now",
    paidTitle: "Your payment is confirmed",
    paid: "Thank you. An e-mail confirms it; please keep it.",
    failedTitle: "The payment did not go through",
    failed: "Nothing was charged. Check your means of payment, then try again from your invoices.",
    cancelledTitle: "You cancelled the payment",
    cancelled: "Nothing was charged. Your invoices are still to be paid; you can start again whenever you like.",
    expiredTitle: "The time to pay is over",
    expired: "Nothing was charged. Your invoices are still to be paid; you can start again from your invoices.",
    quarantinedTitle: "Your payment is being checked",
    quarantined:
      "Do not try to pay again: the cash office is checking what PayFiP sent, and will contact you if needed.",
    noneTitle: "No payment to show",
    none: "This page shows the result of an online payment. Your payments are listed on your invoices.",
    amount: "Amount",
    invoices: "Invoices",
    paidAt: "Paid on",
    authorisation: "Authorisation number",
    toInvoices: "Back to my invoices",
    retry: "Back to my invoices to try again"
  },
  town: {
    news: "News",
    noNews: "No news at the moment.",
    services: "Your services",
    noServices: "The services will be presented here soon.",
    mail: "Write",
    phone: "Call",
    hours: "Opening hours",
    files: "To download",
    size: (kilobytes) => `PDF, ${kilobytes} kB`
  },
  sections,
  household,
  children,
  verification,
  failures: {
    network: "The portal does not answer. Check your internet connection, then try again.",
    unexpected: "The portal has a difficulty. Try again in a few minutes.",
    "request-invalid": "Something you entered is not accepted. Check it, then try again.",
    "town-unknown": "This portal is not open yet at this address.",
    "signed-out": "Your session has ended. Sign in again.",
    "sign-in-refused": "The e-mail address and the password do not go together. Check them, then try again.",
    "origin-refused": "This site may not open the family space. Use the portal of your town.",
    "invoice-unknown": "This invoice does not exist or is not yours.",
    "payment-unknown": "This payment does not exist or is not yours.",
    "payment-service-down":
      "The payment service does not answer. Nothing was charged; your invoices are still to be paid. Try again in a few minutes.",
    "verification-missing": "First check your family's file: payment opens after that.",
    "invoice-not-payable": (number) => `Nothing is left to pay on invoice ${number}.`,
    "payment-under-way": (number, time) =>
      `A payment of invoice ${number} is under way. Do not try to pay again; if it comes to nothing, you can from ${time}.`,
    payment: {
      "no-invoice": () => "Choose at least one invoice to pay.",
      "several-regies": () =>
        "These invoices belong to different cash offices: they cannot be paid together. Pay them one by one.",
      "under-minimum": (limit) => `Online payment starts at ${limit}. Tick more invoices or contact the cash office.`,
      "over-maximum": (limit) => `An online payment cannot exceed ${limit}. Pay your invoices in several goes.`,
      "return-address": () => "Online payment is not possible from this page. Use the portal of your town."
    }
  }
}
