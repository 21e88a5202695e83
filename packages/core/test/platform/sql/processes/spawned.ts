import { type ChildProcessByStdio, spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import type { Readable, Writable } from "node:stream"
import { Effect } from "effect"

/** Another process that works on an embedded database. */
export class DatabaseProcess {
  readonly child: ChildProcessByStdio<Writable, Readable, null>
  readonly lines: Array<string> = []
  #wake: Array<() => void> = []
  #partial = ""
  #ended = false

  constructor(directory: string, options: { readonly mustOwn?: boolean } = {}) {
    const script = join(import.meta.dirname, "databaseProcess.ts")
    this.child = spawn(process.execPath, [script, directory, options.mustOwn ? "must-own" : ""], {
      stdio: ["pipe", "pipe", "inherit"]
    })
    // it may be killed while it is told something
    this.child.stdin.on("error", () => {})
    this.child.stdout.on("data", (chunk) => this.#read(String(chunk)))
    this.child.stdout.on("end", () => {
      this.#ended = true
      this.#wakeAll()
    })
  }

  /** The first line it says: its role, or why it could not open. */
  role(): Promise<string> {
    return this.line(() => true)
  }

  /** The first line, present or future, that a condition holds for. */
  async line(condition: (line: string, index: number) => boolean): Promise<string> {
    for (;;) {
      const found = this.lines.find(condition)
      if (found !== undefined) return found
      if (this.#ended) throw new Error(`the process ended after: ${this.lines.slice(-3).join(" | ")}`)
      await new Promise<void>((settle) => this.#wake.push(settle))
    }
  }

  tell(command: string): void {
    this.child.stdin.write(`${command}\n`)
  }

  /** Tells it to do something and waits until it is done. */
  async run(command: string): Promise<void> {
    const from = this.lines.length
    this.tell(command)
    await this.line((line, index) => index >= from && line === `done ${command.split(" ")[0]}`)
  }

  /** Asks for a number. */
  async ask(name: string): Promise<number> {
    const from = this.lines.length
    await this.run(name)
    return Number(
      this.lines
        .slice(from)
        .find((line) => line.startsWith(`${name} `))
        ?.slice(name.length)
    )
  }

  async kill(signal: NodeJS.Signals): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return
    const exited = once(this.child, "exit")
    this.child.kill(signal)
    await exited
  }

  /** Lets it close its database and end. */
  async leave(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return
    const exited = once(this.child, "exit")
    this.child.stdin.end()
    await exited
  }

  #read(chunk: string): void {
    const lines = (this.#partial + chunk).split("\n")
    this.#partial = lines.pop() ?? ""
    this.lines.push(...lines)
    this.#wakeAll()
  }

  #wakeAll(): void {
    for (const wake of this.#wake.splice(0)) wake()
  }
}

/** A process on a data directory that is gone when the scope is. */
export const databaseProcess = (directory: string, options: { readonly mustOwn?: boolean } = {}) =>
  Effect.acquireRelease(
    Effect.sync(() => new DatabaseProcess(directory, options)),
    (started) => Effect.promise(() => started.kill("SIGKILL"))
  )
