import { Agent, request } from "node:http"
import { type BenchFamily, campDays } from "./town.ts"

/** A line of an answer, as much of it as the crowd looks at. */
interface Line {
  readonly childId: string
  readonly day: string
  readonly outcome: string
}

/** What a family was told that it has: `child day`. */
export interface Told {
  readonly places: ReadonlyArray<string>
  /** Milliseconds from the instant of the opening, or of the family's next wish, to its true answer. */
  readonly waits: ReadonlyArray<number>
  readonly baskets: ReadonlyArray<Basket>
  readonly busy: number
  readonly failures: ReadonlyArray<string>
}

/** Wishes that were decided, as the bound decides them again. */
export interface Basket {
  readonly householdId: string
  readonly action: "add" | "cancel"
  readonly wishes: ReadonlyArray<{ readonly childId: string; readonly day: string }>
}

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })

const post = (origin: string, server: string, secret: string, body: string) =>
  new Promise<{ readonly status: number; readonly text: string }>((settle, fail) => {
    const headers = {
      ...{ origin, cookie: `__Host-portail-session=${secret}`, "x-portail": "1", "content-type": "application/json" },
      "content-length": Buffer.byteLength(body)
    }
    const sent = request(`${server}/api/v1/planning/changes`, { method: "POST", headers, agent }, (answer) => {
      const parts: Array<Buffer> = []
      answer.on("data", (part: Buffer) => parts.push(part))
      answer.on("end", () => settle({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() }))
    })
    sent.on("error", fail)
    sent.end(body)
  })

const pause = (milliseconds: number) => new Promise((settle) => setTimeout(settle, milliseconds))

/** Times that a family tries again before it counts as failed. */
const mostTries = 30

/** One family on the opening morning. */
class Visitor {
  readonly #origin: string
  readonly #server: string
  readonly #family: BenchFamily
  readonly #places = new Set<string>()
  readonly waits: Array<number> = []
  readonly baskets: Array<Basket> = []
  readonly failures: Array<string> = []
  busy = 0

  constructor(origin: string, server: string, family: BenchFamily) {
    this.#origin = origin
    this.#server = server
    this.#family = family
  }

  get places(): ReadonlyArray<string> {
    return [...this.#places]
  }

  /** Every child on every day; then some give a day back, some send the same again, and those without a place try once more. */
  async come(number: number): Promise<void> {
    const { children } = this.#family
    const all = children.flatMap((childId) => campDays.map((day) => ({ childId, day })))
    const key = crypto.randomUUID()
    const first = await this.#ask("add", all, key)
    if (number % 10 === 0 && first !== undefined) {
      const again = await this.#send("add", all, key)
      if (again !== first) this.failures.push("the same key was answered otherwise")
    }
    const [given] = this.#places
    if (given !== undefined && number % 3 === 0) {
      const [childId = "", day = ""] = given.split(" ")
      await this.#ask("cancel", [{ childId, day }])
    }
    const missing = all.filter(({ childId, day }) => !this.#places.has(`${childId} ${day}`))
    if (missing.length > 0 && number % 2 === 0) await this.#ask("add", missing)
  }

  async #ask(action: Basket["action"], wishes: Basket["wishes"], key: string = crypto.randomUUID()) {
    const start = performance.now()
    const text = await this.#send(action, wishes, key)
    if (text === undefined) return
    this.waits.push(performance.now() - start)
    this.baskets.push({ householdId: this.#family.householdId, action, wishes })
    for (const { childId, day, outcome } of (JSON.parse(text) as { readonly lines: ReadonlyArray<Line> }).lines) {
      if (outcome === "booked") this.#places.add(`${childId} ${day}`)
      if (outcome === "cancelled") this.#places.delete(`${childId} ${day}`)
    }
    return text
  }

  async #send(action: Basket["action"], wishes: Basket["wishes"], key: string): Promise<string | undefined> {
    const changes = wishes.map((wish) => ({ action, activity: "centre", unit: "journee", ...wish }))
    const body = JSON.stringify({ key, mode: "best-effort", siblingsTogether: false, preview: false, changes })
    for (let tries = 0; tries < mostTries; tries++) {
      const { status, text } = await post(this.#origin, this.#server, this.#family.secret, body).catch(
        (error: Error) => ({
          status: 0,
          text: String(error)
        })
      )
      if (status === 200) return text
      if (status !== 503 && status !== 0) {
        this.failures.push(`${status} ${text.slice(0, 200)}`)
        return
      }
      this.busy++
      // as a browser does that heeds what it was told
      const seconds =
        status === 503 ? (JSON.parse(text) as { readonly retryAfterSeconds: number }).retryAfterSeconds : 1
      await pause(1000 * (seconds + Math.random()))
    }
    this.failures.push("no answer at all")
    return
  }
}

/** Families look before the opening what would become of their wishes, as they do: the servers have worked before it. */
export const lookBefore = async (
  origin: string,
  servers: ReadonlyArray<string>,
  families: ReadonlyArray<BenchFamily>
): Promise<void> => {
  for (const [place, { secret, children }] of families.entries()) {
    const wishes = children.flatMap((childId) => campDays.map((day) => ({ childId, day })))
    const changes = wishes.map((wish) => ({ action: "add", activity: "centre", unit: "journee", ...wish }))
    const body = { key: crypto.randomUUID(), mode: "best-effort", siblingsTogether: false, preview: true, changes }
    const { status } = await post(origin, servers[place % servers.length] ?? origin, secret, JSON.stringify(body))
    if (status !== 200) throw new Error(`a preview was answered with ${status}`)
  }
}

/** Lets families come at once, each to one of the servers, and tells what they were told. */
export const crowd = async (
  origin: string,
  servers: ReadonlyArray<string>,
  families: ReadonlyArray<BenchFamily>,
  firstNumber: number
): Promise<Told> => {
  const visitors = families.map(
    (family, place) => new Visitor(origin, servers[place % servers.length] ?? origin, family)
  )
  await Promise.all(visitors.map((visitor, place) => visitor.come(firstNumber + place)))
  agent.destroy()
  return {
    places: visitors.flatMap(({ places }) => places),
    waits: visitors.flatMap(({ waits }) => waits),
    baskets: visitors.flatMap(({ baskets }) => baskets),
    busy: visitors.reduce((sum, { busy }) => sum + busy, 0),
    failures: visitors.flatMap(({ failures }) => failures)
  }
}
