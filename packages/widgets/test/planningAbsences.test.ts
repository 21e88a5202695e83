import type { components } from "@portail-familles/client"
import { describe, expect, it } from "vitest"
import { type Answers, ok, problem } from "../src/mocks/answers.ts"
import { cell, december, lina, ways } from "../src/mocks/fixtures/planning.ts"
import { inside } from "../src/mocks/signedIn.ts"
import { expectAccessible } from "./support/browser.ts"
import { useBrowser } from "./support/setup.ts"

type Schemas = components["schemas"]

const portal = useBrowser()
const page = () => portal.page
const element = "<portail-planning routed></portail-planning>"

/** Lina eats on two days and stays on the evening of one: all too late to cancel. */
const spots = [
  { day: "2026-12-14", activity: "cantine", unit: "repas" },
  { day: "2026-12-14", activity: "periscolaire", unit: "soir" },
  { day: "2026-12-15", activity: "cantine", unit: "repas" }
]
const fixedDecember = {
  ...december,
  today: "2026-12-14",
  cells: spots.map(({ day, activity, unit }) => cell(lina, day, activity, unit, ways.fixed))
}

const absence = (more: Partial<Schemas["Absence"]> = {}): Schemas["Absence"] => ({
  id: "01930000-0000-7000-8000-0000000000c1",
  childId: lina.id,
  declaredAt: "2026-12-14T07:00:00Z",
  state: "unproved",
  proofUntil: "2099-12-21T22:59:59Z",
  reason: "",
  days: spots
    .slice(0, 2)
    .map((spot, index) => ({ ...spot, activityName: spot.activity, unitName: spot.unit, staysDue: index === 0 })),
  proofs: [],
  ...more
})

const declared = (day: string): Schemas["PlanningAbsenceAnswer"] => ({
  absenceId: absence().id,
  lines: [{ day, outcome: "declared", staysDue: false, sentence: "" }],
  proofUntil: absence().proofUntil,
  carenceDays: 1,
  sentence: ""
})

const answers = (more: Answers = {}): Answers => ({
  ...inside,
  "GET /planning": ok(fixedDecember),
  "GET /planning/absences": ok([]),
  ...more
})
const open = (more: Answers = {}, suffix = "#/planning/2026-12") => portal.open(element, answers(more), { suffix })
const sent = () =>
  portal.stub.seen
    .filter(({ operation }) => operation === "POST /planning/absences")
    .map(({ body }) => JSON.parse(body))

describe("a booked place that can no longer be cancelled", () => {
  it("leads to the absences, with all that the child has on that day chosen, and is declared as one absence", async () => {
    await open({
      "GET /planning/absences": ({ times }) => ok(times === 1 ? [] : [absence()]),
      "POST /planning/absences": ({ body }) => ok(declared(JSON.parse(body).days[0]))
    })
    await portal.button(/Cantine.*Lina, lundi 14 décembre/).click()
    await portal.heading("Signaler une absence").waitFor()
    expect(await page().getByRole("checkbox", { checked: true }).count()).toBe(2)
    await expectAccessible(page())
    await portal.button("Signaler l’absence").click()
    await page().getByText("L’absence est signalée").waitFor()
    await page().getByText("reste dû même avec un justificatif (délai de carence)").waitFor()
    expect(sent().map(({ activity, unit, days }) => [activity, unit, days])).toEqual([
      ["cantine", "repas", ["2026-12-14"]],
      ["periscolaire", "soir", ["2026-12-14"]]
    ])
    expect(new Set(sent().map(({ key }) => key)).size).toBe(1)
    // what was declared is not offered again
    expect(await page().getByRole("checkbox").count()).toBe(1)
    await expectAccessible(page())
  })
})

describe("a declared absence", () => {
  it("is said at its place of the days, by a text and a symbol, and leads to its proof", async () => {
    const cells = fixedDecember.cells.map((each, index) => (index === 0 ? { ...each, absent: true } : each))
    await open({ "GET /planning": ok({ ...fixedDecember, cells }), "GET /planning/absences": ok([absence()]) })
    const place = portal.button(/Absence signalée.*Lina, lundi 14 décembre|Lina, lundi 14 décembre.*Absence signalée/)
    await place.locator("svg").waitFor()
    expect(await page().getByText("Absence signalée").count()).toBe(1)
    await expectAccessible(page())
    await place.click()
    await page().getByText("Justificatif à donner").waitFor()
  })
})

