import { describe, expect, it } from "vitest"
import { ok, problem, signedOut } from "../src/mocks/answers.ts"
import { detail, invoices, payment, session } from "../src/mocks/fixtures/samples.ts"
import { inside } from "../src/mocks/signedIn.ts"
import { expectAccessible, focused } from "./support/browser.ts"
import { useBrowser } from "./support/setup.ts"

const portal = useBrowser("chromium")

describe("portail-invoices", () => {
  it("asks to sign in again when the session ends midway, and keeps what was chosen", async () => {
    await portal.open("<portail-invoices></portail-invoices>", {
      ...inside,
      "POST /session": ok(session),
      "POST /payments": signedOut
    })
    await portal.page.getByLabel("Choisir la facture 2026-PE-001209").check()
    await portal.page.getByLabel("Choisir la facture 2026-PE-001208").check()
    await expectAccessible(portal.page)
    await portal.button(/Payer 198,65/).click()
    await portal.page.getByText("Votre session a pris fin").waitFor()
    await expect.poll(() => focused(portal.page)).toBe("Espace famille")
    await portal.signIn()
    await portal.page.getByText("2 factures choisies").first().waitFor()
    await expect.poll(() => focused(portal.page)).toBe("Mes factures")
  })

  it("leaves for the payment page in the same tab with the page to come back to", async () => {
    await portal.open("<portail-invoices></portail-invoices>", {
      ...inside,
      "POST /payments": ok({ id: payment.id, redirectUrl: `${portal.stub.origin}/payfip` }, 201)
    })
    await portal.page.getByLabel("Choisir la facture 2026-PE-001209").check()
    await portal.button(/^Payer/).click()
    await portal.page.waitForURL("**/payfip")
    const { body } = portal.stub.seen.find(({ operation }) => operation === "POST /payments") ?? { body: "{}" }
    expect(JSON.parse(body)).toEqual({
      invoiceIds: [invoices.invoices[0]?.id],
      returnTo: `${portal.stub.origin}/page`,
      key: expect.stringMatching(/^[0-9a-f-]{36}$/)
    })
  })

  it("asks for the same payment again when the answer was lost", async () => {
    await portal.open("<portail-invoices></portail-invoices>", {
      ...inside,
      "POST /payments": ({ times }) =>
        times === 1 ? problem(503, "unexpected") : problem(409, "payment-being-checked", { number: "2026-PE-001209" })
    })
    await portal.page.getByLabel("Choisir la facture 2026-PE-001209").check()
    await portal.button(/^Payer/).click()
    await portal.page.getByText("rencontre une difficulté").waitFor()
    await portal.button(/^Payer 86/).click()
    await portal.page.getByText("en cours de vérification").waitFor()
    const sent = portal.stub.seen.filter(({ operation }) => operation === "POST /payments")
    expect(sent.map(({ body }) => JSON.parse(body).key)).toEqual(Array(2).fill(JSON.parse(sent[0]?.body ?? "{}").key))
  })

  it("keeps the focus on what can be paid when the choice is undone", async () => {
    await portal.open("<portail-invoices></portail-invoices>", inside)
    await portal.page.getByLabel("Choisir la facture 2026-PE-001209").check()
    await portal.button("Tout décocher").click()
    await expect.poll(() => focused(portal.page)).toMatch(/^Tout payer/)
  })

  it("keeps the focus when a request is made again", async () => {
    await portal.open("<portail-invoices></portail-invoices>", {
      ...inside,
      "GET /invoices": ({ times }) => (times < 3 ? problem(503, "unexpected") : ok(invoices))
    })
    await portal.button("Réessayer").click()
    await expect.poll(() => focused(portal.page)).toContain("rencontre une difficulté")
    await portal.button("Réessayer").click()
    await expect.poll(() => focused(portal.page)).toBe("Mes factures")
  })

  it("says that nothing was paid when the payment service is down", async () => {
    await portal.open("<portail-invoices></portail-invoices>", {
      ...inside,
      "POST /payments": problem(503, "payment-service-down")
    })
    await portal.button(/Tout payer/).click()
    await portal.page.getByText("Rien n’a été débité").waitFor()
    await expect.poll(() => focused(portal.page)).toContain("Rien n’a été débité")
    await expectAccessible(portal.page)
  })

  it("tells what was paid too much, where an earlier surplus went, and what the town no longer claims", async () => {
    await portal.open("<portail-invoices></portail-invoices>", inside)
    await portal.page.getByText(/Payé en trop.*3,50/).waitFor()
    await portal.page.getByRole("button", { name: `Détail de la facture ${detail.number}` }).click()
    await portal.page.getByText(/Trop-perçu reporté, .*2\snov/).waitFor()
    await portal.page.getByText(/Avoir AV-000012 du .*21/).waitFor()
    await portal.page.getByText("Deux repas non pris.").waitFor()
    await portal.page.getByText(/5,00\s€ reportés sur la facture 2026-000123/).waitFor()
    await portal.page.getByText(/3,20\s€ à vous rembourser, ou à reporter sur une autre facture/).waitFor()
    expect(await portal.page.getByText(/remboursés/).count()).toBe(0)
    await expectAccessible(portal.page)
  })

  it("says of an invoice that a mandate takes on which day, not by when to pay it", async () => {
    const debited = { state: "being-debited", debit: { on: "2026-12-07", ordered: false } }
    const listed = invoices.invoices.map((each) => (each.id === detail.id ? { ...each, ...debited } : each))
    await portal.open("<portail-invoices></portail-invoices>", {
      ...inside,
      "GET /invoices": ok({ ...invoices, invoices: listed }),
      [`GET /invoices/${detail.id}`]: ok({ ...detail, ...debited })
    })
    await portal.page.setViewportSize({ width: 360, height: 800 })
    const row = portal.page.getByRole("row").filter({ hasText: `N° ${detail.number}` })
    await row.getByText(/^Sera prélevée le 7\sdéc/).waitFor()
    expect(await row.getByText(/À payer avant/).count()).toBe(0)
    await expectAccessible(portal.page)
    await portal.page.getByRole("button", { name: `Détail de la facture ${detail.number}` }).click()
    await portal.page.getByText(/^Sera prélevée le 7\sdéc/).waitFor()
    await portal.page.getByText(/^Sera prélevée à partir du .*par votre mandat/).waitFor()
  })

  it("pays all but what a mandate takes, and says so", async () => {
    const debited = { state: "being-debited", debit: { on: "2026-12-07", ordered: false } }
    const [first, ...others] = invoices.invoices
    const paid = others.filter(({ payable }) => payable).map(({ id }) => id)
    await portal.open("<portail-invoices></portail-invoices>", {
      ...inside,
      "GET /invoices": ok({ ...invoices, invoices: [{ ...first, ...debited }, ...others] }),
      "POST /payments": ok({ id: payment.id, redirectUrl: `${portal.stub.origin}/payfip` }, 201)
    })
    await portal.page.getByText(/^1 facture \(86,45\s€\) sera prélevée à partir du .*n’est pas comprise/).waitFor()
    await portal.button(/^Tout payer : 162,20/).click()
    await portal.page.waitForURL("**/payfip")
    const { body } = portal.stub.seen.find(({ operation }) => operation === "POST /payments") ?? { body: "{}" }
    expect(JSON.parse(body)).toMatchObject({ invoiceIds: paid })
  })

  it("has nothing to pay where a mandate takes all", async () => {
    const debited = { state: "being-debited", payable: false, debit: { on: "2026-12-07", ordered: true } }
    const [first] = invoices.invoices
    await portal.open("<portail-invoices></portail-invoices>", {
      ...inside,
      "GET /invoices": ok({ balanceCents: 8645, surplusCents: 0, invoices: [{ ...first, ...debited }] })
    })
    await portal.page.getByText(/^1 facture .* sera prélevée le .*vous n’avez rien à faire/).waitFor()
    expect(await portal.button(/[Pp]ayer/).count()).toBe(0)
    expect(await portal.page.getByText(/en cours de paiement/).count()).toBe(0)
  })

  it("says what comes next while there is no invoice", async () => {
    await portal.open("<portail-invoices></portail-invoices>", {
      ...inside,
      "GET /invoices": ok({ invoices: [], balanceCents: 0, surplusCents: 0 })
    })
    await portal.page.getByText("Votre première facture apparaîtra ici").waitFor()
    await expectAccessible(portal.page)
  })

  it("shows the PDF in a new tab and saves it under the invoice's number", async () => {
    await portal.open("<portail-invoices></portail-invoices>", {
      ...inside,
      // the headless shell shows no PDF in a tab: a text stands for it
      [`GET /invoices/${detail.id}/pdf`]: ok(new TextEncoder().encode("%PDF-1.4"), 200, {
        "content-type": "text/plain"
      })
    })
    await portal.page.getByRole("button", { name: `Détail de la facture ${detail.number}` }).click()
    await portal.heading(`Facture ${detail.number}`).waitFor()
    await expect.poll(() => focused(portal.page)).toBe(`Facture ${detail.number}`)
    await portal.button("Aperçu").click()
    // at once, however long the sheet is
    await portal.page.setViewportSize({ width: 360, height: 500 })
    const { y = 0, height = 0 } = (await portal.button("Fermer").boundingBox()) ?? {}
    expect(y + height).toBeLessThan(250)
    await portal.page.getByRole("dialog").evaluate((dialog) => dialog.scrollTo(0, dialog.scrollHeight))
    expect((await portal.button("Fermer").boundingBox())?.y).toBe(y)
    const [tab] = await Promise.all([portal.page.waitForEvent("popup"), portal.button("Ouvrir le PDF").click()])
    await expect.poll(() => tab.url()).toMatch(/^blob:/)
    await tab.close()
    await portal.button("Fermer").click()
    const [download] = await Promise.all([portal.page.waitForEvent("download"), portal.button("Télécharger").click()])
    expect(download.suggestedFilename()).toBe(`facture-${detail.number}.pdf`)
  })

  it("shows an invoice in the page to read and to print, and gives the focus back", async () => {
    await portal.open("<portail-invoices></portail-invoices>", inside)
    await portal.page.getByRole("button", { name: `Détail de la facture ${detail.number}` }).click()
    await portal.heading(`Facture ${detail.number}`).waitFor()
    await portal.button("Aperçu").click()
    const dialog = portal.page.getByRole("dialog", { name: `Facture ${detail.number}` })
    await dialog.waitFor()
    await expect.poll(() => focused(portal.page)).toBe(`Facture ${detail.number}`)
    for (const line of [...detail.debtor.names, ...detail.debtor.addressLines]) await dialog.getByText(line).waitFor()
    const lina = dialog.getByRole("table", { name: "Lina" })
    expect(await lina.getByRole("columnheader").allTextContents()).toEqual([
      "Activité",
      "Quantité",
      "Prix unitaire",
      "Montant"
    ])
    await lina.getByText("Tranche C : quotient familial de 842 €, soit 4,10 € le repas.").waitFor()
    await dialog.getByText("Reste à payer").waitFor()
    await expectAccessible(portal.page)
    await portal.page.emulateMedia({ media: "print" })
    expect(await portal.page.getByText("Mes démarches").isVisible()).toBe(false)
    expect(await dialog.getByRole("columnheader", { name: "Montant" }).first().isVisible()).toBe(true)
    expect(await portal.page.getByText("Imprimer", { exact: true }).isVisible()).toBe(false)
    await portal.page.emulateMedia({ media: "screen" })
    await portal.page.keyboard.press("Escape")
    await dialog.waitFor({ state: "detached" })
    await expect.poll(() => focused(portal.page)).toBe("Aperçu")
    await portal.page.emulateMedia({ media: "print" })
    await portal.page.getByText("Mes démarches").waitFor()
    await portal.page.emulateMedia({ media: null })
  })
})

