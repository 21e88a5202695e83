import { createHash } from "node:crypto"
import { Context, DateTime, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { type SecurityEvent, SecurityLog } from "../platform/security/SecurityLog.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { now } from "../platform/time/now.ts"
import type { Town, TownId } from "../towns/Town.ts"
import { AttemptsDelayed } from "./Account.ts"
import { type AttemptKind, attemptDelays, forgetAfterHours } from "./attemptDelays.ts"

/** What attempts are counted by: what they are aimed at, or where they come from. */
export interface Bucket {
  readonly kind: AttemptKind
  readonly key: string
}

/** Attempts that could go on for ever, such as guessing a password: counted before they are made, delayed more and more. */
export class Attempts extends Context.Service<
  Attempts,
  {
    /**
     * Takes one attempt from each bucket, before it is made: of any number at once, only as many get through as are allowed. Takes
     * none when one bucket has to wait.
     */
    spend(town: Town, buckets: ReadonlyArray<Bucket>): Effect.Effect<void, AttemptsDelayed>
    /** An attempt succeeded: what it was aimed at starts anew, where it came from gets it back. */
    succeed(town: Town, target: Bucket, origin: Bucket): Effect.Effect<void>
    /** Starts a bucket anew. */
    clear(townId: TownId, bucket: Bucket): Effect.Effect<void>
  }
>()("@portail-familles/core/accounts/Attempts") {
  static readonly layer = Layer.effect(
    Attempts,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const tellSecurity = yield* SecurityLog

      const spend = Effect.fn("Attempts.spend")(function* (town: Town, buckets: ReadonlyArray<Bucket>) {
        const now = yield* DateTime.now
        const at = DateTime.toDateUtc(now)
        const forgotten = DateTime.toDateUtc(DateTime.subtract(now, { hours: forgetAfterHours }))
        const wanted = JSON.stringify(
          buckets.map((bucket) => ({
            key: Buffer.from(bucketKey(bucket)).toString("hex"),
            // no wait ends well before now: an attempt of the same moment may have read the clock a little earlier
            delays: attemptDelays[bucket.kind].map((seconds) => (seconds === 0 ? -60 : seconds))
          }))
        )
        // the rows are locked in the order of their keys, so that two attempts never wait for each other
        const [after] = yield* sql`
          with wanted as (
            select decode(r.key, 'hex') as bucket, r.delays from jsonb_to_recordset(${wanted}::jsonb) as r(key text, delays int[])),
          waiting as (
            select max(c.next_at) as until from attempt_counts c join wanted on wanted.bucket = c.bucket
            where c.town_id = ${town.id} and c.next_at > ${at}),
          spent as (
            insert into attempt_counts as c (town_id, bucket, attempts, last_at, next_at)
            select ${town.id}, bucket, 1, ${at}, ${at}::timestamptz + make_interval(secs => delays[1]) from wanted
            where (select until from waiting) is null order by bucket
            on conflict (town_id, bucket) do update set
              attempts = case when c.last_at <= ${forgotten} then 1 else c.attempts + 1 end,
              last_at = excluded.last_at,
              next_at = excluded.last_at + make_interval(secs => (select
                wanted.delays[case when c.last_at <= ${forgotten} then 1
                  else least(c.attempts + 1, cardinality(wanted.delays)) end]
                from wanted where wanted.bucket = excluded.bucket))
            where c.next_at <= excluded.last_at
            returning encode(bucket, 'hex') as key)
          select (select until from waiting) as until, coalesce((select jsonb_agg(key) from spent), '[]'::jsonb) as keys`.pipe(
          decodeSpent,
          Effect.orDie
        )
        const keys = after?.keys ?? []
        if (keys.length === buckets.length) return
        yield* giveBack(town, keys)
        yield* tellSecurity(delayedEvent(town, buckets))
        return yield* new AttemptsDelayed({ retryAt: after?.until ?? (yield* lastWait(town, buckets)) })
      })

      /** Attempts at the same moment made a bucket wait that was free when this one looked. */
      const giveBack = Effect.fnUntraced(function* (town: Town, keys: ReadonlyArray<string>) {
        if (keys.length === 0) return
        yield* sql`update attempt_counts set attempts = attempts - 1, next_at = last_at - interval '1 minute'
          where town_id = ${town.id} and attempts > 0
            and bucket in (select decode(k, 'hex') from jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb) as k)`
      }, Effect.orDie)

      const lastWait = Effect.fnUntraced(function* (town: Town, buckets: ReadonlyArray<Bucket>) {
        const keys = JSON.stringify(buckets.map((bucket) => Buffer.from(bucketKey(bucket)).toString("hex")))
        const [row] = yield* sql`select max(next_at) as until from attempt_counts
          where town_id = ${town.id}
            and bucket in (select decode(k, 'hex') from jsonb_array_elements_text(${keys}::jsonb) as k)`.pipe(
          decodeWait
        )
        return row?.until ?? (yield* now)
      }, Effect.orDie)

      const succeed = Effect.fn("Attempts.succeed")(function* (town: Town, target: Bucket, origin: Bucket) {
        const [aimedAt, cameFrom] = [bucketKey(target), bucketKey(origin)]
        // locked in the order of their keys, as an attempt does; a row that stays costs less than one made anew at each sign-in
        yield* sql`with locked as (
            select town_id, bucket from attempt_counts
            where town_id = ${town.id} and bucket in (${aimedAt}, ${cameFrom}) order by bucket for update)
          update attempt_counts c set next_at = c.last_at - interval '1 minute',
            attempts = case when c.bucket = ${aimedAt} then 0 else greatest(c.attempts - 1, 0) end
          from locked where c.town_id = locked.town_id and c.bucket = locked.bucket`
      }, Effect.orDie)

      const clear = Effect.fn("Attempts.clear")(function* (townId: TownId, bucket: Bucket) {
        yield* sql`delete from attempt_counts where town_id = ${townId} and bucket = ${bucketKey(bucket)}`
      }, Effect.orDie)

      return Attempts.of({ spend, succeed, clear })
    })
  )
}

const Wait = Schema.Struct({ until: Schema.NullOr(Schema.Date) })
const decodeWait = decodeRows(Wait)
const decodeSpent = decodeRows(Schema.Struct({ ...Wait.fields, keys: Schema.Array(Schema.String) }))

const keyOf = (buckets: ReadonlyArray<Bucket>, kinds: ReadonlyArray<AttemptKind>) =>
  buckets.find(({ kind }) => kinds.includes(kind))?.key

// a device's key holds its secret: it is none of the log's
const delayedEvent = (town: Town, buckets: ReadonlyArray<Bucket>): SecurityEvent => {
  const target = keyOf(buckets, ["account", "asked-mail"])
  const address = keyOf(buckets, ["network", "asked-mails-of-network", "identity-visits"])
  return {
    act: "attempts-delayed",
    townId: town.id,
    detail: buckets.map(({ kind }) => kind).join(" "),
    ...(target === undefined ? {} : { target }),
    ...(address === undefined ? {} : { address })
  }
}

/** How a bucket is stored: not as what people typed or where they came from; rows go after a day. */
export const bucketKey = ({ kind, key }: Bucket): Uint8Array => createHash("sha256").update(`${kind}:${key}`).digest()
