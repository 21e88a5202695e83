import { describe, expect, it } from "vitest"
import { daysOf } from "../src/internal/planning/pattern.ts"
import { type Answers, ok } from "../src/mocks/answers.ts"
import { december, history, lina, line, noe } from "../src/mocks/fixtures/planning.ts"
import { planningIn } from "../src/mocks/fixtures/planningMonth.ts"
import { inside } from "../src/mocks/signedIn.ts"
import { expectAccessible, focused } from "./support/browser.ts"
import { useBrowser } from "./support/setup.ts"

const portal = useBrowser()
const page = () => portal.page
const days: Answers = { ...inside, "GET /planning": ok(december) }
const open = (answers: Answers, suffix: string, before?: Parameters<typeof portal.open>[2]) =>
  portal.open("<portail-planning routed></portail-planning>", answers, { suffix, ...before })

describe("days that come again", () => {
  const pattern = { weekdays: new Set([1, 4]), weeks: "every", from: "2026-12-07", to: "2026-12-18" } as const

  it("are the weekdays from one day to another", () => {
    expect(daysOf(pattern)).toEqual(["2026-12-07", "2026-12-10", "2026-12-14", "2026-12-17"])
  })

  it("may be those of even or odd ISO weeks, also around the turn of a year of 53 weeks", () => {
    const turn = { ...pattern, weekdays: new Set([3]), from: "2026-12-21", to: "2027-01-31" }
    expect(daysOf({ ...turn, weeks: "odd" })).toEqual(["2026-12-30", "2027-01-06", "2027-01-20"])
    expect(daysOf({ ...turn, weeks: "even" })).toEqual(["2026-12-23", "2027-01-13", "2027-01-27"])
  })

  it("are shown with what would become of them before they are chosen", async () => {
    const bodies: Array<string> = []
    const full = { outcome: "full", code: "full", sentence: "Toutes les places sont prises." } as const
    await open(
      {
        ...days,
        "POST /planning/changes": ({ body }) => {
          bodies.push(body)
          const { changes }: { changes: ReadonlyArray<Parameters<typeof line>[0]> } = JSON.parse(body)
          return ok({
            kept: false,
            lines: changes.map((wish) => line(wish, wish.childId === noe.id && wish.day === "2026-12-14" ? full : {}))
          })
        }
      },
      "#/planning/repeter"
    )
    await portal.heading("Réserver plusieurs jours d’un coup").waitFor()
    await portal.button("Voir le résultat avant de choisir").click()
    await page().getByText("Choisissez au moins un jour de la semaine.").first().waitFor()
    await page().getByLabel("Quelle activité").selectOption({ label: "Matin" })
    await page().getByLabel("lundi").check()
    await page().getByLabel("jeudi").check()
    expect(
      await page()
        .getByLabel(/jusqu’aux vacances \(18\sdécembre 2026\)/)
        .isChecked()
    ).toBe(true)
    await portal.button("Voir le résultat avant de choisir").click()
    await portal.heading("7 jours possibles").waitFor()
    await expect.poll(() => focused(page())).toBe("7 jours possibles")
    await page().getByText("Toutes les places sont prises.").waitFor()
    await expectAccessible(page())
    const [body = "{}"] = bodies
    const { preview, changes } = JSON.parse(body)
    expect(preview).toBe(true)
    expect(
      changes.map(
        ({ childId, day }: { childId: string; day: string }) =>
          `${childId === lina.id ? "Lina" : "Noé"} ${day.slice(8)}`
      )
    ).toEqual(
      ["Lina 07", "Noé 07", "Lina 10", "Noé 10", "Lina 14", "Noé 14", "Lina 17", "Noé 17"].toSorted(
        (one, other) => one.slice(-2).localeCompare(other.slice(-2)) || one.localeCompare(other)
      )
    )
    await portal.button("Ajouter 7 jours à mes choix").click()
    await page().getByText("7 changements à confirmer", { exact: true }).waitFor()
    expect(bodies).toHaveLength(1)
  })

  it("are taken from what is booked where they are to be cancelled", async () => {
    await open(
      {
        ...days,
        "POST /planning/changes": ({ body }) =>
          ok({
            kept: false,
            lines: JSON.parse(body).changes.map((wish: Parameters<typeof line>[0]) => line(wish))
          })
      },
      "#/planning/repeter"
    )
    await page().getByLabel("Annuler des réservations").check()
    await page().getByLabel("Lina").uncheck()
    await page().getByLabel("vendredi").check()
    await portal.button("Voir le résultat avant de choisir").click()
    await portal.heading("2 jours possibles").waitFor()
    await portal.button("Ajouter 2 jours à mes choix").click()
    await page().getByText("2 changements à confirmer", { exact: true }).waitFor()
  })
})

