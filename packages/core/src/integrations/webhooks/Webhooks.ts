import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../accounts/FamilyAccess.ts"
import { auditOf } from "../../audit/Audit.ts"
import { Ids } from "../../platform/ids/Ids.ts"
import { orDieSql, violatedConstraint } from "../../platform/sql/failures.ts"
import { isPartOfId } from "../../platform/sql/partOfId.ts"
import { now } from "../../platform/time/now.ts"
import { IntegrationAction } from "../auditActions.ts"
import type { ChangeEvent } from "../changes/Change.ts"
import { placeChanges } from "../changes/placeChanges.ts"
import { sendMessage } from "./message.ts"
import { type SealedSecrets, webhookSecrets } from "./secrets.ts"
import { secretOf } from "./signing.ts"
import {
  type Webhook,
  type WebhookDelivery,
  WebhookNotFound,
  WebhookThere,
  type WebhookUrlProblem,
  WebhookUrlUnfit
} from "./Webhook.ts"
import { type WebhookFailed, WebhookSender } from "./WebhookSender.ts"

/** A webhook just made or renewed: its secret is told this once. */
export interface NewWebhook {
  readonly id: string
  readonly secret: string
}

/** Addresses that a town tells what changes; their secrets are sealed. */
export class Webhooks extends Context.Service<
  Webhooks,
  {
    /** What is wrong with an address; undefined where nothing is. */
    problemOf(url: string): WebhookUrlProblem | undefined
    /** Tells an address of events from now on. */
    add(
      staff: StaffAccess,
      url: string,
      events: ReadonlyArray<ChangeEvent>
    ): Effect.Effect<NewWebhook, WebhookUrlUnfit | WebhookThere>
    list(staff: StaffAccess): Effect.Effect<ReadonlyArray<Webhook>>
    /** The one webhook whose address or id somebody typed. */
    named(staff: StaffAccess, typed: string): Effect.Effect<Webhook, WebhookNotFound>
    remove(staff: StaffAccess, webhookId: string): Effect.Effect<void, WebhookNotFound>
    /** Gives a webhook a new secret; the one before signs beside it until an instant. */
    rotate(staff: StaffAccess, webhookId: string, formerUntil: Date): Effect.Effect<NewWebhook, WebhookNotFound>
    /** Tells an address again that was told nothing any more; what waited is sent. */
    enable(staff: StaffAccess, webhookId: string): Effect.Effect<void, WebhookNotFound>
    /** Sends a message at once that says nothing. */
    test(staff: StaffAccess, webhookId: string): Effect.Effect<void, WebhookNotFound | WebhookFailed>
    /** The newest messages, newest first. */
    deliveries(staff: StaffAccess, webhookId: string, limit: number): Effect.Effect<ReadonlyArray<WebhookDelivery>>
    /** Sends again what happened since an instant, as far as the feed has it, by the ids of the first time. How many messages. */
    replay(staff: StaffAccess, webhookId: string, since: Date): Effect.Effect<number, WebhookNotFound>
  }
