import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Ask, askerOf } from "./asking.ts"
import { startPortal } from "./runningPortal.ts"

let running: Awaited<ReturnType<typeof startPortal>>
let ask: Ask

beforeAll(async () => {
  running = await startPortal()
  ask = askerOf(running.portal)
})
afterAll(() => running?.stop())

const follow = (path: string, headers = {}) =>
  ask("GET", path, { headers: { accept: "text/html,*/*;q=0.8", ...headers } })
const titleOf = (html: string) => /<title>(.*?)<\/title>/.exec(html)?.[1]

describe("a hosted page", () => {
  it("says in French that there is nothing at an address, with two ways on; programs get a problem", async () => {
    for (const path of ["/nothing", "/espaces", "/mentions/rien", "/api/v1/town/files/rien.pdf"]) {
      const response = await follow(path)
      const page = await response.text()
      expect([response.status, response.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"])
      expect(page).toContain("<h1>Page introuvable</h1>")
      expect(page).toContain('href="/">Accueil du portail')
      expect(page).toContain('href="/espace">Mon espace')
      expect(response.headers.get("content-security-policy")).toContain("default-src 'none'")
    }
    expect((await ask("GET", "/nothing")).headers.get("content-type")).toContain("application/problem+json")
  })

  it("asks who follows a link into the space from outside to sign in", async () => {
    const response = await follow("/api/v1/documents")
    expect([response.status, titleOf(await response.text())?.split(" – ")[0]]).toEqual([401, "Connexion nécessaire"])
  })

  it("answers at every place of the space, and nowhere beside it", async () => {
    const whole = await (await follow("/espace")).text()
    for (const place of ["/espace/", "/espace/factures", "/espace/planning/2026-12?enfant=1"]) {
      const response = await follow(place)
      expect([response.status, await response.text()]).toEqual([200, whole])
    }
    expect((await follow("/espaces")).status).toBe(404)
  })

  it("has a title of its own, and the shape of what is on its way; only without JavaScript it asks for it", async () => {
    const paths = ["/", "/espace", "/activation", "/mot-de-passe", "/adresse"]
    const pages = await Promise.all(paths.map(async (path) => (await follow(path)).text()))
    expect(new Set(pages.map(titleOf)).size).toBe(paths.length)
    for (const page of pages) {
      expect(page).toContain('class="skeleton"')
      expect(page.replace(/<noscript>.*?<\/noscript>/gs, "")).not.toContain("demande JavaScript")
      expect(page).toMatch(/<noscript><p>[^<]*demande JavaScript/)
    }
  })
})
