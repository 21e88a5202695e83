import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { inject } from "vitest"
import { accountLetter } from "../../../src/accounts/letters/accountLetter.ts"
import { Audit } from "../../../src/audit/Audit.ts"
import { Outbox } from "../../../src/mail/Outbox.ts"
import { grantToApplication } from "../../../src/platform/sql/applicationRole.ts"
import { serverLayerUnchecked } from "../../../src/platform/sql/Database.ts"
import { Towns } from "../../../src/towns/Towns.ts"
import { describeOnPostgres } from "../../support/databases.ts"
import { Mailbox, mailTransport } from "../../support/smtp.ts"
import { newFamily, newInvoice, newTown } from "../../support/town.ts"
import { until } from "../../support/until.ts"

const mailbox = new Mailbox()
const services = Outbox.layer.pipe(
  Layer.provideMerge(mailTransport(mailbox)),
  Layer.provideMerge(Layer.mergeAll(Towns.layer, Audit.layer))
)

let roles = 0

/** A role of its own that was let work on this database, and what connects as it. */
const application = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const role = `portail app ${process.pid} ${roles++}`
  yield* sql.unsafe(`create role "${role}" login`)
  yield* grantToApplication(role)
  const [place] = yield* sql<{ name: string }>`select current_database() as name`
  const server = inject("postgres")
  return {
    role,
    layer: serverLayerUnchecked({
      path: `${server?.socketDir}/.s.PGSQL.${server?.port}`,
      username: role,
      database: place?.name ?? ""
    })
  }
})

describeOnPostgres("the application's role", Layer.empty, (it) => {
  it.effect("does the portal's work", () =>
    Effect.gen(function* () {
      const { layer } = yield* application
      yield* Effect.gen(function* () {
        const { town } = yield* newTown()
        const { householdId } = yield* newFamily(town, "personne@example.org")
        yield* newInvoice(town, householdId, { number: "2026000001", cents: 500 })
        const outbox = yield* Outbox
        yield* outbox.queue(
          town,
          { mail: "personne@example.org", name: "", language: "fr", accountId: null },
          accountLetter({ template: "mailTaken", recipientName: "", signInUrl: "https://familles.example" })
        )
        yield* Effect.raceFirst(
          outbox.deliver,
          until(outbox.waiting(town.id), (waiting) => waiting === 0)
        )
        const sql = yield* SqlClient.SqlClient
        yield* sql.withTransaction(sql`create temporary table import_lines (line integer) on commit drop`)
      }).pipe(Effect.provide(services.pipe(Layer.provideMerge(layer))))
    })
  )

  it.effect(
    "changes no table, switches off no trigger, empties and drops nothing, makes nothing, rewrites no migration",
    () =>
      Effect.gen(function* () {
        const { layer } = yield* application
        const refused = yield* Effect.gen(function* () {
          const sql = yield* SqlClient.SqlClient
          return yield* Effect.forEach(
            [
              "alter table payments disable trigger all",
              "alter table payments add column note text",
              "truncate payments cascade",
              "truncate sessions",
              "drop table mails",
              "create table mine (id integer)",
              "drop trigger payments_append_only on payments",
              "create or replace function portail_append_only() returns trigger language plpgsql as 'begin return new; end'",
              "delete from portail_migrations",
              "set session_replication_role = replica"
            ],
            (statement) => Effect.map(Effect.flip(sql.unsafe(statement)), ({ reason }) => String(reason.cause))
          )
        }).pipe(Effect.provide(layer))
        assert.deepStrictEqual(
          refused.filter((message) => !/permission denied|must be owner/.test(message)),
          []
        )
      })
  )

  it.effect("is another than the owner's, and there already", () =>
    Effect.gen(function* () {
      const [me] = yield* SqlClient.SqlClient.use((sql) => sql<{ name: string }>`select current_user as name`)
      const owner = yield* Effect.flip(grantToApplication(me?.name ?? ""))
      assert.deepInclude(owner, { _tag: "ApplicationRoleUnfit", reason: "owner" })
      const unknown = yield* Effect.flip(grantToApplication("nobody's"))
      assert.deepInclude(unknown, { _tag: "ApplicationRoleUnfit", reason: "unknown" })
    })
  )
})