>()("@portail-familles/core/integrations/Webhooks") {
  static readonly layer = Layer.effect(
    Webhooks,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const audit = yield* auditOf(IntegrationAction)
      const sender = yield* WebhookSender
      const secrets = yield* webhookSecrets
      const place = yield* placeChanges
      const send = yield* sendMessage

      const newSecret = Effect.map(ids.secret, (text) => secretOf(Buffer.from(text, "base64url")))

      const columns = sql`w.id, w.url, w.events, w.created_at, w.created_by, w.failing_since, w.disabled_at, w.disabled_reason,
        (select count(*)::integer from webhook_deliveries d where d.town_id = w.town_id and d.webhook_id = w.id and d.state = 'waiting') as waiting,
        (select count(*)::integer from webhook_deliveries d where d.town_id = w.town_id and d.webhook_id = w.id and d.state = 'given-up') as given_up`

      const list = Effect.fn("Webhooks.list")(
        ({ townId }: StaffAccess) =>
          sql<Webhook>`select ${columns} from webhooks w where w.town_id = ${townId} order by w.created_at, w.id`,
        orDieSql
      )

      const named = Effect.fn("Webhooks.named")(function* ({ townId }: StaffAccess, typed: string) {
        const [found, ...others] = yield* sql<Webhook>`select ${columns} from webhooks w where w.town_id = ${townId}
          and (w.url = ${typed.trim()} or ${isPartOfId(sql, "w.id", typed)}) limit 2`
        return found === undefined || others.length > 0 ? yield* new WebhookNotFound() : found
      }, orDieSql)

      const record = (
        staff: StaffAccess,
        action: IntegrationAction,
        { id, url }: Pick<Webhook, "id" | "url">,
        more: { readonly lines?: number } = {}
      ) => audit.record(staff, { action, subjectType: "webhook", subjectId: id, after: { reference: url, ...more } })

      const add = Effect.fn("Webhooks.add")(
        function* (staff: StaffAccess, url: string, events: ReadonlyArray<ChangeEvent>) {
          const problem = sender.problemOf(url)
          if (problem !== undefined) return yield* new WebhookUrlUnfit({ problem })
          const [id, secret, at] = [yield* ids.next, yield* newSecret, yield* now]
          const { last } = yield* place(staff.townId)
          const { keyId, bytes } = secrets.seal(staff.townId, id, { secret, former: null })
          yield* sql`insert into webhooks (town_id, id, url, events, key_id, sealed, created_at, created_by, position)
            select ${staff.townId}, ${id}, ${url}, array(select jsonb_array_elements_text(${JSON.stringify([...new Set(events)])}::jsonb)),
              ${keyId}, ${bytes}, ${at}, ${staff.actor}, ${last}`.pipe(
            Effect.catch((error) =>
              violatedConstraint(error) === "webhooks_url" ? Effect.fail(new WebhookThere()) : Effect.die(error)
            )
          )
          yield* record(staff, "webhook.add", { id, url })
          return { id, secret }
        },
        sql.withTransaction,
        orDieSql
      )

      const remove = Effect.fn("Webhooks.remove")(
        function* (staff: StaffAccess, webhookId: string) {
          const [gone] = yield* sql<{ id: string; url: string }>`delete from webhooks where town_id = ${staff.townId}
            and id = ${webhookId} returning id, url`
          if (gone === undefined) return yield* new WebhookNotFound()
          yield* record(staff, "webhook.remove", gone)
        },
        sql.withTransaction,
        orDieSql
      )

      const lock = Effect.fnUntraced(function* ({ townId }: StaffAccess, webhookId: string) {
        const [found] = yield* sql<
          SealedSecrets & { url: string; events: ReadonlyArray<ChangeEvent> }
        >`select id, url, events, key_id, sealed
          from webhooks where town_id = ${townId} and id = ${webhookId} for update`
        return found ?? (yield* new WebhookNotFound())
      })

      const rotate = Effect.fn("Webhooks.rotate")(
        function* (staff: StaffAccess, webhookId: string, formerUntil: Date) {
          const found = yield* lock(staff, webhookId)
          const former = yield* secrets.open(staff.townId, found)
          const secret = yield* newSecret
          const { keyId, bytes } = secrets.seal(staff.townId, webhookId, {
            secret,
            former: { secret: former.secret, until: formerUntil.toISOString() }
          })
          yield* sql`update webhooks set key_id = ${keyId}, sealed = ${bytes} where town_id = ${staff.townId} and id = ${webhookId}`
          yield* record(staff, "webhook.rotate", found)
          return { id: webhookId, secret }
        },
        sql.withTransaction,
        orDieSql
      )

      const enable = Effect.fn("Webhooks.enable")(
        function* (staff: StaffAccess, webhookId: string) {
          const found = yield* lock(staff, webhookId)
          yield* sql`update webhooks set disabled_at = null, disabled_reason = null, failures = 0, failing_since = null, rest_until = null
            where town_id = ${staff.townId} and id = ${webhookId}`
          yield* record(staff, "webhook.enable", found)
        },
        sql.withTransaction,
        orDieSql
      )

      const test = Effect.fn("Webhooks.test")(function* (staff: StaffAccess, webhookId: string) {
        const found = yield* sql.withTransaction(lock(staff, webhookId))
        const told = { event: "webhook.test", at: yield* now, objectId: null, kind: null, version: null }
        return yield* send(found.url, yield* secrets.open(staff.townId, found), { id: yield* ids.next, ...told })
      }, orDieSql)

      const deliveries = Effect.fn("Webhooks.deliveries")(
        ({ townId }: StaffAccess, webhookId: string, limit: number) =>
          sql<WebhookDelivery>`select id, event, at, state, attempts, next_at, delivered_at, reason from webhook_deliveries
            where town_id = ${townId} and webhook_id = ${webhookId} order by at desc, position desc limit ${limit}`,
        orDieSql
      )

      const replay = Effect.fn("Webhooks.replay")(
        function* (staff: StaffAccess, webhookId: string, since: Date) {
          const { townId } = staff
          yield* place(townId)
          const found = yield* lock(staff, webhookId)
          const at = yield* now
          // a new id only for what was never told: a receiver knows by the id what it has
          const again = yield* sql`insert into webhook_deliveries
              (town_id, id, webhook_id, position, event, kind, object_id, at, queued_at, next_at)
            select town_id, gen_random_uuid(), ${webhookId}, position, event, kind, object_id, at, ${at}, ${at} from changes
              where town_id = ${townId} and position is not null and at >= ${since}
                and event in (select jsonb_array_elements_text(${JSON.stringify(found.events)}::jsonb))
            on conflict (town_id, webhook_id, position) do update set state = 'waiting', delivered_at = null, attempts = 0,
              reason = '', queued_at = excluded.queued_at, next_at = excluded.next_at
            returning 1 as one`
          yield* record(staff, "webhook.replay", found, { lines: again.length })
          return again.length
        },
        sql.withTransaction,
        orDieSql
      )

      const { problemOf } = sender
      return Webhooks.of({ problemOf, add, list, named, remove, rotate, enable, test, deliveries, replay })
    })
  )
}
