/** A portal in a process of its own, which another process asks over IPC and kills. Started by `killable.ts`. */
import { Effect } from "effect"
import type { FamilyAccess } from "../../src/accounts/FamilyAccess.ts"
import type { Database } from "../../src/platform/sql/Database.ts"
import type { PostgresConnection } from "../../test/support/postgresCluster.ts"
import { serverLayer } from "../../test/support/templates.ts"
import { openPortal, type Portal, type PortalOptions } from "./portal.ts"

/** What the process is told first. */
export interface Opening {
  readonly connection: PostgresConnection
  readonly options: PortalOptions
}

/** A question to the portal. */
export type Question =
  | { readonly ask: "start"; readonly family: FamilyAccess; readonly invoiceIds: ReadonlyArray<string> }
  | { readonly ask: "hear"; readonly idop: string }
  | { readonly ask: "follow"; readonly family: FamilyAccess; readonly attemptId: string }
  | { readonly ask: "reconcile"; readonly all: boolean }
  | { readonly ask: "invoiceStates"; readonly family: FamilyAccess }

/** A question with its number, and the instant at which it is asked. */
export interface Asked {
  readonly number: number
  readonly millis: number
  readonly question: Question
}

/** What became of a question. */
export type Answered =
  | { readonly number: number; readonly answer: unknown }
  | { readonly number: number; readonly failure: string }

const answer = (portal: Portal, question: Question): Promise<unknown> => {
  switch (question.ask) {
    case "start":
      return portal.start(question.family, question.invoiceIds)
    case "hear":
      return portal.hear(question.idop)
    case "follow":
      return portal.follow(question.family, question.attemptId)
    case "reconcile":
      return portal.reconcile(question.all)
    case "invoiceStates":
      return portal.invoiceStates(question.family)
  }
}

const serve = ({ connection, options }: Opening) =>
  Effect.gen(function* () {
    const { time } = options
    const portal = openPortal(yield* Effect.context<Database>(), options)
    // the first question would spend its time on loading
    yield* Effect.promise(() => portal.hear("warm"))
    process.on("message", ({ number, millis, question }: Asked) => {
      time.millis = millis
      answer(portal, question).then(
        (answer) => process.send?.({ number, answer } satisfies Answered),
        (failure: unknown) => process.send?.({ number, failure: String(failure) } satisfies Answered)
      )
    })
    process.send?.("ready")
    return yield* Effect.never
  }).pipe(Effect.provide(serverLayer(connection, connection.database)))

if (import.meta.main) {
  process.on("disconnect", () => process.exit())
  process.once("message", (opening: Opening) => void Effect.runPromise(serve(opening)))
}
