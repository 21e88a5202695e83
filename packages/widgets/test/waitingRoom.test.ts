import { describe, expect, it } from "vitest"
import { ok, problem, signedOut } from "../src/mocks/answers.ts"
import { inSeconds, session } from "../src/mocks/fixtures/samples.ts"
import { inside } from "../src/mocks/signedIn.ts"
import { expectAccessible } from "./support/browser.ts"
import { useBrowser } from "./support/setup.ts"

const portal = useBrowser()
const waiting = (rank: number, estimateSeconds: number) =>
  problem(503, "waiting-room", { rank, estimateSeconds, retryAt: inSeconds(1) })
const notice = () => portal.page.getByRole("status").filter({ hasText: "Vous êtes dans la file d’attente" })

describe("the waiting room in the elements", () => {
  it("says rank and estimate, and goes on by itself where the family was", async () => {
    const { promise: looked, resolve: look } = Promise.withResolvers<void>()
    let isIn = false
    void looked.then(() => {
      isIn = true
    })
    await portal.open("<portail-login></portail-login><portail-invoices></portail-invoices>", {
      ...inside,
      "GET /session": () => (isIn ? ok(session) : waiting(128, 240))
    })
    await notice().getByText("Votre place dans la file : 128. Attente estimée : environ 4 minutes.").waitFor()
    expect(await notice().count()).toBe(1)
    await expectAccessible(portal.page)
    look()
    await portal.page.getByText("Vous êtes connecté(e)").waitFor()
    await notice().waitFor({ state: "detached" })
  })

  it("stays whole within reach where the text is twice as large on a phone", async () => {
    await portal.open("<portail-login></portail-login>", { ...inside, "GET /session": () => waiting(12_345, 900) })
    await notice().getByText("12\u202f345").waitFor()
    await portal.page.evaluate(() => {
      document.documentElement.style.fontSize = "200%"
    })
    const title = portal.page.getByText("Vous êtes dans la file d’attente")
    await title.scrollIntoViewIfNeeded()
    const { y = -1 } = (await title.boundingBox()) ?? {}
    expect(y).toBeGreaterThanOrEqual(0)
  })

  it("sends what was typed when it is the family's turn, once", async () => {
    await portal.open("<portail-login></portail-login>", {
      "GET /session": signedOut,
      "POST /session": ({ times, body }) =>
        times === 1 ? waiting(1, 1) : body.includes("camille") ? ok(session) : signedOut
    })
    await portal.signIn()
    await portal.page.getByText("Vous êtes connecté(e)").waitFor()
    expect(await notice().count()).toBe(0)
  })
})

describe("a portal that changes its database", () => {
  it("is read again until it answers; what changes something is told and not sent again", async () => {
    const away = () => problem(503, "database-away")
    await portal.open("<portail-login></portail-login>", {
      "GET /session": ({ times }) => (times < 3 ? away() : signedOut),
      "POST /session": ({ times }) => (times === 1 ? away() : ok(session))
    })
    await portal.signIn()
    await portal.page.getByRole("alert").waitFor()
    expect(await portal.page.getByText("Vous êtes connecté(e)").count()).toBe(0)
  })
})
