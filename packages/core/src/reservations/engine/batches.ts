import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { lockEach } from "../../platform/locks/locks.ts"
import type { Town } from "../../towns/Town.ts"
import { changesNothing, decide, foresee } from "../deciding/decide.ts"
import { Ground, type Slot } from "../deciding/Ground.ts"
import type { Offer } from "../deciding/subjects.ts"
import { type ChangeAnswer, WishKeyReused } from "../Wish.ts"
import { passOn } from "../waiting/passOn.ts"
import { answersBefore, type BookingAnswer, keysOf } from "./answers.ts"
import { confirmations } from "./confirmations.ts"
import { looking } from "./looking.ts"
import { reading } from "./reading.ts"
import type { BookingRequest, Waiting } from "./Waiting.ts"
import { type Decided, writing } from "./writing.ts"

/** Decides and writes requests of one town: many in one transaction. */
export const batches = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const lockChildren = yield* lockEach
  const read = yield* reading
  const { offerOf, look, glance } = yield* looking
  const write = yield* writing
  const confirm = yield* confirmations
  const pass = yield* passOn

  /** What would become of a request; keeps nothing. */
  const preview = Effect.fnUntraced(function* (request: BookingRequest) {
    const { decidable, slots, bookings, asks } = yield* look(
      request.town,
      yield* offerOf(request.town),
      [request],
      false
    )
    const ground = new Ground(slots, bookings, asks)
    const answers = decidable.map((each) => decide(ground, each))
    return { kept: false, lines: answers.flatMap(({ lines }) => lines) } satisfies ChangeAnswer
  })

  /** Whoever still waits once the slots are held gets an answer; it counts when the transaction has ended well. */
  const decideAll = Effect.fnUntraced(function* (town: Town, offer: Offer, batch: ReadonlyArray<Waiting>) {
    yield* sql`select set_config('lock_timeout', '3s', true), set_config('statement_timeout', '10s', true)`
    const requests = batch.map(({ request }) => request)
    yield* lockChildren(
      requests.flatMap(({ wishes }) => wishes.map(({ childId }) => childId)),
      "bookings of a child"
    )
    const known = answersBefore(yield* read.answers(town.id, requests.flatMap(keysOf)))
    const { decidable, slots, bookings, asks, nameOf, isAtHome } = yield* look(town, offer, requests, true)
    const ground = new Ground(slots, bookings, asks)
    const answered: Array<BookingAnswer> = []
    const written: Array<Decided> = []
    for (const [place, waiting] of batch.entries()) {
      const [ask, { request }] = [decidable[place], waiting]
      if (ask === undefined || waiting.state !== "waiting") continue
      waiting.state = "written"
      const before = known.of(request)
      if (before !== undefined) {
        answered.push([waiting, before])
        continue
      }
      const decision = decide(ground, ask)
      const answer = { kept: decision.kept, lines: decision.lines }
      written.push({ request, decision })
      answered.push([waiting, answer])
      known.keep(request, answer)
    }
    yield* write(town.id, written, isAtHome)
    yield* pass(town, offer, freedOf(slots, written), latest(requests))
    yield* confirm(town, offer, nameOf, written)
    return answered
  })

  const run = Effect.fnUntraced(function* (town: Town, batch: ReadonlyArray<Waiting>) {
    const offer = yield* offerOf(town)
    return yield* sql.withTransaction(decideAll(town, offer, batch))
  })

  /**
   * Answers whom nothing can be given or taken, as things are at one instant, and who came before: without holding anything, so that
   * those who find a place full wait neither for those who get one nor for other servers. The others still wait.
   */
  const answerUnchanged = Effect.fnUntraced(function* (town: Town, batch: ReadonlyArray<Waiting>) {
    const requests = batch.map(({ request }) => request)
    const offer = yield* offerOf(town)
    const [stored, { decidable, slots, bookings, asks, isAtHome }] = yield* Effect.all(
      [read.answers(town.id, requests.flatMap(keysOf)), glance(town, offer, requests)],
      { concurrency: "unbounded" }
    )
    const known = answersBefore(stored)
    const ground = new Ground(slots, bookings, asks)
    const answered: Array<BookingAnswer> = []
    const written: Array<Decided> = []
    for (const [place, waiting] of batch.entries()) {
      const [ask, { request }] = [decidable[place], waiting]
      if (ask === undefined || waiting.state !== "waiting") continue
      const before = known.of(request)
      const decision = before === undefined ? foresee(ground, ask) : undefined
      if (decision !== undefined && !changesNothing(decision)) continue
      const answer = before ?? { kept: decision?.kept ?? false, lines: decision?.lines ?? [] }
      waiting.state = "written"
      answered.push([waiting, answer])
      if (decision === undefined || answer instanceof WishKeyReused) continue
      written.push({ request, decision })
      known.keep(request, answer)
    }
    if (written.length > 0) yield* write(town.id, written, isAtHome)
    return answered
  })

  return { run, answerUnchanged, preview }
})

const latest = (requests: ReadonlyArray<BookingRequest>) =>
  new Date(Math.max(...requests.map(({ at }) => at.getTime())))

/** Slots in which a place was given back and somebody waits. */
const freedOf = (slots: ReadonlyArray<Slot>, written: ReadonlyArray<Decided>): ReadonlyArray<string> => {
  const freed = new Set(written.flatMap(({ decision }) => decision.removed.flatMap(({ booking }) => booking.slotIds)))
  return slots.flatMap(({ id, waiting }) => (waiting > 0 && freed.has(id) ? [id] : []))
}
