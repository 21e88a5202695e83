import type { Browser, Locator, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { allNeed } from "../../../../scripts/needs.ts"
import { WaitingRooms } from "../../../core/src/towns/waitingRoom/WaitingRooms.ts"
import { expectAccessible, launch } from "../../../widgets/test/support/browser.ts"
import { type RunningPortal, startPortal } from "../runningPortal.ts"

const crowd = 1_000_000

describe("the page of a family that waits", () => {
  const withBrowser = allNeed("headlessShell")
  let running: RunningPortal
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    if (!withBrowser) return
    ;[running, browser] = await Promise.all([
      startPortal({ waitingRoom: { requests: 1000, delayMillis: 60_000, crowd } }),
      launch("headlessShell")
    ])
    page = await browser.newPage()
    // the pauses of the page, which pass at once
    await page.clock.install()
  })
  afterAll(async () => {
    await browser?.close()
    await running?.stop()
  })

  const rank = () => page.locator("[data-part=rank]").textContent()
  const later = () => page.clock.runFor("01:00")
  const lettingIn = (count: number) =>
    running.run(WaitingRooms.use((rooms) => rooms.admit(running.town.id, count, false)))

  const isFocused = (link: Locator) => link.evaluate((element) => element === document.activeElement)

  it("says rank and estimate, and keeps them up to date without being loaded again", async () => {
    await page.goto(`${running.portal}/espace/planning`)
    await page.getByRole("heading", { name: "Vous êtes dans la file d’attente" }).waitFor()
    await expectAccessible(page)
    const first = await rank()
    await page.evaluate(() => document.body.setAttribute("data-kept", ""))
    await lettingIn(1000)
    await expect.poll(async () => [await later(), await rank()][1], { timeout: 60_000 }).not.toBe(first)
    expect(await page.title()).toContain(`File d’attente\u00a0: place ${await rank()}`)
    expect(await page.locator("body[data-kept]").count()).toBe(1)
  })

  it("tells a screen reader the place at most once a minute, and can be left by keyboard", async () => {
    const status = page.getByRole("status")
    await status.evaluate((region) => {
      let count = 0
      new MutationObserver(() => region.setAttribute("data-said", String(++count))).observe(region, { childList: true })
    })
    // from here on the page's clock goes by these steps alone
    await page.clock.pauseAt("2099-01-01")
    const saidAfter: Array<number> = []
    let steps = 0
    const saidTwice = async () => {
      await lettingIn(1000)
      await page.clock.runFor("00:05")
      steps++
      const count = Number((await status.getAttribute("data-said")) ?? 0)
      if (count > saidAfter.length) saidAfter.push(steps)
      return count
    }
    await expect.poll(saidTwice, { timeout: 60_000 }).toBe(2)
    const [first = 0, second = 0] = saidAfter
    // twelve steps are a minute, one less where a step was read a moment late; the page asks at least each seven
    expect(second - first).toBeGreaterThanOrEqual(11)
    expect(await status.textContent()).toMatch(/^Votre place dans la file\u00a0: .+\. Attente estimée\u00a0: .+/)
    const leave = page.getByRole("link", { name: "Retour au site de la ville" })
    await page.keyboard.press("Tab")
    for (let presses = 0; presses < 9 && !(await isFocused(leave)); presses++) await page.keyboard.press("Tab")
    expect(await isFocused(leave)).toBe(true)
  })

  it("opens what was asked for when it is the family's turn", async () => {
    await lettingIn(2 * crowd)
    const isIn = async () => {
      await later()
      return page.locator("portail-account").count()
    }
    await expect.poll(isIn, { timeout: 60_000 }).toBe(1)
    expect(new URL(page.url()).pathname).toBe("/espace/planning")
  })
})
