import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { daysAfter, isoDay } from "./support/days.ts"
import { mailMatching } from "./support/family.ts"
import { browser, demo, useDemo } from "./support/inDemo.ts"
import { focused, press } from "./support/keyboard.ts"
import { openDaySoon, openMonday, openWeekFrom } from "./support/openDays.ts"
import { newPage, signIn, violations } from "./support/pages.ts"

useDemo()

const mail = "famille.test@compiegne.example"
const password = "bienvenue au portail"

/** Four weeks are booked from the first Monday on, single days in the week of the second. */
const first = openMonday(2)
const second = openWeekFrom(daysAfter(first, 7))

const activity = (code: string, name: string, capacity: number) => `
  - code: ${code}
    name: ${name}
    enrolment: { decidedBy: rules }
    periods: [{ code: saison, name: Saison, from: ${isoDay(-30)}, to: ${isoDay(150)} }]
    parts:
      - code: seance
        name: Séance
        kind: hours
        weekdays: [monday, tuesday, wednesday, thursday, friday, saturday, sunday]
        on: every-day
        startsAt: 16:30
        endsAt: 18:00
        capacity: { each: ${capacity} }
    rules:
      add: [{ limit: { kind: days-before, days: 3, at: 12:00 } }]
      cancel: [{ limit: { kind: days-before, days: 3, at: 12:00 } }]
`

const families = `foyer;nom_foyer;nom_1;prenom_1;mail_1;enfant;enfant_nom;enfant_prenom;enfant_naissance
TEST;Famille TEST;TEST;Paul;${mail};TEST-EMMA-ROSE;TEST;Emma-Rose;14/03/2019
TEST;Famille TEST;TEST;Paul;${mail};TEST-LOUIS;TEST;Louis;02/05/2021
`

/** Gives the family a second child, and the town a workshop with room and an outing for one. */
async function prepare() {
  const dir = await mkdtemp(join(tmpdir(), "portail-planning-"))
  const compiegne = await readFile(join(import.meta.dirname, "../examples/compiegne/activities.yaml"), "utf8")
  await writeFile(
    join(dir, "activities.yaml"),
    `${compiegne}${activity("atelier", "Atelier", 50)}${activity("sortie", "Sortie", 1)}`
  )
  await writeFile(join(dir, "families.csv"), families)
  await demo.portail("family", "import", join(dir, "families.csv"), "--yes")
  await demo.portail("activity", "apply", join(dir, "activities.yaml"), "--yes")
  await rm(dir, { recursive: true, force: true })
}

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)

const sound = async (page: Page, where: string) => {
  expect(await violations(page), where).toEqual([])
  expect(await fits(page), where).toBe(true)
}

/** Takes days of an activity in the form that repeats, as far as the choice. */
async function repeat(page: Page, what: string, weekdays: ReadonlyArray<string>, from: string, to: string) {
  await press(page, /^Répéter$/)
  await page.getByRole("heading", { name: "Réserver plusieurs jours d’un coup" }).waitFor()
  await page.getByLabel("Quelle activité").selectOption({ label: what })
  for (const weekday of weekdays) await press(page, new RegExp(`^${weekday}$`), "Space")
  await page.getByLabel("À partir du").fill(from)
  await page.getByLabel("jusqu’à une date").check()
  await page.getByLabel("Dernier jour").fill(to)
  await press(page, /^Voir le résultat/)
}

