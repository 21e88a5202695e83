import { type FranceConnectSimulator, startFranceConnectSimulator } from "@portail-familles/simulators/franceconnect"
import { Redacted } from "effect"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { identifiedAs } from "../../core/test/support/franceConnect.ts"
import { type Ask, askerOf, cookieIn, signIn } from "./asking.ts"
import { password, type RunningPortal, startPortal } from "./runningPortal.ts"

let simulator: FranceConnectSimulator
let running: RunningPortal
let ask: Ask
beforeAll(async () => {
  running = await startPortal({
    franceConnect: async (portal, slug) => {
      simulator = await startFranceConnectSimulator({
        people: [{ id: "anna", name: "Anna Essai" }],
        clients: [
          {
            clientId: "portail",
            clientSecret: "secret",
            redirectUris: [`${portal}/franceconnect/retour`],
            leaveUris: [`${portal}/franceconnect/fin`]
          }
        ]
      })
      const client = { clientId: "portail", clientSecret: Redacted.make("secret") }
      return { issuer: simulator.issuer, clients: new Map([[slug, client]]) }
    }
  })
  ask = askerOf(running.portal)
})
afterAll(async () => {
  await running?.stop()
  await simulator?.close()
})

/** A browser as far as FranceConnect's pages need one: it keeps cookies. */
const newBrowser = (first = "") => {
  const jar = new Map<string, string>()
  const cookie = () => [first, ...[...jar].map(([name, value]) => `${name}=${value}`)].filter(Boolean).join("; ")
  const go = async (path: string, form?: Readonly<Record<string, string>>, headers: Record<string, string> = {}) => {
    const response = await fetch(new URL(path, running.portal), {
      redirect: "manual",
      headers: { cookie: cookie(), accept: "text/html", origin: form ? running.portal : "null", ...headers },
      ...(form === undefined ? {} : { method: "POST", body: new URLSearchParams(form) })
    })
    for (const each of response.headers.getSetCookie()) {
      const [name = "", value = ""] = each.slice(0, each.indexOf(";")).split("=", 2)
      jar.set(name, value)
    }
    return { response, at: response.headers.get("location") ?? "", text: await response.text() }
  }
  /** To FranceConnect and back as somebody. */
  const identify = async (person: string, begin = "/franceconnect") => {
    const { at } = await go(begin)
    const back = await identifiedAs(new URL(at), person)
    return go(`${back.pathname}${back.search}`)
  }
  return { jar, go, identify, cookie }
}

const sessionOf = async (cookie: string): Promise<number> => (await ask("GET", "/api/v1/session", { cookie })).status

