import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"

const portail = join(import.meta.dirname, "../../packages/cli/bin/portail.js")

/** A freshly started demo, in a process of its own with a data directory of its own. */
export interface Demo {
  readonly portal: string
  readonly cms: string
  readonly payfip: string
  readonly mailbox: string
  readonly dataDir: string
  /** Runs the command line on the demo's data; gives what it prints, fails when it fails. */
  readonly portail: (...args: ReadonlyArray<string>) => Promise<string>
  /** Ends the server at once, as a power cut would. */
  readonly kill: () => Promise<void>
  /** Starts the server again on the same data. */
  readonly restart: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** A port that is free now, with three free ones after it. */
const freePorts = async (): Promise<number> => {
  for (;;) {
    const base = 20_000 + Math.floor(Math.random() * 30_000)
    const free = await Promise.all([0, 1, 2, 3].map((offset) => isFree(base + offset)))
    if (free.every(Boolean)) return base
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((settle) => {
    const server = createServer()
    server.once("error", () => settle(false))
    server.listen(port, "127.0.0.1", () => server.close(() => settle(true)))
  })

const environment = () => {
  const { DATABASE_URL: _, PORTAIL_DATA_DIR: __, ...rest } = process.env
  return { ...rest, NO_COLOR: "1" }
}

const start = async (port: number, dataDir: string): Promise<ChildProcess> => {
  const server = spawn(process.execPath, [portail, "dev", "--port", String(port), "--data-dir", dataDir, "--no-open"], {
    env: environment(),
    stdio: ["ignore", "pipe", "pipe"]
  })
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

const ended = async (server: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (server.exitCode !== null || server.signalCode !== null) return
  const exit = once(server, "exit")
  server.kill(signal)
  await exit
}

export const startDemo = async (): Promise<Demo> => {
  const port = await freePorts()
  const dataDir = await mkdtemp(join(tmpdir(), "portail-demo-"))
  let server = await start(port, dataDir)
  const run = async (args: ReadonlyArray<string>): Promise<string> => {
    const command = spawn(process.execPath, [portail, ...args, "--data-dir", dataDir], {
      env: environment(),
      stdio: ["ignore", "pipe", "pipe"]
    })
    let [out, err] = ["", ""]
    command.stdout.on("data", (chunk) => {
      out += chunk
    })
    command.stderr.on("data", (chunk) => {
      err += chunk
    })
    const [code] = await once(command, "close")
    if (code !== 0) throw new Error(`portail ${args.join(" ")} ended with ${code}:\n${err}`)
    return out
  }
  return {
    portal: `http://localhost:${port}`,
    cms: `http://127.0.0.1:${port + 1}`,
    payfip: `http://127.0.0.1:${port + 2}`,
    mailbox: `http://127.0.0.1:${port + 3}`,
    dataDir,
    portail: (...args) => run(args),
    kill: () => ended(server, "SIGKILL"),
    restart: async () => {
      server = await start(port, dataDir)
    },
    stop: async () => {
      await ended(server, "SIGTERM")
      await rm(dataDir, { recursive: true, force: true })
    }
  }
}
