import { describe, expect, it } from "vitest"
import { expectAccessible, focused } from "./support/browser.ts"
import { useBrowser } from "./support/setup.ts"
import { type Answers, ok } from "./support/stub.ts"

const portal = useBrowser()
const page = () => portal.page

const tariff = { name: "Repas", from: "2026-09-01", until: null, deliberation: "délibération du 25 juin 2026" }
const asks = { quotient: true, residency: true, siblings: false, age: false, classes: [] }
const priced = [
  { code: "restauration", name: "Restauration scolaire", units: [{ code: "repas", name: "Repas", tariff, asks }] },
  {
    code: "mercredi",
    name: "Mercredis",
    units: [
      { code: "journee", name: "Journée", tariff, asks: { ...asks, residency: false, age: true, classes: ["CP"] } },
      { code: "matin", name: "Matinée", tariff, asks: { ...asks, quotient: false } }
    ]
  }
]
const child = (rank: number) => ({
  ...{ rank, quantity: 4, unitCents: 324, cents: 1296 },
  sentence: "4 repas × 3,24\u00a0€ : 0,36 % de votre quotient 900, délibération du 25 juin 2026"
})
const asked: Array<string> = []
const answers: Answers = {
  "GET /tariffs": ok(priced),
  "GET /tariffs/simulation": ({ query }) => {
    asked.push(query.toString())
    const of = { activityName: "Restauration scolaire", unitName: "Repas", tariff }
    return ok({ ...of, children: [child(1), child(2)], cents: 2592 })
  }
}
const open = (known: Answers = answers) => portal.open("<portail-simulator></portail-simulator>", known)

describe("portail-simulator", () => {
  it("says without a session what an activity costs, with its arithmetic", async () => {
    await open()
    await page().getByLabel("Votre quotient familial").fill("900")
    await page().getByLabel("Combien de vos enfants viennent").selectOption("2")
    await page().getByLabel("Combien de fois chacun").selectOption("4")
    await portal.button("Calculer le prix").click()
    await page().getByText("Vous paieriez 25,92").waitFor()
    await page().getByText("0,36 % de votre quotient 900").first().waitFor()
    expect(await focused(page())).toContain("Vous paieriez 25,92")
    const query = new URLSearchParams(asked.at(-1))
    expect(Object.fromEntries(query)).toMatchObject({
      ...{ activity: "restauration", unit: "repas", quotient: "900", children: "2", times: "4", resident: "true" }
    })
    await expectAccessible(page())
  })

  it("asks only what the price of the chosen activity depends on", async () => {
    await open()
    await page().getByText("Où habitez-vous").waitFor()
    await page().getByLabel("Activité").selectOption("mercredi/journee")
    await page().getByLabel("Classe").waitFor()
    expect(await page().getByText("Où habitez-vous").count()).toBe(0)
    await page().getByLabel("Activité").selectOption("mercredi/matin")
    await page().getByText("Où habitez-vous").waitFor()
    expect(await page().getByLabel("Votre quotient familial").count()).toBe(0)
  })

  it("refuses what is no quotient, and says what an empty one means", async () => {
    await open()
    await page().getByLabel("Votre quotient familial").fill("neuf cents")
    await portal.button("Calculer le prix").click()
    await page().getByText("écrivez un montant en euros").first().waitFor()
    await expectAccessible(page())
    await page().getByLabel("Votre quotient familial").fill("")
    await portal.button("Calculer le prix").click()
    await page().getByText("Sans quotient, c’est le prix prévu").waitFor()
    expect(new URLSearchParams(asked.at(-1)).has("quotient")).toBe(false)
  })

  it("says where a town has published no tariffs", async () => {
    await open({ "GET /tariffs": ok([]) })
    await page().getByText("La ville n’a pas encore publié ses tarifs ici.").waitFor()
  })
})
