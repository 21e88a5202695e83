import { Effect, Schema } from "effect"

const atMost = (longest: number, usual: number) =>
  Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: longest })).pipe(
    Schema.withDecodingDefaultKey(Effect.succeed(usual))
  )

/** How long a town keeps each kind of data; the defaults are the yardstick of the trade (CNIL NS-058, archives). */
export const RetentionSettings = Schema.Struct({
  /** Months after the school year a health record was last changed or verified for. */
  healthMonthsAfterSchoolYear: atMost(12, 3),
  /** Months that the record of who looked at a health record is kept. */
  healthReadsMonths: atMost(36, 12),
  /** Months after the end of its period and of its validity that a document is kept; confidential ones go as health records do. */
  documentMonths: atMost(36, 12),
  /** Months after its last message that an exchange between a family and a service is kept. */
  messageMonths: atMost(60, 24),
  /** Months that a decided change of a family's file is kept; what it said went with the decision. */
  decidedChangesMonths: atMost(36, 12),
  /** Days that business software may still ask what changed; then it reads everything anew. */
  changeDays: Schema.Int.check(Schema.isBetween({ minimum: 7, maximum: 366 })).pipe(
    Schema.withDecodingDefaultKey(Effect.succeed(90))
  ),
  /** Months that the log keeps who did what; acts on money and erasures stay as long as the accounts. CNIL 2021-122: 6 to 12. */
  auditMonths: Schema.Int.check(Schema.isBetween({ minimum: 6, maximum: 36 })).pipe(
    Schema.withDecodingDefaultKey(Effect.succeed(12))
  ),
  /** Months without a sign-in after which an account is closed; its owner is told by mail a month before. */
  inactiveAccountMonths: Schema.Int.check(Schema.isBetween({ minimum: 12, maximum: 60 })).pipe(
    Schema.withDecodingDefaultKey(Effect.succeed(36))
  ),
  /** Years after a family's last enrolment, invoice, payment, entry or act of the staff that its file is kept; then it is erased. */
  leftFamilyYears: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 10 })).pipe(
    Schema.withDecodingDefaultKey(Effect.succeed(3))
  ),
  /** Years after the last invoice or payment that the debtor's name and address are kept once the family is erased. */
  accountingYears: Schema.Int.check(Schema.isBetween({ minimum: 10, maximum: 30 })).pipe(
    Schema.withDecodingDefaultKey(Effect.succeed(10))
  )
}).annotate({ identifier: "RetentionSettings" })
export type RetentionSettings = typeof RetentionSettings.Type
