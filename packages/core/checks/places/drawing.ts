import { createHash, createHmac } from "node:crypto"
import type { Draw } from "../../src/reservations/draws/Draw.ts"
import { type Facts, familyName, slotName, Violation } from "./facts.ts"
import { inParis, weightOf } from "./offer.ts"
import { collide, isEnrolled } from "./reckoning.ts"
import type { PlaceRow, RequestRow, Snapshot } from "./snapshot.ts"

/** ln(u) / weight of a party: the highest first (Efraimidis and Spirakis), reckoned from the published seed. */
const keyOf = (seed: string, partyId: string, weight: number): number => {
  const digest = createHmac("sha256", Buffer.from(seed, "hex")).update(partyId).digest()
  // the first 52 bits
  const bits = Number(digest.readBigUInt64BE() >> 12n)
  return Math.log((bits + 0.5) / 2 ** 52) / weight
}

/** What the published seed and the requests before the draw come to: who is given which request. */
export const checkDraw = (facts: Facts, before: Snapshot, after: Snapshot, draw: Draw, now: number): void => {
  const hash = createHash("sha256").update(Buffer.from(draw.seed, "hex")).digest("hex")
  if (hash !== draw.seedHash)
    throw new Violation("unexplained", "the seed of the draw is not the one that was announced")
  const open = before.requests.filter(({ state }) => state === "waiting")
  const given = givenBy(facts, before, open, draw.seed, now)
  for (const request of open) {
    const is = after.requests.find(({ id }) => id === request.id)?.state
    const should = given.has(request.id) ? "given" : "refused"
    if (is === should) continue
    const name = `${familyName(facts, request.householdId)} asked for ${slotName(before, placeOf(before, request))}`
    throw new Violation("overtaken", `${name}, and by the seed of the draw it is ${should}, not ${is}`)
  }
}

const placeOf = ({ slots }: Snapshot, { childId, day, householdId, unit }: RequestRow): PlaceRow => {
  const slot = slots.find((each) => each.activity === "camp" && each.day === day)
  if (slot === undefined) throw new Error(`no camp on ${day}`)
  return { id: "", slotId: slot.id, childId, householdId, unit, day, waitId: null, heldUntil: null }
}

const givenBy = (
  { homes }: Facts,
  before: Snapshot,
  open: ReadonlyArray<RequestRow>,
  seed: string,
  now: number
): ReadonlySet<string> => {
  const weight = (householdId: string) =>
    weightOf({ resident: homes.find(({ access }) => access.householdId === householdId)?.resident ?? false })
  const parties = [...Map.groupBy(open, ({ partyId }) => partyId)]
    .map(([partyId, asked]) => ({ asked, key: keyOf(seed, partyId, weight(asked[0]?.householdId ?? "")) }))
    .sort((one, other) => other.key - one.key)
  const taken = [...before.places]
  const given = new Set<string>()
  const canHave = (places: ReadonlyArray<PlaceRow>) =>
    places.every((place, index) => {
      const slot = before.slots.find(({ id }) => id === place.slotId)
      const others = [...taken, ...places.slice(0, index)]
      const full = others.filter(({ slotId }) => slotId === place.slotId).length >= (slot?.capacity ?? 1e9)
      const fits = slot?.state === "open" && slot.waiting === 0 && !full && isEnrolled(before, place, "camp")
      return fits && place.day > today(now) && !others.some((other) => collide(before, other, place))
    })
  for (const { asked } of parties) {
    const children = new Set(asked.map(({ childId }) => childId)).size
    const wanted =
      asked[0]?.whole === true ? [asked] : [...Map.groupBy(asked, ({ id, day }) => (children > 1 ? day : id)).values()]
    for (const together of wanted) {
      const places = together.map((request) => placeOf(before, request))
      if (!canHave(places)) continue
      taken.push(...places)
      for (const { id } of together) given.add(id)
    }
  }
  return given
}

/** The ISO day in Paris. */
const today = (now: number): string =>
  new Date(now + (now < inParis("2026-10-25", "02:59") ? 2 : 1) * 3_600_000).toISOString().slice(0, 10)
