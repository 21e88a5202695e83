import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../accounts/FamilyAccess.ts"
import { auditOf } from "../../audit/Audit.ts"
import { Ids } from "../../platform/ids/Ids.ts"
import { decodeRows } from "../../platform/sql/decodeRows.ts"
import { orDieSql } from "../../platform/sql/failures.ts"
import { HouseholdAction } from "../auditActions.ts"
import { lockHousehold } from "../lockHousehold.ts"
import { keepQuotients } from "./keepQuotient.ts"
import { type HouseholdQuotient, isQuotient, QuotientFact } from "./Quotient.ts"

/** A quotient as staff give it: cents, ISO days, and what shows it. */
export interface GivenQuotient {
  readonly cents: number
  readonly from: string
  readonly until: string | null
  readonly proof: string
}

/** The quotient cannot be kept as it was given. */
export class QuotientRefused extends Schema.TaggedError<QuotientRefused>()("QuotientRefused", {
  problem: Schema.Literals(["out-of-range", "end-not-after-start", "proof-too-long"])
}) {}

/** The most that the table keeps of what shows a quotient, in characters. */
const longestProof = 300

/** Days, both included. */
interface Days {
  readonly from: string
  readonly to: string
}

/** What families' quotients are, and when: dated facts, of which the last that has begun is in force until its end. */
export class Quotients extends Context.Service<
  Quotients,
  {
    /** The fact in force on an ISO day; null where the town does not know the quotient. */
    inForce(townId: string, householdId: string, day: string): Effect.Effect<QuotientFact | null>
    /**
     * By household, every fact that can be in force on one of these days, the last to begin first: one query, for `quotientOn`; of some
     * households only, where they are given.
     */
    ofTown(
      townId: string,
      days: Days,
      householdIds?: ReadonlyArray<string>
    ): Effect.Effect<ReadonlyMap<string, ReadonlyArray<QuotientFact>>>
    /** Everything that is known of one household, or what is in force in each on a day, by name. */
    list(
      staff: StaffAccess,
      filter: { readonly householdId: string } | { readonly day: string }
    ): Effect.Effect<ReadonlyArray<HouseholdQuotient>>
    /** Keeps a quotient in the place of one that holds from the same day; the log says when it holds, not how much. */
    set(staff: StaffAccess, householdId: string, given: GivenQuotient): Effect.Effect<void, QuotientRefused>
  }
>()("@portail-familles/core/households/quotients/Quotients") {
  static readonly layer = Layer.effect(
    Quotients,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const audit = yield* auditOf(HouseholdAction)
      const lock = yield* lockHousehold
      const needs = Effect.provide(Context.make(Ids, ids).pipe(Context.add(SqlClient.SqlClient, sql)))

      const columns = sql`q.household_id, q.cents, q.source, q.valid_from as "from", q.valid_until as until, q.proof, q.recorded_at`
      const some = (householdIds: ReadonlyArray<string> | undefined) =>
        householdIds === undefined
          ? sql``
          : sql`and q.household_id in
              (select value::uuid from jsonb_array_elements_text(${JSON.stringify(householdIds)}::jsonb))`
      const read = (townId: string, { from, to }: Days, householdIds: ReadonlyArray<string> | undefined) =>
        sql`select ${columns} from quotients q
          where q.town_id = ${townId} ${some(householdIds)}
            and q.superseded_at is null and q.valid_from <= ${to}::date
            and not exists (select 1 from quotients n where n.town_id = q.town_id and n.household_id = q.household_id
              and n.superseded_at is null and n.valid_from > q.valid_from and n.valid_from <= ${from}::date)
          order by q.household_id, q.valid_from desc`.pipe(decodeRows(QuotientFact))

      const inForce = Effect.fn("Quotients.inForce")(function* (townId: string, householdId: string, day: string) {
        const [last] = yield* sql`select ${columns} from quotients q where q.town_id = ${townId}
          and q.household_id = ${householdId} and q.superseded_at is null and q.valid_from <= ${day}::date
          order by q.valid_from desc limit 1`.pipe(decodeRows(QuotientFact))
        return last === undefined || (last.until !== null && last.until < day) ? null : last
      }, Effect.orDie)

      const ofTown = Effect.fn("Quotients.ofTown")(function* (
        townId: string,
        days: Days,
        householdIds?: ReadonlyArray<string>
      ) {
        return Map.groupBy(yield* read(townId, days, householdIds), ({ householdId }) => householdId)
      }, Effect.orDie)

      const list = Effect.fn("Quotients.list")(
        (staff: StaffAccess, filter: { readonly householdId: string } | { readonly day: string }) => {
          const chosen =
            "day" in filter
              ? sql`q.superseded_at is null and q.valid_from <= ${filter.day}::date
                  and (q.valid_until is null or q.valid_until >= ${filter.day}::date)
                  and not exists (select 1 from quotients n where n.town_id = q.town_id and n.household_id = q.household_id
                    and n.superseded_at is null and n.valid_from > q.valid_from and n.valid_from <= ${filter.day}::date)`
              : sql`q.household_id = ${filter.householdId}`
          return sql<HouseholdQuotient>`select ${columns}, h.external_ref as household_ref, h.name as household_name,
              q.superseded_at, q.recorded_by
            from quotients q join households h on h.town_id = q.town_id and h.id = q.household_id
            where q.town_id = ${staff.townId} and ${chosen}
            order by h.name collate portail_french, h.external_ref, q.valid_from desc, q.recorded_at desc`
        },
        orDieSql
      )

      const set = Effect.fn("Quotients.set")(
        function* (staff: StaffAccess, householdId: string, given: GivenQuotient) {
          const { cents, from, until, proof } = given
          if (!isQuotient(cents / 100)) return yield* new QuotientRefused({ problem: "out-of-range" })
          if (proof.length > longestProof) return yield* new QuotientRefused({ problem: "proof-too-long" })
          if (until !== null && until <= from) return yield* new QuotientRefused({ problem: "end-not-after-start" })
          yield* lock({ townId: staff.townId, householdId })
          yield* keepQuotients(staff.townId, [
            { householdId, cents, from, until, proof, source: "staff", recordedBy: staff.actor }
          ])
          yield* audit.record(staff, {
            action: "quotient.set",
            subjectType: "household",
            subjectId: householdId,
            after: { validFrom: from, validUntil: until }
          })
        },
        sql.withTransaction,
        needs,
        orDieSql
      )

      return Quotients.of({ inForce, ofTown, list, set })
    })
  )
}
