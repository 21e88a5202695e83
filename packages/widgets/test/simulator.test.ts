import { describe, expect, it } from "vitest"
import { type Answers, ok } from "../src/mocks/answers.ts"
import { simulation, tariffs } from "../src/mocks/fixtures/tariffs.ts"
import { expectAccessible, focused } from "./support/browser.ts"
import { useBrowser } from "./support/setup.ts"

const portal = useBrowser()
const page = () => portal.page

const asked: Array<string> = []
const answers: Answers = {
  "GET /tariffs": ok(tariffs),
  "GET /tariffs/simulation": ({ query }) => {
    asked.push(query.toString())
    return ok(simulation)
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
    await expect.poll(() => focused(page())).toContain("Vous paieriez 25,92")
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
