import { assert } from "@effect/vitest"
import { Deferred, Effect, Fiber, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { beginFeedsAfterRestore } from "../../src/integrations/changes/afterRestore.ts"
import { readCursor } from "../../src/integrations/changes/Change.ts"
import { ChangeFeed } from "../../src/integrations/changes/ChangeFeed.ts"
import { forgetChanges } from "../../src/integrations/changes/forgetChanges.ts"
import type { KeyAccess } from "../../src/integrations/keys/ApiKey.ts"
import { newId } from "../../src/platform/ids/Ids.ts"
import { services as families } from "../children/filesUnderTest.ts"
import { describeOnBothDatabases, describeOnPostgres } from "../support/databases.ts"
import { newFamily, newInvoice, newTown } from "../support/town.ts"
import { accessOf } from "./keyAccess.ts"

const services = ChangeFeed.layer.pipe(Layer.provideMerge(families))

/** What a reader has not read, all pages of it, and its new cursor. */
const readOn = Effect.fnUntraced(function* (access: KeyAccess, cursor: string | undefined, limit = 500) {
  const feed = yield* ChangeFeed
  const after = cursor === undefined ? "oldest" : readCursor(cursor)
  let page = yield* feed.read(access, after ?? "latest", limit)
  const changes = [...page.changes]
  while (page.more) {
    page = yield* feed.read(access, readCursor(page.cursor) ?? "latest", limit)
    changes.push(...page.changes)
  }
  return { changes, cursor: page.cursor }
})

const told = (changes: ReadonlyArray<{ readonly event: string; readonly id: string }>) =>
  changes.map(({ event, id }) => `${event} ${id}`)

const pay = Effect.fnUntraced(function* (townId: string, householdId: string, invoiceId: string, cents: number) {
  const sql = yield* SqlClient.SqlClient
  const id = yield* newId
  yield* sql`insert into payments (town_id, id, household_id, regie_code, means, amount_cents, paid_at, recorded_at)
    values (${townId}, ${id}, ${householdId}, 'enfance', 'cash', ${cents}, now(), now())`
  yield* sql`insert into payment_allocations (town_id, payment_id, invoice_id, amount_cents)
    values (${townId}, ${id}, ${invoiceId}, ${cents})`
  return id
})

describeOnBothDatabases("the feed of changes", services, (it) => {
  it.effect("tells what happened to households, invoices and payments, in an order that stays, by ids alone", () =>
    Effect.gen(function* () {
      const { town } = yield* newTown()
      const access = accessOf(town)
      const sql = yield* SqlClient.SqlClient
      const { householdId, adultId } = yield* newFamily(town, "camille@example.org")
      const first = yield* readOn(access, undefined)
      assert.deepStrictEqual(told(first.changes), [`household.changed ${householdId}`])
      yield* sql`update adults set main_phone = '0102030405' where id = ${adultId}`
      const invoiceId = yield* newInvoice(town, householdId, { number: "2026000001", cents: 4200 })
      const paid = yield* pay(town.id, householdId, invoiceId, 1200)
      const second = yield* readOn(access, first.cursor)
      assert.deepStrictEqual(told(second.changes), [
        `household.changed ${householdId}`,
        `invoice.issued ${invoiceId}`,
        `payment.booked ${paid}`,
        `invoice.changed ${invoiceId}`
      ])
      const rest = yield* pay(town.id, householdId, invoiceId, 3000)
      const third = yield* readOn(access, second.cursor)
      assert.deepStrictEqual(told(third.changes), [`payment.booked ${rest}`, `invoice.settled ${invoiceId}`])
      const all = [...first.changes, ...second.changes, ...third.changes]
      assert.deepStrictEqual((yield* readOn(access, undefined, 2)).changes, all)
      assert.deepStrictEqual(
        all.map(({ version }) => version),
        all.map((_, index) => index + 1)
      )
      assert.notInclude(JSON.stringify(all), "camille")
      assert.deepStrictEqual((yield* readOn(access, third.cursor)).changes, [])
    })
  )

  it.effect("keeps the order of what happened in one instant, or while the clock was put back", () =>
    Effect.gen(function* () {
      const { town } = yield* newTown()
      const sql = yield* SqlClient.SqlClient
      const { householdId } = yield* newFamily(town, null)
      const { cursor } = yield* readOn(accessOf(town), undefined)
      const invoiceIds = yield* Effect.forEach(Array.from({ length: 8 }), (_, index) =>
        newInvoice(town, householdId, { number: `202600000${index}`, cents: 4200 })
      )
      yield* sql`update changes set at = '2026-10-25T01:00:00Z' where town_id = ${town.id} and position is null`
      assert.deepStrictEqual(
        told((yield* readOn(accessOf(town), cursor)).changes),
        invoiceIds.map((id) => `invoice.issued ${id}`)
      )
    })
  )

  it.effect("tells nothing of an update that changes nothing, and once what changed often before anybody read", () =>
    Effect.gen(function* () {
      const { town } = yield* newTown()
      const sql = yield* SqlClient.SqlClient
      const { householdId } = yield* newFamily(town, null)
      const { cursor } = yield* readOn(accessOf(town), undefined)
      yield* sql`update households set city = city where id = ${householdId}`
      assert.deepStrictEqual((yield* readOn(accessOf(town), cursor)).changes, [])
      for (const city of ["Compiègne", "Noyon"]) {
        yield* sql`update households set city = ${city} where id = ${householdId}`
      }
      assert.deepStrictEqual(told((yield* readOn(accessOf(town), cursor)).changes), [
        `household.changed ${householdId}`
      ])
    })
  )

  it.effect("begins behind all that happened, however much of it waited for a reader", () =>
    Effect.gen(function* () {
      const { town } = yield* newTown()
      const sql = yield* SqlClient.SqlClient
      yield* sql`insert into changes (town_id, kind, object_id, event)
        select ${town.id}, 'invoice', gen_random_uuid(), 'invoice.issued' from generate_series(1, 5001)`
      const { cursor } = yield* ChangeFeed.use((feed) => feed.read(accessOf(town), "latest", 1))
      assert.deepStrictEqual((yield* readOn(accessOf(town), cursor)).changes, [])
      assert.lengthOf((yield* readOn(accessOf(town), undefined)).changes, 5001)
    })
  )

  it.effect("leaves a tombstone of a household of which nobody is any more", () =>
    Effect.gen(function* () {
      const { town } = yield* newTown()
      const sql = yield* SqlClient.SqlClient
      const { householdId } = yield* newFamily(town, null)
      const { cursor } = yield* readOn(accessOf(town), undefined)
      yield* sql`delete from household_adults where household_id = ${householdId}`
      assert.deepStrictEqual(told((yield* readOn(accessOf(town), cursor)).changes), [`household.erased ${householdId}`])
    })
  )

  it.effect("shows a key what its scopes say, and each town its own", () =>
    Effect.gen(function* () {
      const { town } = yield* newTown()
      const other = yield* newTown()
      const { householdId } = yield* newFamily(town, null)
      const invoiceId = yield* newInvoice(town, householdId, { number: "2026000002", cents: 100 })
      const read = yield* readOn(accessOf(town, ["invoices:read"]), undefined)
      assert.deepStrictEqual(told(read.changes), [`invoice.issued ${invoiceId}`])
      assert.deepStrictEqual((yield* readOn(accessOf(town, ["invoices:read"]), read.cursor)).changes, [])
      assert.deepStrictEqual((yield* readOn(accessOf(other.town), undefined)).changes, [])
    })
  )

  it.effect("refuses a cursor of before what is kept, and every one once a backup was restored", () =>
    Effect.gen(function* () {
      const { town } = yield* newTown()
      const sql = yield* SqlClient.SqlClient
      const access = accessOf(town)
      const feed = yield* ChangeFeed
      const { cursor: began } = yield* feed.read(access, "latest", 1)
      yield* newFamily(town, null)
      const { cursor, changes } = yield* readOn(access, undefined)
      yield* newFamily(town, null)
      const forget = yield* forgetChanges
      assert.strictEqual(yield* forget(town.id, 90), 0)
      yield* sql`alter table changes disable trigger changes_stay`
      yield* sql`update changes set at = at - interval '100 days' where object_id = ${changes[0]?.id ?? ""}`
      yield* sql`alter table changes enable trigger changes_stay`
      assert.strictEqual(yield* forget(town.id, 90), 1)
      assert.strictEqual((yield* Effect.flip(readOn(access, began)))._tag, "CursorExpired")
      assert.lengthOf((yield* readOn(access, cursor)).changes, 1)
      assert.lengthOf((yield* readOn(access, undefined)).changes, 1)
      yield* beginFeedsAfterRestore
      assert.strictEqual((yield* Effect.flip(readOn(access, cursor)))._tag, "CursorExpired")
      assert.lengthOf((yield* readOn(access, undefined)).changes, 1)
    })
  )
})

describeOnPostgres("the feed of changes", services, (it) => {
  it.effect("tells what commits late, though it began before what was read already", () =>
    Effect.gen(function* () {
      const { town } = yield* newTown()
      const sql = yield* SqlClient.SqlClient
      const [written, mayCommit] = [yield* Deferred.make<void>(), yield* Deferred.make<void>()]
      const slow = yield* newFamily(town, "lente@example.org").pipe(
        Effect.tap(() => Deferred.succeed(written, undefined)),
        Effect.tap(() => Deferred.await(mayCommit)),
        sql.withTransaction,
        Effect.forkChild
      )
      yield* Deferred.await(written)
      const quick = yield* newFamily(town, "vite@example.org")
      const first = yield* readOn(accessOf(town), undefined)
      assert.deepStrictEqual(told(first.changes), [`household.changed ${quick.householdId}`])
      yield* Deferred.succeed(mayCommit, undefined)
      const { householdId } = yield* Fiber.join(slow)
      const second = yield* readOn(accessOf(town), first.cursor)
      assert.deepStrictEqual(told(second.changes), [`household.changed ${householdId}`])
    })
  )

  it.effect("gives every reader the same order while others write and read", () =>
    Effect.gen(function* () {
      const { town } = yield* newTown()
      const access = accessOf(town)
      const sql = yield* SqlClient.SqlClient
      const writers = Effect.forEach(Array.from({ length: 24 }), () => sql.withTransaction(newFamily(town, null)), {
        concurrency: 6,
        discard: true
      })
      const follow = Effect.gen(function* () {
        const seen: Array<string> = []
        let cursor: string | undefined
        while (seen.length < 24) {
          const page = yield* readOn(access, cursor)
          seen.push(...told(page.changes))
          cursor = page.cursor
        }
        return seen
      })
      const [one, two] = yield* Effect.all([follow, follow, writers], { concurrency: "unbounded" })
      assert.deepStrictEqual(one, two)
      assert.deepStrictEqual(one, told((yield* readOn(access, undefined)).changes))
      assert.lengthOf(new Set(one), 24)
    })
  )
})
