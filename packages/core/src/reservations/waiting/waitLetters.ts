import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { PublicUrl, planningUrl, portalUrlOf } from "../../mail/branding.ts"
import { dailyNotices } from "../../mail/dailyNotices.ts"
import { isWanted } from "../../mail/notices.ts"
import { Outbox } from "../../mail/Outbox.ts"
import { type HouseholdReader, householdReaders } from "../../mail/reminding.ts"
import type { Town } from "../../towns/Town.ts"
import type { Offer } from "../deciding/subjects.ts"
import { whatOf } from "../engine/confirmations.ts"
import type { WaitedPlace } from "../letters/letterFacts.ts"
import { reservationLetter } from "../letters/reservationLetter.ts"
import type { WaitClosing } from "./offers.ts"
import type { StoredWait } from "./waitRows.ts"

/** What a family is told of a wait. */
export type WaitNews = { readonly wait: StoredWait } & (
  | { readonly template: "waitBegun"; readonly rank: number; readonly of: number }
  | { readonly template: "placeOffered"; readonly until: Date }
  | { readonly template: "offerExpired" }
  | { readonly template: "waitClosed"; readonly code: WaitClosing | "removed"; readonly reason?: string }
)

/**
 * Tells every adult of a household who has an account of its waits: what is offered or over at once, that it waits with the mail of the day.
 * Nothing about health.
 */
export const waitLetters = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const outbox = yield* Outbox
  const queue = yield* dailyNotices
  const publicUrl = yield* PublicUrl
  const readersOf = yield* householdReaders

  return Effect.fnUntraced(function* (town: Town, offer: Offer, news: ReadonlyArray<WaitNews>) {
    if (news.length === 0) return
    const childIds = [...new Set(news.flatMap(({ wait }) => wait.places.map(({ childId }) => childId)))]
    const children = yield* sql<{ id: string; givenName: string }>`select c.id, c.given_name
      from jsonb_array_elements_text(${JSON.stringify(childIds)}::jsonb) i
      join child_cards c on c.town_id = ${town.id} and c.id = i.value::uuid`
    const names = new Map(children.map(({ id, givenName }) => [id, givenName]))
    const nameOf = (childId: string) => names.get(childId) ?? ""
    const readers = yield* readersOf(town.id, [...new Set(news.map(({ wait }) => wait.householdId))])
    const portal = portalUrlOf(town.settings, publicUrl)
    const letters = news.flatMap((each) =>
      (readers.get(each.wait.householdId) ?? []).filter(wantsOffers).map((recipient) => {
        const places = placesOf(offer, nameOf, each.wait)
        const url = planningUrl(portal, each.wait.places[0]?.day ?? "")
        const shared = { recipientName: recipient.name, places, url }
        return { recipient, letter: reservationLetter(factsOf(each, shared)), urgent: each.template !== "waitBegun" }
      })
    )
    // an offer that came a day later would be lost, and who hears late that nothing comes finds nothing else
    yield* outbox.queueAll(
      town,
      letters.filter(({ urgent }) => urgent)
    )
    yield* queue(
      town,
      "offers",
      letters.filter(({ urgent }) => !urgent)
    )
  })
})

const factsOf = (
  news: WaitNews,
  shared: { readonly recipientName: string; readonly places: ReadonlyArray<WaitedPlace>; readonly url: string }
) => {
  switch (news.template) {
    case "waitBegun":
      return { template: news.template, rank: news.rank, of: news.of, ...shared }
    case "placeOffered":
      return { template: news.template, until: news.until.toISOString(), ...shared }
    case "offerExpired":
      return { template: news.template, ...shared }
    case "waitClosed":
      return { template: news.template, code: news.code, reason: news.reason ?? "", ...shared }
  }
}

/** What is waited for, for each child and unit the days together. */
const placesOf = (
  offer: Offer,
  nameOf: (childId: string) => string,
  { activity, places }: StoredWait
): ReadonlyArray<WaitedPlace> =>
  [...Map.groupBy(places, ({ childId, unit }) => `${childId} ${unit}`).values()].flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const days = [...new Set(same.map(({ day }) => day))].sort()
    return [{ childName: nameOf(first.childId), what: whatOf(offer, { activity, unit: first.unit }), days }]
  })

const wantsOffers = (reader: HouseholdReader) => isWanted("offers", reader)
