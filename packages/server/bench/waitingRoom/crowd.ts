import { Agent, type IncomingMessage, request } from "node:http"
import { type BenchFamily, campDays } from "../opening/town.ts"

/** What one family saw; instants in milliseconds of the machine's clock. */
export interface Visit {
  /** Its number, where it had to wait. */
  readonly number: number | undefined
  /** The server that it asked. */
  readonly server: string
  readonly came: number
  readonly firstAnswer: number
  /** When it sent the last request that was told to wait. */
  readonly lastWait: number | undefined
  readonly letIn: number | undefined
}

interface Notes {
  /** Milliseconds until each waiting answer came, once it had a connection. */
  readonly pages: Array<number>
  /** Requests sent again because no server answered. */
  again: number
  readonly failures: Array<string>
}

/** What a crowd's process tells. */
export interface Told extends Notes {
  readonly visits: ReadonlyArray<Visit>
}

/** Connections of a crowd's process to each server: as many as a reverse proxy keeps. */
const connections = 200
const patience = 20 * 60_000
const at = () => performance.timeOrigin + performance.now()
const pause = (milliseconds: number) => new Promise((settle) => setTimeout(settle, milliseconds))

interface Answer {
  readonly status: number
  readonly headers: IncomingMessage["headers"]
  readonly text: string
  readonly sent: number
  readonly took: number
}

const agent = new Agent({ keepAlive: true, maxSockets: connections })

/** A family's browser, with its cookies. */
class Browser {
  readonly #origin: string
  readonly server: string
  readonly #cookies = new Map<string, string>()
  readonly #notes: Notes

  constructor(origin: string, server: string, secret: string, notes: Notes) {
    this.#notes = notes
    this.#origin = origin
    this.server = server
    this.#cookies.set("__Host-portail-session", secret)
  }

  /** Asks, and while no server answers asks again each second, as elements and families do. */
  async ask(path: string, body?: unknown): Promise<Answer> {
    const began = at()
    for (;;) {
      try {
        return await this.#send(path, body)
      } catch (error) {
        if (at() - began > patience) throw error
        this.#notes.again++
        await pause(1000)
      }
    }
  }

  #send(path: string, body: unknown): Promise<Answer> {
    const text = body === undefined ? undefined : JSON.stringify(body)
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ")
    const headers = { origin: this.#origin, cookie, "x-portail": "1", "content-type": "application/json" }
    return new Promise((settle, fail) => {
      let sent = at()
      const options = { method: text === undefined ? "GET" : "POST", headers, agent }
      const asked = request(`${this.server}${path}`, options, (answer) => {
        const parts: Array<Buffer> = []
        answer.on("data", (part: Buffer) => parts.push(part))
        answer.on("end", () => {
          this.#keep(answer.headers["set-cookie"] ?? [])
          const text = Buffer.concat(parts).toString()
          settle({ status: answer.statusCode ?? 0, headers: answer.headers, text, sent, took: at() - sent })
        })
      })
      // until then it waits for a connection of this crowd's own
      asked.on("socket", () => {
        sent = at()
      })
      asked.on("error", fail)
      asked.end(text)
    })
  }

  #keep(cookies: ReadonlyArray<string>) {
    for (const cookie of cookies) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      this.#cookies.set(name, value)
    }
  }
}

const waits = ({ status, text }: Answer) => status === 503 && text.includes('"waiting-room"')

const numberIn = ({ headers }: Answer) => Number(String(headers["portail-ticket"]).split("-")[0])

/** One family: comes, waits for its turn, then looks and books as it would. */
const visit = async (browser: Browser, { children }: BenchFamily, { pages, failures }: Notes) => {
  const first = await browser.ask("/api/v1/session")
  const came = first.sent
  let [answer, number, lastWait]: [Answer, number | undefined, number | undefined] = [first, undefined, undefined]
  while (waits(answer)) {
    pages.push(answer.took)
    const given = numberIn(answer)
    if (number !== undefined && number !== given) failures.push(`number ${number} became ${given}`)
    number = given
    lastWait = answer.sent
    if (at() - came > patience) break
    await pause(1000 * Number(answer.headers["retry-after"]))
    answer = await browser.ask("/api/v1/session")
  }
  const letIn = waits(answer) ? undefined : answer.sent + answer.took
  if (letIn === undefined) failures.push(`number ${number} was never let in`)
  else if (answer.status !== 200) failures.push(`${answer.status} ${answer.text.slice(0, 100)}`)
  const changes = children.map((childId) => ({
    ...{ action: "add", activity: "centre", unit: "journee", childId },
    day: campDays[0]
  }))
  const body = { key: crypto.randomUUID(), mode: "best-effort", siblingsTogether: false, preview: true, changes }
  const inside = letIn === undefined ? [] : [await browser.ask("/api/v1/planning/changes", body)]
  for (const { status, text } of inside) if (status !== 200) failures.push(`inside: ${status} ${text.slice(0, 100)}`)
  const { server } = browser
  return { number, server, came, firstAnswer: first.sent + first.took, lastWait, letIn } satisfies Visit
}

/** Lets families come at once, each to one of the servers over bounded connections, and tells what they saw. */
export const crowd = async (
  origin: string,
  servers: ReadonlyArray<string>,
  families: ReadonlyArray<BenchFamily>
): Promise<Told> => {
  const notes: Notes = { pages: [], again: 0, failures: [] }
  const visits = await Promise.all(
    families.map((family, place) => {
      const browser = new Browser(origin, servers[place % servers.length] ?? origin, family.secret, notes)
      return visit(browser, family, notes).catch((error: Error) => {
        notes.failures.push(String(error))
        return undefined
      })
    })
  )
  agent.destroy()
  return { ...notes, visits: visits.filter((each) => each !== undefined) }
}
