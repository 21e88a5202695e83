import { expect, it } from "vitest"
import { ok } from "../src/mocks/answers.ts"
import { detail } from "../src/mocks/fixtures/samples.ts"
import { inside } from "../src/mocks/signedIn.ts"
import { expectAccessible } from "./support/browser.ts"
import { useBrowser } from "./support/setup.ts"

const portal = useBrowser("chromium")

const treasury = {
  office: "SGC de Compiègne",
  address: ["6 rue Haute", "60200 Compiègne"],
  kind: "role",
  claim: { exercise: 2026, bordereau: 3, piece: 12, numcli: "060159", reference: "2026-07-01-0202601000123" },
  payUrl: null,
  payFrom: null
} as const
const open = (more: object) =>
  portal.open(`<portail-invoice invoice-id="${detail.id}"></portail-invoice>`, {
    ...inside,
    [`GET /invoices/${detail.id}`]: ok({ ...detail, payable: false, treasury: { ...treasury, ...more } })
  })

it("says whom to pay what the Trésor public collects, and offers no payment to a régie", async () => {
  await open({})
  await portal.page.getByText("Article n° 12 du rôle 3, exercice 2026").waitFor()
  await portal.page.getByText("dès que le comptable l’aura prise en charge").waitFor()
  await portal.page.getByText("2026-07-01-0202601000123").waitFor()
  await portal.page.getByText("SGC de Compiègne").waitFor()
  expect(await portal.button(/en ligne/).count()).toBe(0)
  expect(await portal.page.getByText("Régie de recettes").count()).toBe(0)
  await expectAccessible(portal.page)
})

it("leads to PayFiP's page once the debt is known there", async () => {
  const payUrl = "https://www.payfip.gouv.fr/tpa/paiement.web?numcli=060159"
  await open({ payUrl, payFrom: "2026-11-13" })
  const link = portal.page.getByRole("link", { name: /sur PayFiP/ })
  await link.waitFor()
  expect(await link.getAttribute("href")).toBe(payUrl)
  const { height = 0 } = (await link.boundingBox()) ?? {}
  expect(height).toBeGreaterThanOrEqual(44)
})
