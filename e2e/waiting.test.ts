import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it } from "vitest"
import { isoDay } from "./support/days.ts"
import { mailMatching } from "./support/family.ts"
import { browser, demo, useDemo } from "./support/inDemo.ts"
import { openMonday } from "./support/openDays.ts"
import { newPage, signIn, violations } from "./support/pages.ts"

useDemo()

const mail = "famille.test@compiegne.example"

const outing = `
  - code: sortie
    name: Sortie
    enrolment: { decidedBy: rules }
    periods: [{ code: saison, name: Saison, from: ${isoDay(-30)}, to: ${isoDay(150)} }]
    parts:
      - code: seance
        name: Séance
        kind: hours
        weekdays: [tuesday]
        on: every-day
        startsAt: 16:30
        endsAt: 18:00
        capacity: { each: 1 }
    rules:
      add: [{ limit: { kind: days-before, days: 3, at: 12:00 } }]
      cancel: [{ limit: { kind: days-before, days: 3, at: 12:00 } }]
`

const families = `foyer;nom_foyer;nom_1;prenom_1;mail_1;enfant;enfant_nom;enfant_prenom;enfant_naissance
TEST;Famille TEST;TEST;Paul;${mail};TEST-EMMA-ROSE;TEST;Emma-Rose;14/03/2019
TEST;Famille TEST;TEST;Paul;${mail};TEST-LOUIS;TEST;Louis;02/05/2021
`

/** Gives the family a second child, and the town an outing for one. */
async function prepare() {
  const dir = await mkdtemp(join(tmpdir(), "portail-waiting-"))
  const compiegne = await readFile(join(import.meta.dirname, "../examples/compiegne/activities.yaml"), "utf8")
  await writeFile(join(dir, "activities.yaml"), `${compiegne}${outing}`)
  await writeFile(join(dir, "families.csv"), families)
  await demo.portail("family", "import", join(dir, "families.csv"), "--yes")
  await demo.portail("activity", "apply", join(dir, "activities.yaml"), "--yes")
  await rm(dir, { recursive: true, force: true })
}

it("a place that is given back is offered by mail to the child who waits for it, and taken with one press at 360 px", async () => {
  await prepare()
  const { page, complaints } = await newPage(browser, 360)
  await page.goto(`${demo.portal}/espace/inscriptions`)
  await signIn(page, mail, "bienvenue au portail")
  for (const child of ["Emma-Rose", "Louis"]) {
    await page.getByRole("button", { name: new RegExp(`Demander l’inscription.*${child}, Sortie, Saison$`) }).click()
    await page.getByRole("heading", { name: `${child}, Sortie` }).waitFor()
  }
  const days = `${demo.portal}/espace/planning/${openMonday(3)}`
  const chip = (state: string, child: string) =>
    page.getByRole("button", { name: new RegExp(`^Sortie\\s+${state}.*${child}, mardi`) })
  const confirm = async () => {
    await page.getByRole("link", { name: "Vérifier et confirmer" }).click()
    await page.getByRole("button", { name: "Confirmer 1 changement" }).click()
    await page.getByText("C’est fait\u202f: 1 changement").waitFor()
    await page.getByRole("button", { name: "Retour au planning" }).click()
  }

  await page.goto(days)
  await chip("Libre", "Emma-Rose").click()
  await confirm()
  await chip("Complet · liste d’attente", "Louis").click()
  await page.getByRole("button", { name: "M’inscrire sur la liste d’attente" }).click()
  await page.getByText("Vous êtes sur la liste d’attente").waitFor()
  await page.getByText("En attente\u202f: 1er sur 1.").first().waitFor()
  expect(await violations(page)).toEqual([])

  await page.goto(days)
  await chip("En attente, 1er sur 1", "Louis").waitFor()
  await chip("Réservé", "Emma-Rose").click()
  await confirm()
  const [, link = ""] = await mailMatching(demo, mail, /Une place vous est proposée[\s\S]*?(http\S+\/planning\/\S+)/)
  await page.goto(link)
  await page.reload()
  await page.getByRole("heading", { name: "Une place vous est proposée" }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole("button", { name: "Accepter" }).click()
  await page.getByText("C’est réservé\u202f: la place est à vous.").waitFor()
  await page.goto(days)
  await chip("Réservé", "Louis").waitFor()
  expect(complaints).toEqual([])
})
