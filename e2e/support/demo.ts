import type { ChildProcess } from "node:child_process"
import { cp, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { end, runPortail, spawnPortail } from "./commandLine.ts"
import { freePorts } from "./freePorts.ts"

/** A started demo, in a process of its own with a data directory of its own. */
export interface Demo {
  readonly portal: string
  readonly cms: string
  readonly payfip: string
  readonly mailbox: string
  readonly dataDir: string
  /** Runs the command line on the demo's data; gives what it prints, fails when it fails. */
  readonly portail: (...args: ReadonlyArray<string>) => Promise<string>
  /** Ends the demo and keeps its data. */
  readonly quit: () => Promise<void>
  /** Ends the demo and removes its data. */
  readonly stop: () => Promise<void>
}

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

/** Starts a demo on nothing, or on a copy of the data that another one left. */
export const startDemo = async (from?: string): Promise<Demo> => {
  const port = await freePorts()
  const dataDir = await mkdtemp(join(tmpdir(), "portail-demo-"))
  if (from !== undefined) await cp(from, dataDir, { recursive: true })
  const server = await start(port, dataDir)
  return {
    portal: `http://localhost:${port}`,
    cms: `http://127.0.0.1:${port + 1}`,
    payfip: `http://127.0.0.1:${port + 2}`,
    mailbox: `http://127.0.0.1:${port + 3}`,
    dataDir,
    portail: (...args) => runPortail(...args, "--data-dir", dataDir),
    quit: () => end(server, "SIGTERM"),
    stop: async () => {
      await end(server, "SIGTERM")
      await rm(dataDir, { recursive: true, force: true })
    }
  }
}
