import { Activities } from "@portail-familles/core/activities"
import { todayInParis } from "@portail-familles/core/platform/time"
import {
  countedName,
  type PricedUnit,
  pricedUnits,
  priceSentence,
  simulate,
  Tariffs
} from "@portail-familles/core/tariffs"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../contract/Api.ts"
import { CurrentTown } from "../contract/middleware.ts"
import { TariffUnknown } from "../contract/tariffs.ts"

export const tariffsHandlers = HttpApiBuilder.group(
  Api,
  "tariffs",
  Effect.fn(function* (handlers) {
    const tariffs = yield* Tariffs
    const activities = yield* Activities

    const priced = Effect.gen(function* () {
      const { id } = yield* CurrentTown
      return pricedUnits(yield* tariffs.list(id), yield* activities.list(id), yield* todayInParis)
    })

    return handlers.handleAll({
      list: Effect.fnUntraced(function* () {
        const byActivity = Map.groupBy(yield* priced, ({ activity }) => activity)
        return [...byActivity].map(([{ code, name }, units]) => ({
          code,
          name,
          units: units.map(({ unit, tariff, asks }) => ({
            code: unit.code,
            name: unit.name,
            tariff: cited(tariff),
            asks
          }))
        }))
      }),
      simulate: Effect.fnUntraced(function* ({ query }) {
        const found = (yield* priced).find(
          ({ activity, unit }) => activity.code === query.activity && unit.code === query.unit
        )
        if (found === undefined) return yield* new TariffUnknown()
        const { quotient, resident = "true", children = 1, times = 1, age = 8, lang = "fr" } = query
        const simulated = simulate(found, {
          quotientCents: quotient === undefined ? null : Math.round(Number(quotient) * 100),
          resident: resident === "true",
          ...{ children, times, age, schoolClass: query.class ?? "" }
        })
        const counted = countedName(found.tariff, found.unit.name, lang)
        return {
          activityName: found.activity.name,
          unitName: found.unit.name,
          tariff: cited(found.tariff),
          children: simulated.map(({ rank, quantity, price, cents }) => ({
            ...{ rank, quantity, cents },
            unitCents: price.familyCents,
            sentence: priceSentence(price, quantity, counted, lang)
          })),
          cents: simulated.reduce((sum, { cents }) => sum + cents, 0)
        }
      })
    })
  })
)

const cited = ({ name, from, until, deliberation }: PricedUnit["tariff"]) => ({ name, from, until, deliberation })
