import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"

/** The process died before it answered. */
export class Killed extends Error {}

/** A process that answers questions over IPC, by their number, until it is killed. */
export interface Killable {
  /** Asks with a number of its own; fails with `Killed` when the process dies first. */
  ask(question: object): Promise<unknown>
  /** `kill -9`; gives how many questions it left without an answer. */
  kill(): Promise<number>
}

/** What such a process says: `ready` first, then what became of a question. */
type Said = { readonly number: number } & ({ readonly answer: unknown } | { readonly failure: string })

const started = async (module: string, opening: object): Promise<ChildProcess> => {
  const child = fork(module, { serialization: "advanced" })
  child.send(opening)
  const [said] = await Promise.race([once(child, "message"), once(child, "exit").then(() => ["ended"])])
  if (said !== "ready") throw new Error("the portal's process did not start")
  return child
}

const killable = (child: ChildProcess): Killable => {
  const waiting = new Map<
    number,
    { readonly settle: (answer: unknown) => void; readonly fail: (cause: Error) => void }
  >()
  let numbers = 0
  child.on("message", (said: Said) => {
    const asked = waiting.get(said.number)
    waiting.delete(said.number)
    if ("failure" in said) asked?.fail(new Error(said.failure))
    else asked?.settle(said.answer)
  })
  child.on("exit", () => {
    for (const { fail } of waiting.values()) fail(new Killed("the server was killed"))
    waiting.clear()
  })
  return {
    ask: (question) =>
      new Promise((settle, fail) => {
        const number = numbers++
        waiting.set(number, { settle, fail })
        // it may be dead already
        child.send({ ...question, number }, (refused) => refused && fail(new Killed("the server was dead")))
      }),
    kill: async () => {
      const unanswered = waiting.size
      if (child.exitCode !== null || child.signalCode !== null) return 0
      const exited = once(child, "exit")
      child.kill("SIGKILL")
      await exited
      return unanswered
    }
  }
}

/** Gives processes of a module, each told the same first; the next one starts while the last one is used. */
export class KillableProcesses<P> {
  readonly #start: () => Promise<ChildProcess>
  readonly #made: (process: Killable) => P
  #spare: Promise<ChildProcess> | undefined
  /** Processes that were killed before they had answered. */
  kills = 0

  constructor(module: string, opening: object, made: (process: Killable) => P) {
    this.#start = () => started(module, opening)
    this.#made = made
  }

  async take(): Promise<P> {
    const child = await (this.#spare ?? this.#start())
    this.#spare = this.#start()
    return this.#made(killable(child))
  }

  async close(): Promise<void> {
    const child = await this.#spare
    child?.kill("SIGKILL")
  }
}
