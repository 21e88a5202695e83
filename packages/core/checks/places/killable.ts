import { join } from "node:path"
import type { PostgresConnection } from "../../test/support/postgresCluster.ts"
import { KillableProcesses } from "../killable.ts"
import type { Answer, Call, Calls, Portal } from "./portal.ts"

export { Killed } from "../killable.ts"

/** In whose name servers that can be killed use the database: what they leave can be seen there. */
export const killableUser = "killable"

/** A portal in a process that can be killed. */
export interface KillablePortal extends Portal {
  /** `kill -9`; gives how many calls it left without an answer. */
  kill(): Promise<number>
}

/** Gives portals in processes of their own. */
export class KillablePortals extends KillableProcesses<KillablePortal> {
  constructor(connection: PostgresConnection) {
    super(join(import.meta.dirname, "portalProcess.ts"), { ...connection, user: killableUser }, (process) => ({
      ask: async <K extends Call>(call: K, millis: number, ...given: Calls[K]["with"]) =>
        (await process.ask({ call, millis, given })) as Answer<K>,
      kill: process.kill,
      close: async () => {
        await process.kill()
      }
    }))
  }
}
