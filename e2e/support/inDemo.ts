import type { Browser } from "playwright-core"
import { afterAll, beforeAll, inject } from "vitest"
import { allNeed } from "../../scripts/needs.ts"
import { launchBrowser } from "./browser.ts"
import { type Demo, startDemo } from "./demo.ts"

/** The demo of the test file that uses one, from before its first test until after its last. */
export let demo: Demo
/** And a browser. */
export let browser: Browser

/** Starts a demo and a browser for the tests of this file. */
export const useDemo = (): void => {
  const withBrowser = allNeed("chromium")

  beforeAll(async () => {
    if (!withBrowser) return
    ;[demo, browser] = await Promise.all([startDemo(inject("demoData")), launchBrowser()])
  })

  afterAll(async () => {
    if (!withBrowser) return
    await browser?.close()
    await demo?.stop()
  })
}
