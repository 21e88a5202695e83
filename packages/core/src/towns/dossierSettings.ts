import { Effect, Schema } from "effect"
import { Wording } from "../platform/text/Wording.ts"
import { SectionRequirement, usualRequirements } from "./requirements.ts"
import { sectionNames } from "./sectionNames.ts"
import { usualAuthorisations } from "./words.ts"

const Code = Schema.String.check(Schema.isPattern(/^[a-z0-9][a-z0-9-]*$/))
const NonEmpty = Schema.String.check(Schema.isTrimmed(), Schema.isMinLength(1))
const Said = Wording.check(Schema.isTrimmed(), Schema.isMinLength(1))
const orFalse = Schema.Boolean.pipe(Schema.withDecodingDefaultKey(Effect.succeed(false)))
const List = <S extends Schema.Constraint>(item: S) =>
  Schema.Array(item).pipe(Schema.withDecodingDefaultKey(Effect.succeed([])))
const Limit = Schema.NullOr(Schema.Finite).pipe(Schema.withDecodingDefaultKey(Effect.succeed(null)))

/** A question of the town's own in the additional information of a household. */
export const TownQuestion = Schema.Struct({
  code: Code,
  label: Said,
  hint: Wording.pipe(Schema.withDecodingDefaultKey(Effect.succeed(""))),
  kind: Schema.Literals(["text", "yes-no", "choice", "number", "date"]),
  required: orFalse,
  /** The answers of a choice. */
  choices: List(NonEmpty),
  /** Of a number. */
  minimum: Limit,
  maximum: Limit
}).annotate({ identifier: "TownQuestion" })
export type TownQuestion = typeof TownQuestion.Type

/** How a section is kept: whether the town approves each change, and whether it is looked through every school year. */
export const SectionPolicy = Schema.Struct({
  section: Schema.Literals(sectionNames),
  onApproval: orFalse,
  verify: Schema.Boolean.pipe(Schema.withDecodingDefaultKey(Effect.succeed(true)))
})

/** Something that a child may or may not do, or that may be done with an image of it, by code. */
export const Authorisation = Schema.Struct({ code: Code, label: Said }).annotate({ identifier: "Authorisation" })

/** Somewhere in the town, in degrees. */
const Place = Schema.Struct({
  latitude: Schema.Finite.check(Schema.isBetween({ minimum: -90, maximum: 90 })),
  longitude: Schema.Finite.check(Schema.isBetween({ minimum: -180, maximum: 180 }))
})

const MonthAndDay = Schema.String.check(Schema.isPattern(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))

/** What a town decides about the files of its families. */
export const DossierSettings = Schema.Struct({
  questions: List(TownQuestion),
  /** Sections that are not listed are applied at once and verified each year. */
  sections: List(SectionPolicy),
  authorisations: Schema.Array(Authorisation).pipe(Schema.withDecodingDefaultKey(Effect.succeed(usualAuthorisations))),
  schools: List(NonEmpty),
  classes: List(NonEmpty),
  /** Month and day from which files are verified for the school year that begins then, as `07-01`. */
  verifiedFrom: MonthAndDay.pipe(Schema.withDecodingDefaultKey(Effect.succeed("07-01"))),
  /** Month and day until which a quotient that a family declares holds, as `12-31`; null: until another one begins. */
  quotientsEnd: Schema.NullOr(MonthAndDay).pipe(Schema.withDecodingDefaultKey(Effect.succeed(null))),
  /** Where addresses that the national address API suggests are nearest to; without it families only type theirs. */
  addressSuggestions: Schema.NullOr(Place).pipe(Schema.withDecodingDefaultKey(Effect.succeed(null))),
  /** What sections must hold before a family can say that they are right; a list of the town's own replaces the usual one. */
  required: Schema.Array(SectionRequirement).pipe(Schema.withDecodingDefaultKey(Effect.succeed(usualRequirements))),
  /** What a family cannot do until its file is verified. */
  blockedUntilVerified: List(Schema.Literals(["payments"]))
}).annotate({ identifier: "DossierSettings" })
export type DossierSettings = typeof DossierSettings.Type
