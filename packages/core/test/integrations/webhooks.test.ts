import { assert } from "@effect/vitest"
import { Clock, Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Audit } from "../../src/audit/Audit.ts"
import { beginFeedsAfterRestore } from "../../src/integrations/changes/afterRestore.ts"
import { stopWebhooksAfterRestore } from "../../src/integrations/webhooks/afterRestore.ts"
import { WebhookDeliveries } from "../../src/integrations/webhooks/WebhookDeliveries.ts"
import { WebhookSender } from "../../src/integrations/webhooks/WebhookSender.ts"
import { Webhooks } from "../../src/integrations/webhooks/Webhooks.ts"
import { webhooksInTrouble } from "../../src/integrations/webhooks/webhooksInTrouble.ts"
import { services as families } from "../children/filesUnderTest.ts"
import { runsAt, telling } from "../support/clock.ts"
import { describeOnDatabase, describeOnPostgres } from "../support/databases.ts"
import { newFamily, newInvoice, newTown } from "../support/town.ts"
import { receiver } from "./receiver.ts"

const delivering = Layer.mergeAll(Webhooks.layer, WebhookDeliveries.layer).pipe(
  Layer.provide(WebhookSender.layerOf(["127.0.0.1"]))
)
const services = delivering.pipe(Layer.provideMerge(families))

/** A town that tells a receiver of invoices. */
const told = Effect.gen(function* () {
  const { town, staff } = yield* newTown()
  const { householdId } = yield* newFamily(town, null)
  const software = yield* receiver
  const webhooks = yield* Webhooks
  const { id, secret } = yield* webhooks.add(staff, software.url, ["invoice.issued"])
  const issue = (number: string) => newInvoice(town, householdId, { number, cents: 4200 })
  const states = Effect.map(webhooks.deliveries(staff, id, 100), (all) =>
    all.map(({ state, reason, attempts }) => [state, reason, attempts])
  )
  return { town, staff, software, webhooks, id, secret, issue, states }
})

const round = WebhookDeliveries.use((deliveries) => deliveries.round)

