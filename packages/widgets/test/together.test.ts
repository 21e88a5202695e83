import { describe, expect, it } from "vitest"
import { ok, signedOut } from "../src/mocks/answers.ts"
import { invoices, payment, session } from "../src/mocks/fixtures/samples.ts"
import { inside } from "../src/mocks/signedIn.ts"
import { useBrowser } from "./support/setup.ts"

const portal = useBrowser()
const paid = ok({ ...payment, state: "paid", means: "card", paidAt: "2026-11-20T09:00:00Z" })
const three = "<portail-invoices></portail-invoices><portail-payment></portail-payment><portail-login></portail-login>"
const forms = () => portal.page.locator("form:visible")

describe("several elements on one page", () => {
  it("show one login, where the page has put it; what has nothing to show asks for none", async () => {
    await portal.open(three, { ...inside, "GET /session": signedOut, "POST /session": ok(session) })
    await portal.page.locator("portail-login form").waitFor()
    await portal.page.locator("portail-invoices").getByText("Connectez-vous sur cette page").waitFor()
    expect(await forms().count()).toBe(1)
    expect((await portal.page.locator("portail-payment").boundingBox())?.height).toBe(0)
    await portal.signIn()
    await portal.heading("Vous êtes connecté(e)").waitFor()
    await portal.page
      .locator("portail-invoices")
      .getByText(invoices.invoices[0]?.number ?? "")
      .first()
      .waitFor()
  })

  it("lead to the page's login from where they wait; where it is not seen, they show it themselves", async () => {
    const answers = { ...inside, "GET /session": signedOut }
    await portal.open("<portail-profile></portail-profile><div><portail-login></portail-login></div>", answers)
    const waiting = portal.page.locator("portail-profile").getByRole("button", { name: "Aller à la connexion" })
    await waiting.click()
    const heading = portal.page.locator("portail-login").getByRole("heading", { name: "Espace famille" })
    await expect.poll(() => heading.evaluate((element) => element.matches(":focus"))).toBe(true)
    await portal.page.locator("div:has(> portail-login)").evaluate((panel) => panel.setAttribute("hidden", ""))
    await waiting.click()
    await portal.page.locator("portail-profile form").waitFor()
    expect(await forms().count()).toBe(1)
  })

  it("show the login where somebody was at work when the session ends", async () => {
    await portal.open("<portail-login></portail-login><portail-invoices></portail-invoices>", inside)
    const pay = portal.page.locator("portail-invoices").getByRole("button", { name: /payer/i }).first()
    await pay.waitFor()
    portal.stub.also("POST /payments", signedOut)
    await pay.click()
    await portal.page.locator("portail-invoices portail-login form").waitFor()
    await portal.page.locator("main > portail-login").getByText("Connectez-vous sur cette page").waitFor()
    expect(await forms().count()).toBe(1)
  })

  it("confirm a payment once, and go back to the invoices of the page", async () => {
    const answers = { ...inside, [`GET /payments/${payment.id}`]: paid }
    await portal.open(three, answers, { suffix: `?portail-payment=${payment.id}` })
    const confirmation = portal.heading("Votre paiement est confirmé")
    await confirmation.waitFor()
    await portal.page
      .locator("portail-invoices")
      .getByText(invoices.invoices[0]?.number ?? "")
      .first()
      .waitFor()
    expect(await confirmation.count()).toBe(1)
    await portal.page.getByRole("link", { name: "Retour à mes factures" }).click()
    await expect.poll(() => confirmation.count()).toBe(0)
    expect(portal.page.url()).toBe(`${portal.stub.origin}/page`)
  })

  it("go back from a payment to the page that `space-url` names", async () => {
    const answers = { ...inside, [`GET /payments/${payment.id}`]: paid }
    await portal.open("<portail-payment space-url='/mon-espace'></portail-payment>", answers, {
      suffix: `?portail-payment=${payment.id}`
    })
    const back = portal.page.getByRole("link", { name: "Retour à mes factures" })
    expect(await back.getAttribute("href")).toBe("/mon-espace")
  })

  it("of two towns have a login each, and show a payment in the town that it was made with", async () => {
    const other = portal.stub.elsewhere
    const towns = `<portail-provider api="PORTAL"><portail-invoices></portail-invoices></portail-provider>
      <portail-provider api="${other}"><portail-invoices></portail-invoices></portail-provider>`
    await portal.open(towns, { "GET /session": signedOut })
    await expect.poll(() => forms().count()).toBe(2)
    const answers = { ...inside, [`GET /payments/${payment.id}`]: paid }
    const suffix = `?portail-payment=${payment.id}&portail-of=${encodeURIComponent(new URL(other).host)}`
    await portal.open(towns, answers, { suffix })
    const town = (base: string) => portal.page.locator(`[api="${base}"] portail-invoices`)
    await town(other).getByRole("heading", { name: "Votre paiement est confirmé" }).waitFor()
    await town(portal.stub.origin)
      .getByText(invoices.invoices[0]?.number ?? "")
      .first()
      .waitFor()
    await town(portal.stub.origin).getByRole("button", { name: /payer/i }).first().click()
    await expect
      .poll(() => portal.stub.seen.find(({ operation }) => operation === "POST /payments")?.body)
      .toContain(`portail-of=${encodeURIComponent(new URL(portal.stub.origin).host)}`)
  })
})

describe("a page's maker", () => {
  const one = (html: string) => html.replaceAll("\n", "")

  it("reads once in the console that the site is not on the town's list, and families plain words", async () => {
    const everything =
      '<portail-provider api="PORTAL"><portail-invoices></portail-invoices><portail-news></portail-news></portail-provider>'
    const { said } = await portal.open(everything, inside, { elsewhere: true, lists: false })
    await portal.page.locator("portail-invoices").getByText("ne peut pas s’ouvrir sur cette page").waitFor()
    await portal.page.locator("portail-news").getByText("ne peut pas s’ouvrir sur cette page").waitFor()
    expect(await portal.page.getByText("connexion internet").count()).toBe(0)
    const lines = said.filter((line) => line.includes("[Portail Familles]"))
    expect(lines).toEqual([expect.stringContaining(`${portal.stub.elsewhere} n’est pas parmi les sites`)])
    expect(lines[0]).toContain("portail town apply")
  })

  it("reads that the address is no portal's, or that nothing answers there", async () => {
    const { said } = await portal.open(one('<portail-news api="http://localhost:1"></portail-news>'), {})
    await expect.poll(() => said.some((line) => line.includes("rien ne répond à http://localhost:1"))).toBe(true)
    await portal.page.getByText("Le portail ne répond pas").waitFor()
  })

  it("reads which tags stand for nothing, and which script they need", async () => {
    const { said } = await portal.open(
      "<portail-facture></portail-facture><portail-attendance></portail-attendance><portail-planning></portail-planning>",
      {
        "GET /session": signedOut
      }
    )
    const lines = () => said.filter((line) => line.includes("[Portail Familles]"))
    await expect.poll(() => lines().length).toBe(2)
    expect(lines()[0]).toContain("<portail-facture> n’existe pas")
    expect(lines()[1]).toContain(`src="${portal.stub.origin}/widgets/elements/attendance.js"`)
  })
})
