import { Agent, request } from "node:http"
import { setTimeout as pause } from "node:timers/promises"
import { bookableDays, password, type Visitor } from "./fillTowns.ts"

/** An answer: its status, its body, the cookies that it sets. */
interface Answer {
  readonly status: number
  readonly text: string
  readonly cookies: string
}

/** How often a family comes again before it gives up. */
const mostTries = 10

/** Asks a portal in this process's name, one host or another. */
export class Asking {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 })
  readonly #port: number
  /** Milliseconds of answers, by what was asked. */
  readonly times = new Map<string, Array<number>>()
  /** How often a busy portal had a family come again. */
  askedAgain = 0

  constructor(port: number) {
    this.#port = port
  }

  close(): void {
    this.#agent.destroy()
  }

  /** One request of a family; anything but a success is an error. */
  async ask(visitor: Visitor, network: number, what: string, cookie: string, body?: object): Promise<Answer> {
    const began = performance.now()
    const text = body === undefined ? undefined : JSON.stringify(body)
    let answer = await this.#send(visitor, network, what, cookie, text)
    // a portal that is busy says when to come again, as families' pages do
    for (let tries = 0; answer.status === 503 && tries < mostTries; tries++) {
      const { retryAfterSeconds } = JSON.parse(answer.text) as { readonly retryAfterSeconds?: number }
      if (retryAfterSeconds === undefined) break
      this.askedAgain++
      await pause(retryAfterSeconds * 1000)
      answer = await this.#send(visitor, network, what, cookie, text)
    }
    if (answer.status >= 300) throw new Error(`${what} was answered ${answer.status} ${answer.text.slice(0, 200)}`)
    const kind = what.replace(/\?.*/, "").replace(/\/[0-9a-f-]{36}/, "/{id}")
    const times = this.times.get(kind) ?? []
    times.push(performance.now() - began)
    this.times.set(kind, times)
    return answer
  }

  /** PayFiP's notification of an operation, to the portal of a town. */
  async notify(visitor: Visitor, idop: string): Promise<void> {
    const { status } = await this.#send(visitor, 1, "POST /payfip/notification", "", `idop=${idop}`, "")
    if (status !== 200) throw new Error(`PayFiP's notification was answered ${status}`)
  }

  #send(
    visitor: Visitor,
    network: number,
    what: string,
    cookie: string,
    body: string | undefined,
    base = "/api/v1"
  ): Promise<Answer> {
    const { host } = visitor
    const [method = "GET", path = "/"] = what.split(" ")
    const headers = {
      ...{ host, origin: `https://${host}`, cookie, "x-portail": "1", "content-type": "application/json" },
      "x-forwarded-for": `198.18.${network >> 8}.${network & 255}`
    }
    return new Promise<Answer>((settle, fail) => {
      const where = { host: "127.0.0.1", port: this.#port, path: `${base}${path}`, method, headers, agent: this.#agent }
      const sent = request(where, (answer) => {
        const parts: Array<Buffer> = []
        answer.on("data", (part: Buffer) => parts.push(part))
        answer.on("end", () =>
          settle({
            status: answer.statusCode ?? 0,
            text: Buffer.concat(parts).toString(),
            cookies: (answer.headers["set-cookie"] ?? []).map((each) => each.split(";")[0]).join("; ")
          })
        )
      })
      // a connection that was not used for seconds may be closed at the moment in which it is used again
      sent.on("error", (error) =>
        sent.reusedSocket ? settle(this.#send(visitor, network, what, cookie, body, base)) : fail(error)
      )
      sent.end(body)
    })
  }
}

/** A family's evening: it signs in, looks, books two days and takes one back, reads its invoice. Gives its cookies. */
export const walk = async (asking: Asking, visitor: Visitor, number: number): Promise<string> => {
  const network = number % 65_536
  const { mail, childId } = visitor
  const { cookies } = await asking.ask(visitor, network, "POST /session", "", { mail, password, remember: false })
  const get = (path: string) => asking.ask(visitor, network, `GET ${path}`, cookies)
  const change = (action: string, day: string | undefined) =>
    asking.ask(visitor, network, "POST /planning/changes", cookies, {
      ...{ key: crypto.randomUUID(), mode: "best-effort", siblingsTogether: false, preview: false },
      changes: [{ action, activity: "cantine", unit: "repas", childId, day }]
    })
  await get("/town")
  await get("/session")
  await get("/children")
  await get(`/planning?from=${bookableDays[0]}&to=${bookableDays.at(-1)}`)
  const [first, second] = [bookableDays[number % 30], bookableDays[(number + 1) % 30]]
  await change("add", first)
  await change("add", second)
  await change("cancel", second)
  await get(`/planning?from=${bookableDays[0]}&to=${bookableDays.at(-1)}`)
  const { text } = await get("/invoices")
  const [invoice] = (JSON.parse(text) as { readonly invoices: ReadonlyArray<{ readonly id: string }> }).invoices
  await get(`/invoices/${invoice?.id}`)
  await get("/documents")
  return cookies
}
