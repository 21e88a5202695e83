import { Schema } from "effect"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { WaitingRooms } from "../../../core/src/towns/waitingRoom/WaitingRooms.ts"
import { type Ask, askerOf, credentials, problem, signIn } from "../asking.ts"
import { type RunningPortal, startPortal, townSite } from "../runningPortal.ts"

/** What who waits is told. */
const Waiting = Schema.Struct({
  code: Schema.String,
  rank: Schema.Finite,
  estimateSeconds: Schema.Finite,
  retryAt: Schema.String
})
const waitingOf = Schema.decodeUnknownSync(Waiting)

const crowd = 1_000_000
const thresholds = { requests: 1000, delayMillis: 60_000 }

const setCookie = (response: Response, name: string) =>
  response.headers.getSetCookie().find((cookie) => cookie.startsWith(`__Host-portail-${name}=`))

describe("a portal at which a crowd waits", () => {
  let running: RunningPortal
  let ask: Ask
  beforeAll(async () => {
    running = await startPortal({ waitingRoom: { ...thresholds, crowd } })
    ask = askerOf(running.portal)
  })
  afterAll(() => running?.stop())

  it("tells who comes its place, when to ask again, and gives a ticket that keeps the place", async () => {
    const response = await ask("POST", "/api/v1/session", { body: credentials(), headers: { origin: townSite } })
    expect(response.status).toBe(503)
    expect(Number(response.headers.get("retry-after"))).toBeGreaterThanOrEqual(30)
    expect(response.headers.get("access-control-allow-origin")).toBe(townSite)
    expect(response.headers.get("access-control-expose-headers")).toContain("portail-ticket")
    expect(setCookie(response, "ticket")).toMatch(/Path=\/; HttpOnly; Secure; Partitioned; SameSite=None/i)
    const ticket = response.headers.get("portail-ticket") ?? ""
    const { code, rank, retryAt } = waitingOf(await problem(response))
    expect(code).toBe("waiting-room")
    expect(rank).toBeGreaterThan(crowd / 2)
    expect(Date.parse(retryAt)).toBeGreaterThan(Date.parse(response.headers.get("date") ?? ""))
    const cookie = setCookie(response, "ticket")?.split(";")[0] ?? ""
    for (const again of [{ cookie }, { headers: { "portail-ticket": ticket } }]) {
      const later = await ask("GET", "/api/v1/session", again)
      expect(later.headers.get("portail-ticket")?.split("-")[0]).toBe(ticket.split("-")[0])
      expect(waitingOf(await later.json()).rank).toBeLessThanOrEqual(rank)
    }
  })

  it("shows in place of the space a page that comes again by itself, in French and in English", async () => {
    const response = await ask("GET", "/espace", { headers: { accept: "text/html" } })
    expect(response.status).toBe(503)
    expect(setCookie(response, "ticket")).toBeDefined()
    const text = await response.text()
    expect(text).toMatch(/<noscript><meta http-equiv="refresh" content="\d+"><\/noscript>/)
    expect(text).toContain("Vous êtes dans la file d’attente")
    expect(text).toMatch(/<p lang="en"[^>]*>You are in the queue/)
    expect(text).not.toContain("/widgets/")
    expect((await ask("GET", "/pages/queue.js")).headers.get("content-type")).toMatch(/^text\/javascript/)
  })

  it("goes on answering what is public, and what programs ask", async () => {
    const paths = ["/", "/activation", "/pages/portal.css", "/health/live", "/health/ready", "/api/v1/town"]
    for (const path of paths) expect((await ask("GET", path)).status, path).toBe(200)
    expect((await ask("POST", "/payfip/notification", { body: "" })).status).toBe(200)
    expect((await ask("GET", "/payfip/return")).status).toBe(303)
    expect((await ask("GET", "/api/v1/planning.ics?secret=unknown")).status).toBe(404)
    expect((await ask("GET", "/api/v1/town/news")).status).toBe(200)
  })
})

describe("a portal whose waiting room is on", () => {
  let running: RunningPortal
  let ask: Ask
  beforeAll(async () => {
    running = await startPortal({ waitingRoom: { ...thresholds, crowd: 0 } })
    ask = askerOf(running.portal)
  })
  afterAll(() => running?.stop())

  it("is like any other below its thresholds", async () => {
    const response = await ask("GET", "/api/v1/session")
    expect(response.status).toBe(401)
    expect(response.headers.getSetCookie()).toEqual([])
    expect(await running.run(WaitingRooms.use((rooms) => rooms.read))).toEqual([])
  })

  it("keeps who was signed in before inside when it opens, and has who comes after wait", async () => {
    const session = await signIn(ask)
    const used = await ask("GET", "/api/v1/session", { cookie: session })
    const pass = setCookie(used, "pass")?.split(";")[0] ?? ""
    await running.run(WaitingRooms.use((rooms) => rooms.open(running.town.id)))
    await running.run(WaitingRooms.use((rooms) => rooms.take(running.town.id, crowd)))
    const outside = async () => (await ask("GET", "/api/v1/session")).status
    await expect.poll(outside, { timeout: 60_000 }).toBe(503)
    expect((await ask("GET", "/api/v1/session", { cookie: `${session}; ${pass}` })).status).toBe(200)
    expect((await ask("GET", "/api/v1/session", { cookie: session })).status).toBe(503)
  })
})
