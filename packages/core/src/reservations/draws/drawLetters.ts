import { Effect } from "effect"
import { type Activity, type ActivityPeriod, unitsOf } from "../../activities/Activity.ts"
import { PublicUrl, planningUrl, portalUrlOf } from "../../mail/branding.ts"
import { Outbox } from "../../mail/Outbox.ts"
import { householdReaders } from "../../mail/reminding.ts"
import type { Town } from "../../towns/Town.ts"
import type { RequestedDays } from "../letters/letterFacts.ts"
import { reservationLetter } from "../letters/reservationLetter.ts"
import type { DrawLine, RequestedPlace, RequestParty } from "./Draw.ts"

/** Tells families what became of what they asked for, in the caller's transaction: how many mails go. */
export const drawLetters = Effect.gen(function* () {
  const outbox = yield* Outbox
  const publicUrl = yield* PublicUrl
  const readersOf = yield* householdReaders

  return Effect.fnUntraced(function* (
    town: Town,
    { activity, period }: { readonly activity: Activity; readonly period: ActivityPeriod },
    answered: ReadonlyArray<RequestParty | DrawLine>,
    reason: string,
    /** Parties that wait for what they were not given. */
    waits: ReadonlySet<string> = new Set()
  ) {
    const readers = yield* readersOf(town.id, [...new Set(answered.map(({ householdId }) => householdId))])
    const url = planningUrl(portalUrlOf(town.settings, publicUrl), period.from)
    const letters = answered.flatMap((party) => {
      const facts = {
        template: "requestsAnswered",
        activityName: activity.name,
        periodName: period.name,
        given: daysOf(activity, party, "given"),
        refused: daysOf(activity, party, "refused"),
        drawn: "rank" in party ? { ...party, of: answered.length } : null,
        waits: waits.has(party.id),
        ...{ reason, url }
      } as const
      return (readers.get(party.householdId) ?? []).map((reader) => ({
        recipient: reader,
        letter: reservationLetter({ ...facts, recipientName: reader.name })
      }))
    })
    yield* outbox.queueAll(town, letters)
    return letters.length
  })
})

const daysOf = (
  activity: Activity,
  { children, places }: RequestParty,
  state: RequestedPlace["state"]
): ReadonlyArray<RequestedDays> =>
  [
    ...Map.groupBy(
      places.filter((place) => place.state === state),
      ({ childId, unit }) => `${childId} ${unit}`
    ).values()
  ].flatMap((same) =>
    same.slice(0, 1).map(({ childId, unit }) => ({
      childName: children.find(({ id }) => id === childId)?.givenName ?? "",
      what: unitsOf(activity).find(({ code }) => code === unit)?.name ?? unit,
      days: same.map(({ day }) => day)
    }))
  )
