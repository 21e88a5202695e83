import { Effect, Result } from "effect"
import { SqlClient } from "effect/sql"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { ActivityFiles } from "../../core/src/activities/ActivityFiles.ts"
import { parseActivities } from "../../core/src/activities/activitiesYaml.ts"
import { Quotients } from "../../core/src/households/quotients/Quotients.ts"
import { newId } from "../../core/src/platform/ids/Ids.ts"
import { daysAfter } from "../../core/src/platform/time/days.ts"
import { todayInParis } from "../../core/src/platform/time/today.ts"
import { Tariffs } from "../../core/src/tariffs/Tariffs.ts"
import { parseTariffs } from "../../core/src/tariffs/tariffsYaml.ts"
import { aroundToday } from "./aroundToday.ts"
import { type Ask, askerOf, signIn } from "./asking.ts"
import { type RunningPortal, startPortal } from "./runningPortal.ts"

let running: RunningPortal
let ask: Ask
beforeAll(async () => {
  running = await startPortal()
  ask = askerOf(running.portal)
  await running.run(withTariffs)
})
afterAll(() => running?.stop())

const activities = `activities:
  - code: cantine
    name: Cantine
    periods: [{ code: annee, name: Année, ${aroundToday} }]
    parts:
      - { code: repas, name: Repas, kind: meal, weekdays: [monday], on: every-day, startsAt: 11:45, endsAt: 13:30 }
`
const tariffs = `tariffs:
  - code: repas
    name: Repas
    activity: cantine
    from: 2020-09-01
    deliberation: délibération du 25 juin 2020
    rows:
      - { when: { quotient: { from: 0 } }, effort: { percent: 0.36, floor: 1, ceiling: 5.30 } }
      - { name: Quotient non communiqué, when: { quotient: unknown }, price: 5.30 }
`

const withTariffs = Effect.suspend(() =>
  Effect.gen(function* () {
    const { staff, anna } = running
    const offered = Result.getOrThrow(parseActivities("activites.yaml", activities))
    yield* ActivityFiles.use((all) => all.apply(staff, "activites.yaml", offered, { dryRun: false }))
    const priced = Result.getOrThrow(parseTariffs("tarifs.yaml", tariffs))
    yield* Tariffs.use((all) => all.apply(staff, "tarifs.yaml", priced, { dryRun: false }))
    const quotients = yield* Quotients
    const given = { until: null, proof: "" }
    yield* quotients.set(staff, anna.householdId, { ...given, cents: 62_250, from: "2020-01-01", until: "2098-12-31" })
    yield* quotients.set(staff, anna.householdId, { ...given, cents: 90_000, from: "2099-01-01" })
  })
)

/** A child of the first family, in the canteen of this year. */
const enrolledChild = Effect.suspend(() =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const { town, anna } = running
    const id = yield* newId
    const key = { town_id: town.id, household_id: anna.householdId, child_id: id }
    const named = { external_ref: id, family_name: "ESSAI", given_name: "Léa", birth_date: "2018-04-02" }
    yield* sql`insert into children ${sql.insert({ town_id: town.id, id, ...named, created_at: new Date() })}`
    yield* sql`insert into household_children ${sql.insert(key)}`
    const body = { childId: id, activity: "cantine", period: "annee", place: "" }
    yield* Effect.promise(async () => ask("POST", "/api/v1/enrolments", { cookie: await signIn(ask), body }))
    yield* sql`update enrolments set state = 'accepted' where town_id = ${town.id} and child_id = ${id}`
  })
)

const read = async (path: string, cookie?: string) => {
  const answer = await ask("GET", `/api/v1${path}`, cookie === undefined ? {} : { cookie })
  return [answer.status, await answer.json()] as const
}

describe("tariffs over HTTP", () => {
  it("are told to everybody, with what each price depends on", async () => {
    const [status, body] = await read("/tariffs")
    expect([status, body]).toEqual([
      200,
      [
        {
          code: "cantine",
          name: "Cantine",
          units: [
            {
              code: "repas",
              name: "Repas",
              tariff: { name: "Repas", from: "2020-09-01", until: null, deliberation: "délibération du 25 juin 2020" },
              asks: { quotient: true, residency: false, siblings: false, age: false, classes: [] }
            }
          ]
        }
      ]
    ])
  })

  it("are simulated without a session, in words of either language", async () => {
    const [, french] = await read("/tariffs/simulation?activity=cantine&unit=repas&quotient=900&times=4&children=2")
    expect(french).toMatchObject({
      cents: 2592,
      children: [{ rank: 1, quantity: 4, unitCents: 324, cents: 1296 }, { rank: 2 }]
    })
    expect(french.children[0].sentence).toMatch(/^4 repas × 3,24\s€ : 0,36 % de votre quotient 900/)
    const [, english] = await read("/tariffs/simulation?activity=cantine&unit=repas&lang=en")
    expect(english).toMatchObject({
      cents: 530,
      children: [{ sentence: expect.stringContaining("Quotient non communiqué") }]
    })
  })

  it("are refused where the town prices no such thing, or what is typed is no quotient", async () => {
    expect(await read("/tariffs/simulation?activity=cantine&unit=gouter")).toMatchObject([
      404,
      { code: "tariff-unknown" }
    ])
    for (const wrong of ["quotient=-1", "quotient=1e9", "children=0", "times=400", "resident=oui"]) {
      expect(await read(`/tariffs/simulation?activity=cantine&unit=repas&${wrong}`), wrong).toMatchObject([
        400,
        { code: "request-invalid" }
      ])
    }
  })

  it("are those of a family's own children in what they are enrolled in, with the arithmetic", async () => {
    expect((await read("/household/prices"))[0]).toBe(401)
    const cookie = await signIn(ask)
    expect(await read("/household/prices", cookie)).toEqual([200, { resident: expect.any(Boolean), children: [] }])
    await running.run(enrolledChild)
    const [, { children }] = await read("/household/prices", cookie)
    expect(children).toMatchObject([{ childName: "Léa", prices: [{ activity: "Cantine", unit: "Repas", cents: 224 }] }])
    expect(children[0].prices[0].sentence).toMatch(/0,36 % de votre quotient 622,50, délibération/)
  })

  it("depend on a quotient that only its household reads, with when it holds", async () => {
    expect((await read("/household/quotient"))[0]).toBe(401)
    expect(await read("/household/quotient", await signIn(ask))).toEqual([
      200,
      {
        inForce: { amount: 622.5, from: "2020-01-01", until: "2098-12-31", source: "staff" },
        ended: null,
        next: { amount: 900, from: "2099-01-01", until: null, source: "staff" },
        fund: null
      }
    ])
  })
  it("ask a family for its quotient where none holds today, or the one in force ends within 30 days", async () => {
    const asked = async (until: string) => {
      const { staff, anna } = running
      const given = { cents: 62_250, from: "2020-01-01", until, proof: "" }
      await running.run(Effect.orDie(Quotients.use((all) => all.set(staff, anna.householdId, given))))
      const [, session] = await read("/session", await signIn(ask))
      const toDo: ReadonlyArray<{ readonly id: string; readonly dueOn: string | null }> = session.toDo
      return toDo.filter(({ id }) => id === "quotient").map(({ dueOn }) => dueOn)
    }
    const today = await running.run(todayInParis)
    expect(await asked(daysAfter(today, 20))).toEqual([daysAfter(today, 20)])
    expect(await asked(daysAfter(today, -2))).toEqual([null])
    expect(await asked(daysAfter(today, 40))).toEqual([])
  })
})
