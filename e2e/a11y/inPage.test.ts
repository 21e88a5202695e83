import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { allNeed } from "../../scripts/needs.ts"
import { launchBrowser } from "../support/browser.ts"
import { newPage } from "../support/pages.ts"
import { lookAt } from "./looks.ts"

const withBrowser = allNeed("chromium")
let browser: Browser
let page: Page

beforeAll(async () => {
  if (!withBrowser) return
  browser = await launchBrowser()
  page = (await newPage(browser, 320)).page
})
afterAll(() => browser?.close())

/** What is found on a page, as `look: what`, with the fault itself in a shadow root. */
const findings = async (inShadow: string, css = "") => {
  await page.setContent(
    `<!doctype html><html lang="fr"><title>Essai</title><main><h1>Essai</h1><my-part></my-part></main>`
  )
  await page.evaluate(
    ([html, sheet]) => {
      const root = document.querySelector("my-part")?.attachShadow({ mode: "open" })
      if (root !== undefined) root.innerHTML = `<style>${sheet}</style>${html}`
    },
    [inShadow, css] as const
  )
  return (await lookAt({ page })).map(({ look, what }) => `${look}: ${what}`)
}

describe("a look at a page, in every way that readers set", () => {
  it("finds nothing where nothing is wrong", async () => {
    expect(await findings("<p>Bonjour</p><button>Payer</button>")).toEqual([])
  })

  it("finds each fault in its look", async () => {
    const found = await findings(
      `<img src="data:,"><p class="pale">Pâle</p><p class="wide">Large</p><p class="spaced">Une ligne</p>
      <p class="grows">Grande</p><p class="turns">Tourne</p><button>Payer</button>`,
      `:host { color-scheme: light dark }
      .pale { color: light-dark(#000, #333); background: light-dark(#fff, #000) }
      .wide { width: 330px }
      .spaced { white-space: nowrap; letter-spacing: -0.3em; width: 2em; overflow: hidden; height: 1.2em }
      .grows { width: 12em }
      .turns { animation: turn 1s infinite }
      @keyframes turn { to { rotate: 1turn } }
      button { appearance: none; border: 0; outline: 0; background: #036; color: #fff }`
    )
    for (const expected of [
      /^320 px, light: image-alt/,
      /^1280 px, dark: color-contrast.*pale/,
      /^320 px: outside the window: <p class="wide"> Large/,
      /^320 px, text spacing: text cut off: <p class="spaced"> Une ligne/,
      /^360 px, text at 200 %: outside the window: <p class="grows"> Grande/,
      /^reduced motion: still moves: <p class="turns"> Tourne/,
      /^forced colours: no edge: <button> Payer/
    ]) {
      expect(found).toContainEqual(expect.stringMatching(expected))
    }
    expect(found).not.toContainEqual(expect.stringMatching(/^320 px: .*(spaced|grows)/))
  })
})
