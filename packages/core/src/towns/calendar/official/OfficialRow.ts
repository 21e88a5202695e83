import { Schema } from "effect"

/** A line of the ministry's data set `fr-en-calendrier-scolaire`, as text: of its CSV, an event of its ICS, or a record of its API. */
export interface OfficialRow {
  /** Of the CSV; where an event begins; the number of a record of the API. */
  readonly line: number
  readonly name: string
  /** Whom it is for; `-` or nothing: everybody. */
  readonly population: string
  /** A day, or an instant that is midnight in Paris, overseas too: `2026-10-16T22:00:00+00:00` is 17 October. */
  readonly start: string
  /** The day on which classes resume; the same as `start` for one day, and where the end is not known yet. */
  readonly end: string
  readonly academy: string
  /** As `Zone B`, `Zones A/B/C - Corse` or `Réunion`. */
  readonly zones: string
  /** As `2026-2027`; nothing where the file does not say. */
  readonly schoolYear: string
}

/** What a line of a zone is refused for. */
export const CalendarLineProblem = Schema.Union([
  Schema.Struct({ line: Schema.Int, code: Schema.Literals(["not-a-day", "no-such-day"]), text: Schema.String }),
  Schema.Struct({ line: Schema.Int, code: Schema.Literal("before-start"), name: Schema.String }),
  Schema.Struct({ line: Schema.Int, code: Schema.Literal("nameless") })
])
export type CalendarLineProblem = typeof CalendarLineProblem.Type

/** Lines of the town's zone cannot be understood. */
export class CalendarLinesInvalid extends Schema.TaggedError<CalendarLinesInvalid>()("CalendarLinesInvalid", {
  problems: Schema.NonEmptyArray(CalendarLineProblem)
}) {}

/** The file is no calendar: an ICS that breaks off, or one without events. */
export class CalendarUnreadable extends Schema.TaggedError<CalendarUnreadable>()("CalendarUnreadable", {
  code: Schema.Literals(["broken-ics", "no-events"])
}) {}
