import type { Demo } from "./demo.ts"
import { eventually } from "./eventually.ts"

interface Mail {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** The first mail in the demo's mailbox to an address that a pattern fits; gives the pattern's match. */
export const mailMatching = (demo: Demo, to: string, pattern: RegExp): Promise<RegExpExecArray> =>
  eventually(`a mail to ${to} like ${pattern}`, async () => {
    const mails = (await (await fetch(`${demo.mailbox}/mails.json`)).json()) as ReadonlyArray<Mail>
    for (const mail of mails) {
      const match = mail.to === to ? pattern.exec(`${mail.subject}\n${mail.text}`) : null
      if (match !== null) return match
    }
    return undefined
  })

/** A family member's browser reduced to HTTP: its cookies, the headers a page of the portal sends. */
export class FamilyClient {
  readonly #demo: Pick<Demo, "portal">
  readonly #cookies = new Map<string, string>()

  constructor(demo: Pick<Demo, "portal">) {
    this.#demo = demo
  }

  async call<A>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<A> {
    const response = await this.raw(method, path, body, headers)
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return (text === "" ? undefined : JSON.parse(text)) as A
  }

  async raw(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const response = await fetch(`${this.#demo.portal}/api/v1${path}`, {
      method,
      headers: {
        origin: this.#demo.portal,
        "x-portail": "1",
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) })
    })
    for (const set of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (set.split(";")[0] ?? "").split("=")
      this.#cookies.set(name, value)
    }
    return response
  }
}

/** The headers of a request that a mailed link allows. */
export const byLink = (secret: string) => ({ authorization: `Bearer ${secret}` })

/** Pays an operation at the simulator as a payer's browser would, without following the way back; gives where it leads. */
export const payAtSimulator = async (redirectUrl: string, choice = "P"): Promise<string> => {
  const page = await fetch(redirectUrl)
  if (!page.ok) throw new Error(`the payment page says ${page.status}`)
  const idop = new URL(redirectUrl).searchParams.get("idop") ?? ""
  const paid = await fetch(redirectUrl.split("?")[0] ?? "", {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ idop, choix: choice })
  })
  return paid.headers.get("location") ?? ""
}
