import { Cause, Clock, type Context, Deferred, type Duration, Effect, Exit } from "effect"
import { SqlError } from "effect/sql/SqlError"
import { clashed, databaseAway, mostTries } from "../../platform/sql/failures.ts"
import { BookingBusy, type ChangeAnswer, WishKeyReused } from "../Wish.ts"
import type { BookingAnswer } from "./answers.ts"
import { batches } from "./batches.ts"
import type { BookingFailure, BookingRequest, Waiting } from "./Waiting.ts"

/** Requests that are looked at together, and of which those that change something are decided in one transaction. */
const mostTogether = 250

/** Of these, so many that their transaction takes less than a second, or whoever waits for it would leave. */
const [leastDecided, mostDecided] = [10, 100]

/** Seconds after which one is told to come again. */
const [soonestAgain, latestAgain] = [2, 20]

/**
 * Gathers the requests of a town that come while others are written, so that many families share one transaction. Nothing rests on it but
 * speed: servers with queues of their own, and staff without any, are kept apart by the database.
 */
export const queues = Effect.gen(function* () {
  const { run, answerUnchanged, preview } = yield* batches
  const scope = yield* Effect.scope
  // the worker is nobody's: it must have neither the transaction nor the clock of the request that wakes it
  const own = yield* Effect.context<never>()
  const waitingIn = new Map<string, Array<Waiting>>()
  /** Requests answered in a second, by what the last ones took. */
  let pace = mostTogether
  let together = mostDecided

  /** Those who leave together come back one after the other, as fast as they can be answered. */
  const busy = (townId: string, waiting: Waiting) => {
    const before = waitingIn.get(townId)?.indexOf(waiting) ?? 0
    const seconds = soonestAgain + Math.floor(Math.max(0, before) / pace)
    return new BookingBusy({ retryAfterSeconds: Math.min(latestAgain, seconds) })
  }

  const serve = Effect.fnUntraced(function* (batch: ReadonlyArray<Waiting>): Effect.fn.Return<void> {
    const here = batch.filter(({ state }) => state === "waiting")
    const [first] = here
    if (first === undefined) return
    const exit = yield* Effect.exit(tried(here, first))
    if (Exit.isSuccess(exit)) return yield* tell(exit.value)
    unwritten(here)
    const cause = exit.cause
    if (tooSlow(cause)) return yield* endAll(here, busy(first.request.town.id, first))
    // one that cannot be written must not fail its neighbours
    if (here.length > 1) return yield* Effect.forEach(here, (each) => serve([each]), { discard: true })
    first.state = "left"
    yield* Effect.logError("booking failed", cause)
    yield* Deferred.failCause(first.answer, Cause.die(Cause.squash(cause)))
  })

  /** Those for whom nothing changes; where they cannot be written they wait on, and are decided with the others. */
  const serveUnchanged = (batch: ReadonlyArray<Waiting>) => {
    const [first] = batch
    if (first === undefined) return Effect.void
    return answerUnchanged(first.request.town, batch).pipe(
      Effect.flatMap(tell),
      Effect.catchCause((cause) => {
        unwritten(batch)
        return Effect.logDebug("requests that change nothing were not answered", cause)
      })
    )
  }

  const tried = (batch: ReadonlyArray<Waiting>, { request }: Waiting) =>
    run(request.town, batch).pipe(
      Effect.tapError(() => Effect.sync(() => unwritten(batch))),
      Effect.retry({ times: batch.length > 1 ? 0 : mostTries, while: clashed })
    )

  const work = Effect.fnUntraced(function* (townId: string) {
    // whoever comes in the same breath goes together
    yield* Effect.yieldNow
    for (;;) {
      const queue = (waitingIn.get(townId) ?? []).filter(({ state }) => state === "waiting")
      waitingIn.set(townId, queue)
      if (queue.length === 0) break
      const batch = queue.splice(0, mostTogether)
      const start = yield* Clock.currentTimeMillis
      yield* serveUnchanged(batch)
      const changing = batch.filter(({ state }) => state === "waiting")
      const between = yield* Clock.currentTimeMillis
      const deciding = changing.splice(0, together)
      // whoever is decided later may find nothing left: it is looked at again
      queue.unshift(...changing)
      yield* serve(deciding)
      const end = yield* Clock.currentTimeMillis
      if (deciding.length === together) together = nextTogether(together, end - between)
      if (queue.length > 0) pace = (pace + (1000 * (batch.length - changing.length)) / Math.max(1, end - start)) / 2
    }
    waitingIn.delete(townId)
  })

  /** Waits for a request's turn, and its answer. */
  const ask = Effect.fnUntraced(function* (request: BookingRequest) {
    const waiting: Waiting = { request, answer: yield* Deferred.make<ChangeAnswer, BookingFailure>(), state: "waiting" }
    const townId = request.town.id
    const queue = waitingIn.get(townId)
    if (queue === undefined) {
      waitingIn.set(townId, [waiting])
      yield* Effect.forkIn(
        Effect.updateContext(work(townId), (_: Context.Context<never>) => own),
        scope
      )
    } else queue.push(waiting)
    return yield* answered(waiting, () => busy(townId, waiting))
  })

  /** Without a queue: in the caller's own transaction, where it has one. */
  const atOnce = Effect.fnUntraced(function* (request: BookingRequest) {
    const waiting: Waiting = { request, answer: yield* Deferred.make<ChangeAnswer, BookingFailure>(), state: "waiting" }
    const exit = yield* Effect.exit(tried([waiting], waiting))
    if (Exit.isFailure(exit))
      return yield* tooSlow(exit.cause) ? busy(request.town.id, waiting) : Effect.die(Cause.squash(exit.cause))
    const [answered] = exit.value
    if (answered === undefined || answered[1] instanceof WishKeyReused)
      return yield* Effect.die("a request without an answer")
    return answered[1]
  })

  return { ask, atOnce, preview }
})

