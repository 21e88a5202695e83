import { accountHousekeeping } from "@portail-familles/core/accounts/housekeeping.ts"
import { Outbox } from "@portail-familles/core/mail/Outbox.ts"
import { Settlements } from "@portail-familles/core/payments/Settlements.ts"
import { Effect, Layer, Schedule } from "effect"

/** Sends queued mails. Several servers share the queue. */
export const mailDelivery = Layer.effectDiscard(
  Effect.gen(function* () {
    const outbox = yield* Outbox
    yield* Effect.forkScoped(outbox.deliver)
  })
)

/** Asks PayFiP about attempts that are due. Each is claimed by one server at a time. */
export const paymentFollowUp = Layer.effectDiscard(
  Effect.gen(function* () {
    const settlements = yield* Settlements
    yield* settlements.reconcile({ all: false }).pipe(
      Effect.catchCause((cause) => Effect.logError("payments not reconciled", cause)),
      Effect.repeat(Schedule.spaced("20 seconds")),
      Effect.forkScoped
    )
  })
)

/** Deletes what has served, once an hour. Several servers may do it at once: they delete the same. */
export const housekeeping = Layer.effectDiscard(
  accountHousekeeping.pipe(
    Effect.catchCause((cause) => Effect.logError("housekeeping failed", cause)),
    Effect.repeat(Schedule.spaced("1 hour")),
    Effect.forkScoped
  )
)
