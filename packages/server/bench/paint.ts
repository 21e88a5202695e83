/**
 * `npm run bench:paint`: when a family with an old telephone on a slow network can type its address: the login of the first page, painted,
 * at 400 kb/s, 400 ms and a processor four times as slow. Nothing is cached; the median of some visits.
 */
import { spawn } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { chromium } from "playwright-core"
import { chromiumPath, findChromium } from "../../../e2e/support/chromium.ts"
import { freePorts } from "../../../e2e/support/freePorts.ts"
import { endOf, median } from "./measuring.ts"

const boundMillis = 2_500
const visits = process.argv.includes("--quick") ? 3 : 7
/** 400 kb/s in bytes, 400 ms there and back. */
const network = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }

declare global {
  interface Window {
    /** Milliseconds after the visit began, once the address can be typed; 0 until then. */
    painted: number
  }
}

const port = await freePorts()
const portal = `http://localhost:${port}`
const data = await mkdtemp(join(tmpdir(), "portail-paint-"))
const command = join(import.meta.dirname, "../../cli/bin/portail.js")
const demo = spawn(process.execPath, [command, "dev", "--port", String(port), "--data-dir", data, "--no-open"], {
  stdio: "ignore"
})
const answers = () =>
  fetch(portal).then(
    ({ ok }) => ok,
    () => false
  )
while (!(await answers())) {
  if (demo.exitCode !== null) throw new Error("the demo did not start")
  await wait(500)
}
const browser = await chromium.launch({ executablePath: chromiumPath(findChromium), args: ["--no-sandbox"] })

async function visit() {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send("Network.enable")
  await session.send("Network.emulateNetworkConditions", network)
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 })
  await page.addInitScript(() => {
    window.painted = 0
    const look = () => {
      const input = document.querySelector("portail-login")?.shadowRoot?.querySelector("input[type=email]")
      if ((input?.getBoundingClientRect().height ?? 0) > 0) window.painted = performance.now()
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  let requests = 0
  let bytes = 0
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    requests += 1
    bytes += encodedDataLength
  })
  await page.goto(portal, { waitUntil: "commit" })
  await page.waitForFunction(() => window.painted > 0, undefined, { timeout: 30_000 })
  const millis = await page.evaluate(() => window.painted)
  await context.close()
  return { millis, requests, kilobytes: bytes / 1000 }
}

try {
  const found = []
  for (let count = 0; count < visits; count++) found.push(await visit())
  for (const { millis, requests, kilobytes } of found) {
    console.log(`${millis.toFixed(0).padStart(6)} ms  ${requests} requests  ${kilobytes.toFixed(1)} kB`)
  }
  const measured = median(found.map(({ millis }) => millis))
  const [{ requests, kilobytes } = { requests: 0, kilobytes: 0 }] = found
  console.log(
    `bench:paint ratio=${(measured / boundMillis).toFixed(2)} bound_ms=${boundMillis} measured_ms=${measured.toFixed(0)} requests=${requests} kb=${kilobytes.toFixed(1)}`
  )
  if (measured > boundMillis) process.exitCode = 1
} finally {
  await browser.close()
  await endOf(demo)
  await rm(data, { recursive: true, force: true })
}
