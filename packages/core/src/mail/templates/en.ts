import type { Catalogue } from "./Letter.ts"
import { euros, longDay, longInstant } from "./wording.ts"

/** The mails in English. */
export const en: Catalogue = {
  common: {
    portal: "Family portal",
    greeting: (name) => (name === "" ? "Hello," : `Dear ${name},`),
    contact: "Any question? Write to us:",
    answersAreRead: "You can also reply to this message.",
    answersAreNotRead: "This message is sent automatically: replies are not read.",
    neverAsked: "We will never ask for your password by email."
  },
  letters: {
    invitation: ({ activationUrl, expiresAt }, town) => {
      const limit = longInstant(expiresAt, "en")
      return {
        subject: `Activate your family account – ${town}`,
        preheader: `Choose your password before ${limit}.`,
        title: "Activate your account",
        before: [
          "An account is waiting for you on the family portal. There you can see your invoices and pay them online.",
          "To activate it, choose your password."
        ],
        action: {
          label: "Activate my account",
          url: activationUrl,
          copyHint: "If the button does not work, copy this link and paste it into your browser:"
        },
        after: [
          `This link is valid until ${limit} and works only once. After that, you can ask for a new one on the portal.`,
          "This link is personal: do not pass it on. If this message is not meant for you, there is nothing to do."
        ]
      }
    },

    activated: ({ signInUrl, activatedAt }, town) => ({
      subject: `Your account is active – ${town}`,
      preheader: "Your password has been created. You can sign in.",
      title: "Your account is active",
      before: [
        `Your password was created on ${longInstant(activatedAt, "en")}.`,
        "You can sign in with your email address and this password. The first time, we will ask you to check the details of your household and your children."
      ],
      action: { label: "Sign in", url: signInUrl },
      after: ["You did not create this password? Tell us at once."]
    }),

    alreadyActive: ({ signInUrl }, town) => ({
      subject: `Your account is already active – ${town}`,
      preheader: "You do not need a new link: sign in.",
      title: "Your account is already active",
      before: [
        "A new activation link was requested for your email address. Your account is already active: you do not need that link.",
        "Sign in with your email address and your password."
      ],
      action: { label: "Sign in", url: signInUrl },
      after: [
        "You no longer know your password? Write to us: we will help you.",
        "You did not ask for anything? There is nothing to do: nothing has changed on your account."
      ]
    }),

    paymentConfirmed: ({ invoiceNumbers, amountCents, paidAt, authorisationNumber, invoicesUrl }, town) => ({
      subject: `Your payment is confirmed – ${town}`,
      preheader: "Your payment has been recorded.",
      title: "Your payment is confirmed",
      before: ["We have received your payment. Thank you."],
      facts: [
        [
          invoiceNumbers.length > 1 ? "Invoices" : "Invoice",
          invoiceNumbers.map((number) => `no.\u00a0${number}`).join(", ")
        ],
        ["Amount paid", euros(amountCents, "en")],
        ["Date of payment", longInstant(paidAt, "en")],
        ...(authorisationNumber === null ? [] : [["Authorisation number", authorisationNumber] as const])
      ],
      action: { label: "See my invoices", url: invoicesUrl },
      after: ["Keep this message: it confirms your payment. There is nothing else to do."]
    }),

    invoiceAvailable: ({ invoiceNumber, periodLabel, amountCents, dueOn, invoiceUrl }, town) => ({
      subject: `A new invoice is available – ${town}`,
      preheader: `To be paid by ${longDay(dueOn, "en")}.`,
      title: "A new invoice is available",
      before: ["You can read it, download it and pay it in your personal space."],
      facts: [
        ["Invoice", `no.\u00a0${invoiceNumber}`],
        ["Period", periodLabel],
        ["Amount", euros(amountCents, "en")],
        ["Pay by", longDay(dueOn, "en")]
      ],
      action: { label: "See my invoice", url: invoiceUrl },
      after: ["You have already paid it? There is nothing to do."]
    })
  }
}
