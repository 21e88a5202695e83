import { Effect } from "effect"
import { Activities } from "../../activities/Activities.ts"
import type { Tariff } from "../../tariffs/Tariff.ts"
import { Tariffs } from "../../tariffs/Tariffs.ts"
import { TownCalendars } from "../../towns/calendar/TownCalendars.ts"
import type { Town } from "../../towns/Town.ts"
import { monthOf } from "./month.ts"
import { RunImpossible, type RunPeriod } from "./Run.ts"
import { townMonth } from "./TownMonth.ts"

/** Reads what a month's prices depend on in a town: its activities, tariffs and calendar; `firstRegie` is whose unpriced units are. */
export const readTownMonth = Effect.gen(function* () {
  const activities = yield* Activities
  const tariffs = yield* Tariffs
  const calendars = yield* TownCalendars
  return Effect.fnUntraced(function* (town: Town, period: RunPeriod) {
    const firstRegie = town.settings.regies[0]?.code
    if (firstRegie === undefined) return yield* new RunImpossible({ lacks: "regie" })
    const priced = yield* tariffs.list(town.id)
    if (priced.length === 0) return yield* new RunImpossible({ lacks: "tariffs" })
    const offered = yield* activities.list(town.id)
    const regieOf = ({ regie }: Tariff): string => regie || firstRegie
    const prices = townMonth(monthOf(period), yield* calendars.read(town), offered, priced, regieOf)
    return { prices, firstRegie, activities: offered.map(({ code }) => code) }
  })
})
