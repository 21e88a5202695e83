import { Agent, request } from "node:http"
import { setTimeout as pause } from "node:timers/promises"
import type { PayFipSimulator } from "../../packages/simulators/src/payfip/server.ts"
import type { Journal } from "./Journal.ts"
import { campDays, type TriedFamily } from "./town.ts"

interface Answer {
  readonly status: number
  readonly text: string
  readonly cookies: ReadonlyArray<string>
  readonly retryAfter: number | undefined
}

/** What all families share. */
export interface Outside {
  readonly origin: string
  readonly simulator: PayFipSimulator
  readonly journal: Journal
  readonly agent: Agent
}

/** As many connections as families, kept open as browsers do. */
export const browsers = (): Agent => new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })

/** Milliseconds between two acts of a family: load that leaves the machine time for the databases. */
const breath = 400

/** A browser gives up after so many milliseconds. */
const mostPatience = 25_000

/** One family that signs in, books, gives back and pays, and sends again what got no answer. */
export class Family {
  readonly #outside: Outside
  readonly #family: TriedFamily
  #session = ""
  /** What shows that the portal knows the browser, so that no mail warns of it. */
  #device = ""
  #wishes = 0
  #unpaid: Array<string>

  constructor(outside: Outside, family: TriedFamily) {
    this.#outside = outside
    this.#family = family
    this.#unpaid = [...family.invoices]
  }

  /** Lives until it is told to stop; what it has begun it brings to its end. */
  async live(stopped: () => boolean): Promise<void> {
    await pause(breath * Math.random())
    while (!stopped()) {
      await this.#signIn()
      for (let act = 0; act < 3 && !stopped(); act++) {
        await this.#book()
        await pause(breath * (0.5 + Math.random()))
      }
      if (!stopped()) await this.#pay()
      await pause(breath * (0.5 + Math.random()))
    }
  }

  async #signIn(): Promise<void> {
    const { mail, password } = this.#family
    // a session that is shown at a sign-in ends with it: each of these is to be there in the end
    this.#session = ""
    const answer = await this.#insist("POST", "/session", { mail, password, remember: false })
    if (answer.status !== 200) return this.#fail("sign-in", answer)
    const [session = "", device = this.#device] = answer.cookies
    this.#session = session
    this.#device = device
    this.#outside.journal.signIns.push({ mail, cookie: session })
  }

  /** Adds and cancels in turns, each day of each child after the other; the key stays the same however often it is sent. */
  async #book(): Promise<void> {
    const { children } = this.#family
    const wish = Math.floor(this.#wishes / 2)
    const [childId = "", day = ""] = [
      children[wish % children.length],
      campDays[Math.floor(wish / children.length) % campDays.length]
    ]
    const action = this.#wishes++ % 2 === 0 ? "add" : "cancel"
    // the last one of two stays booked, so that the end has both
    if (action === "cancel" && wish % 2 === 1) return
    if (action === "add" && this.#isBooked(childId, day)) return
    const change = { action, activity: "centre", unit: "journee", childId, day }
    const body = {
      key: crypto.randomUUID(),
      mode: "all-or-nothing",
      siblingsTogether: false,
      preview: false,
      changes: [change]
    }
    const answer = await this.#insist("POST", "/planning/changes", body)
    const outcome = /"outcome":"([a-z-]+)"/.exec(answer.text)?.[1]
    if (answer.status !== 200 || outcome !== (action === "add" ? "booked" : "cancelled"))
      return this.#fail(action, answer)
    this.#outside.journal.booked(childId, day, action)
  }

  #isBooked(childId: string, day: string): boolean {
    const { adds, cancels } = this.#outside.journal.bookings.get(`${childId} ${day}`) ?? { adds: 0, cancels: 0 }
    return adds > cancels
  }

