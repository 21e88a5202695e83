import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { orDieSql } from "../../platform/sql/failures.ts"
import { now } from "../../platform/time/now.ts"
import { placeChanges } from "../changes/placeChanges.ts"
import { sendMessage, type ToldEvent } from "./message.ts"
import { daysUntilDisabled, daysUntilGivenUp, isOver, pauseAfter } from "./patience.ts"
import { type SealedSecrets, webhookSecrets } from "./secrets.ts"
import type { WebhookFailed } from "./WebhookSender.ts"

interface Claimed extends SealedSecrets {
  readonly townId: string
  readonly url: string
  readonly failures: number
  readonly failingSince: Date | null
}

interface Due extends ToldEvent {
  readonly attempts: number
  readonly queuedAt: Date
}

/** Addresses that one process tells at once; one that answers slowly holds up no other for longer than its turn. */
const atOnce = 4
/** Messages of one turn, and when no other one of it is begun. */
const ofTurn = 20
const longestTurn = 10_000
/** Changes that become messages in one transaction. */
const ofFeed = 1000
/** How long an address is one process's, unless it says that it is still at it. */
const lease = 60_000

/** Tells addresses what changed: at least once, each message by one id, by whichever server has the time. */
export class WebhookDeliveries extends Context.Service<
  WebhookDeliveries,
  {
    /** Tells what is to be told now, in all towns. How many messages were tried. */
    readonly round: Effect.Effect<number>
  }
>()("@portail-familles/core/integrations/WebhookDeliveries") {
  static readonly layer = Layer.effect(
    WebhookDeliveries,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const place = yield* placeChanges
      const secrets = yield* webhookSecrets
      const send = yield* sendMessage

      // what of the feed an address waits for becomes its messages, in the transaction that moves it on
      const queue = Effect.fnUntraced(function* (townId: string, at: Date) {
        const { last } = yield* place(townId)
        yield* sql`with moved as (
            update webhooks w set position = coalesce((select c.position from changes c where c.town_id = ${townId}
                and c.position > o.position order by c.position offset ${ofFeed - 1} limit 1), ${last}::bigint)
            from (select id, position from webhooks where town_id = ${townId} and disabled_at is null and position < ${last} for update skip locked) o
            where w.town_id = ${townId} and w.id = o.id returning w.id, w.events, o.position as former, w.position)
          insert into webhook_deliveries (town_id, id, webhook_id, position, event, kind, object_id, at, queued_at, next_at)
          select c.town_id, gen_random_uuid(), m.id, c.position, c.event, c.kind, c.object_id, c.at, ${at}, ${at}
          from moved m join changes c on c.town_id = ${townId} and c.position > m.former and c.position <= m.position
            and c.event = any(m.events)
          on conflict (town_id, webhook_id, position) do nothing`
      }, sql.withTransaction)

      const claim = (at: Date) => sql<Claimed>`update webhooks w set claimed_until = ${new Date(at.getTime() + lease)}
        from (select town_id, id from webhooks c where disabled_at is null and coalesce(rest_until, ${at}) <= ${at}
            and coalesce(claimed_until, ${at}) <= ${at}
            and exists (select 1 from webhook_deliveries d where d.town_id = c.town_id and d.webhook_id = c.id and d.state = 'waiting'
              and d.next_at <= ${at})
          order by c.claimed_until nulls first limit ${atOnce} for update skip locked) o
        where w.town_id = o.town_id and w.id = o.id
        returning w.town_id, w.id, w.url, w.key_id, w.sealed, w.failures, w.failing_since`

      const dueOf = (
        { townId, id }: Claimed,
        at: Date
      ) => sql<Due>`select id, event, at, object_id, kind, position::float8 as version,
          attempts, queued_at
        from webhook_deliveries where town_id = ${townId} and webhook_id = ${id} and state = 'waiting' and next_at <= ${at}
        order by next_at, position limit ${ofTurn}`

      const succeed = Effect.fnUntraced(function* ({ townId, id }: Claimed, told: Due) {
        const at = yield* now
        yield* sql`update webhook_deliveries set state = 'delivered', delivered_at = ${at}, attempts = attempts + 1, reason = ''
          where town_id = ${townId} and id = ${told.id}`
        yield* sql`update webhooks set failures = 0, failing_since = null, rest_until = null,
            claimed_until = ${new Date(at.getTime() + lease)}
          where town_id = ${townId} and id = ${id}`
      }, sql.withTransaction)

      const fail = Effect.fnUntraced(function* (webhook: Claimed, told: Due, { reason }: WebhookFailed) {
        const at = yield* now
        const { townId, id, failures, failingSince } = webhook
        const state = isOver(told.queuedAt, daysUntilGivenUp, at) ? "given-up" : "waiting"
        const after = (times: number) => new Date(at.getTime() + pauseAfter(times))
        yield* sql`update webhook_deliveries set attempts = attempts + 1, reason = ${reason}, next_at = ${after(told.attempts + 1)},
            state = ${state}
          where town_id = ${townId} and id = ${told.id}`
        const end = reason === "410" ? "gone" : isOver(failingSince ?? at, daysUntilDisabled, at) ? "failing" : null
        // one that was stopped meanwhile stays so
        yield* sql`update webhooks set failures = failures + 1, failing_since = coalesce(failing_since, ${at}),
            rest_until = ${after(failures + 1)}, claimed_until = ${at}, disabled_reason = coalesce(disabled_reason, ${end}),
            disabled_at = coalesce(disabled_at, case when ${end}::text is not null then ${at}::timestamptz end)
          where town_id = ${townId} and id = ${id}`
        if (end !== null) yield* Effect.logWarning(`webhook disabled: ${end}`, { webhook: id })
      }, sql.withTransaction)

      // when it ended says whose turn is next
      const endTurn = Effect.fnUntraced(function* ({ townId, id }: Claimed) {
        yield* sql`update webhooks set claimed_until = ${yield* now} where town_id = ${townId} and id = ${id}`
      })

      /** A turn of an address: its messages one after the other, until one is not taken, or others have waited long enough. */
      const tell = Effect.fnUntraced(function* (webhook: Claimed) {
        const { townId, url } = webhook
        const opened = yield* secrets.open(townId, webhook)
        const began = yield* now
        const due = yield* dueOf(webhook, began)
        let [tried, standing] = [0, webhook]
        for (const told of due) {
          tried++
          const went = yield* send(url, opened, told).pipe(
            Effect.matchEffect({
              onSuccess: () => Effect.as(succeed(webhook, told), true),
              onFailure: (failed) => Effect.as(fail(standing, told, failed), false)
            })
          )
          if (!went) return tried
          standing = { ...webhook, failures: 0, failingSince: null }
          if ((yield* now).getTime() - began.getTime() >= longestTurn) break
        }
        yield* endTurn(webhook)
        return tried
      })

      const round = Effect.gen(function* () {
        const at = yield* now
        const towns = yield* sql<{ townId: string }>`select distinct town_id from webhooks where disabled_at is null`
        for (const { townId } of towns) yield* queue(townId, at)
        const claimed = yield* claim(at)
        const tried = yield* Effect.forEach(claimed, tell, { concurrency: atOnce })
        return tried.reduce((sum, each) => sum + each, 0)
      }).pipe(Effect.withSpan("WebhookDeliveries.round"), orDieSql)

      return WebhookDeliveries.of({ round })
    })
  )
}