describe("a family's planning by keyboard, at 360 px", () => {
  it("goes from the announcement to the enrolment, the booking of four weeks, a full day, a passed deadline and back", async () => {
    await prepare()
    const { page, complaints } = await newPage(browser, 360)
    await page.goto(demo.portal)
    await press(page, /^Voir mon planning$/)
    await page.waitForURL("**/espace/planning")
    await signIn(page, mail, password)
    await page.getByRole("heading", { name: "Mon planning" }).waitFor()
    await sound(page, "planning before any enrolment")

    await page.goto(`${demo.portal}/espace/inscriptions`)
    await page.getByRole("heading", { name: "S’inscrire à une activité" }).waitFor()
    for (const [child, what] of [
      ["Emma-Rose", "Atelier"],
      ["Louis", "Atelier"],
      ["Emma-Rose", "Sortie"],
      ["Louis", "Sortie"]
    ] as const) {
      await press(page, new RegExp(`Demander l’inscription.: ${child}, ${what}, Saison$`))
      await page.getByRole("heading", { name: `${child}, ${what}` }).waitFor()
    }
    await sound(page, "enrolments")

    await page.goto(`${demo.portal}/espace/planning/${first}`)
    await page.getByText("Atelier").first().waitFor()
    await sound(page, "a week")
    await repeat(page, "Atelier", ["lundi", "jeudi"], first, daysAfter(second, 20))
    await page.getByRole("heading", { name: "jours possibles" }).waitFor()
    await sound(page, "repeating")
    const [, count = ""] = /^(\d+) jours possibles$/.exec(await focused(page)) ?? []
    expect(Number(count)).toBeGreaterThan(8)
    await press(page, /^Ajouter \d+ jours à mes choix$/)
    await press(page, /^Vérifier et confirmer$/)
    await press(page, new RegExp(`^Confirmer ${count} changements$`))
    await page.getByText(`C’est fait\u202f: ${count} changements`).waitFor()
    await page.getByText("Un e‑mail de confirmation vous a été envoyé.").waitFor()
    await sound(page, "the answer")
    await mailMatching(demo, mail, /Votre planning est enregistré[\s\S]*Atelier/)

    // one place, two children
    await press(page, /^Retour au planning$/)
    await page.goto(`${demo.portal}/espace/planning/${second}`)
    for (const child of ["Emma-Rose", "Louis"]) await press(page, new RegExp(`^Sortie Libre.*${child}, mardi`))
    await press(page, /^Vérifier et confirmer$/)
    await press(page, /^Confirmer 2 changements$/)
    await page.getByText("Rien n’a été changé").waitFor()
    await page.getByText("Complet", { exact: true }).waitFor()
    await sound(page, "a refusal")
    await press(page, /^Retirer ce changement et confirmer le reste$/)
    await page.getByText("C’est fait\u202f: 1 changement").waitFor()

    // too late, and why
    await page.goto(`${demo.portal}/espace/planning/${openDaySoon()}`)
    await page.getByText("Trop tard").first().waitFor()
    await sound(page, "a passed deadline")

    // one day is given back
    await page.goto(`${demo.portal}/espace/planning/${second}`)
    await press(page, /^Atelier Réservé.*Louis, lundi/)
    await press(page, /^Vérifier et confirmer$/)
    await press(page, /^Confirmer 1 changement$/)
    await page.getByText("C’est fait\u202f: 1 changement").waitFor()
    await press(page, /^Retour au planning$/)
    await page.getByRole("button", { name: /^Atelier Libre.*Louis, lundi/ }).waitFor()

    await press(page, /^Historique$/)
    await page.getByText("Annulé", { exact: true }).first().waitFor()
    await sound(page, "history")
    expect(complaints).toEqual([])
  })

  it("is printed on one sheet for each child, and read by a calendar program until its address is taken back", async () => {
    const { page, complaints } = await newPage(browser, 360)
    await page.goto(`${demo.portal}/espace/planning/${second.slice(0, 7)}`)
    await signIn(page, mail, password)
    await press(page, /^Imprimer$/)
    await page.getByRole("heading", { name: /^Planning de Louis/ }).waitFor()
    await sound(page, "the sheet")
    await page.emulateMedia({ media: "print" })
    expect(await page.getByRole("button", { name: "Fermer" }).isVisible()).toBe(false)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1")
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
    await page.emulateMedia({ media: "screen" })
    await page.keyboard.press("Escape")

    await press(page, /^Mon agenda$/)
    await press(page, /^Créer mon lien$/)
    const field = page.getByLabel("Adresse à donner à votre agenda")
    await field.waitFor()
    await sound(page, "the calendar's address")
    const address = await field.inputValue()
    const calendar = await (await fetch(address)).text()
    expect(calendar).toMatch(/^BEGIN:VCALENDAR/)
    expect(calendar).toMatch(/SUMMARY:.*Atelier/)
    await press(page, /^Supprimer le lien$/)
    await page.getByRole("button", { name: "Créer mon lien" }).waitFor()
    expect((await fetch(address)).status).toBe(404)
    expect(complaints).toEqual([])
  })
})
