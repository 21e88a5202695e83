import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { orDieSql } from "../../platform/sql/failures.ts"
import { type KeyAccess, ScopeMissing } from "../keys/ApiKey.ts"
import { type Change, ChangeKind, type Cursor, CursorExpired, cursorText, scopeOfKind } from "./Change.ts"
import { placeChanges } from "./placeChanges.ts"

/** Some changes in their order, and what to ask with for those behind them. */
export interface ChangePage {
  readonly changes: ReadonlyArray<Change>
  readonly cursor: string
  /** Whether more of them are there already. */
  readonly more: boolean
}

/** Where reading begins: behind a cursor, at the oldest change that is kept, or with what happens from now on. */
export type After = Cursor | "oldest" | "latest"

/** What changed in a town, in an order that never changes: the tables note it themselves, in the transaction in which it happens. */
export class ChangeFeed extends Context.Service<
  ChangeFeed,
  {
    /** The changes of the kinds that a key shows, at most so many. */
    read(access: KeyAccess, after: After, limit: number): Effect.Effect<ChangePage, CursorExpired | ScopeMissing>
  }
>()("@portail-familles/core/integrations/ChangeFeed") {
  static readonly layer = Layer.effect(
    ChangeFeed,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const place = yield* placeChanges

      const read = Effect.fn("ChangeFeed.read")(
        function* ({ townId, scopes }: KeyAccess, after: After, limit: number) {
          const kinds = ChangeKind.literals.filter((kind) => scopes.includes(scopeOfKind[kind]))
          if (kinds.length === 0) return yield* new ScopeMissing({ scope: "households:read" })
          const { epoch, last, forgotten } = yield* place(townId)
          const page = (position: number, changes: ReadonlyArray<Change>, more: boolean) => ({
            changes,
            cursor: cursorText({ epoch, position }),
            more
          })
          if (after === "latest") return page(last, [], false)
          const begin = after === "oldest" ? { epoch, position: forgotten } : after
          if (begin.epoch !== epoch || begin.position < forgotten || begin.position > last) {
            return yield* new CursorExpired()
          }
          const found =
            yield* sql<Change>`select position::float8 as version, kind, event, object_id as id, at from changes
            where town_id = ${townId} and position > ${begin.position} and position <= ${last}
              and kind in (select jsonb_array_elements_text(${JSON.stringify(kinds)}::jsonb))
            order by position limit ${limit + 1}`
          const changes = found.slice(0, limit)
          const more = found.length > limit
          return page(more ? (changes.at(-1)?.version ?? begin.position) : last, changes, more)
        },
        sql.withTransaction,
        orDieSql
      )

      return ChangeFeed.of({ read })
    })
  )
}
