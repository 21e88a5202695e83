import type { ChildProcess } from "node:child_process"
import { end, spawnPortail } from "./commandLine.ts"
import { eventually } from "./family.ts"

/** `portail serve` in a process that a test kills and starts again. */
export class KillableServer {
  readonly #port: number
  readonly #environment: Readonly<Record<string, string>>
  #process: ChildProcess | undefined

  constructor(port: number, environment: Readonly<Record<string, string>>) {
    this.#port = port
    this.#environment = { ...environment, PORTAIL_PORT: String(port) }
  }

  /** Starts the server and waits until it is ready. */
  async start(): Promise<void> {
    const server = spawnPortail(["serve"], this.#environment)
    this.#process = server
    server.stdout.resume()
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
    await end(this.#process, signal)
  }
}
