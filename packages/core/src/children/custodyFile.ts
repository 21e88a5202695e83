import { Effect, Result, Schema } from "effect"
import { isDay } from "../households/formFields.ts"
import { readYaml } from "../platform/text/yamlText.ts"
import type { CustodyCalendar } from "./custody.ts"

const Day = Schema.String.check(Schema.makeFilter((text) => isDay(text) || "Expected a day, as 2026-12-24"))
const Ref = Schema.String.check(Schema.isTrimmed(), Schema.isMinLength(1))

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const

/** A custody calendar as staff write it; homes by the households' references. */
const CustodyFile = Schema.Struct({
  weeks: Schema.Struct({
    even: Ref,
    odd: Ref,
    changeOver: Schema.Literals(weekdays).pipe(Schema.withDecodingDefaultKey(Effect.succeed("monday" as const)))
  }),
  holidays: Schema.NullOr(Schema.Struct({ firstHalf: Schema.Struct({ evenYears: Ref, oddYears: Ref }) })).pipe(
    Schema.withDecodingDefaultKey(Effect.succeed(null))
  ),
  exceptions: Schema.Array(Schema.Struct({ from: Day, to: Day, home: Ref })).pipe(
    Schema.withDecodingDefaultKey(Effect.succeed([]))
  )
})

/** Why a custody calendar does not fit its child or the file format; homes and children by their references. */
export const CustodyProblem = Schema.Union([
  /** Not read as such a file: what the parser says. */
  Schema.Struct({ code: Schema.Literal("unreadable"), text: Schema.String }),
  /** An exception ends before it begins; ISO days. */
  Schema.Struct({ code: Schema.Literal("backwards"), from: Schema.String, to: Schema.String }),
  Schema.Struct({ code: Schema.Literal("only-one-home"), childRef: Schema.String }),
  Schema.Struct({ code: Schema.Literal("not-its-home"), childRef: Schema.String, homeRef: Schema.String }),
  Schema.Struct({ code: Schema.Literal("same-home-every-week") })
])
export type CustodyProblem = typeof CustodyProblem.Type

/** A custody calendar does not fit its child or the file format. */
export class CustodyUnfit extends Schema.TaggedError<CustodyUnfit>()("CustodyUnfit", {
  problems: Schema.Array(CustodyProblem)
}) {}

const decode = Schema.decodeUnknownResult(CustodyFile)

/** Reads a custody calendar (YAML 1.2). */
export const parseCustodyFile = (text: string): Result.Result<CustodyCalendar<string>, CustodyUnfit> => {
  const yaml = readYaml(text)
  if (Result.isFailure(yaml)) return unreadable(yaml.failure)
  const decoded = decode(yaml.success.value, { errors: "all", onExcessProperty: "error" })
  if (Result.isFailure(decoded)) return unreadable(yaml.success.problemsOf(decoded.failure))
  const { weeks, holidays, exceptions } = decoded.success
  const backwards = exceptions.filter(({ from, to }) => to < from)
  if (backwards.length > 0) {
    return unfit(backwards.map(({ from, to }) => ({ code: "backwards", from, to })))
  }
  return Result.succeed({
    weeks: { ...weeks, changeOver: weekdays.indexOf(weeks.changeOver) + 1 },
    holidays:
      holidays === null
        ? null
        : { firstHalfEvenYears: holidays.firstHalf.evenYears, firstHalfOddYears: holidays.firstHalf.oddYears },
    exceptions
  })
}

const unfit = (problems: ReadonlyArray<CustodyProblem>) => Result.fail(new CustodyUnfit({ problems }))

const unreadable = (lines: ReadonlyArray<string>) =>
  unfit(
    lines
      .map((line) => line.trim())
      .filter((line) => line !== "")
      .map((text) => ({ code: "unreadable", text }))
  )

/** The same calendar with its homes named otherwise. */
export const withHomes = <From, To>(
  calendar: CustodyCalendar<From>,
  name: (home: From) => To
): CustodyCalendar<To> => ({
  weeks: { ...calendar.weeks, even: name(calendar.weeks.even), odd: name(calendar.weeks.odd) },
  holidays:
    calendar.holidays === null
      ? null
      : {
          firstHalfEvenYears: name(calendar.holidays.firstHalfEvenYears),
          firstHalfOddYears: name(calendar.holidays.firstHalfOddYears)
        },
  exceptions: calendar.exceptions.map((exception) => ({ ...exception, home: name(exception.home) }))
})

/** Every home that a calendar names, each once. */
export const homesIn = <Home>({ weeks, holidays, exceptions }: CustodyCalendar<Home>): ReadonlyArray<Home> => [
  ...new Set([
    weeks.even,
    weeks.odd,
    ...(holidays === null ? [] : [holidays.firstHalfEvenYears, holidays.firstHalfOddYears]),
    ...exceptions.map(({ home }) => home)
  ])
]