describe("the proof of an absence", () => {
  const file = { name: "photo.png", mimeType: "image/png", buffer: Buffer.from("a picture") }

  it("is given from the list of absences, and told as received", async () => {
    const proof = { id: "p", mediaType: "image/png" as const, bytes: 9, pages: 1, scanned: true }
    await open(
      {
        "GET /planning/absences": ({ times }) =>
          ok([times === 1 ? absence() : absence({ state: "waiting", proofs: [proof] })])
      },
      "#/planning/absences"
    )
    await page().getByText("Justificatif à donner").waitFor()
    const uploads: Array<string> = []
    await page().route("**/uploads/*", (route) => {
      uploads.push(`${route.request().method()} ${new URL(route.request().url()).pathname}`)
      return route.fulfill({ json: proof })
    })
    await page().locator("input[type=file]").setInputFiles(file)
    await page().getByText("Justificatif reçu, la mairie le regarde").waitFor()
    expect(uploads.map((each) => each.replace(/[^/]+$/, ""))).toEqual([
      `PUT /api/v1/planning/absences/${absence().id}/uploads/`
    ])
  })

  const proof = {
    id: "01930000-0000-7000-8000-0000000000d1",
    mediaType: "image/png" as const,
    bytes: 9,
    pages: 1,
    scanned: true
  }
  const given = (more: Partial<Schemas["Absence"]> = {}) => absence({ state: "waiting", proofs: [proof], ...more })
  const address = `/planning/absences/${absence().id}/proofs/${proof.id}`

  it("is opened in a tab, and taken back once one says yes", async () => {
    await open(
      {
        "GET /planning/absences": ({ times }) => ok([times === 1 ? given() : absence()]),
        [`GET ${address}`]: ok(new TextEncoder().encode("a picture"), 200, { "content-type": "text/plain" }),
        [`DELETE ${address}`]: ok(undefined, 204)
      },
      "#/planning/absences"
    )
    const [tab] = await Promise.all([page().waitForEvent("popup"), portal.button("Ouvrir, Fichier 1").click()])
    await tab.waitForURL(/^blob:/)
    await tab.close()
    await portal.button("Retirer, Fichier 1").click()
    await page()
      .getByText(/Vous pourrez en donner un autre jusqu’au/)
      .waitFor()
    await expectAccessible(page())
    await portal.button("Non, le garder").click()
    expect(portal.stub.seen.some(({ operation }) => operation.startsWith("DELETE"))).toBe(false)
    await portal.button("Retirer, Fichier 1").click()
    await portal.button("Oui, le retirer").click()
    await page().getByText("Justificatif à donner").waitFor()
    expect(portal.stub.seen.filter(({ operation }) => operation === `DELETE ${address}`)).toHaveLength(1)
  })

  it("is not taken back once the town has decided, which it says", async () => {
    await open(
      {
        "GET /planning/absences": ({ times }) => ok([given(times === 1 ? {} : { state: "accepted" })]),
        [`DELETE ${address}`]: problem(409, "proof-decided")
      },
      "#/planning/absences"
    )
    await portal.button("Retirer, Fichier 1").click()
    await portal.button("Oui, le retirer").click()
    await page().getByText("La mairie a déjà décidé à partir de ce justificatif").waitFor()
    expect(await portal.button(/^Retirer/).count()).toBe(0)
    await expectAccessible(page())
  })

  it("that cannot be taken says why; what the town explains is read there", async () => {
    await open(
      { "GET /planning/absences": ok([absence({ state: "refused", reason: "La photo est illisible." })]) },
      "#/planning/absences"
    )
    await page().getByText("La mairie explique\u202f: La photo est illisible.").waitFor()
    await page().route("**/uploads/*", (route) =>
      route.fulfill({
        status: 422,
        contentType: "application/problem+json",
        body: JSON.stringify({ code: "file-refused", status: 422, rule: "heic", limit: "" })
      })
    )
    await page().locator("input[type=file]").setInputFiles(file)
    await page()
      .getByText(/cette photo est au format HEIC/)
      .waitFor()
    await expectAccessible(page())
  })
})
