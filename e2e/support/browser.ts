import { type Browser, chromium } from "playwright-core"
import { chromiumPath } from "./chromium.ts"

/** The system's Chromium as it will be for families: third-party cookies blocked. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--test-third-party-cookie-phaseout"
    ]
  })
