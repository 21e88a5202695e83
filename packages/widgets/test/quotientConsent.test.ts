import { expect, it } from "vitest"
import { ok, problem } from "../src/mocks/answers.ts"
import { family } from "../src/mocks/signedIn.ts"
import { expectAccessible, focused } from "./support/browser.ts"
import { useBrowser } from "./support/setup.ts"

const portal = useBrowser("chromium")
const element = "<portail-household></portail-household>"
const title = "Récupérer mon quotient auprès de la CAF ou de la MSA"

const fund = { version: "2026-11", text: ["J’autorise la mairie."], givenAt: null, missing: [] }
const unknown = { inForce: null, ended: null, next: null, fund }
const given = { ...fund, givenAt: "2026-11-20T10:00:00Z" }
const known = {
  ...unknown,
  inForce: { amount: 622, from: "2026-10-01", until: null, source: "api-particulier" },
  fund: given
}
const prices = ok({ resident: true, children: [] })
const answers = { ...family, "GET /household/prices": prices }

it("fetches the quotient once the text is agreed to, and takes the consent back", async () => {
  await portal.open(element, {
    ...answers,
    "GET /household/quotient": ok(unknown),
    "POST /household/quotient/consent": ok({ amount: 622, from: "2026-10-01", until: null, quotient: known }),
    "DELETE /household/quotient/consent": ok({ ...known, fund })
  })
  await portal.heading(title).waitFor()
  await portal.page.getByText("J’autorise la mairie.").waitFor()
  await portal.button("Récupérer mon quotient").click()
  await portal.page.getByText("Cochez la case pour donner votre accord.").waitFor()
  await expectAccessible(portal.page)
  expect(portal.stub.seen.some(({ operation }) => operation === "POST /household/quotient/consent")).toBe(false)

  await portal.page.getByLabel("J’ai lu ce texte").check()
  await portal.button("Récupérer mon quotient").click()
  await portal.page.getByText("La mairie l’a enregistré").first().waitFor()
  await portal.page.getByText("Votre quotient est de 622.").waitFor()
  await portal.page.getByText("Vous avez donné votre accord le 20 novembre 2026").waitFor()
  await expectAccessible(portal.page)
  const asked = portal.stub.seen.find(({ operation }) => operation === "POST /household/quotient/consent")
  expect(JSON.parse(asked?.body ?? "")).toEqual({ version: "2026-11" })

  await portal.button("Retirer mon accord").click()
  await portal.page.getByText("Votre accord est retiré").first().waitFor()
  await portal.button("Récupérer mon quotient").waitFor()
  expect(await portal.page.getByLabel("J’ai lu ce texte").isChecked()).toBe(false)
})

it("says in plain words why no quotient came, and that the consent stands", async () => {
  await portal.open(element, {
    ...answers,
    "GET /household/quotient": ({ times }) => ok(times === 1 ? unknown : { ...unknown, fund: given }),
    "POST /household/quotient/consent": ({ times }) =>
      times === 1
        ? problem(422, "fund-person-unknown")
        : problem(429, "fund-asked-too-often", { retryAt: "2026-11-20T13:05:00Z" })
  })
  await portal.page.getByLabel("J’ai lu ce texte").check()
  await portal.button("Récupérer mon quotient").click()
  await portal.page.getByText("Ni la CAF ni la MSA n’a de dossier à votre nom").waitFor()
  await portal.page.getByText("Vous avez donné votre accord").waitFor()
  await expect.poll(() => focused(portal.page)).toContain("Ni la CAF ni la MSA")
  await portal.button("Récupérer de nouveau").click()
  await portal.page.getByText("réessayez à partir de 14 h 05").waitFor()
})

it("names what the file does not say, and shows nothing where the town asks no fund", async () => {
  await portal.open(element, {
    ...answers,
    "GET /household/quotient": ok({ ...unknown, fund: { ...fund, missing: ["birthDate", "birthTown"] } })
  })
  await portal.page.getByText("votre lieu de naissance avec le numéro du département").waitFor()
  expect(await portal.button("Récupérer mon quotient").count()).toBe(0)
  await portal.open(element, { ...answers, "GET /household/quotient": ok({ ...unknown, fund: null }) })
  await portal.page.getByText("La mairie ne connaît pas votre quotient.").waitFor()
  await portal.page.getByText("Ce que paie votre famille").waitFor()
  expect(await portal.heading(title).count()).toBe(0)
})
