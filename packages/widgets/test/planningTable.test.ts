import { describe, expect, it } from "vitest"
import { type Answers, ok } from "../src/mocks/answers.ts"
import { december, fullWeek } from "../src/mocks/fixtures/planning.ts"
import { inside } from "../src/mocks/signedIn.ts"
import { expectAccessible, focused } from "./support/browser.ts"
import { useBrowser } from "./support/setup.ts"

const portal = useBrowser()
const page = () => portal.page
const days: Answers = { ...inside, "GET /planning": ok(december) }
const open = (answers: Answers = days, suffix = "#/planning/2026-12") =>
  portal.open("<portail-planning routed></portail-planning>", answers, { suffix })

describe("the days on a wide page", () => {
  it("are a table whose rows and columns are headed", async () => {
    await open()
    await page().setViewportSize({ width: 1280, height: 800 })
    const table = page().getByRole("table", { name: /Planning, Décembre 2026/ })
    await table.waitFor()
    expect(await table.getByRole("columnheader").allInnerTexts()).toEqual([
      "Jour",
      "Lina",
      "Noé",
      ...["Lina", "Noé"].flatMap(() => ["Cantine\n4,10 €", "Matin\n1,20 €", "Soir\n2,40 €"])
    ])
    const row = table.getByRole("row", { name: /mardi\s8\sdécembre/i })
    expect(await row.getByRole("cell").count()).toBe(6)
    await row.getByText("Complet").waitFor()
    await row.getByRole("rowheader", { name: /Modifiable jusqu’au jeudi/ }).waitFor()
    await row.getByRole("cell", { name: /Libre.*Soir, Noé|Soir, Noé.*Libre/ }).waitFor()
    await expectAccessible(page())
  })

  it("have a column for each activity where there is no room for every unit", async () => {
    await open({ ...days, "GET /planning": ok(fullWeek) }, "#/planning/2026-12-07")
    await page().setViewportSize({ width: 1280, height: 800 })
    const table = page().getByRole("table", { name: /Planning, Du\s7 au\s13\sdécembre 2026/ })
    await table.waitFor()
    expect(await table.getByRole("columnheader").count()).toBe(1 + 2 + 6)
    const row = table.getByRole("row", { name: /mercredi\s9\sdécembre/i })
    expect(await row.getByRole("cell").nth(2).getByRole("button").allInnerTexts()).toEqual(
      ["Journée avec repas", "Matinée", "Matinée avec repas"].map((unit) => expect.stringContaining(`${unit}\nLibre`))
    )
    await row.getByRole("rowheader", { name: /Modifiable jusqu’au jeudi\s3\sdécembre/ }).waitFor()
    const late = table.getByRole("row", { name: /mardi\s8\sdécembre/i })
    await late
      .getByText(/^Soir\u202f: modifiable.*hors délai/)
      .first()
      .waitFor()
    await expectAccessible(page())
  })

  it("scroll by themselves where they do not fit, and add nothing to the page", async () => {
    await open()
    await page().setViewportSize({ width: 760, height: 600 })
    await page().getByRole("region", { name: "Planning, Décembre 2026" }).waitFor()
    const below = await page().evaluate(() => document.documentElement.scrollHeight - document.body.clientHeight)
    expect(below).toBeLessThan(40)
  })

  it("keep their place by themselves where the page's address is not theirs", async () => {
    await portal.open("<portail-planning></portail-planning>", {
      ...days,
      "GET /planning": ({ query }) =>
        ok({ ...december, from: query.get("from") ?? "", to: query.get("to") ?? "", today: query.get("from") ?? "" })
    })
    const child = page().getByRole("button", { name: "Lina", exact: true })
    await child.click()
    await page().getByRole("button", { name: "Mois", exact: true }).click()
    await portal.button("Mois suivant").click()
    await portal.button("Répéter").click()
    await portal.heading("Réserver plusieurs jours d’un coup").waitFor()
    await portal.button("Retour au planning").click()
    expect(await child.getAttribute("aria-current")).toBe("true")
    expect(new URL(page().url()).hash).toBe("")
  })

  it("keep what has the focus from under the bar with what is chosen", async () => {
    await open()
    await page().setViewportSize({ width: 360, height: 740 })
    await portal.button(/Soir\s+Libre.*Noé, lundi\s7/).click()
    await page().getByText("1 changement à confirmer", { exact: true }).waitFor()
    await portal.button("Imprimer").focus()
    for (let presses = 0; presses < 25; presses++) {
      await page().keyboard.press("Tab")
      const covered = await page().evaluate(() => {
        const root = document.querySelector("portail-planning")?.shadowRoot
        const bar = root?.querySelector(".selection")
        const active = root?.activeElement
        if (bar == null || active == null || bar.contains(active)) return ""
        const [above, below] = [active.getBoundingClientRect(), bar.getBoundingClientRect()]
        return above.bottom > below.top && above.top < below.bottom ? active.textContent : ""
      })
      expect(covered).toBe("")
    }
  })

  it("can be reached and changed by keyboard alone", async () => {
    await open()
    await page().setViewportSize({ width: 1280, height: 800 })
    const free = portal.button(/Soir, Noé, lundi\s7\sdécembre/)
    await free.focus()
    await page().keyboard.press("Enter")
    await expect.poll(() => focused(page())).toContain("À réserver")
    await page().keyboard.press("Enter")
    await expect.poll(() => focused(page())).toContain("Libre")
  })
})
