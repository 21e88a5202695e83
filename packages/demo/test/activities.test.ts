import { readFile } from "node:fs/promises"
import { parseActivities, slotPlan } from "@portail-familles/core/activities"
import { parseTownFile } from "@portail-familles/core/towns"
import { Result } from "effect"
import { assert, describe, test } from "vitest"
import { activityProblems } from "../../core/src/activities/checks/activityProblems.ts"
import { calendarProblems } from "../../core/src/activities/checks/townProblems.ts"
import { calendarOf } from "../../core/src/towns/calendar/calendarOf.ts"
import { demoActivities } from "../src/activities.ts"
import { exampleAt } from "../src/examples.ts"

const read = async (path: string) => readFile(exampleAt(path), "utf8")
const activities = Result.getOrThrow(parseActivities("activities.yaml", await read("compiegne/activities.yaml")))
const { calendar } = Result.getOrThrow(parseTownFile("town.yaml", await read("compiegne/town.yaml")))

describe("the demo's activities", () => {
  // before each holidays, within some, in summer, and when the calendar that comes with the portal has ended
  test.each(["2026-11-27", "2026-12-24", "2027-02-10", "2027-06-30", "2027-08-15", "2028-02-28", "2031-03-03"])(
    "started on %s can be applied, and the camp opens on the day after tomorrow",
    (today) => {
      const days = calendarOf(calendar)
      const moved = demoActivities(activities, days, today)
      assert.deepStrictEqual([...activityProblems(moved), ...calendarProblems(moved, days)], [])
      const camp = moved.find(({ code }) => code === "centre-loisirs")
      const opens = camp?.periods[0]?.opens.map(({ at }) => Date.parse(`${at}Z`) - Date.parse(`${today}T08:30Z`))
      assert.deepStrictEqual(opens, [2 * 86_400_000, 4 * 86_400_000])
      assert.isAtLeast(camp === undefined ? 0 : slotPlan(camp, days).length, 12)
    }
  )
})
