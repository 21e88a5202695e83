import type { ChildProcess } from "node:child_process"
import { end, spawnPortail } from "./commandLine.ts"

/** `portail serve` in a process that a test kills and starts again. */
export class KillableServer {
  readonly #environment: Readonly<Record<string, string>>
  #process: ChildProcess | undefined

  constructor(port: number, environment: Readonly<Record<string, string>>) {
    // one account asks as often as it can while the server is killed
    this.#environment = { PORTAIL_ACCOUNT_REQUESTS: "1000000", ...environment, PORTAIL_PORT: String(port) }
  }

  /** Starts the server and waits until it says that it answers, or fails when it ends before. */
  async start(): Promise<void> {
    const server = spawnPortail(["serve"], this.#environment)
    this.#process = server
    server.stdout.resume()
    let said = ""
    await new Promise<void>((settle, fail) => {
      server.once("exit", (code) => fail(new Error(`the server ended with ${code}:\n${said}`)))
      server.stderr.on("data", (chunk) => {
        said += chunk
        if (said.includes("Le portail répond")) settle()
      })
    })
  }

  async kill(signal: NodeJS.Signals = "SIGKILL"): Promise<void> {
    await end(this.#process, signal)
  }
}
