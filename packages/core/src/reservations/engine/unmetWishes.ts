import { Clock, Effect } from "effect"
import type { FamilyAccess } from "../../accounts/FamilyAccess.ts"
import { Activities } from "../../activities/Activities.ts"
import type { Activity } from "../../activities/Activity.ts"
import { Requirements, unmetFor } from "../../activities/Requirements.ts"
import type { Wish } from "../Wish.ts"

/** What keeps a family from booking; nothing is asked where the town requires nothing. */
export const unmetWishes = Effect.gen(function* () {
  const activities = yield* Activities
  const requirements = yield* Requirements
  const offers = new Map<string, { readonly at: number; readonly list: ReadonlyArray<Activity> }>()
  /** At the opening thousands ask in a second: whether anything is required at all is looked at once in it. */
  const offeredOf = Effect.fnUntraced(function* (townId: string) {
    const [at, known] = [yield* Clock.currentTimeMillis, offers.get(townId)]
    if (known !== undefined && Math.abs(at - known.at) < 1000) return known.list
    const list = yield* activities.list(townId)
    offers.set(townId, { at, list })
    return list
  })

  return Effect.fnUntraced(function* (access: FamilyAccess, wishes: ReadonlyArray<Wish>) {
    const added = Map.groupBy(
      wishes.filter(({ action }) => action === "add"),
      ({ activity }) => activity
    )
    const offered = yield* offeredOf(access.townId)
    const wanted = offered.flatMap((activity) => {
      const childIds = added.get(activity.code)?.map(({ childId }) => childId) ?? []
      return childIds.length === 0 ? [] : [{ activity, childIds: [...new Set(childIds)] }]
    })
    const unmet = yield* requirements.unmet(access, wanted)
    return (activity: string, childId: string, startsOn: string) => unmetFor(unmet, { activity, childId, startsOn })
  })
})
