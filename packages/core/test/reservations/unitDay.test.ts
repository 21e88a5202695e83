import { Schema } from "effect"
import { describe, expect, it } from "vitest"
import { Activity } from "../../src/activities/Activity.ts"
import { unitOn } from "../../src/reservations/unitDay.ts"
import { calendarOf } from "../../src/towns/calendar/calendarOf.ts"

const calendar = calendarOf({ zone: "B", publicHolidays: "metropole", closures: [] })
const part = { kind: "half-day", on: "school-days", weekdays: ["monday", "tuesday", "thursday", "friday"] }
const activity = Schema.decodeUnknownSync(Activity)({
  code: "cantine",
  name: "Cantine",
  periods: [
    {
      code: "annee",
      name: "Année",
      from: "2026-09-01",
      to: "2027-07-02",
      opens: [{ for: "residents", at: "2026-08-24T08:00" }]
    }
  ],
  parts: [
    { ...part, code: "matin", name: "Matin", startsAt: "07:30", endsAt: "08:30" },
    { ...part, code: "repas", name: "Repas", startsAt: "12:00", endsAt: "14:00" }
  ],
  units: [{ code: "tout", name: "Tout", takes: ["repas", "matin"] }],
  exceptions: [{ from: "2026-12-04", to: "2026-12-04", parts: ["repas"], runs: false, reason: "Travaux" }],
  rules: { add: [{ limit: { kind: "days-before", days: 1, at: "12:00" } }] }
})
const of = (day: string, resident = true, unit = "tout") =>
  unitOn(activity, unit, day, { calendar, resident, school: "", schoolClass: "" })

describe("a unit on a day", () => {
  it("begins with its first part, and has the earliest of their limits", () => {
    const found = of("2026-12-03")
    expect(found?.startsAt.toISOString()).toBe("2026-12-03T06:30:00.000Z")
    expect(found?.limits?.addUntil.toISOString()).toBe("2026-12-02T11:00:00.000Z")
  })

  it("opens for residents when the town says, and never for those whom it does not name", () => {
    expect(of("2026-12-03")?.opensAt).toEqual(new Date("2026-08-24T06:00:00Z"))
    expect(of("2026-12-03", false)?.opensAt).toBe("never")
  })

  it("has no limits and never opens on a day of no period, and is none where the activity has no such unit", () => {
    expect(of("2027-08-20")).toMatchObject({ period: null, limits: null, opensAt: "never" })
    expect(of("2026-12-03", true, "soir")).toBeNull()
  })

  it("is reckoned once", () => {
    expect(of("2026-12-07")).toBe(of("2026-12-07"))
  })
})
