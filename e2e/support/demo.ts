import type { ChildProcess } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { end, runPortail, spawnPortail } from "./commandLine.ts"

/** A freshly started demo, in a process of its own with a data directory of its own. */
export interface Demo {
  readonly portal: string
  readonly cms: string
  readonly payfip: string
  readonly mailbox: string
  readonly dataDir: string
  /** Runs the command line on the demo's data; gives what it prints, fails when it fails. */
  readonly portail: (...args: ReadonlyArray<string>) => Promise<string>
  readonly stop: () => Promise<void>
}

/** A port that is free now, with four free ones after it. */
const freePorts = async (): Promise<number> => {
  for (;;) {
    const base = 20_000 + Math.floor(Math.random() * 30_000)
    const free = await Promise.all([0, 1, 2, 3, 4].map((offset) => isFree(base + offset)))
    if (free.every(Boolean)) return base
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((settle) => {
    const server = createServer()
    server.once("error", () => settle(false))
    server.listen(port, "127.0.0.1", () => server.close(() => settle(true)))
  })

const start = async (port: number, dataDir: string): Promise<ChildProcess> => {
  const server = spawnPortail(["dev", "--port", String(port), "--data-dir", dataDir, "--no-open"])
  let said = ""
  server.stderr?.on("data", (chunk) => {
    said += chunk
  })
  await new Promise<void>((settle, fail) => {
    server.once("exit", (code) => fail(new Error(`the demo ended with ${code}:\n${said}`)))
    // the table of addresses is the last thing that a start says
    server.stdout?.on("data", () => settle())
  })
  server.removeAllListeners("exit")
  return server
}

export const startDemo = async (): Promise<Demo> => {
  const port = await freePorts()
  const dataDir = await mkdtemp(join(tmpdir(), "portail-demo-"))
  const server = await start(port, dataDir)
  return {
    portal: `http://localhost:${port}`,
    cms: `http://127.0.0.1:${port + 1}`,
    payfip: `http://127.0.0.1:${port + 2}`,
    mailbox: `http://127.0.0.1:${port + 3}`,
    dataDir,
    portail: (...args) => runPortail([...args, "--data-dir", dataDir]),
    stop: async () => {
      await end(server, "SIGTERM")
      await rm(dataDir, { recursive: true, force: true })
    }
  }
}
