import type { Page } from "playwright-core"
import { beforeAll, describe, expect, it } from "vitest"
import { allNeed } from "../scripts/needs.ts"
import { mailMatching } from "./support/family.ts"
import { browser, demo, useDemo } from "./support/inDemo.ts"
import { newPage, signIn, violations } from "./support/pages.ts"
import { change, letOffersEnd, type WaitingFamily, type WaitingTown, wait, waitingTown } from "./support/waitingTown.ts"

useDemo()

let town: WaitingTown
const withBrowser = allNeed("chromium")
beforeAll(async () => {
  if (withBrowser) town = await waitingTown(demo)
})

const weekday = (day: string) =>
  new Intl.DateTimeFormat("fr-FR", { weekday: "long", timeZone: "UTC" }).format(new Date(day))

/** A family's phone, signed in and on the week of a day. */
const phoneOf = async ({ mail, password, child }: WaitingFamily, day: string) => {
  const { page, complaints } = await newPage(browser, 360)
  const week = `${demo.portal}/espace/planning/${day}`
  const chip = (state: string) =>
    page.getByRole("button", { name: new RegExp(`^Sortie\\s+${state}.*${child}, ${weekday(day)}`) })
  const change = async (state: string) => {
    await chip(state).click()
    await page.getByRole("link", { name: "Vérifier et confirmer" }).click()
    await page.getByRole("button", { name: "Confirmer 1 changement" }).click()
    await page.getByText("C’est fait\u202f: 1 changement").waitFor()
    await page.getByRole("button", { name: "Retour au planning" }).click()
  }
  const askToWait = async () => {
    await chip("Complet · liste d’attente").click()
    await page.getByRole("button", { name: "M’inscrire sur la liste d’attente" }).click()
    await page.getByText("Vous êtes sur la liste d’attente").waitFor()
  }
  /** Opens the address of the mail as a tap on its button does: in a page of its own. */
  const followOffer = async () => {
    const about = `Sortie, Séance\\s*:\\s+${weekday(day)}`
    const offered = new RegExp(`Une place vous est proposée[\\s\\S]*?${about}[\\s\\S]*?(http\\S+/espace/planning/\\S+)`)
    const [, link = ""] = await mailMatching(demo, mail, offered)
    await page.goto("about:blank")
    await page.goto(link)
    await page.getByRole("heading", { name: "Une place vous est proposée" }).waitFor()
  }
  await page.goto(week)
  await signIn(page, mail, password)
  return { page, complaints, week, chip, change, askToWait, followOffer }
}

const accept = (page: Page) => page.getByRole("button", { name: "Accepter" }).click()

const sound = async (page: Page) => {
  expect(await violations(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
}

describe("two families and one place, on phones", () => {
  it("the place that one gives back is offered to the other by mail, who takes it with one press", async () => {
    const [day = ""] = town.days
    const first = await phoneOf(town.first, day)
    await first.change("Libre")
    await first.chip("Réservé").waitFor()

    const second = await phoneOf(town.second, day)
    await second.askToWait()
    await second.page.getByText("En attente\u202f: 1er sur 1.").first().waitFor()
    await first.change("Réservé")
    await second.followOffer()
    await sound(second.page)
    await accept(second.page)
    await second.page.getByText("C’est réservé\u202f: la place est à vous.").waitFor()
    await second.page.goto(second.week)
    await second.chip("Réservé").waitFor()

    await first.page.reload()
    await first.chip("Complet · liste d’attente").waitFor()
    expect([...first.complaints, ...second.complaints]).toEqual([])
  })

  it("an offer that nobody accepts in time goes to the next family, and the screen that still shows it says so", async () => {
    const [, day = ""] = town.days
    await change(town.first, "add", day)
    await wait(town.second, day)
    await wait(town.third, day)
    const second = await phoneOf(town.second, day)
    await second.chip("En attente, 1er sur 2").waitFor()
    const third = await phoneOf(town.third, day)
    await third.chip("En attente, 2e sur 2").waitFor()

    await change(town.first, "cancel", day)
    await second.followOffer()
    await letOffersEnd(demo)
    await demo.portail("planning", "sweep")
    await accept(second.page)
    await second.page.getByText("Trop tard\u202f: la place était gardée jusqu’au").waitFor()
    await sound(second.page)
    await mailMatching(demo, town.second.mail, /La place proposée n’est plus gardée/)

    await third.followOffer()
    await accept(third.page)
    await third.page.getByText("C’est réservé\u202f: la place est à vous.").waitFor()
    await third.page.goto(third.week)
    await third.chip("Réservé").waitFor()
    // the refusal itself is a complaint of the browser's
    expect(third.complaints).toEqual([])
    expect(second.complaints.filter((complaint) => !complaint.includes("409"))).toEqual([])
  })
})
