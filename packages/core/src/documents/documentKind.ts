import { Effect, Schema } from "effect"
import { Health } from "../children/sections/values.ts"

const Code = Schema.String.check(Schema.isPattern(/^[a-z0-9][a-z0-9-]*$/), Schema.isMaxLength(40))
const NonEmpty = Schema.String.check(Schema.isTrimmed(), Schema.isMinLength(1))
const Day = Schema.String.check(Schema.isPattern(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))
const Text = Schema.String.pipe(Schema.withDecodingDefaultKey(Effect.succeed("")))
const orFalse = Schema.Boolean.pipe(Schema.withDecodingDefaultKey(Effect.succeed(false)))
const List = <S extends Schema.Constraint>(item: S) =>
  Schema.Array(item).pipe(Schema.withDecodingDefaultKey(Effect.succeed([])))
const OrNull = <S extends Schema.Constraint>(item: S) =>
  Schema.NullOr(item).pipe(Schema.withDecodingDefaultKey(Effect.succeed(null)))
const orElse = (usual: number, least: number, most: number) =>
  Schema.Int.check(Schema.isBetween({ minimum: least, maximum: most })).pipe(
    Schema.withDecodingDefaultKey(Effect.succeed(usual))
  )

/** Fields of a child's health record that a question may fill in and, once accepted, change. */
export const HealthField = Schema.Literals(
  Object.keys(Health.fields) as [keyof typeof Health.fields, ...Array<keyof typeof Health.fields>]
)
export type HealthField = typeof HealthField.Type

/** How a question is answered. */
export const QuestionKind = Schema.Literals(["text", "long-text", "yes-no", "choice", "number", "date"])
export type QuestionKind = typeof QuestionKind.Type

/** Whom a document is about. */
export const DocumentSubject = Schema.Literals(["child", "adult", "household"])
export type DocumentSubject = typeof DocumentSubject.Type

/** A question of a form. */
export const DocumentQuestion = Schema.Struct({
  code: Code,
  label: NonEmpty,
  hint: Text,
  kind: QuestionKind,
  required: orFalse,
  choices: List(NonEmpty),
  minimum: OrNull(Schema.Finite),
  maximum: OrNull(Schema.Finite),
  /** The field of the child's health record that the answer comes from and goes to. */
  health: OrNull(HealthField),
  /** An answer that those who care for the child must not miss: a yes, or any text. */
  important: orFalse,
  /** Asked only when an earlier yes-no question was answered so. */
  when: OrNull(Schema.Struct({ question: Code, is: Schema.Boolean }))
}).annotate({ identifier: "DocumentQuestion" })
export type DocumentQuestion = typeof DocumentQuestion.Type

/**
 * A vaccination that is compulsory for children born in a range of days (ISO, both included), from a day on. A rule of law kept as
 * data: thresholds change (CSP L.3111-2; décret of 5 July 2024).
 */
export const VaccinationRule = Schema.Struct({
  disease: NonEmpty,
  bornFrom: OrNull(Day),
  bornUntil: OrNull(Day),
  validFrom: OrNull(Day),
  validUntil: OrNull(Day)
})
export type VaccinationRule = typeof VaccinationRule.Type

/** How long an accepted document is good: until the school year ends, so many months, a day, or the next birthday. */
export const Validity = Schema.Union([
  Schema.Literals(["school-year", "birthday"]),
  Schema.Struct({ months: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 120 })) }),
  Schema.Struct({ until: Day })
])
export type Validity = typeof Validity.Type

/** A document that a town asks its families for. */
export const DocumentKind = Schema.Struct({
  code: Code,
  title: NonEmpty,
  description: Text,
  about: DocumentSubject,
  /** Asked for children enrolled in these activities, per enrolment; empty: for everybody, each school year. */
  activities: List(Code),
  /** The form, by parts; empty where only a file is asked for. */
  parts: List(Schema.Struct({ title: NonEmpty, questions: Schema.NonEmptyArray(DocumentQuestion) })),
  /** What the family signs with its password; empty where nothing is signed. */
  statement: Text,
  /** Whether a scan may be sent, and its limits; null where only the form is accepted. */
  upload: OrNull(Schema.Struct({ pages: orElse(10, 1, 200), megabytes: orElse(20, 1, 50) })),
  /** The town's own PDF form beside the file that names it, and what fills its fields: `answers.asthme`, `child.name`… */
  template: OrNull(Schema.Struct({ file: NonEmpty, fields: Schema.Record(Schema.String, NonEmpty) })),
  validity: Validity,
  required: Schema.Literals(["before-enrolment", "before-first-day", "no"]),
  /** Services of the town, by code, whose staff may open it; empty: all of them. */
  seenBy: List(Code),
  /** Health data and the like: opening it is written down for the family to see. */
  confidential: orFalse,
  /** Whether staff look at what was sent before it counts. */
  review: Schema.Boolean.pipe(Schema.withDecodingDefaultKey(Effect.succeed(true))),
  /** A child's two homes each give their own; else what one home gave counts for the other too, which does not see it. */
  perHome: orFalse,
  vaccinations: OrNull(
    Schema.Struct({
      /** The yes-no question whether the compulsory vaccinations are done. */
      question: Code,
      /** Months that a child may be admitted provisionally without them (CSP R.3111-8: 3). */
      provisionalMonths: orElse(3, 0, 12),
      rules: Schema.NonEmptyArray(VaccinationRule)
    })
  ),
  /** Days before the day it is due on which families are reminded. */
  remindDaysBefore: List(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 120 })))
}).annotate({ identifier: "DocumentKind" })
export type DocumentKind = typeof DocumentKind.Type

/** A file of document kinds, as `documents.yaml`. */
export const DocumentFile = Schema.Struct({ documents: Schema.NonEmptyArray(DocumentKind) })

/** The questions of a kind, in order. */
export const questionsOf = (kind: DocumentKind): ReadonlyArray<DocumentQuestion> =>
  kind.parts.flatMap((part) => part.questions)

/** Whether staff of a service (null: of none that they named) may open documents of a kind that these services see. */
export const seenByService = (seenBy: ReadonlyArray<string>, service: string | null): boolean =>
  seenBy.length === 0 || (service !== null && seenBy.includes(service))

/** The kinds whose answers go into a child's health record. */
export const healthKinds = (kinds: ReadonlyArray<DocumentKind>): ReadonlyArray<DocumentKind> =>
  kinds.filter((kind) => questionsOf(kind).some(({ health }) => health !== null))