describe("signing in with FranceConnect", () => {
  it("opens the account that was proved by its password, and leaves FranceConnect with the portal", async () => {
    const browser = newBrowser()
    const { response, at } = await browser.identify("anna")
    expect([response.status, at]).toEqual([303, expect.stringMatching(/^\/franceconnect\/lier\?demande=[\w-]{8}$/)])
    const page = await browser.go(at)
    expect(page.text).toContain("n’est encore reliée à aucun compte")
    const demande = new URL(at, running.portal).searchParams.get("demande") ?? ""
    const prove = (typed: string) =>
      browser.go("/franceconnect/lier", { demande, mail: "anna@example.org", password: typed })
    const wrong = await prove("autre chose")
    expect([wrong.response.status, wrong.text.includes("ne correspondent pas")]).toEqual([401, true])
    const proved = await prove(password)
    expect([proved.response.status, proved.at]).toEqual([303, "/espace"])
    expect(await sessionOf(cookieIn(proved.response))).toBe(200)

    const again = newBrowser()
    const known = await again.identify("anna")
    expect(known.at).toBe("/espace")
    const cookie = cookieIn(known.response)
    expect(await sessionOf(cookie)).toBe(200)
    // what carries the way is of the portal alone, of no script, and of this visit
    const set = known.response.headers.getSetCookie().find((each) => each.startsWith("__Host-portail-fc-out="))
    expect(set).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    const leaving = await again.go("/franceconnect/deconnexion")
    expect(leaving.at).toContain(`${simulator.issuer}/session/end?`)
    expect(new URL(leaving.at).searchParams.get("post_logout_redirect_uri")).toBe(`${running.portal}/franceconnect/fin`)
    expect((await again.go("/franceconnect/deconnexion")).at).toBe("/")

    const linked = await (await ask("GET", "/api/v1/profile/france-connect", { cookie })).json()
    expect(linked).toEqual({
      linkUrl: `${running.portal}/franceconnect?pour=compte`,
      linkedAt: expect.any(String),
      usedAt: expect.any(String)
    })
    expect((await ask("DELETE", "/api/v1/profile/france-connect", { cookie })).status).toBe(204)
    expect((await newBrowser().identify("anna")).at).toContain("/franceconnect/lier?")
  })

  it("links the account of who is signed in, by its password", async () => {
    const cookie = await signIn(ask, "boris@example.org")
    const browser = newBrowser(cookie)
    const { at } = await browser.identify("anna", "/franceconnect?pour=compte")
    const page = await browser.go(at)
    expect(page.text).not.toContain('name="mail"')
    const demande = new URL(at, running.portal).searchParams.get("demande") ?? ""
    expect((await browser.go("/franceconnect/lier", { demande, password })).at).toBe("/espace/profil")
    expect((await newBrowser().identify("anna")).at).toBe("/espace")
    await ask("DELETE", "/api/v1/profile/france-connect", { cookie })
  })

  it("sends who is signed out to the login before the account is linked", async () => {
    expect((await newBrowser().go("/franceconnect?pour=compte")).at).toBe("/espace/profil")
  })

  it("takes the proof from its own page alone", async () => {
    const browser = newBrowser()
    const { at } = await browser.identify("anna")
    const demande = new URL(at, running.portal).searchParams.get("demande") ?? ""
    const form = { demande, mail: "anna@example.org", password }
    for (const origin of ["https://ailleurs.example", "null"]) {
      expect((await browser.go("/franceconnect/lier", form, { origin })).response.status).toBe(403)
    }
    expect((await newBrowser().go("/franceconnect/lier", form)).response.status).toBe(410)
  })

  it("says of each end what happened, and that nothing changed", async () => {
    const codeOf = ({ response, text }: Awaited<ReturnType<ReturnType<typeof newBrowser>["go"]>>) => {
      expect(text).toContain("Rien n’a changé dans votre compte.")
      return `${response.status} ${response.headers.get("portail-problem")}`
    }
    expect(codeOf(await newBrowser().identify(""))).toBe("403 franceconnect-declined")
    const browser = newBrowser()
    const { at } = await browser.go("/franceconnect")
    const back = await identifiedAs(new URL(at), "anna")
    const path = `${back.pathname}${back.search}`
    expect(codeOf(await newBrowser().go(path))).toBe("410 franceconnect-over")
    expect((await browser.go(path)).at).toContain("/franceconnect/lier?")
    expect(codeOf(await browser.go(path))).toBe("410 franceconnect-over")
    simulator.failWith("signature")
    const spoilt = await newBrowser()
      .identify("anna")
      .finally(() => simulator.failWith(null))
    expect(codeOf(spoilt)).toBe("403 franceconnect-unproved")
    const code = back.searchParams.get("code") ?? ""
    expect(running.logs.filter((line) => line.includes(code))).toEqual([])
  })

  it("is said to everybody where the town has it", async () => {
    const { franceConnectUrl } = (await (await ask("GET", "/api/v1/town")).json()) as { franceConnectUrl: string }
    expect(franceConnectUrl).toBe(`${running.portal}/franceconnect`)
  })

  it("says when to come again to a network that began too often, and keeps nothing of that", async () => {
    let visit = await newBrowser().go("/franceconnect")
    // ways that another test left open count too
    for (let visits = 1; visits <= 50 && visit.response.status === 303; visits++) {
      visit = await newBrowser().go("/franceconnect")
    }
    const { response, text } = visit
    expect([response.status, response.headers.get("portail-problem")]).toEqual([429, "franceconnect-delayed"])
    expect(text).toMatch(/Réessayez à partir de \d{1,2}\sh(\s\d{2})?/)
    expect(response.headers.getSetCookie()).toEqual([])
  })
})
