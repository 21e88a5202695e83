import { describe, expect, it } from "vitest"
import { type Answers, ok, problem } from "../src/mocks/answers.ts"
import { enrolments, offered } from "../src/mocks/fixtures/enrolments.ts"
import { noe } from "../src/mocks/fixtures/planning.ts"
import { inside } from "../src/mocks/signedIn.ts"
import { expectAccessible, focused } from "./support/browser.ts"
import { useBrowser } from "./support/setup.ts"

const portal = useBrowser()
const page = () => portal.page
const known: Answers = { ...inside, "GET /enrolments": ok(enrolments), "GET /activities": ok(offered) }
const open = (answers: Answers = known) => portal.open("<portail-enrolments></portail-enrolments>", answers)
const ask = () => portal.button(/Demander l’inscription\s: Noé/)

describe("portail-enrolments", () => {
  it("says where each child stands and what comes next, with the way there", async () => {
    await open()
    await page().getByText("Demandée").waitFor()
    await page().getByText("Motif\u202f: Le groupe est complet.").waitFor()
    expect(await page().getByRole("link", { name: "Fournir les documents" }).getAttribute("href")).toMatch(
      /\/espace\/documents$/
    )
    await page().getByText("Adam est trop jeune").waitFor()
    await page()
      .getByText(/Les réservations ouvrent dimanche\s29\snovembre à\s8\sh\s30/)
      .waitFor()
    await expectAccessible(page())
  })

  it("asks for a child in a period at a place, and shows the result", async () => {
    await open({ ...known, "POST /enrolments": ok(enrolments[1]) })
    await ask().click()
    await page().getByText("Choisissez d’abord un lieu.").waitFor()
    await page().getByLabel("Lieu, Noé").selectOption("bellicart")
    await ask().click()
    await page().getByText("La demande est faite\u202f: Noé, Accueil de loisirs.").waitFor({ state: "attached" })
    await expect.poll(() => focused(page())).toBe("Mes inscriptions")
    const posts = portal.stub.seen.filter(({ operation }) => operation === "POST /enrolments")
    expect(posts.map(({ body }) => JSON.parse(body))).toEqual([
      { childId: noe.id, activity: "loisirs", period: "noel", place: "bellicart" }
    ])
  })

  it("says why the town refuses at once", async () => {
    const reasons = [
      { code: "enrolment-closed", sentence: "Les inscriptions sont closes depuis hier." },
      { code: "class-missing", sentence: "Indiquez d’abord la classe de l’enfant dans son dossier." }
    ]
    await open({ ...known, "POST /enrolments": problem(422, "enrolment-refused", { reasons }) })
    await page().getByLabel("Lieu, Noé").selectOption("bellicart")
    await ask().click()
    await page().getByText("Les inscriptions sont closes depuis hier.").waitFor()
    await expect.poll(() => focused(page())).toContain("closes depuis hier")
    const fill = page().getByRole("link", { name: "Compléter le dossier de l’enfant" })
    expect(await fill.getAttribute("href")).toMatch(new RegExp(`/espace/enfants/${noe.id}$`))
    await expectAccessible(page())
  })

  it("takes back what is not decided yet", async () => {
    const [, requested] = enrolments
    await open({ ...known, [`DELETE /enrolments/${requested?.id}`]: ok({ ...requested, state: "withdrawn" }) })
    await portal.button(/Retirer la demande\s: Lina/).click()
    await page().getByText("La demande est retirée\u202f: Lina").waitFor({ state: "attached" })
  })

  it("says what comes next while there is nothing", async () => {
    await open({ ...known, "GET /enrolments": ok([]), "GET /activities": ok([]) })
    await page().getByText("Aucune inscription pour le moment").waitFor()
    await page().getByText("Aucune activité n’est proposée").waitFor()
    await expectAccessible(page())
  })
})
