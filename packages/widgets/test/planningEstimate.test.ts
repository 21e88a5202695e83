import { describe, expect, it } from "vitest"
import { type Answer, ok, problem } from "../src/mocks/answers.ts"
import { december, noe } from "../src/mocks/fixtures/planning.ts"
import { inside } from "../src/mocks/signedIn.ts"
import { expectAccessible } from "./support/browser.ts"
import { useBrowser } from "./support/setup.ts"

const portal = useBrowser()
const page = () => portal.page

const line = {
  ...{ childId: noe.id, activity: "Restauration scolaire", description: "Repas", quantity: 4, unit: "repas" },
  ...{ unitPriceCents: 324, amountCents: 1296, tariff: "0,36 % de votre quotient 900, délibération du 25 juin 2026" }
}
const estimate = { month: "2026-12", cents: 4230, lines: [line], incomplete: false, withoutQuotient: false }
const open = (answer: Answer) =>
  portal.open(
    "<portail-planning routed></portail-planning>",
    { ...inside, "GET /planning": ok(december), "GET /planning/estimate": answer },
    { suffix: "#/planning/2026-12" }
  )

describe("what the month comes to, in portail-planning", () => {
  it("is said beside the days, and its arithmetic can be opened", async () => {
    await open(ok(estimate))
    await page()
      .getByText(/Décembre 2026\s: à ce jour, 42,30/)
      .waitFor()
    await page().getByText("Voir le calcul").click()
    await page().getByText("Noé, Repas").waitFor()
    await page().getByText("0,36 % de votre quotient 900").waitFor()
    await page().getByText("C’est une estimation").waitFor()
    await expectAccessible(page())
  })

  it("says that the quotient is not known, and where to give it", async () => {
    await open(ok({ ...estimate, withoutQuotient: true, incomplete: true }))
    expect(await page().getByRole("link", { name: "Donner mon quotient" }).getAttribute("href")).toMatch(
      /\/espace\/foyer$/
    )
    await page().getByText("n’ont pas encore de prix").waitFor()
  })

  it("is nothing where there is none, and its failure is none of the days", async () => {
    await open(ok(null))
    await page().getByText("Tarifs, horaires et règles").waitFor()
    expect(await page().getByText("à ce jour").count()).toBe(0)
    await open(problem(500, "unexpected"))
    await page().getByText("Tarifs, horaires et règles").waitFor()
    expect(await page().getByRole("alert").count()).toBe(0)
  })
})
