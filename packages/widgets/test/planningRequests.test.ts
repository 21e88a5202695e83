import { createHash } from "node:crypto"
import { describe, expect, it } from "vitest"
import { type Answers, ok } from "../src/mocks/answers.ts"
import { type Cell, december, lina, line, type PlanningRequest } from "../src/mocks/fixtures/planning.ts"
import { inside } from "../src/mocks/signedIn.ts"
import { expectAccessible } from "./support/browser.ts"
import { useBrowser } from "./support/setup.ts"

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
const seed = "0f".repeat(32)
const place = { childId: lina.id, childName: lina.givenName, unit: "soir", unitName: "Soir", code: null, sentence: "" }
/** A request that the draw gave one of two days. */
const drawn: PlanningRequest = {
  id: "01930000-0000-7000-8000-0000000000b1",
  activity: "periscolaire",
  activityName: "Accueil périscolaire",
  period: "decembre",
  periodName: "Décembre",
  decidedBy: "draw",
  whole: false,
  askedAt: "2026-11-20T17:30:00Z",
  until: "2026-12-03T11:00:00Z",
  places: [
    { ...place, day: "2026-12-14", state: "given" },
    { ...place, day: "2026-12-15", state: "refused", code: "full", sentence: "Il n’y a plus de place ce jour-là." }
  ],
  weight: 6,
  criteria: [
    { name: "Habite la commune", weight: 2 },
    { name: "Fratrie", weight: 3 }
  ],
  draw: { heldAt: "2026-12-04T09:00:00Z", rank: 37, of: 300, satisfied: 100 },
  seedHash: createHash("sha256").update(Buffer.from(seed, "hex")).digest("hex"),
  seed
}
/** The same before anybody decided; it can be changed for long. */
const undecided = {
  ...drawn,
  until: "2099-12-03T11:00:00Z",
  places: drawn.places.map((each) => ({ ...each, state: "waiting" as const, code: null, sentence: "" })),
  draw: null,
  seed: null
}
const withRequests = (...requests: ReadonlyArray<PlanningRequest>): Answers => ({
  "GET /planning": ok({ ...december, requests })
})
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
    await page()
      .getByText(/Vous demandez des places\u202f: elles ne sont pas encore réservées/)
      .waitFor()
    await portal.button("Demander 1 place").click()
    await page().getByText("Votre demande est enregistrée\u202f: 1 place").waitFor()
    expect(await page().getByText("Un e‑mail de confirmation vous a été envoyé.").count()).toBe(0)
  })

  it("are told of over the days: what was asked for, until when, and the way to all of it", async () => {
    await open(withRequests(undecided))
    await page()
      .getByText(/Lina – Accueil périscolaire – Décembre\u202f: 2 places demandées, modifiable jusqu’au/)
      .waitFor()
    await page().getByRole("link", { name: "Voir mes demandes" }).click()
    await portal.heading("Vos demandes de places").waitFor()
    await page()
      .getByText(/Ces places sont demandées, pas encore réservées. Ensuite un tirage au sort décide/)
      .waitFor()
    await page().getByText("Vérifier le tirage au sort").click()
    await page().getByText(drawn.seedHash).waitFor()
    expect(await page().getByText("Nombre du tirage", { exact: true }).count()).toBe(0)
    await expectAccessible(page())
  })

  it("show the rank in the draw, what was given and why not, the chances, and that nobody chose the result", async () => {
    await open(withRequests(drawn))
    await page().getByText("Lina – Accueil périscolaire – Décembre\u202f: 1 place accordée sur 2.").waitFor()
    await page().getByRole("link", { name: "Voir mes demandes" }).click()
    for (const said of [
      "Votre demande a été tirée au 37e rang sur 300.",
      /100 demandes ont été accordées/,
      /Accordé\s:\s+Lina, Soir, lundi\s14\sdécembre/,
      /Pas accordé\s:\s+Lina, Soir, mardi\s15\sdécembre. Il n’y a plus de place ce jour-là/,
      /6 fois celles d’une demande sans priorité \(Habite la commune\u202f: × 2, Fratrie\u202f: × 3\)/
    ]) {
      await page().getByText(said).waitFor()
    }
    await page().getByText("Vérifier le tirage au sort").click()
    await page().getByText(seed).waitFor()
    await page().getByText("Votre navigateur a vérifié").waitFor()
    await expectAccessible(page())
  })

  it("say it where the seed is not the one that was announced", async () => {
    await open(withRequests({ ...drawn, seedHash: "0".repeat(64) }))
    await page().getByRole("link", { name: "Voir mes demandes" }).click()
    await page().getByText("Vérifier le tirage au sort").click()
    await page().getByText("signalez-le à la mairie").waitFor()
  })
})
