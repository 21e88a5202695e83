import { Schema } from "effect"
import { Activity } from "../../src/activities/Activity.ts"
import { calendarOf } from "../../src/towns/calendar/calendarOf.ts"

/** Zone B, whose Christmas holidays begin on Saturday 19 December 2026. */
export const calendar = calendarOf({ zone: "B", publicHolidays: "metropole", closures: [] })

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const
const part = (code: string, startsAt: string, endsAt: string, more: object = {}) => ({
  ...{ code, name: code, kind: "half-day", on: "school-holidays", weekdays, startsAt, endsAt },
  ...more
})

/** A camp as a town's file says it, with these changes. */
export const camp = (changes: Partial<typeof Activity.Encoded> = {}): Activity =>
  Schema.decodeUnknownSync(Activity)({
    code: "centre",
    name: "Centre de loisirs",
    periods: [{ code: "noel", name: "Noël", from: "2026-12-19", to: "2027-01-03" }],
    parts: [
      part("matin", "08:00", "12:00", { exclusive: "lieu-matin" }),
      part("repas", "12:00", "13:30"),
      part("apres-midi", "13:30", "18:00")
    ],
    units: [
      { code: "journee", name: "Journée", takes: ["matin", "repas", "apres-midi"] },
      { code: "matin", name: "Matin", takes: ["matin"] },
      { code: "repas", name: "Repas", takes: ["repas"], needs: ["matin"] },
      { code: "apres-midi", name: "Après-midi", takes: ["apres-midi"] }
    ],
    ...changes
  })

/** The camp with so many places in each of its parts. */
export const campOf = (each: number): Activity => {
  const { parts } = camp()
  return camp({ parts: parts.map((part) => ({ ...part, capacity: { each, exceptions: [] } })) })
}

/** Another activity whose morning excludes that of the camp. */
export const sports = (changes: Partial<typeof Activity.Encoded> = {}): Activity =>
  Schema.decodeUnknownSync(Activity)({
    code: "sport",
    name: "Stage de sport",
    periods: [{ code: "noel", name: "Noël", from: "2026-12-19", to: "2027-01-03" }],
    parts: [part("stage", "09:00", "11:00", { exclusive: "lieu-matin" }), part("bus", "08:00", "09:00")],
    units: [
      { code: "stage", name: "Stage", takes: ["stage"], together: ["bus"] },
      { code: "bus", name: "Bus", takes: ["bus"] }
    ],
    ...changes
  })
