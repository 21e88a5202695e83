import { Effect, Schema } from "effect"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { newChild } from "../../core/test/children/filesUnderTest.ts"
import { canteen, enrol, meals, newSlots, offer } from "../../core/test/reservations/planningUnderTest.ts"
import { PlanningChangesAnswer } from "../src/contract/planningChanges.ts"
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
      yield* offer(town, [always])
      const id = yield* newChild(town, [anna.householdId], "Théodule", "2019-05-04")
      yield* enrol(town, anna.householdId, id, "cantine", { from: "2026-09-01", to: "2099-12-31" })
      yield* newSlots(town, meals(["2026-09-01", "2099-12-01"]))
      return id
    })
  )
})
afterAll(() => running?.stop())

/** A canteen of every Tuesday until the next century. */
const always = {
  ...canteen,
  periods: [{ code: "toujours", name: "Toujours", from: "2026-09-01", to: "2099-12-31" }],
  parts: canteen.parts.map((part) => ({ ...part, weekdays: ["tuesday"], on: "every-day" }))
}

const wish = (day: string, more: object = {}) => ({
  action: "add",
  childId,
  activity: "cantine",
  unit: "repas",
  day,
  ...more
})
const changes = (wishes: ReadonlyArray<object>, key: string = crypto.randomUUID(), more: object = {}) =>
  ask("POST", "/api/v1/planning/changes", {
    cookie,
    body: { key, mode: "best-effort", siblingsTogether: false, preview: false, changes: wishes, ...more }
  })
const answered = async (response: Response) => {
  expect(response.status).toBe(200)
  return Schema.decodeUnknownSync(PlanningChangesAnswer)(await response.json())
}

describe("planning changes over HTTP", () => {
  it("answer a line for each wish, in words, and the planning shows what was booked", async () => {
    const { kept, lines } = await answered(await changes([wish("2099-12-01"), wish("2026-09-01")]))
    expect(kept).toBe(true)
    expect(lines).toMatchObject([
      { outcome: "booked", code: null, sentence: expect.stringMatching(/^Réservé\. Annulable sans frais jusqu’au /) },
      { outcome: "refused", code: "past", sentence: "Ce jour est passé ou a commencé." }
    ])
    const planning = await ask("GET", "/api/v1/planning?from=2099-12-01&to=2099-12-01", { cookie })
    expect(await planning.json()).toMatchObject({ cells: [{ state: "booked", mayCancel: true }] })
  })

  it("answer a key again as before, and refuse it for other wishes", async () => {
    const key = crypto.randomUUID()
    const cancel = [wish("2099-12-01", { action: "cancel" })]
    const first = await answered(await changes(cancel, key))
    expect(first.lines[0]).toMatchObject({ outcome: "cancelled", sentence: "Annulé." })
    expect(await answered(await changes(cancel, key))).toEqual(first)
    const reused = await changes([wish("2099-12-01")], key)
    expect([reused.status, (await problem(reused)).code]).toEqual([409, "key-reused"])
  })

  it("take ids in capitals for the same ones", async () => {
    const key = crypto.randomUUID()
    const first = await answered(await changes([wish("2099-12-01")], key))
    const capitals = [wish("2099-12-01", { childId: childId.toUpperCase() })]
    expect(await answered(await changes(capitals, key.toUpperCase()))).toEqual(first)
    expect(first.lines).toMatchObject([{ outcome: "booked" }])
  })

  it("tell nothing of another family's child", async () => {
    const theirs = await running.run(newChild(running.town, [running.boris.householdId], "Zoé", "2019-05-04"))
    const { lines } = await answered(await changes([wish("2099-12-01", { childId: theirs })]))
    const unknown = await answered(await changes([wish("2099-12-01", { childId: crypto.randomUUID() })]))
    const without = ({ childId: _, ...line }: object & { childId?: string }) => line
    expect(lines.map(without)).toEqual(unknown.lines.map(without))
    expect(lines[0]).toMatchObject({ outcome: "refused", code: "not-enrolled" })
  })

  it("refuse days that are none, and more than ids", async () => {
    for (const wrong of [wish("2026-02-31"), wish("2099-12-01", { price: 0 }), wish("2099-12-01", { childId: "x" })]) {
      const refused = await changes([wrong])
      expect([refused.status, (await problem(refused)).code]).toEqual([400, "request-invalid"])
    }
  })
})
