import { type Agent, request } from "node:http"
import { type BenchFamily, campDays } from "./town.ts"

/** A line of an answer, as much of it as the crowd looks at. */
interface Line {
  readonly childId: string
  readonly day: string
  readonly outcome: string
}

/** Wishes that were decided, as the bound decides them again. */
export interface Basket {
  readonly householdId: string
  readonly action: "add" | "cancel"
  readonly wishes: ReadonlyArray<{ readonly childId: string; readonly day: string }>
}

interface Answer {
  readonly status: number
  readonly text: string
}

/** What the crowd knows of the portals. */
export interface Portals {
  /** Of the pages that families use. */
  readonly origin: string
  readonly servers: ReadonlyArray<string>
  readonly agent: Agent
}

/** Posts a document in a family's session. */
export const post = ({ origin, agent }: Portals, server: string, secret: string, path: string, body: string) =>
  new Promise<Answer>((settle, fail) => {
    const headers = {
      ...{ origin, cookie: `__Host-portail-session=${secret}`, "x-portail": "1", "content-type": "application/json" },
      "content-length": Buffer.byteLength(body)
    }
    const sent = request(`${server}/api/v1/planning${path}`, { method: "POST", headers, agent }, (answer) => {
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

/** One family on the opening morning, and on the days after it. */
export class Visitor {
  readonly #portals: Portals
  readonly #number: number
  readonly #family: BenchFamily
  readonly #places = new Set<string>()
  #wait: { readonly id: string; readonly place: string } | undefined
  readonly waits: Array<number> = []
  readonly baskets: Array<Basket> = []
  readonly failures: Array<string> = []
  busy = 0

  constructor(portals: Portals, family: BenchFamily, number: number) {
    this.#portals = portals
    this.#family = family
    this.#number = number
  }

  /** What it was told that it has: `child day`. */
  get places(): ReadonlyArray<string> {
    return [...this.#places]
  }

  /** Every child on every day; then some give a day back, some send the same again, and half of those without a place try once more. */
  async come(): Promise<void> {
    const { children } = this.#family
    const all = children.flatMap((childId) => campDays.map((day) => ({ childId, day })))
    const key = crypto.randomUUID()
    const first = await this.#ask("add", all, key)
    if (this.#number % 10 === 0 && first !== undefined) {
      const again = await this.#change("add", all, key)
      if (again !== first) this.failures.push("the same key was answered otherwise")
    }
    if (this.#number % 3 === 0) await this.giveBack()
    const missing = all.filter(({ childId, day }) => !this.#places.has(`${childId} ${day}`))
    if (missing.length > 0 && this.#number % 2 === 0) await this.#ask("add", missing)
  }

  /** Gives a day back, where it has one. */
  async giveBack(): Promise<void> {
    const given = [...this.#places][this.#number % Math.max(1, this.#places.size)]
    if (given === undefined) return
    const [childId = "", day = ""] = given.split(" ")
    await this.#ask("cancel", [{ childId, day }])
  }

  /** Asks to wait for a day of its first child, where it has none. */
  async wait(): Promise<void> {
    const [childId = ""] = this.#family.children
    if (this.#places.size > 0) return
    const day = campDays[this.#number % campDays.length] ?? ""
    const places = [{ childId, activity: "centre", unit: "journee", day }]
    const text = await this.#send("/waits", { key: crypto.randomUUID(), places })
    if (text === undefined) return
    const { wait } = JSON.parse(text) as { readonly wait: { readonly id: string } | null }
    if (wait === null) this.failures.push(text.slice(0, 200))
    else this.#wait = { id: wait.id, place: `${childId} ${day}` }
  }

  /** Takes what is offered to it; where nothing is, it is told so. */
  async accept(): Promise<void> {
    if (this.#wait === undefined) return
    const { id, place } = this.#wait
    const text = await this.#send(`/waits/${id}/acceptance`, {}, "nothing-offered")
    if (text !== undefined) this.#places.add(place)
  }

  async #ask(action: Basket["action"], wishes: Basket["wishes"], key: string = crypto.randomUUID()) {
    const start = performance.now()
    const text = await this.#change(action, wishes, key)
    if (text === undefined) return
    this.waits.push(performance.now() - start)
    this.baskets.push({ householdId: this.#family.householdId, action, wishes })
    for (const { childId, day, outcome } of (JSON.parse(text) as { readonly lines: ReadonlyArray<Line> }).lines) {
      if (outcome === "booked") this.#places.add(`${childId} ${day}`)
      if (outcome === "cancelled") this.#places.delete(`${childId} ${day}`)
    }
    return text
  }

  #change(action: Basket["action"], wishes: Basket["wishes"], key: string) {
    const changes = wishes.map((wish) => ({ action, activity: "centre", unit: "journee", ...wish }))
    return this.#send("/changes", { key, mode: "best-effort", siblingsTogether: false, preview: false, changes })
  }

  async #send(path: string, document: object, refusal?: string): Promise<string | undefined> {
    const body = JSON.stringify(document)
    const { servers } = this.#portals
    const server = servers[this.#number % servers.length] ?? ""
    for (let tries = 0; tries < mostTries; tries++) {
      const { status, text } = await post(this.#portals, server, this.#family.secret, path, body).catch(
        (error: Error): Answer => ({ status: 0, text: String(error) })
      )
      if (status === 200) return text
      if (refusal !== undefined && text.includes(`"code":"${refusal}"`)) return
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
