import { readFileSync } from "node:fs"
import { Ajv2020 } from "ajv/dist/2020.js"
import { Result } from "effect"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import { parseActivities, writeActivities } from "../../src/activities/activitiesYaml.ts"
import { calendarProblems, unknownToTown } from "../../src/activities/checks/townProblems.ts"
import { slotPlan } from "../../src/activities/slotPlan.ts"
import { calendarOf } from "../../src/towns/calendar/calendarOf.ts"
import { parseTownFile } from "../../src/towns/townFile.ts"

const read = (path: string) => readFileSync(new URL(`../../../../examples/${path}`, import.meta.url), "utf8")
const published = JSON.parse(readFileSync(new URL("../../../../docs/activities.schema.json", import.meta.url), "utf8"))
const townOf = (town: string) => Result.getOrThrow(parseTownFile("town.yaml", read(`${town}/town.yaml`)))
const activitiesOf = (town: string) =>
  Result.getOrThrow(parseActivities("activities.yaml", read(`${town}/activities.yaml`)))

describe.each(["compiegne", "other-town"])("the activities of the example town %s", (town) => {
  const { services, dossier, calendar } = townOf(town)
  const known = { services: services.map(({ code }) => code), schools: dossier.schools, classes: dossier.classes }

  test("fit the town's file, and can be met on every day", () => {
    const activities = activitiesOf(town)
    expect(unknownToTown(activities, known)).toEqual([])
    expect(calendarProblems(activities, calendarOf(calendar))).toEqual([])
  })

  test("are the same once written and read again", () => {
    const written = writeActivities(activitiesOf(town))
    expect(Result.getOrThrow(parseActivities("export.yaml", written))).toEqual(activitiesOf(town))
  })

  test("fit the published schema, with which editors help", () => {
    const fits = (text: string) => new Ajv2020({ strict: false }).validate(published, parse(text))
    expect(fits(read(`${town}/activities.yaml`))).toBe(true)
    expect(fits(read(`${town}/activities.yaml`).replace("weekdays:", "weekday:"))).toBe(false)
  })

  test("have slots in every part", () => {
    for (const activity of activitiesOf(town)) {
      const parts = new Set(slotPlan(activity, calendarOf(calendar)).map(({ part }) => part))
      expect(parts).toEqual(new Set(activity.parts.map(({ code }) => code)))
    }
  })
})
