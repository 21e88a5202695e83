import type { LetterWords } from "../../mail/letters.ts"
import { longDay, longInstant } from "../../platform/time/dates.ts"
import type { AccountLetter } from "./letterFacts.ts"

const copyHint = "If the button does not work, copy this link and paste it into your browser:"

/** The mails about accounts, in English. */
export const en: LetterWords<AccountLetter> = {
  invitation: ({ activationUrl, expiresAt }, town) => {
    const limit = longInstant(expiresAt, "en")
    return {
      subject: `Activate your family account – ${town}`,
      preheader: `Choose your password before ${limit}.`,
      title: "Activate your account",
      before: [
        "An account is waiting for you on the family portal. There you find your bookings, invoices and documents.",
        "To activate it, choose your password."
      ],
      action: {
        label: "Activate my account",
        url: activationUrl,
        copyHint
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
      "You no longer know your password? On the sign-in page, choose “Forgotten your password?”.",
      "You did not ask for anything? There is nothing to do: nothing has changed on your account."
    ]
  }),

  passwordReset: ({ resetUrl, expiresAt }, town) => {
    const limit = longInstant(expiresAt, "en")
    return {
      subject: `Choose a new password – ${town}`,
      preheader: `The link is valid for one hour, until ${limit}.`,
      title: "Choose a new password",
      before: ["A new password was requested for your account on the family portal.", "If it was you, choose it here:"],
      action: { label: "Choose a new password", url: resetUrl, copyHint },
      after: [
        `This link is valid for one hour, until ${limit}, and works only once. It is personal: do not pass it on.`,
        "Once you have chosen your new password, all your open sessions will be closed.",
        "You did not ask for anything? There is nothing to do: your password has not changed."
      ]
    }
  },

  passwordChanged: ({ signInUrl, changedAt }, town) => ({
    subject: `Your password was changed – ${town}`,
    preheader: "The other sessions of your account were closed.",
    title: "Your password was changed",
    before: [
      `Your password was changed on ${longInstant(changedAt, "en")}. All other sessions of your account were closed.`,
      "If it was you, there is nothing to do."
    ],
    action: { label: "Go to the sign-in page", url: signInUrl },
    after: ["Was it not you? On the sign-in page, choose “Forgotten your password?” at once, then tell us."]
  }),

  newDevice: ({ device, signedInAt, securityUrl }, town) => ({
    subject: `New sign-in to your account – ${town}`,
    preheader: "Was it you, from a new device?",
    title: "New sign-in to your account",
    before: ["There was a sign-in to your account from a device that we did not know."],
    facts: [
      ["Device", device === "" ? "unknown" : device.replace(" sur ", " on ")],
      ["Date", longInstant(signedInAt, "en")]
    ],
    action: { label: "Check my sessions", url: securityUrl },
    after: [
      "Was it you? There is nothing to do.",
      "Was it not you? Close that session and change your password now, in “My profile”."
    ]
  }),

  mailChangeLink: ({ confirmUrl, expiresAt }, town) => {
    const limit = longInstant(expiresAt, "en")
    return {
      subject: `Confirm your new email address – ${town}`,
      preheader: `The link is valid until ${limit}.`,
      title: "Confirm your new email address",
      before: [
        "You asked to use this email address to sign in to the family portal.",
        "To confirm that it is yours, open this link:"
      ],
      action: { label: "Confirm this address", url: confirmUrl, copyHint },
      after: [
        `This link is valid until ${limit} and works only once. Until you confirm, you sign in with your current address.`,
        "You did not ask for anything? Do not confirm: nothing will change."
      ]
    }
  },

  mailChangeAsked: ({ newMail, askedAt, securityUrl }, town) => ({
    subject: `Change of email address requested – ${town}`,
    preheader: "Nothing changes until the new address is confirmed.",
    title: "Change of email address requested",
    before: [
      "Another email address was requested for your account. Nothing changes until it is confirmed from the message that we have just sent there."
    ],
    facts: [
      ["New address", newMail],
      ["Requested on", longInstant(askedAt, "en")]
    ],
    action: { label: "Open my profile", url: securityUrl },
    after: ["Was it you? Open the message at the new address.", "Was it not you? Change your password now and tell us."]
  }),

  mailChanged: ({ newMail, changedAt, signInUrl }, town) => ({
    subject: `Your email address was changed – ${town}`,
    preheader: "From now on you sign in with the new address.",
    title: "Your email address was changed",
    before: ["From now on you sign in with your new address. We will also write to you there."],
    facts: [
      ["New address", newMail],
      ["Changed on", longInstant(changedAt, "en")]
    ],
    action: { label: "Sign in", url: signInUrl },
    after: [
      "Was it you? There is nothing to do.",
      "Was it not you? Write to us at once, at the address at the end of this message."
    ]
  }),

  mailTaken: ({ signInUrl }, town) => ({
    subject: `This email address already has an account – ${town}`,
    preheader: "Each adult signs in with an address of their own.",
    title: "This email address already has an account",
    before: [
      "Somebody asked to use this email address for another account on the family portal. It already serves to sign in: nothing has changed.",
      "Each adult of a household signs in with an address of their own."
    ],
    action: { label: "Sign in", url: signInUrl },
    after: ["You did not ask for anything? There is nothing to do."]
  }),

  identityLinked: ({ changedAt, securityUrl }, town) => ({
    subject: `FranceConnect is linked to your account – ${town}`,
    preheader: "You can now sign in with FranceConnect.",
    title: "FranceConnect is linked to your account",
    before: ["You can now sign in with FranceConnect. Your email address and password still work."],
    facts: [["Linked on", longInstant(changedAt, "en")]],
    action: { label: "Open my profile", url: securityUrl },
    after: [
      "Was it you? There is nothing to do.",
      "Was it not you? Unlink FranceConnect in your profile, change your password and tell us."
    ]
  }),

  identityUnlinked: ({ changedAt, securityUrl }, town) => ({
    subject: `FranceConnect is no longer linked to your account – ${town}`,
    preheader: "Sign in with your email address and password.",
    title: "FranceConnect is no longer linked to your account",
    before: ["From now on sign in with your email address and password."],
    facts: [["Unlinked on", longInstant(changedAt, "en")]],
    action: { label: "Open my profile", url: securityUrl },
    after: ["Was it you? There is nothing to do.", "Was it not you? Change your password now and tell us."]
  }),

  passkeyAdded: ({ passkey, device, changedAt, securityUrl }, town) => ({
    subject: `Passkey added to your account – ${town}`,
    preheader: "Was it you who added it?",
    title: "Passkey added to your account",
    before: ["A passkey was added to your account. It signs in without a password. Your password still works."],
    facts: [
      ["Name", passkey],
      ["Device", device === "" ? "unknown" : device.replace(" sur ", " on ")],
      ["Added on", longInstant(changedAt, "en")]
    ],
    action: { label: "See my passkeys", url: securityUrl },
    after: [
      "Was it you? You have nothing to do.",
      "Was it not you? Remove this passkey and change your password now, in “My profile”."
    ]
  }),

  passkeyRemoved: ({ passkey, changedAt, securityUrl }, town) => ({
    subject: `Passkey removed from your account – ${town}`,
    preheader: "It signs in no more.",
    title: "Passkey removed from your account",
    before: ["A passkey was removed from your account: it signs in no more. Your password still works."],
    facts: [
      ["Name", passkey],
      ["Removed on", longInstant(changedAt, "en")]
    ],
    action: { label: "See my passkeys", url: securityUrl },
    after: ["Was it you? You have nothing to do.", "Was it not you? Change your password now, in “My profile”."]
  }),

  accountInactive: ({ lastUsedOn, closesOn, signInUrl }, town) => {
    const limit = longDay(closesOn, "en")
    return {
      subject: `Your account is about to be closed – ${town}`,
      preheader: `To keep it, sign in before ${limit}.`,
      title: "Your account is about to be closed",
      before: [
        `Your account on the family portal has not been used since ${longDay(lastUsedOn, "en")}. We do not keep accounts that no longer serve.`,
        `To keep it, sign in before ${limit}: that is all.`
      ],
      action: { label: "Keep my account", url: signInUrl },
      after: [
        "You no longer need it? There is nothing to do: your sign-in address, your password and your sessions will be erased.",
        "Your family’s file is erased too once the town no longer needs it. Invoices and payments stay as long as the law asks. You can ask for a new account."
      ]
    }
  }
}
