import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Audit } from "../../../src/audit/Audit.ts"
import type { RecordedHoliday } from "../../../src/towns/calendar/calendarOf.ts"
import { schoolHolidayOn } from "../../../src/towns/calendar/TownCalendar.ts"
import { recordedHolidays, TownCalendars } from "../../../src/towns/calendar/TownCalendars.ts"
import { townsLayer } from "../../../src/towns/layer.ts"
import { describeOnDatabase } from "../../support/databases.ts"
import { newTown, townSettings } from "../../support/town.ts"

const inZone = (zone: "B" | "mayotte" | null) => newTown({ calendar: { ...townSettings().calendar, zone } })

describeOnDatabase("the calendars of towns", Layer.mergeAll(townsLayer, Audit.layer), (it) => {
  it.effect("are read with what each town recorded, the same object until that changes", () =>
    Effect.gen(function* () {
      const [calendars, sql] = [yield* TownCalendars, yield* SqlClient.SqlClient]
      const [{ town }, { town: other }] = [yield* inZone("mayotte"), yield* inZone("mayotte")]
      const empty = yield* calendars.read(town)
      assert.isNull(empty.known)
      assert.strictEqual(yield* calendars.read(town), empty)
      yield* sql`insert into school_holidays (town_id, zone, school_year, name, from_day, resumes_on, recorded_at)
        values (${town.id}, 'mayotte', '2026-2027', 'Vacances de Noël', '2026-12-12', '2027-01-11', now())`
      const read = yield* calendars.read(town)
      assert.strictEqual(schoolHolidayOn(read, "2027-01-10"), "Vacances de Noël")
      assert.strictEqual(yield* calendars.read(town), read)
      const [row] = yield* sql<{ own: ReadonlyArray<RecordedHoliday> }>`select ${recordedHolidays(sql, town)} as own`
      assert.strictEqual(calendars.from(town, row?.own ?? []), read)
      assert.isNull((yield* calendars.read(other)).known)
    })
  )

  it.effect("come with the portal in zones A, B and C, and wait for a town that has not said its zone", () =>
    Effect.gen(function* () {
      const calendars = yield* TownCalendars
      const [said, silent] = [(yield* inZone("B")).town, (yield* inZone(null)).town]
      assert.deepStrictEqual((yield* calendars.read(said)).known, { from: "2024-09-01", to: "2028-08-31" })
      const { zone, known, schoolHolidays } = yield* calendars.read(silent)
      assert.deepStrictEqual({ zone, known, schoolHolidays }, { zone: null, known: null, schoolHolidays: [] })
    })
  )
})
