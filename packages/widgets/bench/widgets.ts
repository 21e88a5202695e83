/**
 * `npm run bench:widgets`: what the elements weigh, and when a login can be used on a slow phone beside a page with bare Lit and one
 * button, alternately in one run (400 kb/s, 400 ms, a quarter of this processor). Ends with 1 when a budget is not kept.
 */
import { mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Browser, chromium } from "playwright-core"
import { findChromium } from "../../../e2e/support/chromium.ts"
import { bundleSize } from "../../../scripts/bundle-sizes.ts"
import { widgetsFolder } from "../build.ts"
import { buildBare, servePages } from "./page.ts"

const rounds = process.argv.includes("--quick") ? 2 : 7
const budgets = { login: 20, all: 75 }
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(2)

/** Milliseconds from the navigation to a button that answers, and how many requests that took. */
async function interactive(browser: Browser, url: string) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send("Network.enable")
  const bytesASecond = 400_000 / 8
  const network = { offline: false, latency: 400, downloadThroughput: bytesASecond, uploadThroughput: bytesASecond }
  await session.send("Network.emulateNetworkConditions", network)
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 })
  let requests = 0
  page.on("request", () => requests++)
  await page.goto(url, { waitUntil: "commit" })
  const milliseconds = await page.evaluate(
    () =>
      new Promise<number>((settle) => {
        const look = () => {
          const host = document.querySelector("portail-login, bare-button")
          const button = host?.shadowRoot?.querySelector("form button[type=submit], :host > button, button")
          if (button) setTimeout(() => settle(performance.now()))
          else requestAnimationFrame(look)
        }
        look()
      })
  )
  await context.close()
  return { milliseconds, requests }
}

const median = (values: ReadonlyArray<number>) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const dist = await widgetsFolder()
const elements = (await readdir(join(dist, "elements"))).filter((file) => file.endsWith(".js")).toSorted()
console.log("gzip of each element alone, with all that it loads first:")
for (const file of elements) {
  const { files, gzip } = bundleSize(dist, [`elements/${file}`])
  console.log(`  ${file.padEnd(20)} ${kilobytes(gzip).padStart(7)} kB in ${files.length} files`)
}
const login = bundleSize(dist, ["elements/login.js"]).gzip / 1000
const all = bundleSize(dist, ["portail.js", "elements/planning.js"]).gzip / 1000
console.log(`  ${"all, with planning".padEnd(20)} ${all.toFixed(2).padStart(7)} kB`)

const bare = await mkdtemp(join(tmpdir(), "portail-bare-"))
await buildBare(bare, join(import.meta.dirname, ".."))
const pages = await servePages(dist, bare)
const browser = await chromium.launch({
  executablePath: findChromium() ?? "",
  args: ["--no-sandbox", "--disable-dev-shm-usage"]
})
const measured = { login: [] as Array<number>, bare: [] as Array<number> }
let requests = 0
try {
  for (let round = 0; round < rounds; round++) {
    measured.bare.push((await interactive(browser, `${pages.origin}/bare`)).milliseconds)
    const found = await interactive(browser, `${pages.origin}/login`)
    measured.login.push(found.milliseconds)
    requests = found.requests
  }
} finally {
  await browser.close()
  await pages.stop()
  await rm(bare, { recursive: true, force: true })
}
const [ours, bound] = [median(measured.login), median(measured.bare)]
console.log(
  `until the login can be used, medians of ${rounds} alternating rounds, 400 kb/s, 400 ms, processor 4 times slower:`
)
console.log(`  bare Lit and one button ${bound.toFixed(0)} ms; login ${ours.toFixed(0)} ms in ${requests} requests`)
console.log(`bench:widgets ratio=${(ours / bound).toFixed(2)} login_kb=${login.toFixed(2)} all_kb=${all.toFixed(2)}`)
if (login > budgets.login || all > budgets.all) process.exitCode = 1
