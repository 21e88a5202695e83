import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import type { PostgresConnection } from "../../test/support/postgresCluster.ts"
import type { Answer, Call, Calls, Portal } from "./portal.ts"
import type { Answered, Asked } from "./portalProcess.ts"

/** In whose name servers that can be killed use the database: what they leave can be seen there. */
export const killableUser = "killable"

/** The server died before it answered. */
export class Killed extends Error {}

/** A portal in a process that can be killed. */
export interface KillablePortal extends Portal {
  /** `kill -9`; gives how many calls it left without an answer. */
  kill(): Promise<number>
}

const started = async (connection: PostgresConnection): Promise<ChildProcess> => {
  const child = fork(join(import.meta.dirname, "portalProcess.ts"), { serialization: "advanced" })
  child.send({ ...connection, user: killableUser })
  const [said] = await Promise.race([once(child, "message"), once(child, "exit").then(() => ["ended"])])
  if (said !== "ready") throw new Error("the portal's process did not start")
  return child
}

const portalOf = (child: ChildProcess): KillablePortal => {
  const waiting = new Map<
    number,
    { readonly settle: (answer: Answer<Call>) => void; readonly fail: (cause: Error) => void }
  >()
  let numbers = 0
  child.on("message", (said: Answered) => {
    const asked = waiting.get(said.number)
    waiting.delete(said.number)
    if ("failure" in said) asked?.fail(new Error(said.failure))
    else asked?.settle(said.answer)
  })
  child.on("exit", () => {
    for (const { fail } of waiting.values()) fail(new Killed("the server was killed"))
    waiting.clear()
  })
  const ask = <K extends Call>(call: K, millis: number, ...given: Calls[K]["with"]) =>
    new Promise<Answer<Call>>((settle, fail) => {
      const number = numbers++
      waiting.set(number, { settle, fail })
      const asked: Asked<K> = { number, call, millis, given }
      child.send(asked, (refused) => refused && fail(new Killed("the server was dead")))
    }) as Promise<Answer<K>>
  const kill = async () => {
    const unanswered = waiting.size
    if (child.exitCode !== null || child.signalCode !== null) return 0
    const exited = once(child, "exit")
    child.kill("SIGKILL")
    await exited
    return unanswered
  }
  return {
    ask,
    kill,
    close: async () => {
      await kill()
    }
  }
}

/** Gives portals in processes of their own; the next one starts while the last one is used. */
export class KillablePortals {
  readonly #connection: PostgresConnection
  #spare: Promise<ChildProcess> | undefined
  /** Processes that were killed before they had answered. */
  kills = 0

  constructor(connection: PostgresConnection) {
    this.#connection = connection
  }

  async take(): Promise<KillablePortal> {
    const child = await (this.#spare ?? started(this.#connection))
    this.#spare = started(this.#connection)
    return portalOf(child)
  }

  async close(): Promise<void> {
    const child = await this.#spare
    child?.kill("SIGKILL")
  }
}
