import type { StaffAccess } from "@portail-familles/core/accounts/model"
import { day } from "@portail-familles/core/platform/csv"
import { todayInParis } from "@portail-familles/core/platform/time"
import { Effect } from "effect"
import { optional, type ReadFrom } from "../../running/declared.ts"
import { Word } from "../../running/options.ts"
import { typedField } from "../../terminal/typedField.ts"
import { codesOf } from "../planning/filter.ts"
import { readNames } from "../planning/names.ts"

/** Which children of a day. */
export const expectedTakes = {
  day: optional("<jour>", Word, "le jour, comme 2026-12-21 (sinon aujourd'hui)"),
  activity: optional("<activité>", Word, "une activité, par son code ou son nom"),
  place: optional("<lieu>", Word, "un lieu, par son code ou son nom"),
  group: optional("<groupe>", Word, "un groupe, par son code ou son nom")
}

/** The day that was typed, as ISO; today where none was. */
export const dayOf = (typed: string | undefined) =>
  typed === undefined ? todayInParis : typedField("--day", day(typed))

/** The children that were typed, and what the town's activities call their codes. */
export const expectedOf = Effect.fnUntraced(function* (staff: StaffAccess, options: ReadFrom<typeof expectedTakes>) {
  const { activities, names } = yield* readNames(staff)
  const filter = { day: yield* dayOf(options.day), ...(yield* codesOf(activities, options)) }
  return { activities, names, filter }
})