  /** Begins to pay an invoice, pays at PayFiP, and asks until the portal says that it is paid. */
  async #pay(): Promise<void> {
    const invoiceId = this.#unpaid.shift()
    if (invoiceId === undefined) return
    const { origin, simulator, journal } = this.#outside
    const begun = await this.#insist("POST", "/payments", { invoiceIds: [invoiceId], returnTo: `${origin}/espace` })
    // the first answer was lost on its way: the attempt that it began keeps the invoice for a while
    if (begun.status === 409 && begun.text.includes('"payment-under-way"')) return
    if (begun.status === 503 && begun.text.includes('"payment-service-down"')) return
    if (begun.status !== 201) return this.#fail("payment", begun)
    const { id, redirectUrl } = JSON.parse(begun.text) as { readonly id: string; readonly redirectUrl: string }
    const idop = new URL(redirectUrl).searchParams.get("idOp") ?? new URL(redirectUrl).searchParams.get("idop") ?? ""
    await simulator.pay(idop)
    journal.paidOperations.push(idop)
    // closes the page at PayFiP: the notification, or the portals' timetable, is all that there is
    if (this.#unpaid.length % 4 === 0) return
    for (let tries = 0; tries < 60; tries++) {
      const followed = await this.#insist("GET", `/payments/${id}`)
      if (followed.status !== 200) return this.#fail("following", followed)
      if (followed.text.includes('"state":"paid"')) {
        journal.payments.push({ attemptId: id, invoiceId })
        return
      }
      await pause(2 * breath)
    }
    journal.failures.push(`payment ${id} was never said to be paid`)
  }

  #fail(what: string, { status, text }: Answer): void {
    this.#outside.journal.failures.push(`${what}: ${status} ${text.slice(0, 200)}`)
  }

  /** Sends the same until there is an answer that is one. */
  async #insist(method: string, path: string, body?: object): Promise<Answer> {
    const { journal } = this.#outside
    for (;;) {
      const answer = await this.#ask(method, path, body).catch(
        (error: NodeJS.ErrnoException) => error.code ?? String(error)
      )
      if (typeof answer !== "string" && (answer.status < 500 || answer.text.includes("payment-service-down"))) {
        journal.answers.push(performance.now())
        return answer
      }
      const kind = typeof answer === "string" ? answer : kindOf(answer)
      journal.troubles.push({ at: performance.now(), kind })
      if (typeof answer !== "string" && answer.status === 500)
        journal.failures.push(`${method} ${path}: ${answer.text.slice(0, 200)}`)
      await pause(1000 * ((typeof answer === "string" ? undefined : answer.retryAfter) ?? 1) * (0.5 + Math.random()))
    }
  }

  #ask(method: string, path: string, body?: object): Promise<Answer> {
    const { origin, agent } = this.#outside
    const { host, port } = new URL(origin)
    const cookie = [this.#session, this.#device].filter(Boolean).join("; ")
    const headers = { host, origin, cookie, "x-portail": "1", "content-type": "application/json" }
    return new Promise((settle, fail) => {
      const sent = request(
        { host: "127.0.0.1", port, path: `/api/v1${path}`, method, headers, agent, timeout: mostPatience },
        (answer) => {
          const parts: Array<Buffer> = []
          answer.on("data", (part: Buffer) => parts.push(part))
          answer.on("error", fail)
          const again = Number(answer.headers["retry-after"])
          answer.on("end", () =>
            settle({
              status: answer.statusCode ?? 0,
              text: Buffer.concat(parts).toString(),
              cookies: (answer.headers["set-cookie"] ?? []).map((each) => each.split(";")[0] ?? ""),
              retryAfter: Number.isFinite(again) ? again : undefined
            })
          )
        }
      )
      sent.on("timeout", () => sent.destroy(new Error("timeout")))
      sent.on("error", fail)
      sent.end(body === undefined ? undefined : JSON.stringify(body))
    })
  }
}

const kindOf = ({ status, text }: Answer): string => {
  const code = /"code":"([a-z-]+)"/.exec(text)?.[1]
  return code === undefined ? String(status) : `${status} ${code}`
}
