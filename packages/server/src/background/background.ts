import { accountHousekeeping } from "@portail-familles/core/accounts"
import { logInspectionIsolation } from "@portail-familles/core/files"
import { WebhookDeliveries } from "@portail-familles/core/integrations"
import { Outbox, sendLater, townsToTellLater } from "@portail-familles/core/mail"
import { AttemptReconciliation } from "@portail-familles/core/payments"
import { Retention, retentionActor, scanWaitingFiles, sweepFiles } from "@portail-familles/core/privacy"
import { Meals, Notices, type NoticesSent, Waits } from "@portail-familles/core/reservations"
import { type Town, type TownId, Towns } from "@portail-familles/core/towns"
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
    const reconciliation = yield* AttemptReconciliation
    yield* reconciliation.ofDue({ all: false }).pipe(
      Effect.catchCause((cause) => Effect.logError("payments not reconciled", cause)),
      Effect.repeat(Schedule.spaced("20 seconds")),
      Effect.forkScoped
    )
  })
)

/** Tells addresses what changed. Several servers share the work; who finds nothing to do waits a second. */
export const webhookDelivery = Layer.effectDiscard(
  Effect.gen(function* () {
    const { round } = yield* WebhookDeliveries
    yield* round.pipe(
      Effect.catchCause((cause) => Effect.as(Effect.logError("webhooks not told", cause), 0)),
      Effect.flatMap((tried) => (tried === 0 ? Effect.sleep("1 second") : Effect.void)),
      Effect.forever,
      Effect.forkScoped
    )
  })
)

const servedOnce = accountHousekeeping.pipe(
  Effect.catchCause((cause) => Effect.logError("housekeeping failed", cause)),
  Effect.repeat(Schedule.spaced("1 hour"))
)

const outlived = Effect.gen(function* () {
  const [towns, retention] = [yield* Towns, yield* Retention]
  for (const town of yield* towns.list) {
    yield* retention.apply({ townId: town.id, actor: retentionActor }, town, { dryRun: false })
  }
}).pipe(
  Effect.catchCause((cause) => Effect.logError("retention failed", cause)),
  Effect.repeat(Schedule.spaced("1 day"))
)

const scanned = scanWaitingFiles.pipe(
  Effect.catchCause((cause) => Effect.logError("waiting files not scanned", cause)),
  Effect.repeat(Schedule.spaced("1 minute"))
)

const swept = sweepFiles.pipe(
  Effect.catchCause((cause) => Effect.logError("leftover files not erased", cause)),
  Effect.repeat(Schedule.spaced("1 hour"))
)

/**
 * Ends offers that ran out and offers what is free, once a minute; what is given back is offered at once without it. Several servers may
 * do it at once: the database keeps them apart.
 */
export const waitingLists = Layer.effectDiscard(
  Effect.gen(function* () {
    const [towns, waits] = [yield* Towns, yield* Waits]
    const swept = Effect.flatMap(Effect.all([towns.list, waits.townsToSweep]), ([all, some]) =>
      Effect.forEach(
        all.filter(({ id }) => some.has(id)),
        (town) =>
          waits.sweep(town).pipe(Effect.catchCause((cause) => Effect.logError("waiting lists not swept", cause))),
        { discard: true }
      )
    )
    yield* swept.pipe(
      Effect.catchCause((cause) => Effect.logError("waiting lists not swept", cause)),
      Effect.repeat(Schedule.spaced("1 minute")),
      Effect.forkScoped
    )
  })
)

/** Looks after what families send: asks the antivirus again, erases what no document has. */
export const fileKeeping = Layer.effectDiscard(
  Effect.gen(function* () {
    yield* Effect.forkScoped(logInspectionIsolation)
    yield* Effect.forkScoped(scanned)
    yield* Effect.forkScoped(swept)
  })
)

/** Tells caterers how many meals there are once a cut-off has passed. Several servers may look: each day is told once. */
export const mealOrders = Layer.effectDiscard(
  Effect.gen(function* () {
    const meals = yield* Meals
    yield* meals.sendDue.pipe(
      Effect.catchCause((cause) => Effect.logError("meals not ordered", cause)),
      Effect.repeat(Schedule.spaced("1 minute")),
      Effect.forkScoped
    )
  })
)

/**
 * Deletes what has served, once an hour, and what a town may keep no longer, once a day. Several servers may do it at once: each
 * deletes what is left.
 */
export const housekeeping = Layer.effectDiscard(
  Effect.gen(function* () {
    yield* Effect.forkScoped(servedOnce)
    yield* Effect.forkScoped(outlived)
  })
)

/** Towns that are looked at together: what they ask of the database at one moment is one question. */
const townsAtOnce = 25

const reminded = Effect.gen(function* () {
  const [towns, notices, tellLater] = [yield* Towns, yield* Notices, yield* sendLater]
  const remind = (what: string, remindOf: (town: Town) => Effect.Effect<NoticesSent>) => (town: Town) =>
    remindOf(town).pipe(
      Effect.flatMap(({ mails, ...others }) =>
        mails === 0
          ? Effect.void
          : Effect.logInfo(`families reminded of ${what}`, { town: town.settings.slug, mails, ...others })
      ),
      Effect.catchCause((cause) => Effect.logError("families not reminded", cause))
    )
  const later = (town: Town) =>
    tellLater(town).pipe(Effect.catchCause((cause) => Effect.logError("later notices not sent", cause)))
  const all = yield* towns.list
  const some = (ids: ReadonlySet<TownId>) => all.filter(({ id }) => ids.has(id))
  // what came after the mail of an earlier day goes with that of today
  yield* Effect.forEach(some(yield* yield* townsToTellLater), later, { discard: true })
  const openings = remind("openings", notices.remindOfOpenings)
  yield* Effect.forEach(all, openings, { concurrency: townsAtOnce, discard: true })
  const proofs = remind("proofs", notices.remindOfProofs)
  yield* Effect.forEach(some(yield* notices.townsToRemindOfProofs), proofs, { discard: true })
}).pipe(
  Effect.catchCause((cause) => Effect.logError("families not reminded", cause)),
  Effect.repeat(Schedule.spaced("10 minutes"))
)

/** Reminds families of what comes. Several servers may do it at once: the database decides which one writes. */
export const familyNotices = Layer.effectDiscard(Effect.forkScoped(reminded))
