import { spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, onTestFinished, test, vi } from "vitest"
import { needs } from "../../../../scripts/needs.ts"
import { programPath } from "../../../../scripts/programs.ts"
import { startPostgresCluster } from "./postgresCluster.ts"

describe("postgresCluster", needs("postgresql"), () => {
  const folder = programPath("postgresql")
  const accepts = (socketDir: string) => spawnSync(join(folder, "pg_isready"), ["-q", "-h", socketDir]).status === 0

  test("answers on its socket when it has started, and leaves nothing when it is stopped", async () => {
    const { socketDir, stop } = await startPostgresCluster(folder)
    onTestFinished(stop)
    expect(accepts(socketDir)).toBe(true)
    await stop()
    expect(existsSync(socketDir)).toBe(false)
  })

  test("ends by itself when the process that started it is killed", async () => {
    const source = `
      const { startPostgresCluster } = await import(${JSON.stringify(join(import.meta.dirname, "postgresCluster.ts"))})
      console.log((await startPostgresCluster(${JSON.stringify(folder)})).socketDir)
      setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ["--input-type=module", "-e", source], {
      stdio: ["ignore", "pipe", "inherit"]
    })
    onTestFinished(() => void child.kill("SIGKILL"))
    const socketDir = String((await once(child.stdout, "data"))[0]).trim()
    expect(accepts(socketDir)).toBe(true)
    child.kill("SIGKILL")
    await vi.waitFor(() => expect(existsSync(socketDir)).toBe(false), { timeout: 60_000, interval: 50 })
  })

  test("a cluster that cannot start says why", async () => {
    await expect(startPostgresCluster("/nowhere")).rejects.toThrow("initdb")
  })
})
