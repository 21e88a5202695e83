import { Effect, Schema } from "effect"
import { Wording } from "../../platform/text/Wording.ts"
import { PublicHolidayZone, SchoolZone } from "./zones.ts"

const Said = Wording.check(Schema.isTrimmed(), Schema.isMinLength(1))
const isDay = (text: string) => new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text
const Day = Schema.String.check(Schema.makeFilter((text: string) => isDay(text) || "expected a day, as 2026-12-24"))

/** What a town decides about its days. */
export const CalendarSettings = Schema.Struct({
  /** Of the school calendar; null while the town has not said it. */
  zone: Schema.NullOr(SchoolZone).pipe(Schema.withDecodingDefaultKey(Effect.succeed(null))),
  /** Where a town's file does not say it, where its commune lies. */
  publicHolidays: PublicHolidayZone.pipe(Schema.withDecodingDefaultKey(Effect.succeed("metropole" as const))),
  /** Days on which the town's services are closed, both ends included: bridges, works, a day of training. */
  closures: Schema.Array(
    Schema.Struct({ name: Said, from: Day, to: Day }).check(
      Schema.makeFilter(({ from, to }) => from <= to || "a closure ends on the day it begins or later")
    )
  ).pipe(Schema.withDecodingDefaultKey(Effect.succeed([])))
}).annotate({ identifier: "CalendarSettings" })
export type CalendarSettings = typeof CalendarSettings.Type
