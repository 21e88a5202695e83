import { Schema } from "effect"

/** An adult of the household as its file has them. Phones are readable when read, E.164 when kept; days are ISO. */
export const Guardian = Schema.Struct({
  civility: Schema.Literals(["", "Mme", "M."]),
  familyName: Schema.String,
  birthName: Schema.String,
  givenName: Schema.String,
  birthDate: Schema.NullOr(Schema.String),
  birthPlace: Schema.String,
  mainPhone: Schema.String,
  secondPhone: Schema.String,
  /** One's own is changed in the profile, with the password. */
  mail: Schema.NullOr(Schema.String),
  profession: Schema.String,
  employer: Schema.String,
  workPhone: Schema.String,
  /** What the adult is to the children: mère, père, tuteur… */
  relation: Schema.String,
  parentalAuthority: Schema.NullOr(Schema.Boolean)
}).annotate({ identifier: "Guardian" })
export type Guardian = typeof Guardian.Type

export const CorrespondenceAddress = Schema.Struct({
  streetNumber: Schema.String,
  street: Schema.String,
  complement1: Schema.String,
  complement2: Schema.String,
  postalCode: Schema.String,
  city: Schema.String
}).annotate({ identifier: "CorrespondenceAddress" })
export type CorrespondenceAddress = typeof CorrespondenceAddress.Type

/** An answer to a question of the town: text (a choice and an ISO day too), yes or no, a number, or none yet. */
export const Answer = Schema.NullOr(Schema.Union([Schema.String, Schema.Boolean, Schema.Finite]))
export type Answer = typeof Answer.Type
export const Answers = Schema.Record(Schema.String, Answer)
export type Answers = typeof Answers.Type

/** The quotient familial that a family declares, in euros, and since which ISO day it is the one of its benefit fund. */
export const DeclaredQuotient = Schema.Struct({ amount: Schema.Finite, validFrom: Schema.String })
export type DeclaredQuotient = typeof DeclaredQuotient.Type

export const AdditionalInformation = Schema.Struct({
  regime: Schema.Literals(["", "CAF", "MSA", "other"]),
  /** The number at CAF or MSA. */
  benefitNumber: Schema.String,
  quotientFamilial: Schema.NullOr(DeclaredQuotient),
  familySituation: Schema.Literals(["", "couple", "separated", "single", "widowed"]),
  insuranceCompany: Schema.String,
  insuranceNumber: Schema.String,
  /** ISO day. */
  insuranceUntil: Schema.NullOr(Schema.String),
  /** Answers to the town's own questions, by code. */
  answers: Answers
}).annotate({ identifier: "AdditionalInformation" })
export type AdditionalInformation = typeof AdditionalInformation.Type
