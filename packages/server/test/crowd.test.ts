import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { skippedUnless } from "../../../scripts/needs.ts"
import { type RunningPortal, startPortal } from "./runningPortal.ts"

/** Who is not let in would be waiting still: the crowd has as long as the test. */
const hanging = 60_000

let running: RunningPortal
beforeAll(async () => {
  running = await startPortal()
})
afterAll(() => running?.stop())

const queueable = () => Number(readFileSync("/proc/sys/net/core/somaxconn", "utf8"))

/** Opens as many connections as it is told, and ends when all were accepted. */
const crowd = `
const [port, many] = process.argv.slice(1).map(Number)
let connected = 0
for (let one = 0; one < many; one++) {
  require("node:net").connect(port, "localhost", () => {
    if (++connected === many) process.exit()
  })
}`

const longQueue = skippedUnless(
  process.platform === "linux" && queueable() >= 4096,
  "only a Linux whose net.core.somaxconn is 4096 or more lets so many wait"
)

describe("at half past eight", longQueue, () => {
  it(
    "connects 2,000 families while the portal is busy: who is not let in the queue waits a second more",
    () => {
      // nothing of this process runs until the crowd has ended: only the system's queue takes connections
      const options = { stdio: "inherit", timeout: hanging } as const
      const { status } = spawnSync(process.execPath, ["-e", crowd, String(running.port), "2000"], options)
      expect(status).toBe(0)
    },
    hanging
  )
})
