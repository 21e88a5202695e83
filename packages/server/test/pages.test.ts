import { staffAccess } from "@portail-familles/core/accounts/model"
import { News } from "@portail-familles/core/news"
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

  it("is short for a telephone on a slow network, whole for whoever reads it whole; answers about a family never are", async () => {
    for (const path of ["/", "/espace", "/pages/portal.css"]) {
      const [short, whole] = await Promise.all(
        ["gzip", "identity"].map((encoding) => follow(path, { "accept-encoding": encoding }))
      )
      expect([short?.headers.get("content-encoding"), whole?.headers.get("content-encoding")]).toEqual(["gzip", null])
      for (const answer of [short, whole]) expect(answer?.headers.get("vary")).toContain("accept-encoding")
      expect(await short?.text()).toBe(await whole?.text())
      expect(Number(short?.headers.get("content-length"))).toBeLessThan(
        Number(whole?.headers.get("content-length")) / 2
      )
    }
    expect((await follow("/api/v1/town", { "accept-encoding": "gzip" })).headers.get("content-encoding")).toBeNull()
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

  it("keeps French signs on the line of the word before them", async () => {
    for (const path of ["/", "/espace", "/accessibilite", "/mentions-legales", "/donnees-personnelles", "/cookies"]) {
      const text = (await (await follow(path)).text()).replaceAll(/<[^>]*>/g, "\n")
      expect(text.match(/.{0,20} [:;!?»].{0,10}/g) ?? [], path).toEqual([])
    }
  })

  it("tells on the first page what the town publishes, once it does, and lets programs follow it", async () => {
    const staff = staffAccess({ town: running.town, actor: "test" })
    const add = (title: string, publishedOn: string | null) =>
      running.run(News.use((news) => news.keep(staff, null, { title, body: "Un **mot** <b>ici</b>", publishedOn })))
    await add("Un brouillon", null)
    const { id } = await add("Menus & goûters", "2026-01-01")
    const home = await (await follow("/")).text()
    expect(home).toContain("<h3>Menus &amp; goûters</h3>")
    expect(home).toContain("<p>Un <strong>mot</strong> &lt;b&gt;ici&lt;/b&gt;</p>")
    expect(home).not.toContain("Un brouillon")
    const rss = await follow("/actualites.xml")
    expect(rss.headers.get("content-type")).toContain("application/rss+xml")
    expect(await rss.text()).toContain(`<guid isPermaLink="false">${id}</guid>`)
    expect((await ask("GET", `/api/v1/town/news/${id}/picture`)).status).toBe(404)
  })

  it("leads from every page to what the law wants, with the durations by which the portal erases", async () => {
    const home = await (await follow("/")).text()
    for (const [label, path] of [
      ["Accessibilité\u00a0: non conforme", "/accessibilite"],
      ["Mentions légales", "/mentions-legales"],
      ["Données personnelles", "/donnees-personnelles"],
      ["Cookies", "/cookies"]
    ]) {
      expect(home).toContain(`<a href="${path}">${label}</a>`)
      expect((await follow(path ?? "")).status).toBe(200)
    }
    const { leftFamilyYears, healthReadsMonths } = running.town.settings.retention
    const kept = await (await follow("/donnees-personnelles")).text()
    expect(kept).toContain(`${leftFamilyYears} ans après votre dernière inscription`)
    expect(kept).toContain(healthReadsMonths === 12 ? "1 an" : `${healthReadsMonths} mois`)
    const declared = await (await follow("/accessibilite")).text()
    const headings = [...declared.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, text]) => text)
    expect(headings).toEqual([
      "État de conformité",
      "Résultats des tests",
      "Contenus non accessibles",
      "Établissement de cette déclaration d’accessibilité",
      "Retour d’information et contact",
      "Voies de recours"
    ])
    expect(await (await follow("/cookies")).text()).toContain("__Host-portail-session")
  })

  it("is kept by a telephone beside its applications, with icons in the town's look", async () => {
    const manifest = await (await ask("GET", "/manifest.webmanifest")).json()
    expect([manifest.start_url, manifest.display, manifest.lang]).toEqual(["/espace", "standalone", "fr"])
    for (const { src, sizes, type } of manifest.icons.filter((icon: { type: string }) => icon.type === "image/png")) {
      const icon = Buffer.from(await (await ask("GET", src)).arrayBuffer())
      expect([type, `${icon.readUInt32BE(16)}x${icon.readUInt32BE(20)}`]).toEqual(["image/png", sizes])
    }
  })
})