describeOnDatabase("a webhook", services, (it) => {
  it.effect("is told of its events from then on, each once, signed, and by ids alone", () =>
    Effect.gen(function* () {
      const { software, issue, states, webhooks, staff, id } = yield* told
      const invoiceId = yield* issue("2026000101")
      yield* round
      yield* round
      const [message, ...others] = software.received
      assert.lengthOf(others, 0)
      const { type, data } = JSON.parse(message?.body ?? "{}")
      assert.deepStrictEqual([type, data.kind, data.id], ["invoice.issued", "invoice", invoiceId])
      const [delivery] = yield* webhooks.deliveries(staff, id, 1)
      assert.strictEqual(message?.headers["webhook-id"], delivery?.id)
      assert.match(String(message?.headers["webhook-signature"]), /^v1,[A-Za-z0-9+/]{43}=$/)
      assert.deepStrictEqual(yield* states, [["delivered", "", 1]])
    })
  )

  it.effect(
    "that does not answer is asked again after pauses that grow, by the same id, and the rest waits behind it",
    () =>
      Effect.gen(function* () {
        const { software, issue, states } = yield* told
        software.answer.status = 503
        yield* issue("2026000102")
        yield* issue("2026000103")
        const at = (iso: string) => runsAt(iso, round)
        yield* at("2099-01-01T10:00:00Z")
        yield* at("2099-01-01T10:00:04Z")
        assert.lengthOf(software.received, 1)
        yield* at("2099-01-01T10:00:05Z")
        yield* at("2099-01-01T10:00:14Z")
        assert.lengthOf(software.received, 2)
        software.answer.status = 200
        yield* at("2099-01-01T10:00:16Z")
        assert.lengthOf(software.received, 4)
        const ids = software.received.map(({ headers }) => headers["webhook-id"])
        assert.lengthOf(new Set(ids), 2)
        assert.deepStrictEqual(
          (yield* states).map(([state]) => state),
          ["delivered", "delivered"]
        )
      })
  )

  it.effect("loses what nobody takes for three days, ends after five, and begins again where it stood", () =>
    Effect.gen(function* () {
      const { software, issue, states, webhooks, staff, id, town } = yield* told
      software.answer.status = 500
      yield* issue("2026000104")
      for (const day of ["01", "02", "04", "05"]) yield* runsAt(`2099-01-${day}T10:00:00Z`, round)
      assert.deepStrictEqual(yield* states, [["given-up", "500", 3]])
      yield* issue("2026000105")
      for (const day of ["05", "07"]) yield* runsAt(`2099-01-${day}T11:00:00Z`, round)
      const [ended] = yield* webhooks.list(staff)
      assert.deepStrictEqual([ended?.disabledReason, ended?.givenUp], ["failing", 1])
      assert.strictEqual(yield* webhooksInTrouble(town.id), 2)
      const tried = software.received.length
      software.answer.status = 204
      yield* issue("2026000106")
      yield* runsAt("2099-01-08T10:00:00Z", round)
      assert.lengthOf(software.received, tried)
      yield* webhooks.enable(staff, id)
      yield* runsAt("2099-01-08T12:00:00Z", round)
      assert.lengthOf(software.received, tried + 2)
    })
  )

  it.effect("that says that it is gone is told nothing any more, and one that redirects is not followed", () =>
    Effect.gen(function* () {
      const gone = yield* told
      gone.software.answer.status = 410
      yield* gone.issue("2026000107")
      yield* round
      const [ended] = yield* gone.webhooks.list(gone.staff)
      assert.strictEqual(ended?.disabledReason, "gone")
      const moved = yield* told
      moved.software.answer.status = 307
      yield* moved.issue("2026000108")
      yield* round
      assert.deepStrictEqual(yield* moved.states, [["waiting", "307", 1]])
    })
  )

  it.effect(
    "that a restored backup brought back is told nothing until somebody turns it on, whatever was on its way",
    () =>
      Effect.gen(function* () {
        const { software, issue, webhooks, staff, town } = yield* told
        const context = yield* Effect.context<SqlClient.SqlClient>()
        software.answer.status = 500
        software.answer.meanwhile = () => Effect.runPromiseWith(context)(stopWebhooksAfterRestore)
        yield* issue("2026000112")
        yield* runsAt("2099-01-01T10:00:00Z", round)
        const [stopped] = yield* webhooks.list(staff)
        assert.strictEqual(stopped?.disabledReason, "restored")
        assert.strictEqual(yield* webhooksInTrouble(town.id), 1)
        software.answer.status = 204
        delete software.answer.meanwhile
        yield* issue("2026000113")
        yield* runsAt("2099-01-01T12:00:00Z", round)
        assert.lengthOf(software.received, 1)
        yield* webhooks.enable(staff, stopped?.id ?? "")
        yield* runsAt("2099-01-01T12:00:00Z", round)
        assert.lengthOf(software.received, 3)
        assert.strictEqual((yield* webhooks.list(staff))[0]?.disabledReason, null)
      })
  )

  it.effect("is told what comes after a restore by versions that are later than all it was told before", () =>
    Effect.gen(function* () {
      const { software, issue, town } = yield* told
      const sql = yield* SqlClient.SqlClient
      const backup = sql`update change_feeds set last_position = 0 where town_id = ${town.id}`.pipe(
        Effect.andThen(sql`update webhooks set position = 0 where town_id = ${town.id}`),
        Effect.andThen(sql`delete from changes where town_id = ${town.id}`)
      )
      for (const number of ["2026000114", "2026000115"]) yield* issue(number)
      yield* round
      yield* sql`alter table change_feeds disable trigger change_feeds_go_on`
      yield* backup
      yield* sql`alter table change_feeds enable trigger change_feeds_go_on`
      yield* beginFeedsAfterRestore
      yield* issue("2026000116")
      yield* round
      const versions = software.received.map(({ body }) => JSON.parse(body).data.version)
      assert.lengthOf(versions, 3)
      assert.isAbove(versions[2], versions[1])
    })
  )

  it.effect("that has much to be told, or takes its time, lets others have their turn", () =>
    Effect.gen(function* () {
      yield* stopWebhooksAfterRestore
      const sql = yield* SqlClient.SqlClient
      const [behind, fifth] = [yield* Effect.replicateEffect(told, 4), yield* told]
      for (const { town, id } of behind) {
        yield* sql`insert into webhook_deliveries (town_id, id, webhook_id, event, at, queued_at, next_at)
          select ${town.id}, gen_random_uuid(), ${id}, 'invoice.issued', d, d, d
          from (select '2026-01-01T00:00:00Z'::timestamptz as d) each, generate_series(1, 30)`
      }
      const slow = behind[0]?.software
      assert.isDefined(slow)
      let millis = Date.parse("2099-01-01T10:00:00Z")
      slow.answer.meanwhile = async () => {
        millis += 6_000
      }
      yield* fifth.issue("2026000117")
      for (let rounds = 0; rounds < 2; rounds++) {
        yield* Effect.provideServiceEffect(
          round,
          Clock.Clock,
          telling(() => millis)
        )
      }
      assert.lengthOf(fifth.software.received, 1)
      assert.isAtMost(slow.received.length, 4)
    })
  )

  it.effect("gets again what happened since an instant, by the ids of the first time", () =>
    Effect.gen(function* () {
      const { software, issue, webhooks, staff, id } = yield* told
      yield* issue("2026000109")
      yield* round
      assert.strictEqual(yield* webhooks.replay(staff, id, new Date("2020-01-01T00:00:00Z")), 1)
      yield* round
      const ids = software.received.map(({ headers }) => headers["webhook-id"])
      assert.deepStrictEqual([ids.length, new Set(ids).size], [2, 1])
      assert.strictEqual(yield* webhooks.replay(staff, id, new Date("2199-01-01T00:00:00Z")), 0)
    })
  )

  it.effect("keeps its secret sealed; while it is renewed both sign", () =>
    Effect.gen(function* () {
      const { software, webhooks, staff, id, secret, town } = yield* told
      yield* webhooks.rotate(staff, id, new Date("2099-01-02T00:00:00Z"))
      for (const iso of ["2099-01-01T00:00:00Z", "2099-01-03T00:00:00Z"]) yield* runsAt(iso, webhooks.test(staff, id))
      const signatures = software.received.map(({ headers }) => String(headers["webhook-signature"]).split(" ").length)
      assert.deepStrictEqual(signatures, [2, 1])
      const sql = yield* SqlClient.SqlClient
      const kept = yield* sql<{
        row: string
      }>`select (to_jsonb(w) || jsonb_build_object('sealed', encode(w.sealed, 'escape')))::text as row
        from webhooks w where id = ${id}`
      assert.notInclude(JSON.stringify(kept), secret.slice(6))
      const log = yield* Audit.use((audit) => audit.list(town.id, { limit: 20 }))
      assert.includeMembers(
        log.map(({ action }) => action),
        ["webhook.add", "webhook.rotate"]
      )
      assert.notInclude(JSON.stringify(log), secret.slice(6))
    })
  )
})