describe("beside the days", () => {
  it("the history tells who asked for what, when, and what became of it", async () => {
    await open({ ...days, "GET /planning/history": ok(history) }, "#/planning/historique")
    await portal.heading(/Lundi\s7\sdécembre 2026 à\s12\sh\s05, par vous/).waitFor()
    await page().getByText("par l’autre responsable du foyer").waitFor()
    await page().getByText("Réservation\u202f: complet").waitFor()
    await page().getByText("Accueil périscolaire, Soir, Lina").first().waitFor()
    await expectAccessible(page())
  })

  it("the calendar's address is made, copied and taken back", async () => {
    const url = "https://portail.example/api/v1/planning.ics?key=abc"
    await open(
      {
        ...days,
        "GET /planning/feed": ok({ createdAt: null }),
        "POST /planning/feed": ok({ url, createdAt: "2026-12-07T10:00:00Z" }),
        "DELETE /planning/feed": { status: 204 }
      },
      "#/planning/agenda"
    )
    await page().context().grantPermissions(["clipboard-read", "clipboard-write"])
    await portal.button("Créer mon lien").click()
    const field = page().getByLabel("Adresse à donner à votre agenda")
    await field.waitFor()
    expect(await field.inputValue()).toBe(url)
    await expectAccessible(page())
    await portal.button("Copier").click()
    await page().getByText("L’adresse est copiée.").first().waitFor()
    expect(await page().evaluate(() => navigator.clipboard.readText())).toBe(url)
    await portal.button("Supprimer le lien").click()
    await portal.button("Créer mon lien").waitFor()
    expect(await page().getByText(url).count()).toBe(0)
  })

  it("the month is printed as a calendar for each child, without the page around it", async () => {
    await open(days, "#/planning/2026-12")
    await portal.button("Imprimer").click()
    await portal.heading("Planning de Lina, décembre 2026").waitFor()
    await expectAccessible(page())
    await page().emulateMedia({ media: "print" })
    expect(await page().getByText("Mes démarches").isVisible()).toBe(false)
    expect(await portal.heading("Planning de Noé, décembre 2026").isVisible()).toBe(true)
    expect(await portal.button("Imprimer").last().isVisible()).toBe(false)
    await page().emulateMedia({ media: null })
    await page().keyboard.press("Escape")
    await expect.poll(() => focused(page())).toBe("Imprimer")
  })

  it("is printed on one page for each child in a month of six weeks too", async () => {
    const august = planningIn(december, "2027-08-01", "2027-08-31")
    await open({ ...inside, "GET /planning": ok(august) }, "#/planning/2027-08")
    await portal.button("Imprimer").click()
    await page()
      .getByRole("heading", { name: /^Planning de Lina/ })
      .waitFor()
    await page().emulateMedia({ media: "print" })
    const pdf = (await page().pdf({ preferCSSPageSize: true })).toString("latin1")
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(august.children.length)
  })
})

describe("where there is nothing to book", () => {
  it("the way to enrolments is shown, and when what opens next does", async () => {
    await open({ ...days, "GET /planning": ok({ ...december, activities: [], cells: [] }) }, "#/planning/2026-12")
    await page()
      .getByText(
        /Accueil de loisirs, Vacances de Noël\u202f: les réservations ouvrent dimanche\s29\snovembre à\s8\sh\s30/
      )
      .waitFor()
    const link = page().getByRole("link", { name: "Voir les activités et s’inscrire" })
    expect(await link.getAttribute("href")).toMatch(/\/espace\/inscriptions$/)
    await expectAccessible(page())
  })

  it("the page asks once when the instant comes", async () => {
    const at = "2026-11-29T07:30:00Z"
    const opening = { activity: "loisirs", activityName: "Accueil de loisirs", period: "Noël", at }
    const before = { ...december, cells: [], openings: [opening] }
    await open(
      { ...days, "GET /planning": ({ times }) => ok(times === 1 ? before : { ...december, openings: [opening] }) },
      "#/planning/2026-12",
      { before: (page) => page.clock.install({ time: new Date("2026-11-29T07:29:00Z") }) }
    )
    await page().getByText("Cette page se met à jour toute seule").waitFor()
    const asked = () => portal.stub.seen.filter(({ operation }) => operation === "GET /planning").length
    expect(asked()).toBe(1)
    await page().clock.fastForward(63_000)
    await portal
      .button(/Cantine/)
      .first()
      .waitFor()
    await page().clock.fastForward(600_000)
    await portal.button("Actualiser").waitFor()
    expect(asked()).toBe(2)
  })
})
