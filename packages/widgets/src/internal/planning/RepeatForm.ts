import { daysAfter, lastDayOf } from "./days.ts"
import { mostDays, type Pattern } from "./pattern.ts"
import { columnsOf, type Planning, type UnitColumn } from "./types.ts"

/** Until when a pattern goes on. */
export type Until = "holidays" | "month" | "day"

/** A pattern as it is being typed. */
export class RepeatForm {
  readonly planning: Planning
  action: "add" | "cancel" = "add"
  children: ReadonlySet<string>
  unit: string
  weekdays: ReadonlySet<number> = new Set()
  weeks: Pattern["weeks"] = "every"
  from: string
  until: Until
  untilDay = ""

  constructor(planning: Planning) {
    this.planning = planning
    this.children = new Set(planning.children.map(({ id }) => id))
    const [first] = columnsOf(planning)
    this.unit = first === undefined ? "" : `${first.activity} ${first.unit}`
    this.from = planning.from > planning.today ? planning.from : planning.today
    this.until = this.lastBeforeHolidays === undefined ? "month" : "holidays"
  }

  get units(): ReadonlyArray<UnitColumn> {
    return columnsOf(this.planning)
  }

  /** The last day before the next holidays, where the calendar says it and it is not over. */
  get lastBeforeHolidays() {
    const { nextHolidaysFrom } = this.planning
    const last = nextHolidaysFrom === null ? undefined : daysAfter(nextHolidaysFrom, -1)
    return last === undefined || last < this.from ? undefined : last
  }

  get endOfMonth() {
    return lastDayOf((this.from === "" ? this.planning.today : this.from).slice(0, 7))
  }

  get to() {
    if (this.until === "day") return this.untilDay
    return this.until === "holidays" ? (this.lastBeforeHolidays ?? this.endOfMonth) : this.endOfMonth
  }

  get pattern(): Pattern {
    const { weekdays, weeks, from, to } = this
    return { weekdays, weeks, from, to }
  }

  /** What has not been said yet, if anything. */
  get missing(): "children" | "weekdays" | "until" | undefined {
    if (this.children.size === 0) return "children"
    if (this.weekdays.size === 0) return "weekdays"
    const { from, to } = this
    const sound = from !== "" && to !== "" && from <= to && to < daysAfter(from, mostDays)
    return sound ? undefined : "until"
  }
}
