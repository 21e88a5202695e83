import { join } from "node:path"
import { KillableProcesses } from "../killable.ts"
import type { Begun, Portal } from "./portal.ts"
import type { Opening, Question } from "./portalProcess.ts"

/** A portal in a process that can be killed. */
export interface KillablePortal extends Portal {
  /** `kill -9`; gives how many questions it left without an answer. */
  kill(): Promise<number>
}

/** Gives portals in processes of their own. */
export class KillablePortals extends KillableProcesses<KillablePortal> {
  constructor(opening: Opening) {
    super(join(import.meta.dirname, "portalProcess.ts"), opening, (process) => {
      const ask = (question: Question) => process.ask({ millis: opening.options.time.millis, question })
      return {
        start: async (family, invoiceIds) => (await ask({ ask: "start", family, invoiceIds })) as Begun,
        hear: async (idop) => String(await ask({ ask: "hear", idop })),
        follow: async (family, attemptId) => String(await ask({ ask: "follow", family, attemptId })),
        reconcile: async (all) => String(await ask({ ask: "reconcile", all })),
        invoiceStates: async (family) => (await ask({ ask: "invoiceStates", family })) as ReadonlyMap<string, string>,
        kill: process.kill,
        close: async () => {
          await process.kill()
        }
      }
    })
  }
}
