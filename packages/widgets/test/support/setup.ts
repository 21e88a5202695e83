import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll } from "vitest"
import { allNeed } from "../../../../scripts/needs.ts"
import { widgetsFolder } from "../../build.ts"
import type { Answers } from "../../src/mocks/answers.ts"
import { launch, type TestBrowser } from "./browser.ts"
import { pageWith } from "./page.ts"
import { startStub } from "./stub.ts"

interface Opening {
  /** What of the built widgets the page loads, and where it is. */
  readonly script?: string
  readonly path?: string
  readonly suffix?: string
  readonly csp?: string
  readonly elsewhere?: boolean
  /** Whether the town lists the site that `elsewhere` is. */
  readonly lists?: boolean
  readonly lang?: string
  /** Done with the page before it loads anything. */
  readonly before?: (page: Page) => Promise<void>
}

/** One browser and one stub for the tests of a file, and what they look for on a page. */
export function useBrowser(program: TestBrowser = "headlessShell") {
  let stub: Awaited<ReturnType<typeof startStub>>
  let browser: Browser
  let context: BrowserContext
  let page: Page
  const withBrowser = allNeed(program)

  beforeAll(async () => {
    if (!withBrowser) return
    const dir = await widgetsFolder()
    ;[stub, browser] = await Promise.all([startStub(dir), launch(program)])
    context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  })
  afterEach(() => page?.close())
  afterAll(async () => {
    await browser?.close()
    await stub?.stop()
  })

  const tools = {
    get page() {
      return page
    },
    get stub() {
      return stub
    },
    /** Opens a page with elements in it; `csp` may name the portal as PORTAL. */
    open: async (
      html: string,
      answers: Answers,
      {
        script: name = "portail.js",
        path = "/page",
        suffix = "",
        csp = "",
        elsewhere = false,
        lists = true,
        lang = "fr",
        before
      }: Opening = {}
    ) => {
      stub.answer(answers)
      const script = `${stub.origin}/widgets/${name}`
      const content = html.replaceAll("PORTAL", stub.origin)
      stub.show(pageWith(content, { script, lang, style: csp === "" }), {
        csp: csp.replaceAll("PORTAL", stub.origin),
        lists
      })
      page = await context.newPage()
      await before?.(page)
      const said: Array<string> = []
      page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`))
      page.on("pageerror", (error) => said.push(`error: ${error.message}`))
      await page.goto(`${elsewhere ? stub.elsewhere : stub.origin}${path}${suffix}`)
      return { said }
    },
    button: (name: string | RegExp) => page.getByRole("button", { name }),
    heading: (name: string | RegExp) => page.getByRole("heading", { name }),
    mail: () => page.getByLabel("Adresse e‑mail"),
    password: () => page.getByLabel("Mot de passe", { exact: true }),
    signIn: async () => {
      await tools.mail().fill("camille@exemple.fr")
      await tools.password().fill("un mot de passe assez long")
      await tools.button("Se connecter").click()
    }
  }
  return tools
}
