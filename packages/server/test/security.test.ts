import { request } from "node:http"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { Invitations } from "../../core/src/accounts/Invitations.ts"
import { during } from "../../core/test/support/moments.ts"
import { newFamily } from "../../core/test/support/town.ts"
import { type Ask, askerOf, byLink, cookieIn, credentials, newNetwork, problem, signIn } from "./asking.ts"
import { secretMailedTo } from "./mails.ts"
import { password, type RunningPortal, startPortal, townSite } from "./runningPortal.ts"

let running: RunningPortal
let ask: Ask
beforeAll(async () => {
  running = await startPortal({ trustedProxies: ["loopback"] })
  ask = askerOf(running.portal)
})
afterAll(() => running?.stop())

const newPassword = "trois chevaux dans la neige"

/** Invites an adult of a new family and gives the secret of the mailed link. */
const invite = async (mail: string) => {
  const { town, staff } = running
  const { adultId } = await running.run(newFamily(town, mail))
  await running.run(Invitations.use((invitations) => invitations.invite(staff, adultId)))
  return secretMailedTo(running.mailbox, mail, "activation")
}

describe("the cookies of a sign-in", () => {
  it("are of this host alone, out of reach of scripts, over TLS, kept apart for each embedding site", async () => {
    const opened = await ask("POST", "/api/v1/session", { body: credentials() })
    const cookies = opened.headers.getSetCookie()
    expect(cookies.map((cookie) => cookie.split("=")[0])).toEqual(["__Host-portail-session", "__Host-portail-device"])
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-portail-(session|device)=[\w-]{43}; /)
      for (const attribute of ["HttpOnly", "Secure", "SameSite=None", "Partitioned", "Path=/"]) {
        expect(cookie.split("; ")).toContain(attribute)
      }
      expect(cookie).not.toContain("Domain=")
    }
    const [session, device] = cookies
    expect(session).not.toMatch(/Max-Age|Expires/)
    expect(device).toContain(`Max-Age=${365 * 86_400}`)
  })

  it("keep the session past the browser's end only when it is remembered, for thirty days", async () => {
    const opened = await ask("POST", "/api/v1/session", { body: { ...credentials(), remember: true } })
    expect(opened.headers.getSetCookie()[0]).toContain(`Max-Age=${30 * 86_400}`)
  })

  it("are not given to a sign-in that fails", async () => {
    const body = { ...credentials(), password: "un autre mot de passe" }
    expect((await ask("POST", "/api/v1/session", { body, from: newNetwork() })).headers.getSetCookie()).toEqual([])
  })
})

describe("a planted cookie", () => {
  const planted = "A".repeat(43)

  it("is never adopted, neither as a session nor as a device", async () => {
    const cookie = `__Host-portail-session=${planted}; __Host-portail-device=${planted}`
    const opened = await ask("POST", "/api/v1/session", { body: credentials(), cookie, from: newNetwork() })
    expect(opened.status).toBe(200)
    for (const name of ["session", "device"] as const) {
      expect(cookieIn(opened, name)).toMatch(/=[\w-]{43}$/)
      expect(cookieIn(opened, name)).not.toContain(planted)
    }
    expect((await ask("GET", "/api/v1/session", { cookie })).status).toBe(401)
  })

  it("that is somebody's own open session ends instead of becoming the victim's", async () => {
    const attacker = await signIn(ask, "boris@example.org", { from: newNetwork() })
    const victim = await signIn(ask, "anna@example.org", { cookie: attacker, from: newNetwork() })
    expect(victim).not.toBe(attacker)
    expect((await ask("GET", "/api/v1/session", { cookie: attacker })).status).toBe(401)
    const seen = await (await ask("GET", "/api/v1/profile", { cookie: victim })).json()
    expect(seen).toMatchObject({ signIn: { mail: "anna@example.org" } })
  })
})

