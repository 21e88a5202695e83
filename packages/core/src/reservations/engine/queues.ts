import { Cause, Clock, type Context, Deferred, type Duration, Effect, Exit } from "effect"
import { SqlError } from "effect/sql/SqlError"
import { BookingBusy, type ChangeAnswer, WishKeyReused } from "../Wish.ts"
import { batches } from "./batches.ts"
import type { BookingFailure, BookingRequest, Waiting } from "./Waiting.ts"

/** Requests that are decided in one transaction: so many that it takes about a second, or whoever waits for it would leave. */
const [leastTogether, mostTogether] = [10, 100]

/** Seconds after which one is told to come again. */
const [soonestAgain, latestAgain] = [2, 20]

/** Times that a request is tried again whose transaction clashed with somebody else's. */
const mostTries = 4

/**
 * Gathers the requests of a town that come while others are written, so that many families share one transaction. Nothing rests on it but
 * speed: servers with queues of their own, and staff without any, are kept apart by the database.
 */
export const queues = Effect.gen(function* () {
  const { run, preview } = yield* batches
  const scope = yield* Effect.scope
  // the worker is nobody's: it must have neither the transaction nor the clock of the request that wakes it
  const own = yield* Effect.context<never>()
  const waitingIn = new Map<string, Array<Waiting>>()
  let pace = mostTogether

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
    if (Exit.isSuccess(exit)) {
      for (const [{ answer }, given] of exit.value) {
        yield* given instanceof WishKeyReused ? Deferred.fail(answer, given) : Deferred.succeed(answer, given)
      }
      return
    }
    for (const waiting of here) if (waiting.state === "written") waiting.state = "waiting"
    const cause = exit.cause
    if (tooSlow(cause)) return yield* endAll(here, busy(first.request.town.id, first))
    // one that cannot be written must not fail its neighbours
    if (here.length > 1) return yield* Effect.forEach(here, (each) => serve([each]), { discard: true })
    first.state = "left"
    yield* Effect.logError("booking failed", cause)
    yield* Deferred.failCause(first.answer, Cause.die(Cause.squash(cause)))
  })

  const tried = (batch: ReadonlyArray<Waiting>, { request }: Waiting) =>
    run(request.town, batch).pipe(
      Effect.tapError(() =>
        Effect.sync(() => {
          for (const waiting of batch) if (waiting.state === "written") waiting.state = "waiting"
        })
      ),
      Effect.retry({ times: batch.length > 1 ? 0 : mostTries, while: clashed })
    )

  const work = Effect.fnUntraced(function* (townId: string) {
    // whoever comes in the same breath goes together
    yield* Effect.yieldNow
    for (;;) {
      const queue = (waitingIn.get(townId) ?? []).filter(({ state }) => state === "waiting")
      waitingIn.set(townId, queue)
      if (queue.length === 0) break
      const batch = queue.splice(0, Math.min(mostTogether, Math.max(leastTogether, Math.floor(pace))))
      const start = yield* Clock.currentTimeMillis
      yield* serve(batch)
      const seconds = Math.max(1, (yield* Clock.currentTimeMillis) - start) / 1000
      pace = (pace + batch.length / seconds) / 2
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

/** Somebody else's work on the same rows came first: read again, it is decided otherwise. */
const clashed = (error: unknown): boolean =>
  ["UniqueViolation", "ConstraintError", "DeadlockError", "SerializationError"].includes(reasonOf(error))

const tooSlow = (cause: Cause.Cause<unknown>): boolean =>
  ["LockTimeoutError", "StatementTimeoutError", "ConnectionError"].includes(reasonOf(Cause.squash(cause)))