describeOnPostgres("webhooks on two servers", services, (it) => {
  it.effect(
    "are told by one of them at a time; what the other left when it was killed is told again by the same id",
    () =>
      Effect.gen(function* () {
        const { software, issue, id } = yield* told
        const other = Context.get(yield* Layer.build(Layer.fresh(delivering)), WebhookDeliveries)
        yield* issue("2026000110")
        yield* Effect.all([round, other.round, round, other.round], { concurrency: "unbounded" })
        assert.lengthOf(software.received, 1)
        yield* issue("2026000111")
        const sql = yield* SqlClient.SqlClient
        // killed between the answer and writing it down
        yield* runsAt("2099-01-01T10:00:00Z", round)
        yield* sql`update webhook_deliveries set state = 'waiting', delivered_at = null where webhook_id = ${id} and at = (
        select max(at) from webhook_deliveries where webhook_id = ${id})`
        yield* sql`update webhooks set claimed_until = '2099-01-01T10:01:00Z' where id = ${id}`
        yield* runsAt("2099-01-01T10:00:59Z", other.round)
        assert.lengthOf(software.received, 2)
        yield* runsAt("2099-01-01T10:01:00Z", other.round)
        const ids = software.received.map(({ headers }) => headers["webhook-id"])
        assert.deepStrictEqual([ids.length, ids[1] === ids[2]], [3, true])
      })
  )
})