/** At most three seconds; then nothing is done any more, unless it is being written: that ends soon, well or not. */
const answered = (waiting: Waiting, busy: () => BookingBusy): Effect.Effect<ChangeAnswer, BookingFailure> => {
  const leave = (): Effect.Effect<ChangeAnswer, BookingFailure> => {
    if (waiting.state === "written") return within("200 millis")
    waiting.state = "left"
    return Effect.fail(busy())
  }
  const within = (duration: Duration.Input): Effect.Effect<ChangeAnswer, BookingFailure> =>
    Deferred.await(waiting.answer).pipe(Effect.timeoutOrElse({ duration, orElse: leave }))
  return within("3 seconds").pipe(
    Effect.onInterrupt(() =>
      Effect.sync(() => {
        if (waiting.state === "waiting") waiting.state = "left"
      })
    )
  )
}

/** What was not written after all waits on. */
const unwritten = (batch: ReadonlyArray<Waiting>) => {
  for (const waiting of batch) if (waiting.state === "written") waiting.state = "waiting"
}

const tell = (answers: ReadonlyArray<BookingAnswer>) =>
  Effect.forEach(
    answers,
    ([{ answer }, given]) =>
      given instanceof WishKeyReused ? Deferred.fail(answer, given) : Deferred.succeed(answer, given),
    { discard: true }
  )

const nextTogether = (together: number, millis: number): number => {
  if (millis > 1000) return Math.max(leastDecided, Math.floor(together / 2))
  return millis < 500 ? Math.min(mostDecided, 2 * together) : together
}

const endAll = (batch: ReadonlyArray<Waiting>, why: BookingBusy) =>
  Effect.forEach(
    batch,
    (waiting) => {
      waiting.state = "left"
      return Deferred.fail(waiting.answer, why)
    },
    { discard: true }
  )

const reasonOf = (error: unknown): string => (error instanceof SqlError ? error.reason._tag : "")

/** Nothing was decided in time, or there is no database at this moment: whoever asks again is answered. */
const tooSlow = (cause: Cause.Cause<unknown>): boolean => {
  const error = Cause.squash(cause)
  return databaseAway(error) || ["LockTimeoutError", "StatementTimeoutError"].includes(reasonOf(error))
}
