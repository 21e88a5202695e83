import type { ChildProcess } from "node:child_process"
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { aheadAt, liveFrom } from "./clock.ts"
import { end, runPortail, spawnPortail } from "./commandLine.ts"
import { eventually } from "./eventually.ts"
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

/** A demo whose clock, and that of the commands that it runs, a test sets. */
export interface DatedDemo extends Demo {
  readonly liveFrom: (instant: string) => Promise<void>
  /** What its clock says, in milliseconds. */
  readonly now: () => number
}

const start = async (
  port: number,
  dataDir: string,
  environment: Readonly<Record<string, string>> = {},
  more: ReadonlyArray<string> = []
): Promise<ChildProcess> => {
  const asked = ["dev", "--port", String(port), "--data-dir", dataDir, "--no-open", ...more]
  const server = spawnPortail(asked, environment)
  let said = ""
  server.stderr?.on("data", (chunk) => {
    said += chunk
  })
  await new Promise<void>((settle, fail) => {
    server.once("exit", (code) => fail(new Error(`the demo ended with ${code}:\n${said}`)))
    let shown = ""
    server.stdout?.on("data", (chunk) => {
      shown += chunk
      // what is logged comes before it; the table of addresses ends with this
      if (shown.includes("Ctrl-C pour arrêter")) settle()
    })
  })
  server.removeAllListeners("exit")
  return server
}

/** Starts a demo on nothing, or on a copy of the data that another one left, with more options of `portail dev`. */
export const startDemo = async (from?: string, more: ReadonlyArray<string> = []): Promise<Demo> => {
  const port = await freePorts()
  const dataDir = await mkdtemp(join(tmpdir(), "portail-demo-"))
  if (from !== undefined) await cp(from, dataDir, { recursive: true })
  return demoOf(port, dataDir, await start(port, dataDir, {}, more))
}

/** Starts a demo on nothing, at an instant. */
export const startDatedDemo = async (instant: string): Promise<DatedDemo> => {
  const port = await freePorts()
  const dataDir = await mkdtemp(join(tmpdir(), "portail-demo-"))
  const clock = `${dataDir}.clock`
  await writeFile(clock, instant)
  const loaded = pathToFileURL(join(import.meta.dirname, "clock.ts")).href
  const server = await start(port, dataDir, { PORTAIL_TEST_CLOCK: clock, NODE_OPTIONS: `--import=${loaded}` })
  const demo = demoOf(port, dataDir, server)
  let ahead = aheadAt(instant)
  const now = () => Date.now() + ahead
  return {
    ...demo,
    now,
    // what else this process does, as the browser's driver, goes by the machine's clock
    portail: async (...args) => {
      liveFrom(new Date(now()).toISOString())
      try {
        return await demo.portail(...args)
      } finally {
        liveFrom(null)
      }
    },
    liveFrom: async (later) => {
      await writeFile(clock, later)
      server.kill("SIGUSR2")
      await eventually(`the demo to live from ${later}`, async () =>
        (await readFile(`${clock}.read`, "utf8")) === later ? true : undefined
      )
      ahead = aheadAt(later)
    },
    stop: async () => {
      await demo.stop()
      await Promise.all([rm(clock, { force: true }), rm(`${clock}.read`, { force: true })])
    }
  }
}

const demoOf = (port: number, dataDir: string, server: ChildProcess): Demo => {
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
