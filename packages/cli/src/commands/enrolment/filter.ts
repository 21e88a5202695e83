import type { StaffAccess } from "@portail-familles/core/accounts/model"
import type { EnrolmentFilter } from "@portail-familles/core/activities"
import { Naming } from "@portail-familles/core/households"
import { Effect } from "effect"
import { optional, type ReadFrom } from "../../running/declared.ts"
import { childWords, householdFilter, idOfHousehold } from "../../running/naming.ts"
import { Word } from "../../running/options.ts"
import { codeTyped, readNames } from "../planning/names.ts"

/** What enrolments are narrowed to. */
export const filterTakes = {
  activity: optional("<activité>", Word, "une activité, par son code ou son nom"),
  period: optional("<période>", Word, "une période, par son code ou son nom"),
  household: householdFilter,
  child: optional("<enfant>", Word, childWords)
}

/** The enrolments that were typed, and what the town calls its codes. */
export const filterOf = Effect.fnUntraced(function* (staff: StaffAccess, options: ReadFrom<typeof filterTakes>) {
  const { activities, names } = yield* readNames(staff)
  const activity =
    options.activity === undefined ? undefined : yield* codeTyped(activities, options.activity, "d'activité")
  const periods = (activity === undefined ? activities : [activity]).flatMap((each) => each.periods)
  const period = options.period === undefined ? undefined : yield* codeTyped(periods, options.period, "de période")
  const { child } = options
  const childId = child === undefined ? undefined : (yield* Naming.use((naming) => naming.child(staff, child))).id
  const householdId = yield* idOfHousehold(staff, options.household)
  const filter: EnrolmentFilter = {
    ...(activity === undefined ? {} : { activity: activity.code }),
    ...(period === undefined ? {} : { period: period.code }),
    ...(childId === undefined ? {} : { childId }),
    ...(householdId === undefined ? {} : { householdId })
  }
  const periodName = (of: string, code: string) =>
    activities.find((each) => each.code === of)?.periods.find((each) => each.code === code)?.name ?? code
  return { filter, names: { ...names, period: periodName } }
})

/** What a town calls the codes of its enrolments. */
export type EnrolmentNames = Effect.Success<ReturnType<typeof filterOf>>["names"]
