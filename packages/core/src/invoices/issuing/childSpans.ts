import { daysAfter } from "../../platform/time/days.ts"
import { type FamilyMonth, type PricedChild, quotientCentsOn } from "./FamilyMonth.ts"
import { type Month, yearsOn } from "./month.ts"

/** Days of a month, as bits, on which everything that prices ask of a child stays as it is. */
export interface ChildSpan {
  readonly days: number
  readonly quotientCents: number | null
  readonly age: number
}

/** A month of a child in spans, in order: most have one; a quotient that begins or ends, and a birthday, begin others. */
export const childSpans = (
  month: Month,
  { quotients }: Pick<FamilyMonth, "quotients">,
  { birthDate }: PricedChild
): ReadonlyArray<ChildSpan> => {
  const birthday = `${month.from.slice(0, 4)}${birthDate.slice(4)}`
  const changes = [
    birthday,
    ...quotients.flatMap(({ from, until }) => (until === null ? [from] : [from, daysAfter(until, 1)]))
  ].filter((day) => month.from < day && day <= month.to)
  const starts = [month.from, ...new Set(changes.toSorted())]
  return starts.map((from, index) => ({
    days: daysFrom(month, from) & ~daysFrom(month, starts[index + 1] ?? null),
    quotientCents: quotientCentsOn(quotients, from),
    age: yearsOn(birthDate, from)
  }))
}

const daysFrom = ({ days }: Month, day: string | null): number =>
  day === null ? 0 : ((1 << days.length) - 1) & ~((1 << (Number(day.slice(8)) - 1)) - 1)