describe("what became of a payment", () => {
  const stands = (changes: object) => ({ ...inside, [`GET /payments/${payment.id}`]: ok({ ...payment, ...changes }) })
  const element = `<portail-payment payment-id="${payment.id}"></portail-payment>`

  it("says at what time a payer who left PayFiP may pay again", async () => {
    await portal.open(element, stands({ againAt: "2026-11-27T04:52:00Z" }))
    await portal.page
      .getByRole("heading", { name: /^Paiement abandonné.*vous pourrez reprendre à 5\s?h\s?52$/ })
      .waitFor()
    expect(await portal.page.getByText(/en cours/).count()).toBe(0)
    await expectAccessible(portal.page)
  })

  it("calls a direct debit recorded, subject to collection", async () => {
    await portal.open(element, stands({ state: "paid", means: "direct-debit", paidAt: "2026-11-27T04:52:00Z" }))
    await portal.page.getByRole("heading", { name: "Prélèvement enregistré, sous réserve d’encaissement" }).waitFor()
    expect(await portal.page.getByText(/confirmé/).count()).toBe(0)
  })

  it("tells a payer not to pay twice while a payment is checked, and that it was not kept", async () => {
    await portal.open(element, stands({ state: "quarantined" }))
    await portal.page.getByText(/Ne payez pas une seconde fois/).waitFor()
    await portal.open(element, stands({ state: "rejected" }))
    await portal.page.getByRole("heading", { name: "Votre paiement n’a pas été retenu" }).waitFor()
  })
})

describe("an invoice that is held", () => {
  const shown = (changes: object) => ({ ...inside, [`GET /invoices/${detail.id}`]: ok({ ...detail, ...changes }) })
  const element = `<portail-invoice invoice-id="${detail.id}"></portail-invoice>`

  it("by a payer who left PayFiP says when paying may be taken up again", async () => {
    const left = { state: "payment-left", payable: false, lockedUntil: "2026-11-27T04:52:00Z" }
    await portal.open(element, shown(left))
    await portal.page.getByText(/Vous pourrez reprendre à 5\s?h\s?52/).waitFor()
  })

  it("by a payment that is checked says not to pay again", async () => {
    await portal.open(element, shown({ state: "being-checked", payable: false, lockedUntil: null }))
    await portal.page.getByText(/Ne payez pas une seconde fois/).waitFor()
  })
})
