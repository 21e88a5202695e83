import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { type Person, recipientOf } from "../../accounts/recipient.ts"
import { unitsOf } from "../../activities/Activity.ts"
import { PublicUrl, planningUrl, portalUrlOf } from "../../mail/branding.ts"
import { Outbox } from "../../mail/Outbox.ts"
import type { Town } from "../../towns/Town.ts"
import type { Booking } from "../deciding/Ground.ts"
import type { Offer } from "../deciding/subjects.ts"
import type { ChangedDays } from "../letters/letterFacts.ts"
import { reservationLetter } from "../letters/reservationLetter.ts"
import type { ChangeLine } from "../Wish.ts"
import type { Decided } from "./writing.ts"

interface Account extends Person {
  readonly id: string
  readonly mail: string
}

/** Confirms at once to each family what it changed itself; its mail of the day is for what others did. Nothing about health. */
export const confirmations = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const outbox = yield* Outbox
  const publicUrl = yield* PublicUrl

  return Effect.fnUntraced(function* (
    town: Town,
    offer: Offer,
    nameOf: (childId: string) => string,
    all: ReadonlyArray<Decided>
  ) {
    const told = all.flatMap(({ request: { author }, decision }) => {
      const changes = author.kind !== "staff" ? changedDays(offer, nameOf, decision) : []
      return author.kind !== "staff" && changes.length > 0 ? [{ accountId: author.access.accountId, changes }] : []
    })
    if (told.length === 0) return
    const ids = JSON.stringify([...new Set(told.map(({ accountId }) => accountId))])
    const accounts = yield* sql<Account>`select a.id, a.mail, a.language, p.given_name, p.family_name
      from jsonb_array_elements_text(${ids}::jsonb) i
      join account_cards a on a.town_id = ${town.id} and a.id = i.value::uuid and a.usable
        and not ('bookings' = any(a.refused_notices))
      join adult_cards p on p.town_id = a.town_id and p.id = a.adult_id`
    const known = new Map(accounts.map((account) => [account.id, account]))
    const portal = portalUrlOf(town.settings, publicUrl)
    const letters = told.flatMap(({ accountId, changes }) => {
      const account = known.get(accountId)
      if (account === undefined) return []
      const recipient = recipientOf(account, account.mail, account.id)
      const url = planningUrl(portal, changes[0]?.days[0] ?? "")
      const letter = { template: "planningChanged", recipientName: recipient.name, changes, url } as const
      return [{ recipient, letter: reservationLetter(letter) }]
    })
    yield* outbox.queueAll(town, letters)
  })
})

/** What really changed, in order of days, those of a child and unit on the same terms together. */
const changedDays = (
  offer: Offer,
  nameOf: (childId: string) => string,
  { added, removed, lines }: Decided["decision"]
): ReadonlyArray<ChangedDays> => {
  const one = (booking: Booking, action: ChangedDays["action"], feePercent: number | null) => {
    const line = lines.find((each) => isOn(each, booking) && each.outcome === action)
    return {
      ...{ childName: nameOf(booking.childId), what: whatOf(offer, booking), action, days: [booking.day], feePercent },
      freeUntil: line?.limit ?? null,
      surcharge: line?.surcharge ?? null
    }
  }
  const each = [
    ...added.map((booking) => one(booking, "booked", null)),
    ...removed.map(({ booking, feePercent }) => one(booking, "cancelled", feePercent))
  ]
  const groups = Map.groupBy(each, ({ days: _, ...terms }) => JSON.stringify(terms))
  return [...groups.values()]
    .flatMap((same) => same.slice(0, 1).map((first) => ({ ...first, days: same.flatMap(({ days }) => days).sort() })))
    .sort((a, b) => (a.childName + a.what + a.days[0] < b.childName + b.what + b.days[0] ? -1 : 1))
}

const isOn = (line: ChangeLine, { childId, activity, unit, day }: Booking): boolean =>
  line.childId === childId && line.activity === activity && line.unit === unit && line.day === day

/** What a booking is called: the activity, and its unit where that has a name of its own. */
export const whatOf = ({ activities }: Offer, booking: Pick<Booking, "activity" | "unit">): string => {
  const activity = activities.get(booking.activity)
  if (activity === undefined) return booking.activity
  const unit = unitsOf(activity).find(({ code }) => code === booking.unit)
  return unit === undefined || unit.name === activity.name ? activity.name : `${activity.name}, ${unit.name}`
}
