import { describe, expect, it } from "vitest"
import { ok, problem } from "../src/mocks/answers.ts"
import { enrolments, offered } from "../src/mocks/fixtures/enrolments.ts"
import { december } from "../src/mocks/fixtures/planning.ts"
import { detail, payment, session } from "../src/mocks/fixtures/samples.ts"
import { family, inside } from "../src/mocks/signedIn.ts"
import { expectAccessible, focused } from "./support/browser.ts"
import { useBrowser } from "./support/setup.ts"

const portal = useBrowser()
const children = ok({ ...session, menu: [...session.menu, { id: "children", badge: 0 }] })

describe("portail-account", () => {
  const menu = async (name: string) => {
    await portal.button("Menu").click()
    await portal.page.getByRole("navigation").getByRole("link", { name }).click()
  }

  it("begins with what is to be done, below a line of its own height, and leads there", async () => {
    const toVerify = {
      id: "verification",
      count: 3,
      amountCents: null,
      dueOn: null,
      subjectId: null,
      blocks: ["payments"]
    }
    const quotient = { ...toVerify, id: "quotient", count: 1, dueOn: "2026-12-31", blocks: [] }
    const waiting = { ...session, toDo: [toVerify, quotient, ...session.toDo] }
    // entered by a deep link
    await portal.open(
      "<portail-account></portail-account>",
      { ...inside, ...family, "GET /session": ok(waiting) },
      { suffix: "#/factures" }
    )
    await portal.heading("Mes factures").waitFor()
    await menu("Accueil")
    await portal.page.getByText("Votre dossier à vérifier, 3 rubriques").first().waitFor()
    await portal.page.getByText("Le paiement en ligne sera possible").waitFor()
    await portal.page
      .getByRole("link", { name: /^Donner Votre quotient familial à donner avant le 31\sdécembre 2026/ })
      .waitFor()
    await portal.page
      .getByText(/1 facture en retard, 112,20/)
      .first()
      .waitFor()
    await portal.page
      .getByText(/2 factures à payer, 136,45.*la première avant le 30\snovembre 2026/)
      .first()
      .waitFor()
    expect((await portal.page.locator("[part=header]").boundingBox())?.height).toBeLessThan(60)
    await expectAccessible(portal.page)
    await portal.page.setViewportSize({ width: 360, height: 740 })
    await portal.page.getByRole("link", { name: /^Payer 1 facture en retard/ }).click()
    await portal.page.waitForURL(`**#/factures/${session.toDo[0]?.subjectId}`)
    await portal.page.goBack()
    await portal.page.getByRole("link", { name: /^Vérifier/ }).click()
    await portal.heading("Adresse de correspondance").waitFor()
  })

  it("gives each screen a title of its own, says it, and takes the focus there", async () => {
    await portal.open("<portail-account></portail-account>", { ...inside, ...family, "GET /session": children })
    await portal.heading("Bonjour Camille").waitFor()
    expect(await portal.page.title()).toBe("Accueil – Ville de Compiègne")
    for (const [tile, title] of [
      ["Mes enfants", "Mes enfants"],
      ["Mes factures", "Mes factures"]
    ] as const) {
      await portal.page.getByRole("link", { name: tile }).click()
      await expect.poll(() => focused(portal.page)).toBe(title)
      expect(await portal.page.title()).toBe(`${title} – Ville de Compiègne`)
      await portal.page.getByRole("status").filter({ hasText: title }).first().waitFor()
      await menu("Accueil")
      await expect.poll(() => focused(portal.page)).toBe("Bonjour Camille")
    }
  })

  it("says in French that a place of the space is not there, and gives two ways on", async () => {
    await portal.open(
      "<portail-account></portail-account>",
      { ...inside, ...family, "GET /session": children },
      { suffix: "#/n-importe/quoi/x" }
    )
    await portal.heading("Introuvable").waitFor()
    await expectAccessible(portal.page)
    for (const [place, operation, back] of [
      ["factures", "invoices", "Toutes mes factures"],
      ["enfants", "children", "Tous mes enfants"],
      ["documents", "documents", "Tous mes documents"],
      ["paiement", "payments", "Toutes mes factures"]
    ] as const) {
      portal.stub.also(`GET /${operation}/n-importe`, problem(400, "request-invalid", { errors: [] }))
      await portal.page.evaluate((hash) => location.assign(hash), `#/${place}/n-importe`)
      await portal.page.getByRole("link", { name: back }).and(portal.page.locator(".primary")).waitFor()
      await portal.heading("Introuvable").waitFor()
      await portal.page.getByRole("link", { name: "Accueil de mon espace" }).waitFor()
    }
    await portal.page.getByRole("link", { name: "Accueil de mon espace" }).click()
    await portal.page.locator(".tiles").getByRole("link", { name: "Mes enfants" }).waitFor()
  })

  it("stays where it is when a link leads to another place of the page", async () => {
    await portal.open('<a href="#contenu">Aller au contenu</a><portail-account></portail-account>', inside, {
      suffix: "#/factures"
    })
    await portal.heading("Mes factures").waitFor()
    await portal.page.getByRole("link", { name: "Aller au contenu" }).click()
    await portal.page.waitForURL("**#contenu")
    await portal.heading("Mes factures").waitFor()
  })

  it("shows the menu with what is to pay, and keeps the open invoice in the address", async () => {
    await portal.open("<portail-account></portail-account>", inside)
    await portal.heading("Bonjour Camille").waitFor()
    await portal.page.getByText("3 à payer", { exact: true }).waitFor()
    await expectAccessible(portal.page)
    await portal.page.setViewportSize({ width: 360, height: 740 })
    await menu("Factures")
    await portal.page.getByRole("link", { name: `Détail de la facture ${detail.number}` }).click()
    await portal.heading(`Facture ${detail.number}`).waitFor()
    expect(portal.page.url()).toContain(`#/factures/${detail.id}`)
    await portal.page.getByText("Tranche C").first().waitFor()
    await expectAccessible(portal.page)
    await portal.page.goBack()
    await portal.page.getByText("Reste à payer").first().waitFor()
  })

  it("shows the menu in one line, or on request where it would take two", async () => {
    const ids = ["profile", "household", "children", "planning", "enrolments", "invoices", "documents", "messages"]
    const menu = ids.map((id) => ({ id, badge: id === "children" || id === "documents" ? 14 : 3 }))
    await portal.open("<portail-account></portail-account>", {
      ...inside,
      "GET /session": ok({ ...session, menu })
    })
    await portal.heading("Bonjour Camille").waitFor()
    const rows = () =>
      portal.page
        .locator("nav li a")
        .evaluateAll((links) => new Set(links.map((link) => link.getBoundingClientRect().top)).size)
    const button = portal.button("Menu")
    for (const width of [360, 740, 900, 1000]) {
      await portal.page.setViewportSize({ width, height: 740 })
      await button.waitFor()
      expect(await portal.page.getByRole("navigation").isVisible()).toBe(false)
    }
    await portal.page.setViewportSize({ width: 1280, height: 740 })
    await button.waitFor({ state: "hidden" })
    expect(await rows()).toBe(1)
    await expectAccessible(portal.page)
    await portal.page.setViewportSize({ width: 1280, height: 740 })
    // text of twice the size
    await portal.page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"))
    await button.press("Enter")
    await portal.page.getByRole("navigation").getByRole("link", { name: "Factures" }).waitFor()
    await portal.page.keyboard.press("Escape")
    expect(await portal.page.getByRole("navigation").isVisible()).toBe(false)
  })

  it("leads to the planning and to enrolments, with what waits there, and keeps the focus of who turns the months", async () => {
    const entries = [
      { id: "planning", badge: 0 },
      { id: "enrolments", badge: 2 }
    ]
    const opens = {
      id: "planning-opens",
      count: 1,
      amountCents: null,
      dueOn: "2026-11-29",
      subjectId: null,
      blocks: []
    }
    await portal.open("<portail-account></portail-account>", {
      ...inside,
      "GET /session": ok({ ...session, menu: [...session.menu, ...entries], toDo: [opens] }),
      "GET /planning": ok(december),
      "GET /enrolments": ok(enrolments),
      "GET /activities": ok(offered)
    })
    await portal.page.getByRole("link", { name: /^Voir .*Les réservations ouvrent/ }).waitFor()
    await portal.page.getByText("2 inscriptions à compléter", { exact: true }).waitFor()
    await menu("Inscriptions")
    await expect.poll(() => focused(portal.page)).toBe("Mes inscriptions")
    await menu("Planning")
    await expect.poll(() => focused(portal.page)).toBe("Mon planning")
    expect(await portal.page.title()).toBe("Mon planning – Ville de Compiègne")
    await portal.page.goto(`${portal.stub.origin}/page#/planning/2026-12`)
    await portal.page.getByRole("link", { name: "Mois suivant" }).click()
    await portal.page.waitForURL("**#/planning/2027-01")
    await portal.heading("Janvier 2027").waitFor()
    await expect.poll(() => focused(portal.page)).toBe("Mois suivant")
  })

  it("waits for the confirmation of a payment, tells not to pay again, and then says what was paid", async () => {
    const paid = { ...payment, state: "paid", paidAt: "2026-11-23T09:30:00Z", authorisation: "A7F31C" }
    await portal.open(
      "<portail-account></portail-account>",
      { ...inside, [`GET /payments/${payment.id}`]: ({ times }) => ok(times < 3 ? payment : paid) },
      { suffix: `?portail-payment=${payment.id}#/factures` }
    )
    await portal.page.getByText("N’essayez pas de payer à nouveau").waitFor()
    await expectAccessible(portal.page)
    await portal.heading("Votre paiement est confirmé").waitFor()
    await portal.page.getByText("A7F31C").waitFor()
    await portal.page.getByRole("link", { name: "Retour à mes factures" }).click()
    await portal.heading("Mes factures").waitFor()
    await expect.poll(() => focused(portal.page)).toBe("Mes factures")
    expect(portal.page.url()).toBe(`${portal.stub.origin}/page#/factures`)
  })

  it("says from when a payer who left PayFiP without paying may pay again", async () => {
    await portal.open(
      "<portail-account></portail-account>",
      { ...inside, [`GET /payments/${payment.id}`]: ok({ ...payment, againAt: "2026-11-23T09:50:00Z" }) },
      { suffix: `#/paiement/${payment.id}` }
    )
    await portal.page
      .getByRole("heading", { name: /^Paiement abandonné.*vous pourrez reprendre à 10\sh\s50$/ })
      .waitFor()
    await portal.page.getByRole("link", { name: "Retour à mes factures" }).waitFor()
    await expectAccessible(portal.page)
  })

  for (const state of ["failed", "cancelled", "expired", "quarantined"]) {
    it(`says what to do after a payment that is ${state}`, async () => {
      await portal.open(
        "<portail-account></portail-account>",
        { ...inside, [`GET /payments/${payment.id}`]: ok({ ...payment, state }) },
        { suffix: `#/paiement/${payment.id}` }
      )
      const next = state === "quarantined" ? "Ne payez pas une seconde fois" : "Rien n’a été débité"
      await portal.page.getByText(next).waitFor()
      await portal.page.getByRole("link", { name: /à mes factures/ }).waitFor()
      await expectAccessible(portal.page)
    })
  }
})
