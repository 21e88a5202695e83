import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { closeSync, openSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** How to start a program. */
export interface Program {
  readonly command: string
  readonly args: ReadonlyArray<string>
  readonly env?: Readonly<Record<string, string>>
  /** The network namespace that it runs in; this machine's own unless said. */
  readonly namespace?: string
  /** The account that it runs as; this process's unless said. */
  readonly user?: string
}

/** The processes of the check by their names: started, killed, started again, and all of them ended. */
export class Processes {
  readonly #folder: string
  readonly #programs = new Map<string, Program>()
  readonly #running = new Map<string, ChildProcess>()

  constructor(folder: string) {
    this.#folder = folder
  }

  start(name: string, program: Program): void {
    this.#programs.set(name, program)
    const { command, args, env, namespace, user } = program
    const words = [
      ...(namespace === undefined ? [] : ["ip", "netns", "exec", namespace]),
      ...(user === undefined ? [] : ["setpriv", `--reuid=${user}`, `--regid=${user}`, "--init-groups"]),
      command,
      ...args
    ]
    const log = openSync(this.logOf(name), "a", 0o666)
    const child = spawn(words[0] ?? "", words.slice(1), {
      cwd: this.#folder,
      env: { PATH: "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", LC_ALL: "C.UTF-8", HOME: this.#folder, ...env },
      stdio: ["ignore", log, log]
    })
    closeSync(log)
    this.#running.set(name, child)
  }

  /** Starts a program again as it was started before. */
  again(name: string): void {
    const program = this.#programs.get(name)
    if (program === undefined) throw new Error(`${name} was never started`)
    this.start(name, program)
  }

  logOf(name: string): string {
    return join(this.#folder, `${name}.log`)
  }

  /** The end of what a program said. */
  lastWords(name: string): string {
    if (!this.#programs.has(name)) return "was not started"
    return readFileSync(this.logOf(name), "utf8").split("\n").slice(-25).join("\n")
  }

  isRunning(name: string): boolean {
    const child = this.#running.get(name)
    return child !== undefined && child.exitCode === null && child.signalCode === null
  }

  /** `kill -9`, or another signal; ends when the process has. */
  async kill(name: string, signal: NodeJS.Signals = "SIGKILL"): Promise<void> {
    const child = this.#running.get(name)
    if (child === undefined || !this.isRunning(name)) return
    const exited = once(child, "exit")
    child.kill(signal)
    await exited
  }

  /** `kill -9` of every process in a namespace: the machine is lost. */
  async killAll(namespace: string): Promise<void> {
    const ended = [...this.#running].flatMap(([name, child]) =>
      this.#programs.get(name)?.namespace === namespace && this.isRunning(name) ? [once(child, "exit")] : []
    )
    this.signalAll(namespace, "SIGKILL")
    await Promise.all(ended)
  }

  signalAll(namespace: string, signal: NodeJS.Signals): void {
    for (const id of processesIn(namespace)) {
      try {
        process.kill(id, signal)
      } catch {
        // it ended with its parent
      }
    }
  }

  /** `SIGSTOP` or `SIGCONT`: a program stands still, or goes on. */
  signal(name: string, signal: NodeJS.Signals): void {
    this.#running.get(name)?.kill(signal)
  }

  async end(): Promise<void> {
    await Promise.all([...this.#running.keys()].map((name) => this.kill(name)))
  }
}

/** Ids of the processes in a network namespace of ours. */
const processesIn = (namespace: string): ReadonlyArray<number> =>
  spawnSync("ip", ["netns", "pids", namespace], { encoding: "utf8" }).stdout.split("\n").filter(Boolean).map(Number)
