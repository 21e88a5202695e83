import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { type Actor, auditOf } from "../audit/Audit.ts"
import type { Counted, Counts, Sweep } from "../platform/privacy/Contribution.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { Rollback } from "../platform/sql/Rollback.ts"
import { monthsBefore } from "../platform/time/monthsBefore.ts"
import { todayInParis } from "../platform/time/today.ts"
import type { Town } from "../towns/Town.ts"
import { PrivacyAction } from "./auditActions.ts"
import { Contributions } from "./Contributions.ts"
import { eraseLeaving } from "./erasing.ts"
import { mirrorErasures } from "./erasuresFile.ts"
import { eraseLeftFamilies } from "./leftFamilies.ts"

/**
 * How much of each kind had outlived its time, as the rooms name it; `leftFamilies` are the families that left long ago, and nothing of
 * `inactiveAccountsWarned` goes: these are owners written to because their account will be closed next month.
 */
export type Outlived = Counts

/** In whose name the portal itself deletes what has outlived its time. */
export const retentionActor = "retention"

/** What this room writes into the log, and keeps there as long as the accounts. */
const ownEntries = ["household.erase", "household.merge", "retention."]

/** Deletes what the town no longer may keep, by its own settings, and warns the owners of accounts first. */
export class Retention extends Context.Service<
  Retention,
  {
    /** Applies a town's settings today; deletes nothing in a dry run. Several servers may do it at once: one finds what is left. */
    apply(by: Actor, town: Town, options: { readonly dryRun: boolean }): Effect.Effect<Outlived>
  }
>()("@portail-familles/core/privacy/Retention") {
  static readonly layer = Layer.effect(
    Retention,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const audit = yield* auditOf(PrivacyAction)
      const rooms = yield* Contributions
      const erase = yield* eraseLeaving
      const eraseLeft = yield* eraseLeftFamilies
      const mirror = yield* mirrorErasures

      const ties = rooms.flatMap(({ ties }) => ties ?? [])
      const entries = {
        asAccounts: [...ownEntries, ...rooms.flatMap(({ entries }) => entries?.asAccounts ?? [])],
        explained: sql.or(rooms.flatMap(({ entries }) => entries?.explained ?? []))
      }
      const sweepOf = (town: Town, today: string): Sweep<Town> => ({
        town,
        today,
        entries,
        serves: sql.or(ties.flatMap(({ serves }) => serves?.(today) ?? [])),
        notInBooksSince: (day) =>
          sql.and(
            ties.flatMap(({ inBooksSince }) => inBooksSince?.(day) ?? []).map((condition) => sql`not ${condition}`)
          ),
        eraseAccounts: (account) =>
          Effect.asVoid(erase({ townId: town.id, account, household: [], adult: [], child: [], addresses: [] }))
      })

      const run = Effect.fnUntraced(function* (
        sweep: Sweep<Town>,
        works: ReadonlyArray<Counted<Sweep<Town>> | undefined>
      ) {
        const outlived: Record<string, number> = {}
        for (const work of works) {
          if (work === undefined) continue
          for (const name of work.counts) outlived[name] = 0
          Object.assign(outlived, yield* work.run(sweep))
        }
        return outlived
      })

      const applyOrNothing = Effect.fnUntraced(function* (
        by: Actor,
        town: Town,
        { dryRun }: { readonly dryRun: boolean }
      ) {
        const today = yield* todayInParis
        const sweep = sweepOf(town, today)
        const leftSince = monthsBefore(today, 12 * town.settings.retention.leftFamilyYears)
        const outlived: Outlived = {
          ...(yield* run(
            sweep,
            rooms.map(({ retention }) => retention)
          )),
          // after the accounts, which keep a family while they are open
          leftFamilies: yield* eraseLeft(by, leftSince),
          ...(yield* run(
            sweep,
            rooms.map(({ lateRetention }) => lateRetention)
          ))
        }
        if (dryRun) return yield* Effect.fail(new Rollback(outlived))
        if (Object.values(outlived).some((count) => count > 0)) {
          yield* audit.record(by, {
            action: "retention.apply",
            subjectType: "town",
            subjectId: town.id,
            after: outlived
          })
        }
        return outlived
      }, sql.withTransaction)

      const apply = Effect.fn("Retention.apply")(function* (
        by: Actor,
        town: Town,
        options: { readonly dryRun: boolean }
      ) {
        const outlived = yield* applyOrNothing(by, town, options).pipe(
          Effect.catchTag("Rollback", ({ outcome }) => Effect.succeed(outcome))
        )
        if (!options.dryRun) yield* mirror(town.id)
        return outlived
      }, orDieSql)

      return Retention.of({ apply })
    })
  )
}
