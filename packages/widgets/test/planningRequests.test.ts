import { describe, expect, it } from "vitest"
import { expectAccessible } from "./support/browser.ts"
import { type Cell, december, line } from "./support/planning.ts"
import { inside, useBrowser } from "./support/setup.ts"
import { type Answers, ok } from "./support/stub.ts"

const portal = useBrowser()
const page = () => portal.page
const until = "2026-12-03T11:00:00Z"
const ways: Readonly<Record<string, Partial<Cell>>> = {
  "2026-12-14": { state: "free", byRequest: true, mayAdd: true, until },
  "2026-12-15": { state: "free", byRequest: true, asked: true, mayAdd: false, mayCancel: true, until },
  "2026-12-17": { state: "free", byRequest: true, asked: true, mayAdd: false, mayCancel: true, until: null },
  "2026-12-18": {
    state: "closed",
    mayAdd: false,
    until: null,
    reason: { code: "requests-closed", limit: until, sentence: "Les demandes sont closes depuis le jeudi 3 décembre." }
  }
}
const cells = december.cells.map((each) => (each.unit === "soir" ? { ...each, ...ways[each.day] } : each))
const open = (answers: Answers = {}) =>
  portal.open(
    "<portail-planning routed></portail-planning>",
    { ...inside, "GET /planning": ok({ ...december, cells }), ...answers },
    { suffix: "#/planning/2026-12" }
  )

describe("places that are given among those who ask", () => {
  it("say that they are on request, what was asked for, until when, and what follows", async () => {
    await open()
    await portal.button(/Soir\s+Sur demande.*Lina, lundi 14 décembre/).waitFor()
    await portal.button(/Soir\s+Demandé.*Lina, mardi 15 décembre/).waitFor()
    for (const said of [
      /à demander jusqu’au jeudi\s3\sdécembre à\s12\sh, places attribuées ensuite/i,
      /modifiable jusqu’au jeudi\s3\sdécembre à\s12\sh, réponse ensuite par e‑mail/i,
      /demandes closes, la réponse viendra par e‑mail/i,
      /Les demandes sont closes depuis le jeudi 3 décembre/
    ]) {
      await page().getByText(said).first().waitFor()
    }
    await expectAccessible(page())
  })

  it("are asked for and taken back together, and the answer says what follows", async () => {
    const sentence = "Demandé. Les places sont attribuées après le 3 décembre\u202f: vous recevrez la réponse par mail."
    await open({
      "POST /planning/changes": ({ body }) =>
        ok({
          kept: true,
          lines: JSON.parse(body).changes.map((wish: Parameters<typeof line>[0]) =>
            wish.action === "add" ? line(wish, { outcome: "asked", sentence }) : line(wish)
          )
        })
    })
    await portal.button(/Soir\s+Sur demande.*Lina, lundi 14 décembre/).click()
    await portal.button(/Soir\s+À demander.*Lina, lundi 14 décembre/).waitFor()
    await portal.button(/Soir\s+Demandé.*Lina, mardi 15 décembre/).click()
    await page().getByRole("link", { name: "Vérifier et confirmer" }).click()
    await page().getByText("Demander", { exact: true }).waitFor()
    await portal.button("Confirmer 2 changements").click()
    await page().getByText("C’est fait\u202f: 2 changements").waitFor()
    await page().getByText("Demandé", { exact: true }).waitFor()
    await page().getByText(sentence).waitFor()
    await expectAccessible(page())
  })

  it("that were only asked for are announced by no confirmation mail", async () => {
    await open({
      "POST /planning/changes": ({ body }) =>
        ok({
          kept: true,
          lines: JSON.parse(body).changes.map((wish: Parameters<typeof line>[0]) => line(wish, { outcome: "asked" }))
        })
    })
    await portal.button(/Soir\s+Sur demande.*Lina, lundi 14 décembre/).click()
    await page().getByRole("link", { name: "Vérifier et confirmer" }).click()
    await portal.button("Confirmer 1 changement").click()
    await page().getByText("C’est fait\u202f: 1 changement").waitFor()
    expect(await page().getByText("Un e‑mail de confirmation vous a été envoyé.").count()).toBe(0)
  })
})
