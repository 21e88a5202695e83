import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { Audit } from "../../../src/audit/Audit.ts"
import { CalendarImports } from "../../../src/towns/calendar/CalendarImports.ts"
import { readOfficialCalendar } from "../../../src/towns/calendar/official/readOfficialCalendar.ts"
import { missingYears, schoolHolidayOn } from "../../../src/towns/calendar/TownCalendar.ts"
import { TownCalendars } from "../../../src/towns/calendar/TownCalendars.ts"
import type { SchoolZone } from "../../../src/towns/calendar/zones.ts"
import { townsLayer } from "../../../src/towns/layer.ts"
import { describeOnDatabase } from "../../support/databases.ts"
import { newTown, townSettings } from "../../support/town.ts"
import { csvOf, type Line, officialLines, utc } from "./officialFiles.ts"

const services = CalendarImports.layer.pipe(Layer.provideMerge(townsLayer), Layer.provideMerge(Audit.layer))
const inZone = (zone: SchoolZone | null) => newTown({ calendar: { ...townSettings().calendar, zone } })
const rowsOf = (lines: ReadonlyArray<Line>) => readOfficialCalendar(csvOf(lines))
const write = { actor: "nadia", dryRun: false }

/** The lines of a school year in which Christmas is two days longer than known, or of another year, moved by so many. */
const yearOfB = (firstYear: number, moved = 0): ReadonlyArray<Line> => {
  const shift = (day: string) => `${Number(day.slice(0, 4)) + moved}${day.slice(4)}`
  const known = officialLines("B", ["Amiens"]).filter(({ year }) => year.startsWith(String(firstYear)))
  return known.map((line) => ({
    ...line,
    start: shift(line.start),
    end: line.description.includes("Noël") ? utc(`${firstYear + 1 + moved}-01-06`) : shift(line.end),
    year: `${firstYear + moved}-${firstYear + moved + 1}`
  }))
}

describeOnDatabase("a town's import of the ministry's calendar", services, (it) => {
  it.effect("changes the school years that differ, once, logs them, and shows them first", () =>
    Effect.gen(function* () {
      const [imports, calendars] = [yield* CalendarImports, yield* TownCalendars]
      const [{ town }, { town: other }] = [yield* inZone("B"), yield* inZone("B")]
      const rows = yield* rowsOf([...officialLines("B", ["Amiens"], "2027-2028"), ...yearOfB(2026)])
      const shown = yield* imports.import(town, rows, { ...write, dryRun: true })
      assert.isNull(schoolHolidayOn(yield* calendars.read(town), "2027-01-05"))
      const plan = yield* imports.import(town, rows, write)
      assert.deepStrictEqual(plan, shown)
      assert.deepStrictEqual(
        [plan.changed.map(({ schoolYear }) => schoolYear), plan.unchanged],
        [["2026-2027"], ["2027-2028"]]
      )
      assert.strictEqual(schoolHolidayOn(yield* calendars.read(town), "2027-01-05"), "Vacances de Noël")
      assert.isNull(schoolHolidayOn(yield* calendars.read(other), "2027-01-05"))
      assert.deepStrictEqual((yield* imports.import(town, rows, write)).changed, [])
      const log = yield* Audit.use((audit) => audit.list(town.id, { actor: "nadia", limit: 9 }))
      assert.deepStrictEqual(
        log.map(({ after }) => (Array.isArray(after) ? after.map(({ path }) => path) : after)),
        [["calendar.2026-2027"]]
      )
    })
  )

  it.effect("takes back what the ministry took back, of that school year alone", () =>
    Effect.gen(function* () {
      const [imports, calendars] = [yield* CalendarImports, yield* TownCalendars]
      const { town } = yield* inZone("B")
      yield* imports.import(town, yield* rowsOf([...yearOfB(2026), ...yearOfB(2027)]), write)
      yield* imports.import(
        town,
        yield* rowsOf(officialLines("B", ["Amiens"]).filter(({ year }) => year < "2027")),
        write
      )
      const calendar = yield* calendars.read(town)
      assert.deepStrictEqual(
        ["2027-01-05", "2028-01-05"].map((day) => schoolHolidayOn(calendar, day)),
        [null, "Vacances de Noël"]
      )
    })
  )

  it.effect("makes an overseas calendar known, and the year after the bundled ones", () =>
    Effect.gen(function* () {
      const [imports, calendars] = [yield* CalendarImports, yield* TownCalendars]
      const { town: mayotte } = yield* inZone("mayotte")
      const overseas = yearOfB(2026).map((line) => ({ ...line, zone: "Mayotte", academy: "Mayotte" }))
      yield* imports.import(mayotte, yield* rowsOf(overseas), write)
      assert.deepStrictEqual((yield* calendars.read(mayotte)).known, { from: "2026-09-01", to: "2027-09-01" })
      const { town } = yield* inZone("B")
      assert.deepStrictEqual(missingYears(yield* calendars.read(town), "2028-09-01", "2029-08-31"), ["2028-2029"])
      yield* imports.import(town, yield* rowsOf(yearOfB(2027, 1)), write)
      assert.deepStrictEqual(missingYears(yield* calendars.read(town), "2028-09-01", "2029-08-31"), [])
    })
  )

  it.effect("is refused without a zone, without whole years of it, and where years would lack between", () =>
    Effect.gen(function* () {
      const imports = yield* CalendarImports
      const refused = (zone: SchoolZone | null, lines: ReadonlyArray<Line>) =>
        Effect.gen(function* () {
          const { town } = yield* inZone(zone)
          return yield* Effect.flip(imports.import(town, yield* rowsOf(lines), write))
        })
      assert.strictEqual((yield* refused(null, yearOfB(2026)))._tag, "ZoneUnsaid")
      const elsewhere = yield* refused("corse", yearOfB(2026))
      assert.deepStrictEqual(elsewhere._tag === "ZoneNotInCalendar" && elsewhere.incomplete, [])
      const part = yield* refused("B", yearOfB(2026).slice(0, 2))
      assert.deepStrictEqual(part._tag === "ZoneNotInCalendar" && part.incomplete, ["2026-2027"])
      const gap = yield* refused("B", yearOfB(2027, 2))
      assert.deepStrictEqual(gap._tag === "CalendarGap" && gap.missing, ["2028-2029"])
    })
  )
})
