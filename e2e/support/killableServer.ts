import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { eventually } from "./family.ts"

const portail = join(import.meta.dirname, "../../packages/cli/bin/portail.js")

/** `portail serve` in a process that a test kills and starts again. */
export class KillableServer {
  readonly #port: number
  readonly #environment: NodeJS.ProcessEnv
  #process: ChildProcess | undefined

  constructor(port: number, environment: Readonly<Record<string, string>>) {
    this.#port = port
    const { DATABASE_URL: _, ...rest } = process.env
    this.#environment = { ...rest, ...environment, PORTAIL_PORT: String(port), NO_COLOR: "1" }
  }

  /** Starts the server and waits until it is ready. */
  async start(): Promise<void> {
    const server = spawn(process.execPath, [portail, "serve"], {
      env: this.#environment,
      stdio: ["ignore", "ignore", "pipe"]
    })
    this.#process = server
    let said = ""
    server.stderr?.on("data", (chunk) => {
      said += chunk
    })
    await eventually("the server", async () => {
      if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}:\n${said}`)
      const ready = await fetch(`http://localhost:${this.#port}/health/ready`, {
        signal: AbortSignal.timeout(2000)
      }).catch(() => undefined)
      return ready?.ok === true ? true : undefined
    })
  }

  async kill(signal: NodeJS.Signals = "SIGKILL"): Promise<void> {
    const server = this.#process
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return
    const exit = once(server, "exit")
    server.kill(signal)
    await exit
  }
}

/** Runs one command of the command line; gives its standard output. */
export const runPortail = async (
  environment: Readonly<Record<string, string>>,
  ...args: ReadonlyArray<string>
): Promise<string> => {
  const { DATABASE_URL: _, ...rest } = process.env
  const command = spawn(process.execPath, [portail, ...args], {
    env: { ...rest, ...environment, NO_COLOR: "1" },
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
