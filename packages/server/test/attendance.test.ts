import { randomUUID } from "node:crypto"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { todayInParis } from "../../core/src/platform/time/today.ts"
import type { LinkOrder } from "../../core/src/reservations/attendance/links/StaffLink.ts"
import { StaffLinks } from "../../core/src/reservations/attendance/links/StaffLinks.ts"
import { newChild } from "../../core/test/children/filesUnderTest.ts"
import { enrol, offer } from "../../core/test/reservations/planningUnderTest.ts"
import { newSlots } from "../../core/test/support/planning.ts"
import { requestsPerMinute } from "../src/security/StaffLinkGuard.ts"
import { type Ask, type Asked, askerOf, problem, signIn } from "./asking.ts"
import { type RunningPortal, startPortal } from "./runningPortal.ts"

let running: RunningPortal
let ask: Ask
let today: string
const club = {
  code: "club",
  name: "Club",
  places: [
    { code: "centre", name: "Centre Desnos" },
    { code: "parc", name: "Le parc" }
  ],
  parts: [
    {
      ...{ code: "midi", name: "Midi", kind: "meal", on: "every-day", startsAt: "12:00", endsAt: "14:00" },
      weekdays: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    }
  ]
}

beforeAll(async () => {
  running = await startPortal()
  ask = askerOf(running.portal)
  today = await Effect.runPromise(todayInParis)
  const { town, anna } = running
  await running.run(
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      yield* offer(town, [club])
      for (const place of ["centre", "parc"]) {
        yield* newSlots(town, [{ activity: "club", day: today, part: "midi", place }])
        const childId = yield* newChild(town, [anna.householdId], place === "centre" ? "Zoé" : "Noé", "2019-05-04")
        yield* enrol(town, anna.householdId, childId, "club", { from: "2020-09-01", to: "2099-12-31", place })
        yield* sql`insert into reservations (town_id, id, booking_id, slot_id, day, child_id, household_id, unit, booked_at, booked_by)
          select town_id, gen_random_uuid(), gen_random_uuid(), id, day, ${childId}, ${anna.householdId}, 'midi', now(), 'test'
          from slots where town_id = ${town.id} and place = ${place}`
      }
    })
  )
})
afterAll(() => running?.stop())

const newLink = (order: Partial<LinkOrder> = {}) =>
  running.run(
    StaffLinks.use((links) =>
      links.create(running.staff, {
        ...{ label: "Directrice", activity: "club", place: "centre", group: null },
        ...{ from: today, to: today, health: null },
        ...order
      })
    )
  )

/** Asks as a tablet that has a link. */
const tabletWith =
  (secret: string, tablet: string = randomUUID()) =>
  (method: string, path = "", asked: Asked = {}) =>
    ask(method, `/api/v1/attendance${path}`, {
      ...asked,
      headers: { authorization: `Bearer ${secret}`, "portail-tablet": tablet, ...asked.headers }
    })

interface Child {
  readonly id: string
  readonly givenName: string
  readonly slots: ReadonlyArray<{
    readonly slotId: string
    readonly note: { readonly state: string; readonly version: number; readonly notedBy: string } | null
  }>
}
const childrenOf = async (response: Response) =>
  ((await response.json()) as { children: ReadonlyArray<Child> }).children
const noteOf = (child: Child | undefined, more: object = {}) => ({
  ...{ id: randomUUID(), childId: child?.id, slotId: child?.slots[0]?.slotId, state: "present", lateMinutes: null },
  ...{ notedAt: new Date().toISOString(), basedOn: 0 },
  ...more
})
const outcomes = async (response: Response) => {
  const { answers } = (await response.json()) as {
    answers: ReadonlyArray<{ readonly outcome: string; readonly standing: Child["slots"][number]["note"] }>
  }
  return answers.map(({ outcome, standing }) => `${outcome} ${standing?.state} ${standing?.version}`)
}

