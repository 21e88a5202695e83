import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import type { Begun, Portal } from "./portal.ts"
import type { Answered, Asked, Opening, Question } from "./portalProcess.ts"

/** A portal in a process that can be killed. */
export interface KillablePortal extends Portal {
  /** `kill -9`; gives how many questions it left without an answer. */
  kill(): Promise<number>
}

const started = async (opening: Opening): Promise<ChildProcess> => {
  const child = fork(join(import.meta.dirname, "portalProcess.ts"), { serialization: "advanced" })
  child.send(opening)
  const [said] = await Promise.race([once(child, "message"), once(child, "exit").then(() => ["ended"])])
  if (said !== "ready") throw new Error("the portal's process did not start")
  return child
}

const portalOf = (child: ChildProcess, opening: Opening): KillablePortal => {
  const waiting = new Map<
    number,
    { readonly settle: (answer: unknown) => void; readonly fail: (cause: Error) => void }
  >()
  let numbers = 0
  child.on("message", (said: Answered) => {
    const asked = waiting.get(said.number)
    waiting.delete(said.number)
    if ("failure" in said) asked?.fail(new Error(said.failure))
    else asked?.settle(said.answer)
  })
  child.on("exit", () => {
    for (const { fail } of waiting.values()) fail(new Error("the server was killed"))
    waiting.clear()
  })
  const ask = (question: Question) =>
    new Promise<unknown>((settle, fail) => {
      const number = numbers++
      waiting.set(number, { settle, fail })
      const asked: Asked = { number, millis: opening.options.time.millis, question }
      // a notification may find it dead already
      child.send(asked, (refused) => refused && fail(refused))
    })
  const kill = async () => {
    const unanswered = waiting.size
    if (child.exitCode !== null || child.signalCode !== null) return 0
    const exited = once(child, "exit")
    child.kill("SIGKILL")
    await exited
    return unanswered
  }
  return {
    start: async (family, invoiceIds) => (await ask({ ask: "start", family, invoiceIds })) as Begun,
    hear: async (idop) => String(await ask({ ask: "hear", idop })),
    follow: async (family, attemptId) => String(await ask({ ask: "follow", family, attemptId })),
    reconcile: async (all) => String(await ask({ ask: "reconcile", all })),
    invoiceStates: async (family) => (await ask({ ask: "invoiceStates", family })) as ReadonlyMap<string, string>,
    kill,
    close: async () => {
      await kill()
    }
  }
}

/** Gives portals in processes of their own; the next one starts while the last one is used. */
export class KillablePortals {
  readonly #opening: Opening
  #spare: Promise<ChildProcess> | undefined
  /** Processes that were killed before they had answered. */
  kills = 0

  constructor(opening: Opening) {
    this.#opening = opening
  }

  async take(): Promise<KillablePortal> {
    const child = await (this.#spare ?? started(this.#opening))
    this.#spare = started(this.#opening)
    return portalOf(child, this.#opening)
  }

  async close(): Promise<void> {
    const child = await this.#spare
    child?.kill("SIGKILL")
  }
}
