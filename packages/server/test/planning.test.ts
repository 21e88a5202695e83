import { Effect, Schema } from "effect"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { newChild } from "../../core/test/children/filesUnderTest.ts"
import { canteen, enrol, meals, newSlots, offer } from "../../core/test/reservations/planningUnderTest.ts"
import { Planning } from "../src/contract/planning.ts"
import { type Ask, askerOf, problem, signIn } from "./asking.ts"
import { type RunningPortal, startPortal } from "./runningPortal.ts"

let running: RunningPortal
let ask: Ask
let cookie: string
let childId: string
beforeAll(async () => {
  running = await startPortal()
  ask = askerOf(running.portal)
  cookie = await signIn(ask)
  const { town, anna } = running
  childId = await running.run(
    Effect.gen(function* () {
      yield* offer(town, [canteen])
      const id = yield* newChild(town, [anna.householdId], "Théodule", "2019-05-04")
      yield* enrol(town, anna.householdId, id, "cantine", { from: "2026-09-01", to: "2099-12-31" })
      yield* newSlots(town, meals(["2026-09-01", "2099-12-01"]))
      return id
    })
  )
})
afterAll(() => running?.stop())

const planningOf = (query: string) => ask("GET", `/api/v1/planning${query}`, { cookie })

describe("the planning over HTTP", () => {
  it("gives cells with their reasons, and the rules in words", async () => {
    const response = await planningOf("?from=2026-09-01&to=2026-09-30")
    expect(response.status).toBe(200)
    const planning = Schema.decodeUnknownSync(Planning)(await response.json())
    expect(planning.children).toEqual([{ id: childId, givenName: "Théodule" }])
    expect(planning.cells).toEqual([
      {
        childId,
        activity: "cantine",
        unit: "repas",
        day: "2026-09-01",
        state: "closed",
        asked: false,
        absent: false,
        byRequest: false,
        mayAdd: false,
        mayCancel: false,
        until: null,
        surchargePercent: null,
        surchargeCents: null,
        feePercent: null,
        reason: { code: "past", limit: "2026-09-01T10:00:00.000Z", sentence: "Ce jour est passé ou a commencé." },
        waiting: null,
        mayWait: false
      }
    ])
    expect(planning.activities).toMatchObject([
      {
        code: "cantine",
        units: [{ code: "repas", name: "Repas", startsAt: "12:00", endsAt: "14:00", price: "" }],
        rules: [
          expect.stringContaining("Réservation possible"),
          expect.stringContaining("Annulation"),
          expect.stringContaining("50")
        ]
      }
    ])
  })

  it("travels gzipped to whom takes it so, and says the same to who does not", async () => {
    const query = "?from=2026-09-01&to=2026-12-31"
    const [gzipped, plain] = [
      await planningOf(query),
      await ask("GET", `/api/v1/planning${query}`, { cookie, headers: { "accept-encoding": "identity" } })
    ]
    expect([gzipped, plain].map(({ headers }) => headers.get("content-encoding"))).toEqual(["gzip", null])
    expect(await gzipped.json()).toEqual(await plain.json())
  })

  it("is a problem where the days make no sense, whatever they are", async () => {
    for (const query of ["?from=2026-12-02&to=2026-12-01", "?from=2026-01-01&to=2036-01-01"]) {
      const refused = await planningOf(query)
      expect([refused.status, (await problem(refused)).code]).toEqual([422, "period-refused"])
    }
    for (const query of [
      "",
      "?from=2026-12-01",
      "?from=2026-02-31&to=2026-03-01",
      "?from=0000-01-01&to=0000-01-02",
      "?from=9999-12-31&to=9999-12-31",
      "?from=demain&to=2026-12-01",
      "?from=2026-12-01&from=2026-12-02&to=2026-12-03"
    ]) {
      const refused = await planningOf(query)
      expect([query, refused.status, (await problem(refused)).code]).toEqual([query, 400, "request-invalid"])
    }
  })

  it("is nobody's without a session, and another family's is its own", async () => {
    expect((await ask("GET", "/api/v1/planning?from=2026-09-01&to=2026-09-30")).status).toBe(401)
    const theirs = await ask("GET", "/api/v1/planning?from=2026-09-01&to=2026-09-30", {
      cookie: await signIn(ask, "boris@example.org")
    })
    expect(await theirs.json()).toMatchObject({ children: [], cells: [], activities: [] })
  })
})