describe("a staff link over HTTP", () => {
  it("tells the children of its place, notes them once however often it is sent, and says what somebody else noted since", async () => {
    const { secret } = await newLink()
    const [tablet, other] = [tabletWith(secret), tabletWith(secret)]
    const children = await childrenOf(await tablet("GET"))
    expect(children.map(({ givenName }) => givenName)).toEqual(["Zoé"])
    const note = noteOf(children[0])
    const send = (by: typeof tablet, ...notes: ReadonlyArray<object>) => by("POST", "/notes", { body: { notes } })
    expect(await outcomes(await send(tablet, note))).toEqual(["noted present 1"])
    expect(await outcomes(await send(tablet, note))).toEqual(["noted present 1"])
    // the other tablet saw the child before the first noted it
    const late = noteOf(children[0], { state: "absent-unexcused" })
    expect(await outcomes(await send(other, late))).toEqual(["stale present 1"])
    expect(await outcomes(await send(other, { ...late, id: randomUUID(), basedOn: 1 }))).toEqual([
      "noted absent-unexcused 2"
    ])
    const [seen] = await childrenOf(await tablet("GET"))
    expect(seen?.slots[0]?.note).toMatchObject({ state: "absent-unexcused", version: 2, notedBy: "Directrice (2)" })
  })

  it("knows no child of another place: nothing is noted, and the notes that are not its own are named", async () => {
    const everywhere = tabletWith((await newLink({ place: null })).secret)
    const [, theirs] = await childrenOf(await everywhere("GET"))
    expect(theirs?.givenName).toBe("Noé")
    const tablet = tabletWith((await newLink()).secret)
    const note = noteOf(theirs)
    const refused = await tablet("POST", "/notes", { body: { notes: [note] } })
    expect(await problem(refused)).toMatchObject({ code: "notes-outside", status: 404, notes: [note.id] })
    const care = await childrenOf(await tablet("GET", "/care"))
    expect(care.map(({ id }) => id)).not.toContain(theirs?.id)
    expect((await childrenOf(await everywhere("GET")))[1]?.slots[0]?.note).toBeNull()
  })

  it("says why it opens nothing: never given, revoked, over, another day", async () => {
    const unknown = tabletWith("nobody-was-ever-given-this-one")
    expect(await problem(await unknown("GET"))).toMatchObject({ code: "staff-link-unknown", status: 401 })
    const { id, secret } = await newLink()
    const tablet = tabletWith(secret)
    expect(await problem(await tablet("GET", "?day=2020-01-06"))).toMatchObject({
      ...{ code: "register-day-closed", status: 422 },
      ...{ from: today, to: today }
    })
    await running.run(StaffLinks.use((links) => links.revoke(running.staff, id)))
    expect(await problem(await tablet("GET"))).toMatchObject({
      code: "staff-link-ended",
      status: 410,
      reason: "revoked"
    })
    const old = await newLink()
    await running.run(
      SqlClient.SqlClient.use(
        (sql) => sql`update staff_links set created_at = '2020-01-01', expires_at = '2020-01-06' where id = ${old.id}`
      )
    )
    expect(await problem(await tabletWith(old.secret)("GET"))).toMatchObject({ reason: "expired" })
    expect(running.logs.join("\n")).not.toContain(secret)
  })

  it("is no session, and a family's session is no link", async () => {
    const { secret } = await newLink()
    const asFamily = await ask("GET", "/api/v1/children", { headers: { authorization: `Bearer ${secret}` } })
    expect((await problem(asFamily)).code).toBe("signed-out")
    const asStaff = await ask("GET", "/api/v1/attendance", {
      cookie: await signIn(ask),
      headers: { "portail-tablet": randomUUID() }
    })
    expect((await problem(asStaff)).code).toBe("staff-link-unknown")
    const nameless = await tabletWith(secret)("GET", "", { headers: { "portail-tablet": undefined } })
    expect(await problem(nameless)).toMatchObject({
      code: "request-invalid",
      errors: [{ path: ["headers", "portail-tablet"] }]
    })
  })

  it("has whom to call with a trace in the log, in the name of the tablet", async () => {
    const { secret } = await newLink({ label: "Équipe du midi" })
    const response = await tabletWith(secret)("GET", "/care")
    expect(await response.json()).toMatchObject({ day: today, withHealth: false, children: [{ health: [] }] })
    const nobody = await tabletWith(secret)("GET", `/care?child=${randomUUID()}`)
    expect(await nobody.json()).toMatchObject({ children: [] })
    const [entry] = await running.run(
      SqlClient.SqlClient.use(
        (sql) => sql<{ after: object }>`select after from audit_entries where actor = 'Équipe du midi (1)'
          and action = 'document.attendance-sheet'`
      )
    )
    expect(entry?.after).toMatchObject({ activity: "club", on: today, children: 1 })
  })

  it("waits where it asks more often than tablets do", async () => {
    const tablet = tabletWith((await newLink()).secret)
    let asked = 0
    let answer = await tablet("GET")
    for (; answer.status === 200 && asked <= requestsPerMinute; asked += 1) {
      await answer.arrayBuffer()
      answer = await tablet("GET")
    }
    const busy = await problem(answer)
    expect([busy.code, answer.status]).toEqual(["staff-link-busy", 429])
    expect(busy.retryAt).toMatch(/^\d{4}-\d{2}-\d{2}T/)
  })
})
