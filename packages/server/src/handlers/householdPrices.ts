import type { OpenSession } from "@portail-familles/core/accounts/model"
import { Enrolments } from "@portail-familles/core/activities"
import { Estimates } from "@portail-familles/core/invoices"
import { todayInParis } from "@portail-familles/core/platform/time"
import { countedName, priceSentence } from "@portail-familles/core/tariffs"
import { Effect } from "effect"

/** What each activity costs a household's enrolled children today. */
export const householdPrices = Effect.gen(function* () {
  const enrolments = yield* Enrolments
  const estimates = yield* Estimates
  return Effect.fnUntraced(function* ({ access, language }: Pick<OpenSession, "access" | "language">) {
    const today = yield* todayInParis
    const enrolled = (yield* enrolments.mine(access)).filter(
      ({ state, endsOn }) => state === "accepted" && endsOn >= today
    )
    const { resident, prices } = yield* estimates.prices(access, today, enrolled)
    const names = new Map(enrolled.map(({ childId, childName }) => [childId, childName]))
    return {
      resident,
      children: [...Map.groupBy(prices, ({ childId }) => childId)].map(([childId, its]) => ({
        childId,
        childName: names.get(childId) ?? "",
        prices: its.map(({ of: { activity, unit, tariff }, quantity, price }) => ({
          activity: activity.name,
          unit: unit.name,
          unitCents: price.familyCents,
          cents: price.familyCents * quantity,
          sentence: priceSentence(price, quantity, countedName(tariff, unit.name, language), language)
        }))
      }))
    }
  })
})
