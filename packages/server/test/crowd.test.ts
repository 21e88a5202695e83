import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type RunningPortal, startPortal } from "./runningPortal.ts"

let running: RunningPortal
beforeAll(async () => {
  running = await startPortal()
})
afterAll(() => running?.stop())

const queueable = () => Number(readFileSync("/proc/sys/net/core/somaxconn", "utf8"))

/** Opens as many connections as it is told, and says how many were accepted. */
const crowd = `
const [port, many] = process.argv.slice(1).map(Number)
let connected = 0
const end = () => { console.log(connected); process.exit() }
for (let one = 0; one < many; one++) {
  require("node:net").connect(port, "localhost", () => { if (++connected === many) end() })
}
setTimeout(end, 10_000)`

describe.runIf(process.platform === "linux" && queueable() >= 4096)("at half past eight", () => {
  it("connects 2,000 families while the portal is busy: who is not let in the queue waits a second more", () => {
    // nothing of this process runs until the crowd has ended: only the system's queue takes connections
    const said = execFileSync(process.execPath, ["-e", crowd, String(running.port), "2000"], { encoding: "utf8" })
    expect(Number(said)).toBe(2000)
  })
})
