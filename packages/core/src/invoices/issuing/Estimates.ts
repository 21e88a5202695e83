import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../../accounts/FamilyAccess.ts"
import { Activities } from "../../activities/Activities.ts"
import { Quotients } from "../../households/quotients/Quotients.ts"
import { orDieSql } from "../../platform/sql/failures.ts"
import { type ChildPrice, familyPrices } from "../../tariffs/familyPrices.ts"
import { pricedUnits } from "../../tariffs/simulation.ts"
import { Tariffs } from "../../tariffs/Tariffs.ts"
import { dueUnits } from "./dueUnits.ts"
import { quotientCentsOn } from "./FamilyMonth.ts"
import { monthOf, yearsOn } from "./month.ts"
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

/** A child in an activity. */
export interface PricedEnrolment {
  readonly childId: string
  readonly activity: string
}

/** What a household's prices depend on, and what they are. */
export interface FamilyPriceList {
  readonly resident: boolean
  readonly quotientCents: number | null
  readonly prices: ReadonlyArray<ChildPrice>
}

/** What families may expect to pay: the arithmetic of the monthly run for one household, kept nowhere. */
export class Estimates extends Context.Service<
  Estimates,
  {
    /** What each activity costs the household's enrolled children on an ISO day; `enrolled` are pairs of child and activity. */
    prices(access: FamilyAccess, day: string, enrolled: ReadonlyArray<PricedEnrolment>): Effect.Effect<FamilyPriceList>
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
      const tariffs = yield* Tariffs
      const activities = yield* Activities

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

      const prices = Effect.fn("Estimates.prices")(function* (
        { town, townId, householdId }: FamilyAccess,
        day: string,
        enrolled: ReadonlyArray<PricedEnrolment>
      ) {
        const home = yield* sql<HouseholdOfRun>`select id, postal_code, city from household_cards
          where town_id = ${townId} and id = ${householdId}`
        const facts = yield* quotients.ofTown(townId, { from: day, to: day }, [householdId])
        const [family] = yield* families(town, monthOf(day.slice(0, 7)), home, facts)
        const units = pricedUnits(yield* tariffs.list(townId), yield* activities.list(townId), day)
        const of = Map.groupBy(enrolled, ({ childId }) => childId)
        const quotientCents = quotientCentsOn(family?.quotients ?? [], day)
        const resident = family?.resident ?? false
        const children = (family?.children ?? []).map(({ id, birthDate, schoolClass, attributes }) => ({
          ...{ id, schoolClass, attributes, age: yearsOn(birthDate, day) },
          activities: new Set((of.get(id) ?? []).map(({ activity }) => activity))
        }))
        return { resident, quotientCents, prices: familyPrices(units, children, { quotientCents, resident }) }
      }, orDieSql)

      const month = Effect.fn("Estimates.month")(
        (access: FamilyAccess, period: RunPeriod) =>
          read(access, period).pipe(Effect.catchTag("RunImpossible", () => Effect.succeed(null))),
        orDieSql
      )

      return Estimates.of({ prices, month })
    })
  )
}
