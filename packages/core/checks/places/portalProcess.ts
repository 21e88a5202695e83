/** A portal in a process of its own, which another process asks over IPC and kills. Started by `killable.ts`. */
import { Effect } from "effect"
import type { Database } from "../../src/platform/sql/Database.ts"
import type { PostgresConnection } from "../../test/support/postgresCluster.ts"
import { serverLayer } from "../../test/support/templates.ts"
import { type Answer, type Call, type Calls, openPortal } from "./portal.ts"

/** A call with its number, and the instant at which it is asked. */
export interface Asked<K extends Call = Call> {
  readonly number: number
  readonly call: K
  readonly millis: number
  readonly given: Calls[K]["with"]
}

/** What became of a call. */
export type Answered =
  | { readonly number: number; readonly answer: Answer<Call> }
  | { readonly number: number; readonly failure: string }

const serve = (connection: PostgresConnection) =>
  Effect.gen(function* () {
    const portal = openPortal(yield* Effect.context<Database>())
    process.on("message", <K extends Call>({ number, call, millis, given }: Asked<K>) => {
      portal.ask(call, millis, ...given).then(
        (answer) => process.send?.({ number, answer } satisfies Answered),
        (failure: unknown) => process.send?.({ number, failure: String(failure) } satisfies Answered)
      )
    })
    process.send?.("ready")
    return yield* Effect.never
  }).pipe(Effect.provide(serverLayer(connection, connection.database)))

if (import.meta.main) {
  process.on("disconnect", () => process.exit())
  process.once("message", (connection: PostgresConnection) => void Effect.runPromise(serve(connection)))
}
