import type { StaffAccess } from "@portail-familles/core/accounts/model"
import { Activities, type Activity, unitsOf } from "@portail-familles/core/activities"
import { comparable } from "@portail-familles/core/platform/text"
import { Effect } from "effect"
import { NothingFound } from "../../terminal/refusals.ts"

interface Coded {
  readonly code: string
  readonly name: string
}

/** What people call the codes of activities; a code that the town's file says no more stays as it is. */
export interface Names {
  readonly activity: (code: string) => string
  readonly unit: (activity: string, code: string) => string
  readonly part: (activity: string, code: string) => string
  readonly place: (activity: string, code: string) => string
  readonly group: (activity: string, code: string) => string
}

/** What a town's activities call their codes. */
export const namesOf = (activities: ReadonlyArray<Activity>): Names => {
  const byCode = new Map(activities.map((activity) => [activity.code, activity]))
  const within = (list: (activity: Activity) => ReadonlyArray<Coded>) => (activity: string, code: string) => {
    const found = byCode.get(activity)
    return found === undefined ? code : nameIn(list(found), code)
  }
  return {
    activity: (code) => nameIn(activities, code),
    unit: within(unitsOf),
    part: within(({ parts }) => parts),
    place: within(({ places }) => places),
    group: within(({ groups }) => groups)
  }
}

/** A town's activities, and what they call their codes. */
export const readNames = Effect.fnUntraced(function* (staff: StaffAccess) {
  const activities = yield* Activities.use((service) => service.list(staff.townId))
  return { activities, names: namesOf(activities) }
})

/** Slots in the order of days, then of the town's file: its activities, and the parts of their day. */
export const inOrderOf = <S extends { readonly day: string; readonly activity: string; readonly part: string }>(
  activities: ReadonlyArray<Activity>,
  slots: ReadonlyArray<S>
): ReadonlyArray<S> => {
  const places = new Map(
    activities
      .flatMap(({ code, parts }) => parts.map((part) => `${code} ${part.code}`))
      .map((key, place) => [key, place] as const)
  )
  const placeOf = ({ activity, part }: S) => places.get(`${activity} ${part}`) ?? places.size
  return slots.toSorted((one, other) =>
    one.day === other.day ? placeOf(one) - placeOf(other) : one.day < other.day ? -1 : 1
  )
}

/** The code of what was typed: a code, or a name whatever its accents and case. `what` is what the town lacks, `of` what its list is called. */
export const codeTyped = <A extends Coded>(
  list: ReadonlyArray<A>,
  typed: string,
  what: string
): Effect.Effect<A, NothingFound> => {
  const found =
    list.find(({ code }) => code === typed) ??
    list.find(({ code, name }) => [code, name].some((each) => comparable(each, " ") === comparable(typed, " ")))
  if (found !== undefined) return Effect.succeed(found)
  const known = [...new Set(list.map(({ code, name }) => `${code} (${name})`))]
  return Effect.fail(
    new NothingFound({
      problem: `La ville n'a pas ${what} ${typed}.`,
      advice:
        known.length === 0
          ? "Enregistrez ses activités : portail activity apply"
          : `Choisissez parmi : ${known.join(", ")}.`
    })
  )
}

const nameIn = (list: ReadonlyArray<Coded>, code: string): string =>
  list.find((each) => each.code === code)?.name ?? code
