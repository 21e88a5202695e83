import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../../accounts/FamilyAccess.ts"
import { Quotients } from "../../households/quotients/Quotients.ts"
import { orDieSql } from "../../platform/sql/failures.ts"
import { dueUnits } from "./dueUnits.ts"
import { monthOf } from "./month.ts"
import type { RunLine, RunPeriod } from "./Run.ts"
import { type HouseholdOfRun, readFamilies } from "./readFamilies.ts"
import { readTownMonth } from "./readTownMonth.ts"
import { linesOf } from "./runLines.ts"
import { pricedBuckets } from "./unitBuckets.ts"

/** What a household's month comes to as it is booked and noted now. Amounts in cents. */
export interface MonthEstimate {
  readonly cents: number
  /** The lines that an invoice would have. */
  readonly lines: ReadonlyArray<RunLine>
  /** Whether something booked has no price, or two. */
  readonly incomplete: boolean
  /** Whether a price is that of an unknown quotient. */
  readonly withoutQuotient: boolean
}

/** What families may expect to pay: the arithmetic of the monthly run for one household, kept nowhere. */
export class Estimates extends Context.Service<
  Estimates,
  {
    /** The household's month; null where the town has no tariffs. */
    month(access: FamilyAccess, period: RunPeriod): Effect.Effect<MonthEstimate | null>
  }
>()("@portail-familles/core/invoices/Estimates") {
  static readonly layer = Layer.effect(
    Estimates,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const readTown = yield* readTownMonth
      const families = yield* readFamilies
      const quotients = yield* Quotients

      const read = Effect.fnUntraced(function* ({ town, townId, householdId }: FamilyAccess, period: RunPeriod) {
        const month = monthOf(period)
        const { prices } = yield* readTown(town, period)
        const home = yield* sql<HouseholdOfRun>`select id, postal_code, city from household_cards
          where town_id = ${townId} and id = ${householdId}`
        const facts = yield* quotients.ofTown(townId, month, [householdId])
        const [family] = yield* families(town, month, home, facts)
        if (family === undefined) return null
        const { buckets, problems } = pricedBuckets(prices, family, dueUnits(prices, family), new Map())
        const lines = linesOf(prices, family, buckets)
        return {
          cents: lines.reduce((sum, { amountCents }) => sum + amountCents, 0),
          lines,
          incomplete: problems.length > 0,
          withoutQuotient: buckets.some(({ facts, tariff }) => tariff.use.quotient && facts.quotientCents === null)
        }
      })

      const month = Effect.fn("Estimates.month")(
        (access: FamilyAccess, period: RunPeriod) =>
          read(access, period).pipe(Effect.catchTag("RunImpossible", () => Effect.succeed(null))),
        orDieSql
      )

      return Estimates.of({ month })
    })
  )
}
