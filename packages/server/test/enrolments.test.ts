import { Effect, Result } from "effect"
import { SqlClient } from "effect/sql"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { ActivityFiles } from "../../core/src/activities/ActivityFiles.ts"
import { parseActivities } from "../../core/src/activities/activitiesYaml.ts"
import { EnrolmentDecisions } from "../../core/src/activities/EnrolmentDecisions.ts"
import { newId } from "../../core/src/platform/ids/Ids.ts"
import { aroundToday } from "./aroundToday.ts"
import { type Ask, askerOf, signIn } from "./asking.ts"
import { type RunningPortal, startPortal } from "./runningPortal.ts"

let running: RunningPortal
let ask: Ask
let cookie: string
let childId: string
beforeAll(async () => {
  running = await startPortal()
  ask = askerOf(running.portal)
  childId = await running.run(withActivities)
  cookie = await signIn(ask)
})
afterAll(() => running?.stop())

const activities = `activities:
  - code: mercredi
    name: Mercredis
    periods: [{ code: annee, name: Année, ${aroundToday} }]
  - code: camp
    name: Camp
    who: { ages: { from: 14, to: 17 } }
    requires: { dossier: true }
    enrolment: { decidedBy: rules }
    periods: [{ code: ete, name: Été, ${aroundToday} }]`

/** The town offers these; the first family has a child. */
const withActivities = Effect.suspend(() =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const { town, staff, anna } = running
    const offered = Result.getOrThrow(parseActivities("activites.yaml", activities))
    yield* ActivityFiles.use((all) => all.apply(staff, "activites.yaml", offered, { dryRun: false }))
    const id = yield* newId
    yield* sql`insert into children (town_id, id, external_ref, family_name, given_name, birth_date, created_at)
      values (${town.id}, ${id}, ${id}, 'ESSAI', 'Zoé', '2019-04-02', now())`
    yield* sql`insert into household_children (town_id, household_id, child_id) values (${town.id}, ${anna.householdId}, ${id})`
    return id
  })
)

const asks = (wish: object) =>
  ask("POST", "/api/v1/enrolments", {
    cookie,
    body: { childId, activity: "mercredi", period: "annee", place: "", ...wish }
  })
const json = async (response: Promise<Response>) => {
  const answer = await response
  return [answer.status, await answer.json()]
}

describe("enrolments over HTTP", () => {
  it("are offered with what is in the way, asked for, listed with the next step, and taken back", async () => {
    const [status, offered] = await json(ask("GET", "/api/v1/activities", { cookie }))
    expect([status, offered]).toMatchObject([
      200,
      [
        {
          code: "mercredi",
          periods: [{ code: "annee", children: [{ id: childId, hindrances: [], enrolmentId: null }] }]
        },
        { code: "camp", periods: [{ children: [{ hindrances: [{ code: "too-young" }] }] }] }
      ]
    ])
    const [first, enrolment] = await json(asks({}))
    expect([first, enrolment]).toMatchObject([
      200,
      { state: "requested", childName: "Zoé", next: { code: "wait", at: null } }
    ])
    expect(await json(asks({}))).toEqual([200, enrolment])
    expect(await json(ask("GET", "/api/v1/enrolments", { cookie }))).toEqual([200, [enrolment]])
    const { id } = enrolment as { id: string }
    expect(await json(ask("DELETE", `/api/v1/enrolments/${id}`, { cookie }))).toMatchObject([
      200,
      { state: "withdrawn" }
    ])
  })

  it("are refused with each reason as a code and a sentence in the family's language", async () => {
    expect(await json(asks({ activity: "camp", period: "ete" }))).toMatchObject([
      422,
      {
        code: "enrolment-refused",
        reasons: [{ code: "too-young", sentence: expect.stringMatching(/^À partir de 14 ans/) }]
      }
    ])
    await running.run(
      SqlClient.SqlClient.use((sql) => sql`update accounts set language = 'en' where mail = ${"anna@example.org"}`)
    )
    expect(await json(asks({ activity: "camp", period: "ete" }))).toMatchObject([
      422,
      { reasons: [{ sentence: expect.stringMatching(/^From 14 years/) }] }
    ])
    expect((await asks({ activity: "danse" })).status).toBe(404)
    expect((await asks({ activity: "../etc" })).status).toBe(400)
  })

  it("stand in the menu, and in what is to be done where the family can do something", async () => {
    const menu = async () => {
      const [, session] = await json(ask("GET", "/api/v1/session", { cookie }))
      const { menu, toDo } = session as {
        menu: ReadonlyArray<{ id: string; badge: number }>
        toDo: ReadonlyArray<{ id: string }>
      }
      return [
        menu.filter(({ id }) => id === "planning" || id === "enrolments").map(({ id, badge }) => [id, badge]),
        toDo.filter(({ id }) => id === "enrolments")
      ]
    }
    expect(await menu()).toEqual([
      [
        ["planning", 0],
        ["enrolments", 0]
      ],
      []
    ])
    const [, enrolment] = await json(asks({}))
    const { id } = enrolment as { id: string }
    await running.run(EnrolmentDecisions.use((decisions) => decisions.refuse(running.staff, [id], "Complet.")))
    expect(await menu()).toMatchObject([
      [
        ["planning", 0],
        ["enrolments", 1]
      ],
      [{ id: "enrolments", count: 1 }]
    ])
  })
})
