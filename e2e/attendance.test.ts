import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it } from "vitest"
import { daysAfter, isoDay } from "./support/days.ts"
import { browser, demo, useDemo } from "./support/inDemo.ts"
import { isOpen } from "./support/openDays.ts"
import { newPage, violations } from "./support/pages.ts"

useDemo()

/** Today in Paris is one of them, whatever the hour, and stays so while the journey lasts. */
const days = [isoDay(0), daysAfter(isoDay(0), 1)] as const
/** On the others the town expects nobody. */
const openDays = days.filter(isOpen)
const everyDay = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
/** An activity of every day, so that the journey is the same on any day, and around midnight. */
const club = `
  - code: pointage
    name: Club du jour
    enrolment: { decidedBy: rules }
    periods: [{ code: saison, name: Saison, from: ${isoDay(-30)}, to: ${isoDay(150)} }]
    parts:
      - { code: jour, name: Jour, kind: day, weekdays: [${everyDay}], on: every-day, startsAt: 08:00, endsAt: 18:00 }
`

const families = `foyer;nom_foyer;nom_1;prenom_1;mail_1;enfant;enfant_nom;enfant_prenom;enfant_naissance
POINTAGE;Famille POINTAGE;POINTAGE;Paul;pointage@compiegne.example;P-ZOE;POINTAGE;Zoé;14/03/2019
POINTAGE;Famille POINTAGE;POINTAGE;Paul;pointage@compiegne.example;P-UGO;POINTAGE;Ugo;02/05/2021
POINTAGE;Famille POINTAGE;POINTAGE;Paul;pointage@compiegne.example;P-LILI;POINTAGE;Lili;02/05/2020
`

/** Three children of a club: Zoé and Ugo are expected on the open days, Lili is enrolled alone. */
async function prepare() {
  const dir = await mkdtemp(join(tmpdir(), "portail-attendance-"))
  const compiegne = await readFile(join(import.meta.dirname, "../examples/compiegne/activities.yaml"), "utf8")
  await writeFile(join(dir, "activities.yaml"), `${compiegne}${club}`)
  await writeFile(join(dir, "families.csv"), families)
  await demo.portail("family", "import", join(dir, "families.csv"), "--yes")
  await demo.portail("activity", "apply", join(dir, "activities.yaml"), "--yes")
  const enrolled = ["P-ZOE", "P-UGO", "P-LILI"].map((ref) => `POINTAGE;${ref};pointage;${isoDay(-20)};${isoDay(100)}`)
  await writeFile(join(dir, "enrolments.csv"), ["foyer;enfant;activite;debut;fin", ...enrolled].join("\n"))
  await demo.portail("enrolment", "import", join(dir, "enrolments.csv"), "--yes")
  const booked = ["P-ZOE", "P-UGO"].flatMap((ref) => openDays.map((day) => `POINTAGE;${ref};pointage;jour;${day}`))
  await writeFile(join(dir, "reservations.csv"), ["foyer;enfant;activite;formule;jour", ...booked].join("\n"))
  await demo.portail("planning", "import", join(dir, "reservations.csv"), "--yes")
  await rm(dir, { recursive: true, force: true })
}

const link = async (): Promise<{ readonly id: string; readonly url: string }> => {
  const order = ["Directrice", "--activity", "pointage", "--from", days[0], "--to", days[1]]
  return JSON.parse(await demo.portail("attendance", "link", "create", ...order, "--json"))
}

interface Noted {
  readonly childRef: string
  readonly booked: boolean
  readonly note: { readonly state: string; readonly notedBy: string; readonly version: number } | null
}

/** What is noted of a day, as staff list it. */
const notesOn = async (day: string): Promise<ReadonlyArray<Noted>> => {
  const all = await demo.portail("attendance", "list", "--activity", "pointage", "--day", day, "--all", "--json")
  const listed: ReadonlyArray<Noted> = JSON.parse(all)
  return listed.filter(({ note }) => note !== null)
}

it("a team notes who came on a tablet, loses the network, opens the page again, and all of it arrives", async (at) => {
  at.skip(!openDays.includes(days[0]), "the town is closed today: nobody comes")
  await prepare()
  const { id, url } = await link()
  const { page } = await newPage(browser, 360)
  const row = (name: string) => page.locator("li.child", { hasText: name })
  const mark = (word: string, name: string) =>
    row(name).getByRole("button", { name: new RegExp(`^${word}\\s: ${name}`) })
  const noted = (name: string, words: string) => row(name).getByText(words).waitFor()

  await page.goto(url)
  await page.getByText("0 présent sur 2").waitFor()
  await page.locator("[data-ready]").waitFor()
  await mark("Présent", "Zoé").click()
  await noted("Zoé", "Présent · enregistré")
  expect(await violations(page)).toEqual([])

  await page.context().setOffline(true)
  await mark("Absent", "Ugo").click()
  await noted("Ugo", "Absent · en attente d’envoi")
  await page.getByText("Hors connexion\u202f: vos pointages sont gardés sur cette tablette").waitFor()
  await page.reload()
  await noted("Ugo", "Absent · en attente d’envoi")
  await page.getByRole("searchbox", { name: "Chercher un enfant" }).fill("lili")
  await page.getByRole("button", { name: "Ajouter Lili POINTAGE" }).click()
  await noted("Lili", "Présent · en attente d’envoi")
  await page.getByText("2 présents sur 3").waitFor()
  expect(await violations(page)).toEqual([])
  // what the tablet keeps tells nobody anything without the link
  const kept = await page.evaluate(
    () =>
      new Promise<string>((settle) => {
        const opened = indexedDB.open("portail-attendance")
        opened.onsuccess = () => {
          const all = opened.result.transaction("sealed").objectStore("sealed").getAll()
          all.onsuccess = () =>
            settle(all.result.map(({ bytes }) => new TextDecoder("latin1").decode(bytes as ArrayBuffer)).join("\n"))
        }
      })
  )
  expect(kept.length).toBeGreaterThan(500)
  expect(kept).not.toMatch(/POINTAGE|childId|present/)

  await page.context().setOffline(false)
  await page.getByText("Tout est enregistré à la mairie.").waitFor()
  await noted("Ugo", "Absent · enregistré")
  const listed = (await Promise.all(days.map(notesOn))).flat()
  expect(
    listed.map(({ childRef, booked, note }) => [childRef, booked, note?.state, note?.notedBy, note?.version])
  ).toEqual([
    ["P-LILI", false, "present", "Directrice (1)", 1],
    ["P-UGO", true, "absent-unexcused", "Directrice (1)", 1],
    ["P-ZOE", true, "present", "Directrice (1)", 1]
  ])
  const acts: ReadonlyArray<{ readonly action: string }> = JSON.parse(
    await demo.portail("audit", "list", "--actor", "Directrice (1)", "--json")
  )
  expect(new Set(acts.map(({ action }) => action))).toEqual(
    new Set(["attendance.link-use", "document.attendance-sheet"])
  )

  await demo.portail("attendance", "link", "revoke", id, "--yes")
  await page.reload()
  await page.getByRole("heading", { name: "Ce lien n’est plus valable" }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.context().close()
})
