import type { Browser } from "playwright-core"
import { afterAll, beforeAll } from "vitest"
import { allNeed } from "../../scripts/needs.ts"
import { launchBrowser } from "./browser.ts"
import { type Demo, startDemo } from "./demo.ts"

/** The demo of the test file that imports this, from before its first test until after its last. */
export let demo: Demo
/** And a browser. */
export let browser: Browser

const withBrowser = allNeed("chromium")

beforeAll(async () => {
  if (!withBrowser) return
  ;[demo, browser] = await Promise.all([startDemo(), launchBrowser()])
})

afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})