describe("a secret that served", () => {
  it("opens no session again once it signed out, and its cookie is taken back", async () => {
    const cookie = await signIn(ask, undefined, { from: newNetwork() })
    const closed = await ask("DELETE", "/api/v1/session", { cookie })
    expect(closed.status).toBe(204)
    expect(closed.headers.getSetCookie()[0]).toMatch(/^__Host-portail-session=; Max-Age=0; /)
    expect((await ask("GET", "/api/v1/session", { cookie })).status).toBe(401)
  })

  it("activates no account a second time", async () => {
    const path = "/api/v1/activations/link"
    const headers = byLink(await invite("chloe@example.org"))
    expect((await ask("POST", path, { headers, body: { password } })).status).toBe(200)
    const again = await ask("POST", path, { headers, body: { password: newPassword } })
    expect([again.status, (await problem(again)).code]).toEqual([410, "invitation-used"])
    expect((await ask("GET", path, { headers })).status).toBe(410)
    expect(await signIn(ask, "chloe@example.org", { from: newNetwork() })).not.toBe("")
  })

  it("activates one account of a hundred uses at once", async () => {
    const path = "/api/v1/activations/link"
    const headers = byLink(await invite("denis@example.org"))
    const answers = await Promise.all(
      Array.from({ length: 100 }, () =>
        ask("POST", path, { headers, body: { password } }).then((answer) => answer.status)
      )
    )
    expect(answers.filter((status) => status === 200)).toHaveLength(1)
    expect(answers.filter((status) => status === 410)).toHaveLength(99)
  })

  it("replaces no forgotten password a second time", async () => {
    const mail = await activated("emma@example.org")
    await ask("POST", "/api/v1/password-resets", { body: { mail }, from: newNetwork() })
    const path = "/api/v1/password-resets/link"
    const headers = byLink(await secretMailedTo(running.mailbox, mail, "mot-de-passe"))
    expect((await ask("POST", path, { headers, body: { password: newPassword } })).status).toBe(200)
    const again = await ask("POST", path, { headers, body: { password: "encore un autre mot de passe" } })
    expect([again.status, (await problem(again)).code]).toEqual([410, "link-used"])
    const old = await ask("POST", "/api/v1/session", { body: credentials(mail), from: newNetwork() })
    expect((await problem(old)).code).toBe("sign-in-refused")
  })

  it("confirms no mail address a second time", async () => {
    const mail = await activated("farid@example.org")
    const cookie = await signIn(ask, mail, { from: newNetwork() })
    const body = { mail: "farid.nouveau@example.org", password }
    expect((await ask("POST", "/api/v1/profile/email", { cookie, body })).status).toBe(202)
    const path = "/api/v1/email-changes/link"
    const headers = byLink(await secretMailedTo(running.mailbox, body.mail, "adresse"))
    expect((await ask("POST", path, { headers })).status).toBe(204)
    expect((await problem(await ask("POST", path, { headers }))).code).toBe("link-used")
    expect(await signIn(ask, body.mail, { from: newNetwork() })).not.toBe("")
  })

  const activated = async (mail: string) => {
    await ask("POST", "/api/v1/activations/link", { headers: byLink(await invite(mail)), body: { password } })
    return mail
  }
})

/** Asks with a Host header of the test's choice, which `fetch` would not send. */
const askAtHost = (running: RunningPortal, host: string, method: string, path: string, body?: unknown) =>
  new Promise<{ readonly status: number; readonly text: string }>((settle, fail) => {
    const headers = {
      host,
      "x-forwarded-host": "evil.example",
      forwarded: "host=evil.example",
      origin: running.portal,
      "x-portail": "1",
      "content-type": "application/json"
    }
    const sent = request({ host: "localhost", port: running.port, method, path, headers }, async (answer) => {
      let text = ""
      for await (const chunk of answer) text += String(chunk)
      settle({ status: answer.statusCode ?? 0, text })
    })
    sent.on("error", fail)
    sent.end(body === undefined ? undefined : JSON.stringify(body))
  })

describe("a forged host name", () => {
  it("never gets into a mail: links lead to the town's own portal", async () => {
    const mail = "boris@example.org"
    const asked = await askAtHost(running, "evil.example", "POST", "/api/v1/password-resets", { mail })
    // the only town answers at any host name: a health check or a new address must work
    expect(asked.status).toBe(202)
    const received = await running.mailbox.to(mail, "/mot-de-passe#")
    expect(received.text).toContain(`${running.portal}/mot-de-passe#`)
    expect(JSON.stringify([received.headerLines, received.text, received.html])).not.toContain("evil.example")
  })

  it("is served nothing where there are several towns", async () => {
    const two = await startPortal({ otherTown: ["autre.example"] })
    try {
      const codeOf = async (host: string, method: string, path: string, body?: unknown) => {
        const { status, text } = await askAtHost(two, host, method, path, body)
        return [status, status < 400 ? "" : (JSON.parse(text) as { code: string }).code]
      }
      const town = "/api/v1/town"
      expect(await codeOf("evil.example", "GET", town)).toEqual([404, "town-unknown"])
      expect(await codeOf("evil.example", "GET", "/")).toEqual([404, "town-unknown"])
      expect(await codeOf("evil.example", "POST", "/api/v1/session", credentials())).toEqual([403, "origin-refused"])
      expect(await codeOf("autre.example", "GET", town)).toEqual([200, ""])
      // the page of one town may not act for the families of the other
      expect(await codeOf("autre.example", "POST", "/api/v1/session", credentials())).toEqual([403, "origin-refused"])
      const cookie = await signIn(askerOf(two.portal))
      const elsewhere = await askerOf(two.portal)("GET", "/api/v1/session", { cookie, headers: { origin: townSite } })
      expect((await problem(elsewhere)).code).toBe("signed-out")
    } finally {
      await two.stop()
    }
  })
})

describe("a session", () => {
  it("tells with every answer until when it lasts, and lets the town's pages read that", async () => {
    const headers = { origin: townSite }
    const paths = ["session", "invoices", "payments/00000000-0000-7000-8000-000000000000"]
    // a session lasts from when it was last seen, which is not written anew with every request
    const { result: answers, liesAfter } = await during(async () => {
      const cookie = await signIn(ask, undefined, { headers, from: newNetwork() })
      return Promise.all(paths.map((path) => ask("GET", `/api/v1/${path}`, { cookie, headers })))
    })
    for (const answer of answers) {
      expect(liesAfter(answer.headers.get("portail-session-expires"), 30 * 60)).toBe(true)
      expect(answer.headers.get("access-control-expose-headers")?.split(/, ?/)).toContain("portail-session-expires")
    }
    expect((await ask("GET", "/api/v1/session")).headers.get("portail-session-expires")).toBeNull()
  })
})
