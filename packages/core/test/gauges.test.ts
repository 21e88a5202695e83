import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { accountLetter } from "../src/accounts/letters/accountLetter.ts"
import { activityGauges } from "../src/activities/gauges.ts"
import { Audit } from "../src/audit/Audit.ts"
import { readGauges } from "../src/gauges.ts"
import { Outbox } from "../src/mail/Outbox.ts"
import { newestMigration } from "../src/platform/sql/migrations.ts"
import { Towns } from "../src/towns/Towns.ts"
import { describeOnBothDatabases } from "./support/databases.ts"
import { newOffer, newSlots } from "./support/planning.ts"
import { queriesOf } from "./support/queries.ts"
import { Mailbox, mailTransport } from "./support/smtp.ts"
import { newTown } from "./support/town.ts"

const services = Outbox.layer.pipe(
  Layer.provide(mailTransport(new Mailbox())),
  Layer.provideMerge(Layer.mergeAll(Towns.layer, Audit.layer))
)

/** The figures by name and labels, as `places_left cantine`. */
const figures = Effect.map(Effect.flatten(readGauges), (gauges) =>
  Object.fromEntries(
    gauges.map(({ name, labels, value }) => [[name, ...Object.values(labels)].toSorted().join(" "), value])
  )
)

const tomorrow = (sql: SqlClient.SqlClient) =>
  Effect.map(
    sql<{ day: string }>`select ((now() at time zone 'Europe/Paris')::date + 1)::text as day`,
    ([row]) => row?.day ?? ""
  )

describeOnBothDatabases("what is to be watched", services, (it) => {
  it.effect("is all there while nothing waits, and shows mails, files, attempts and places of all towns", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const before = yield* figures
      assert.include(before, {
        mails_waiting: 0,
        mails_oldest_seconds: 0,
        payment_attempts_open: 0,
        payments_quarantined: 0,
        files_quarantined: 0,
        migration_applied: newestMigration,
        migration_known: newestMigration
      })
      const { town } = yield* newTown()
      const { town: other } = yield* newTown()
      const outbox = yield* Outbox
      for (const each of [town, other]) {
        yield* outbox.queue(
          each,
          { mail: "personne@example.org", name: "", language: "fr", accountId: null },
          accountLetter({ template: "mailTaken", recipientName: "", signInUrl: "https://familles.example" })
        )
        yield* newOffer(each, [{ code: "cantine" }])
        const slot = { activity: "cantine", day: yield* tomorrow(sql) }
        yield* newSlots(each, [
          { ...slot, part: "repas", capacity: 30 },
          { ...slot, part: "matin", capacity: 12 },
          { ...slot, part: "soir" }
        ])
      }
      yield* sql`update mails set queued_at = now() - interval '2 hours', refusal = '451' where town_id = ${town.id}`
      yield* sql`insert into stored_files (town_id, id, state, store, key_id, salt, bytes, sha256, begun_at, stored_at)
        values (${town.id}, gen_random_uuid(), 'quarantined', 'database', 'k1', ${"0".repeat(32)}, 1, ${"0".repeat(64)},
          now() - interval '3 hours', now())`
      const after = yield* figures
      assert.include(after, { mails_waiting: 2, mails_refused: 1, files_quarantined: 1, "jobs_waiting mail": 2 })
      assert.approximately(after["mails_oldest_seconds"] ?? 0, 7200, 600)
      assert.approximately(after["files_quarantined_oldest_seconds"] ?? 0, 10_800, 600)
      for (const { settings } of [town, other]) {
        assert.strictEqual(after[["places_left", "cantine", settings.slug].toSorted().join(" ")], 42)
      }
      assert.strictEqual(yield* queriesOf(figures), 1)
    })
  )

  it.effect("counts places from the day that passes in Paris, wherever the database's clock is set", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { town } = yield* newTown()
      yield* newOffer(town, [{ code: "cantine" }])
      const days = yield* sql<{ day: string }>`select ((now() at time zone 'Europe/Paris')::date + ahead)::text as day
        from unnest(array[0, 30]) ahead`
      yield* newSlots(
        town,
        days.map(({ day }) => ({ activity: "cantine", day, part: "repas", capacity: 5 }))
      )
      const left = sql`select value from (${activityGauges(sql)}) g(name, labels, value)
        where name = 'places_left' and labels->>'town' = ${town.settings.slug}`
      // at any hour it is another day than in Paris in one of these
      for (const zone of ["Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
        const there = sql.withTransaction(Effect.andThen(sql`select set_config('timezone', ${zone}, true)`, left))
        assert.deepStrictEqual(yield* there, [{ value: 10 }])
      }
    })
  )
})
