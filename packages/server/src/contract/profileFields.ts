import { NoticeKind } from "@portail-familles/core/mail/model"
import { Language } from "@portail-familles/core/platform/text"
import { Schema } from "effect"
import { printable } from "./texts.ts"

const Line = Schema.String.check(printable, Schema.isMaxLength(400))
const Phone = Schema.String.check(printable, Schema.isMaxLength(40))

/** The sections of a profile that its owner changes. */
export const profileSections = {
  personal: Schema.Struct({
    /** `Mme`, `M.` or empty. */
    civility: Schema.Literals(["", "Mme", "M."]),
    birthName: Line,
    /** The name used every day. */
    familyName: Line,
    givenName: Line,
    /** ISO day. */
    birthDate: Schema.NullOr(Schema.String.check(printable, Schema.isMaxLength(10)))
  }).annotate({ identifier: "PersonalInformation" }),
  professional: Schema.Struct({ profession: Line, employer: Line, workPhone: Phone }).annotate({
    identifier: "ProfessionalInformation"
  }),
  /** As people write them; kept as E.164. */
  phones: Schema.Struct({ main: Phone, second: Phone }).annotate({ identifier: "Phones" }),
  language: Language,
  /** Which mails are wanted; those about payments, security and places that are lost always come. */
  notifications: Schema.Record(NoticeKind, Schema.Boolean).annotate({ identifier: "NotificationChoices" })
}

/** What the portal knows of the adult who is signed in. Instants in ISO. */
export const Profile = Schema.Struct({
  version: Schema.Int,
  signIn: Schema.Struct({
    mail: Schema.String,
    /** A new address that has not been confirmed yet, and until when it can be. */
    pendingMail: Schema.NullOr(Schema.String),
    pendingUntil: Schema.NullOr(Schema.String),
    passwordChangedAt: Schema.String
  }),
  ...profileSections
}).annotate({ identifier: "Profile" })
