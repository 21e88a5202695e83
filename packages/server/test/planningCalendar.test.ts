import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import ICAL from "ical.js"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { daysAfter } from "../../core/src/platform/time/days.ts"
import { todayInParis } from "../../core/src/platform/time/today.ts"
import { closeFeedsAfterRestore } from "../../core/src/reservations/feedsAfterRestore.ts"
import { newChild } from "../../core/test/children/filesUnderTest.ts"
import { book, canteen, enrol, meals, newSlots, offer } from "../../core/test/reservations/planningUnderTest.ts"
import { type Ask, askerOf, problem, signIn } from "./asking.ts"
import { type RunningPortal, startPortal } from "./runningPortal.ts"

let running: RunningPortal
let ask: Ask
let cookie: string
const far = { before: -31, after: 366 }
const near = { before: -30, today: 0, after: 365 }
let today: string
beforeAll(async () => {
  running = await startPortal()
  ask = askerOf(running.portal)
  cookie = await signIn(ask)
  const { town, anna } = running
  today = await Effect.runPromise(todayInParis)
  const days = [...Object.values(far), ...Object.values(near)].map((distance) => daysAfter(today, distance))
  const place = { code: "pompidou", name: "École Pompidou; cantine", address: "2, rue des Lilas" }
  await running.run(
    Effect.gen(function* () {
      yield* offer(town, [{ ...canteen, places: [place] }])
      const childId = yield* newChild(town, [anna.householdId], "Théodule", "2019-05-04")
      yield* enrol(town, anna.householdId, childId, "cantine", { from: "2026-09-01", to: "2099-12-31" })
      yield* newSlots(town, meals(days, { place: "pompidou" }))
      for (const day of days) yield* book(town, anna.householdId, childId, { activity: "cantine", day, unit: "repas" })
    })
  )
})
afterAll(() => running?.stop())

const statement = (text: string) => running.run(SqlClient.SqlClient.use((sql) => sql.unsafe(text)))

const opened = async () => {
  const response = await ask("POST", "/api/v1/planning/feed", { cookie })
  expect(response.status).toBe(200)
  const { url } = (await response.json()) as { url: string }
  return new URL(url)
}

/** Reads a calendar as a program of somebody's does: no session, no page. */
const calendarAt = (url: URL) => ask("GET", `${url.pathname}${url.search}`, { headers: { origin: undefined } })

const eventsAt = async (url: URL) => {
  const response = await calendarAt(url)
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/calendar; charset=utf-8"])
  const text = await response.text()
  return {
    text,
    events: new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one))
  }
}

describe("the calendar of a family's days", () => {
  it("has an event for each booked unit from 30 days ago to a year ahead, with its place and hours", async () => {
    const { text, events } = await eventsAt(await opened())
    expect(events.map(({ startDate }) => startDate.toJSDate().toISOString().slice(0, 10))).toEqual(
      Object.values(near).map((distance) => daysAfter(today, distance))
    )
    const [event] = events
    expect([event?.summary, event?.location]).toEqual([
      "Théodule · Cantine",
      "École Pompidou; cantine, 2, rue des Lilas"
    ])
    const paris = new Intl.DateTimeFormat("fr-FR", { timeStyle: "short", timeZone: "Europe/Paris" })
    expect([event?.startDate, event?.endDate].map((at) => paris.format(at?.toJSDate()))).toEqual(["12:00", "14:00"])
    expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  })

  it("keeps an event's name as long as the place is kept, and drops what is cancelled", async () => {
    const url = await opened()
    const before = (await eventsAt(url)).events.map(({ uid }) => uid)
    expect((await eventsAt(url)).events.map(({ uid }) => uid)).toEqual(before)
    await statement(`update reservations set cancelled_at = now(), cancelled_by = 'test' where day = '${today}'`)
    const after = (await eventsAt(url)).events.map(({ uid }) => uid)
    expect(after).toEqual(before.filter((_, place) => place !== 1))
    await statement(`update reservations set cancelled_at = null, cancelled_by = null where day = '${today}'`)
  })

  it("ends when a new address is made, when it is ended, and when the account is closed", async () => {
    const first = await opened()
    const second = await opened()
    expect((await calendarAt(second)).status).toBe(200)
    const refused = await calendarAt(first)
    expect([refused.status, (await problem(refused)).code]).toEqual([404, "feed-unknown"])
    await statement(`update accounts set disabled_at = now() where mail = 'anna@example.org'`)
    expect((await calendarAt(second)).status).toBe(404)
    await statement(`update accounts set disabled_at = null where mail = 'anna@example.org'`)
    expect((await ask("DELETE", "/api/v1/planning/feed", { cookie })).status).toBe(204)
    expect((await calendarAt(second)).status).toBe(404)
    expect(await (await ask("GET", "/api/v1/planning/feed", { cookie })).json()).toEqual({ createdAt: null })
  })

  it("ends when a backup is restored, which may know an address that was ended since", async () => {
    const url = await opened()
    expect(await running.run(closeFeedsAfterRestore)).toBe(1)
    expect((await calendarAt(url)).status).toBe(404)
  })

  it("ends for an adult who leaves the household", async () => {
    const url = await opened()
    const { town, anna, boris } = running
    const moved = (to: string, rank: number) =>
      statement(
        `update household_adults set household_id = '${to}', rank = ${rank} where town_id = '${town.id}' and adult_id = '${anna.adultId}'`
      )
    await moved(boris.householdId, 2)
    expect((await calendarAt(url)).status).toBe(404)
    await moved(anna.householdId, 1)
    expect((await calendarAt(url)).status).toBe(200)
  })

  it("is known to nobody but who has its address: the database keeps no secret, and no log", async () => {
    const url = await opened()
    const secret = url.searchParams.get("secret") ?? ""
    expect(Buffer.from(secret, "base64url")).toHaveLength(32)
    await eventsAt(url)
    expect((await calendarAt(new URL(`${url}x`))).status).toBe(404)
    const rows = JSON.stringify(await statement("select * from planning_feeds"))
    expect(rows).not.toContain(secret)
    expect(running.logs.join("\n")).not.toContain(secret)
    expect(running.logs.filter((line) => line.includes("link-refused")).length).toBeGreaterThan(0)
  })

  it("is not there without a secret or with one of another shape", async () => {
    for (const query of ["", "?secret=", "?secret=x", `?secret=${"x".repeat(3000)}`, "?secret=a&secret=b"]) {
      const response = await ask("GET", `/api/v1/planning.ics${query}`)
      expect([query.slice(0, 20), [400, 404].includes(response.status)]).toEqual([query.slice(0, 20), true])
      await problem(response)
    }
  })
})
