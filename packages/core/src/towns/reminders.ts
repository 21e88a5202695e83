import { Effect, Schema } from "effect"

/** When families are reminded of an invoice that is not paid whole. */
const ReminderLevel = Schema.Struct({
  /** Kept with each reminder: a level that keeps its code is told once for an invoice. */
  code: Schema.String.check(Schema.isPattern(/^[a-z0-9][a-z0-9-]*$/)),
  name: Schema.String.check(Schema.isTrimmed(), Schema.isMinLength(1)),
  /** From the due date: negative before it, positive after it. */
  days: Schema.Int.check(Schema.isBetween({ minimum: -60, maximum: 365 })),
  /** Less than this left to pay is not reminded of. */
  minimumCents: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 100_000 })).pipe(
    Schema.withDecodingDefaultKey(Effect.succeed(1))
  )
})
export type ReminderLevel = typeof ReminderLevel.Type

const distinct = (key: "code" | "days", rule: string) =>
  Schema.makeFilter((levels: ReadonlyArray<ReminderLevel>) =>
    new Set(levels.map((level) => level[key])).size === levels.length ? undefined : rule
  )

/** A town's levels of reminders; none unless it says so. */
export const ReminderLevels = Schema.Array(ReminderLevel)
  .check(
    distinct("code", "each level has a code of its own"),
    distinct("days", "each level has a number of days of its own")
  )
  .pipe(Schema.withDecodingDefaultKey(Effect.succeed([])))
