import { Schema } from "effect"
import { Activity } from "../../src/activities/Activity.ts"

/** The days on which everything happens: around the night of 25 October 2026, when clocks go back. */
export const days = ["2026-10-23", "2026-10-26", "2026-10-27"] as const

/** What families want: a unit of an activity. */
export interface Want {
  readonly activity: string
  readonly unit: string
}

/** What a family may want of a day, the most wanted first. */
export const wants = [
  { activity: "centre", unit: "matin" },
  { activity: "centre", unit: "journee" },
  { activity: "sport", unit: "stage" },
  { activity: "camp", unit: "jour" },
  { activity: "centre", unit: "repas" }
] as const satisfies ReadonlyArray<Want>

/** How many children each part takes, and for how many hours a place is offered. */
export interface Terms {
  readonly capacities: Readonly<Record<string, number>>
  readonly offerHours: number
}

/** The parts by their activity, as the check itself knows them: what of the file decides about places. */
export const parts: Readonly<Record<string, { readonly activity: string; readonly exclusive: string }>> = {
  matin: { activity: "centre", exclusive: "matinee" },
  repas: { activity: "centre", exclusive: "" },
  stage: { activity: "sport", exclusive: "matinee" },
  jour: { activity: "camp", exclusive: "matinee" }
}

/** The parts that a unit takes. */
export const partsOf = ({ unit }: Pick<Want, "unit">): ReadonlyArray<string> =>
  unit === "journee" ? ["matin", "repas"] : [unit]

/** What the town's criteria give for the waiting list of an activity. */
export const pointsFor = (activity: string, facts: { resident: boolean; siblings: boolean }): number => {
  if (activity === "sport") return 0
  return (facts.resident ? 10 : 0) + (activity === "centre" && facts.siblings ? 5 : 0)
}

/** The chances that a party has in the draw of the camp. */
export const weightOf = ({ resident }: { readonly resident: boolean }): number => (resident ? 3 : 1)

const hour = 3_600_000

/** The instant of a time on the clocks of Paris in October 2026. */
export const inParis = (day: string, time: string): number =>
  Date.parse(`${day}T${time}:00Z`) - (day < "2026-10-25" || (day === "2026-10-25" && time < "03:00") ? 2 : 1) * hour

/** The last instant at which a place of a day can be added: at noon the day before, two hours before, or until it begins. */
export const addUntil = (activity: string, day: string): number => {
  if (activity === "sport") return inParis(day, "09:00") - 2 * hour
  if (activity === "camp") return inParis(day, "08:30")
  const before = new Date(Date.parse(`${day}T12:00:00Z`) - 24 * hour).toISOString().slice(0, 10)
  return inParis(before, "12:00")
}

/** Until when families ask for the camp. */
export const asksUntil = inParis("2026-10-21", "18:00")

const part = (code: string, startsAt: string, endsAt: string, { capacities }: Terms) => ({
  ...{ code, name: code, kind: "half-day", on: "every-day", startsAt, endsAt },
  weekdays: ["monday", "tuesday", "wednesday", "thursday", "friday"],
  exclusive: parts[code]?.exclusive ?? "",
  capacity: { each: capacities[code] ?? null }
})

const period = { code: "automne", name: "Automne", from: days[0], to: days[2] }

/** The activities of a town on these terms: a centre, a course that excludes its morning, and a camp that is drawn. */
export const offerOn = (terms: Terms): ReadonlyArray<Activity> =>
  Schema.decodeUnknownSync(Schema.Array(Activity))([
    {
      code: "centre",
      name: "Centre de loisirs",
      periods: [period],
      parts: [part("matin", "08:00", "12:00", terms), part("repas", "12:00", "13:30", terms)],
      units: [
        { code: "journee", name: "Journée", takes: ["matin", "repas"] },
        { code: "matin", name: "Matin", takes: ["matin"] },
        { code: "repas", name: "Repas", takes: ["repas"] }
      ],
      rules: {
        add: [{ limit: { kind: "days-before", days: 1, at: "12:00" } }],
        cancel: [{ limit: { kind: "hours-before", hours: 3 } }]
      },
      waiting: {
        scope: "period",
        offerHours: terms.offerHours,
        criteria: [
          { name: "Habitants", points: 10, when: "residents" },
          { name: "Fratries", points: 5, when: "siblings-enrolled" }
        ]
      }
    },
    {
      code: "sport",
      name: "Stage de sport",
      periods: [period],
      parts: [part("stage", "09:00", "11:00", terms)],
      rules: { add: [{ limit: { kind: "hours-before", hours: 2 } }] },
      waiting: { scope: "day", offerHours: terms.offerHours }
    },
    {
      code: "camp",
      name: "Camp",
      periods: [
        {
          ...period,
          mode: "requests",
          requests: {
            until: "2026-10-21T18:00",
            criteria: [{ name: "Habitants", weight: 3, when: "residents" }],
            leftFrom: "2026-10-22T08:00"
          }
        }
      ],
      parts: [part("jour", "08:30", "17:00", terms)],
      waiting: {
        scope: "day",
        offerHours: terms.offerHours,
        criteria: [{ name: "Habitants", points: 10, when: "residents" }]
      }
    }
  ])
