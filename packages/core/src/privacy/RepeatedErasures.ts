import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { auditOf } from "../audit/Audit.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { TownId } from "../towns/Town.ts"
import { PrivacyAction } from "./auditActions.ts"
import { eraseHousehold } from "./erasing.ts"
import type { ErasedHousehold } from "./erasuresFile.ts"

/** How many households of a list a restored backup brought back. */
export interface ReturnedHouseholds {
  readonly listed: number
  readonly returned: number
}

/** Erasures again, of what a restored backup brought back. */
export class RepeatedErasures extends Context.Service<
  RepeatedErasures,
  {
    /** Counts the listed households that are there again, and unless it is a dry run erases them as they were; each is a transaction. */
    repeat(
      actor: string,
      list: ReadonlyArray<ErasedHousehold>,
      options: { readonly dryRun: boolean }
    ): Effect.Effect<ReturnedHouseholds>
  }
>()("@portail-familles/core/privacy/RepeatedErasures") {
  static readonly layer = Layer.effect(
    RepeatedErasures,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const audit = yield* auditOf(PrivacyAction)
      const eraseOne = yield* eraseHousehold

      const back = (list: ReadonlyArray<ErasedHousehold>) =>
        sql`select h.town_id, h.id from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as e(town uuid, household uuid)
          join household_cards h on h.town_id = e.town and h.id = e.household
          where exists (select 1 from household_members m where m.town_id = h.town_id and m.household_id = h.id)
            or exists (select 1 from child_homes l where l.town_id = h.town_id and l.household_id = h.id)
          order by h.town_id, h.id`.pipe(decodeRows(Schema.Struct({ townId: TownId, id: Schema.String })))

      const eraseAgain = Effect.fnUntraced(function* (actor: string, townId: TownId, id: string) {
        const after = yield* eraseOne(townId, id)
        yield* audit.record(
          { townId, actor },
          { action: "household.erase", subjectType: "household", subjectId: id, after }
        )
      }, sql.withTransaction)

      const repeat = Effect.fn("RepeatedErasures.repeat")(function* (
        actor: string,
        list: ReadonlyArray<ErasedHousehold>,
        { dryRun }: { readonly dryRun: boolean }
      ) {
        const returned = yield* back(list)
        if (!dryRun)
          yield* Effect.forEach(returned, ({ townId, id }) => eraseAgain(actor, townId, id), { discard: true })
        return { listed: list.length, returned: returned.length }
      }, orDieSql)

      return RepeatedErasures.of({ repeat })
    })
  )
}
