import type { StaffAccess } from "@portail-familles/core/accounts/model"
import { Naming } from "@portail-familles/core/households"
import { day } from "@portail-familles/core/platform/csv"
import { daysAfter, todayInParis } from "@portail-familles/core/platform/time"
import { Effect } from "effect"
import type { ReadFrom } from "../../running/declared.ts"
import { optional } from "../../running/declared.ts"
import { childWords, householdFilter, idOfHousehold } from "../../running/naming.ts"
import { Word } from "../../running/options.ts"
import { period, periodOf } from "../../running/period.ts"
import { UsageRefused } from "../../terminal/refusals.ts"
import { typedField } from "../../terminal/typedField.ts"

/** The days of a command: one, or from one to another. */
export const daysTakes = {
  day: optional("<jour>", Word, "un jour, comme 2026-12-21 (sinon aujourd'hui)"),
  from: period.from,
  to: period.to
}

/** What reservations are narrowed to. */
export const filterTakes = {
  activity: optional("<code>", Word, "une activité"),
  ...daysTakes,
  child: optional("<enfant>", Word, childWords),
  household: householdFilter,
  place: optional("<code>", Word, "un lieu"),
  group: optional("<code>", Word, "un groupe")
}

/** Days that are read where only the first or a person is named. */
const usualDays = 31

/** The days that were typed, as ISO: of a person the next ones, else today. */
export const daysOf = Effect.fnUntraced(function* (options: ReadFrom<typeof daysTakes>, usual: number) {
  if (options.day !== undefined) {
    if (options.from !== undefined || options.to !== undefined) {
      return yield* new UsageRefused({
        problem: "--day ne va pas avec --from ni --to.",
        advice: "Donnez un jour, ou une période."
      })
    }
    const one = yield* typedField("--day", day(options.day))
    return { from: one, to: one }
  }
  const typed = yield* periodOf({
    ...(options.from === undefined ? {} : { from: options.from }),
    ...(options.to === undefined ? {} : { to: options.to })
  })
  const from = typed.from ?? (yield* todayInParis)
  const to = typed.to ?? daysAfter(from, (options.from === undefined ? usual : usualDays) - 1)
  if (to < from) {
    return yield* new UsageRefused({
      problem: "La période finit avant de commencer.",
      advice: "Vérifiez --from et --to ; sans --from, elle commence aujourd'hui."
    })
  }
  return { from, to }
})

/** The filter that was typed. */
export const filterOf = Effect.fnUntraced(function* (staff: StaffAccess, options: ReadFrom<typeof filterTakes>) {
  const { activity, place, group, child } = options
  const childId = child === undefined ? undefined : (yield* Naming.use((naming) => naming.child(staff, child))).id
  const householdId = yield* idOfHousehold(staff, options.household)
  const named = childId !== undefined || householdId !== undefined
  return {
    ...(yield* daysOf(options, named ? usualDays : 1)),
    ...(activity === undefined ? {} : { activity }),
    ...(place === undefined ? {} : { place }),
    ...(group === undefined ? {} : { group }),
    ...(childId === undefined ? {} : { childId }),
    ...(householdId === undefined ? {} : { householdId })
  }
})
