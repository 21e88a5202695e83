import type { StaffAccess } from "@portail-familles/core/accounts/model"
import type { Activity } from "@portail-familles/core/activities"
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
import { day as shownDay } from "../../terminal/words.ts"
import { codeTyped } from "./names.ts"

/** The days of a command: one, or from one to another. */
export const daysTakes = {
  day: optional("<jour>", Word, "un jour, comme 2026-12-21 (sinon aujourd'hui)"),
  from: period.from,
  to: period.to
}

/** What reservations are narrowed to. */
export const filterTakes = {
  activity: optional("<activité>", Word, "une activité, par son code ou son nom"),
  ...daysTakes,
  child: optional("<enfant>", Word, childWords),
  household: householdFilter,
  place: optional("<lieu>", Word, "un lieu, par son code ou son nom"),
  group: optional("<groupe>", Word, "un groupe, par son code ou son nom")
}

/** What slots are narrowed to. */
export const slotTakes = {
  activity: filterTakes.activity,
  ...daysTakes,
  part: optional("<partie>", Word, "une partie de la journée, par son code ou son nom"),
  place: filterTakes.place,
  group: filterTakes.group
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

/** Which slots were typed, by the codes of the town's activities. */
export const codesOf = Effect.fnUntraced(function* (
  activities: ReadonlyArray<Activity>,
  { activity, part, place, group }: Partial<Omit<ReadFrom<typeof slotTakes>, keyof typeof daysTakes>>
) {
  const of = activity === undefined ? activities : [yield* codeTyped(activities, activity, "d'activité")]
  const within = Effect.fnUntraced(function* (
    key: "part" | "place" | "group",
    typed: string | undefined,
    what: string
  ) {
    if (typed === undefined) return {}
    const found = yield* codeTyped(
      of.flatMap((each) => [...each[`${key}s`]]),
      typed,
      what
    )
    return { [key]: found.code } as { readonly [K in typeof key]?: string }
  })
  return {
    ...(activity === undefined ? {} : { activity: of[0]?.code ?? activity }),
    ...(yield* within("part", part, "de partie de la journée")),
    ...(yield* within("place", place, "de lieu")),
    ...(yield* within("group", group, "de groupe"))
  }
})

/** The reservations that were typed. */
export const filterOf = Effect.fnUntraced(function* (
  staff: StaffAccess,
  activities: ReadonlyArray<Activity>,
  options: ReadFrom<typeof filterTakes>
) {
  const { child } = options
  const childId = child === undefined ? undefined : (yield* Naming.use((naming) => naming.child(staff, child))).id
  const householdId = yield* idOfHousehold(staff, options.household)
  const named = childId !== undefined || householdId !== undefined
  return {
    ...(yield* daysOf(options, named ? usualDays : 1)),
    ...(yield* codesOf(activities, options)),
    ...(childId === undefined ? {} : { childId }),
    ...(householdId === undefined ? {} : { householdId })
  }
})

/** `le 01/12/2026`, or `du 01/12/2026 au 04/12/2026`. */
export const periodWords = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  from === to ? `le ${shownDay(from)}` : `du ${shownDay(from)} au ${shownDay(to)}`
