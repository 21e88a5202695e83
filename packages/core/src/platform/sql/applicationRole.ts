import { Effect, Schema } from "effect"
import { PersistedQueue } from "effect/persistence"
import { SqlClient } from "effect/sql"
import { decodeRows } from "./decodeRows.ts"
import { orDieSql } from "./failures.ts"

/** The role that a portal works with cannot be prepared: the server has none of this name, or it is the one that owns the tables. */
export class ApplicationRoleUnfit extends Schema.TaggedError<ApplicationRoleUnfit>()("ApplicationRoleUnfit", {
  role: Schema.String,
  reason: Schema.Literals(["unknown", "owner"])
}) {}

/**
 * Lets a role of the server read and write what this one owns, and nothing else: it changes no table, switches off no trigger and
 * empties nothing. Tables of later migrations are covered too. Run by the role that migrates.
 */
export const grantToApplication = Effect.fn("grantToApplication")(
  function* (role: string) {
    const sql = yield* SqlClient.SqlClient
    const [found] =
      yield* sql`select current_user as me, r.rolsuper or pg_has_role(r.oid, current_user::regrole::oid, 'member') as owner
      from (values (1)) one left join pg_roles r on r.rolname = ${role}`.pipe(
        decodeRows(Schema.Struct({ me: Schema.String, owner: Schema.NullOr(Schema.Boolean) }))
      )
    if (found === undefined || found.owner === null) return yield* new ApplicationRoleUnfit({ role, reason: "unknown" })
    if (found.owner) return yield* new ApplicationRoleUnfit({ role, reason: "owner" })
    // the queue's own tables, which the portal would make at its first start
    yield* Effect.scoped(PersistedQueue.makeStoreSql({ tableName: "outbox" }))
    const [schema] = yield* sql`select quote_ident(current_schema()) as name`.pipe(
      decodeRows(Schema.Struct({ name: Schema.String }))
    )
    const [name, to] = [schema?.name ?? "public", `"${role.replaceAll('"', '""')}"`]
    for (const statement of [
      `grant usage on schema ${name} to ${to}`,
      `revoke create on schema ${name} from public, ${to}`,
      `grant select, insert, update, delete on all tables in schema ${name} to ${to}`,
      `grant usage, select on all sequences in schema ${name} to ${to}`,
      `revoke insert, update, delete on portail_migrations from ${to}`,
      `alter default privileges in schema ${name} grant select, insert, update, delete on tables to ${to}`,
      `alter default privileges in schema ${name} grant usage, select on sequences to ${to}`
    ]) {
      yield* sql.unsafe(statement)
    }
  },
  (effect) => Effect.flatMap(SqlClient.SqlClient, (sql) => sql.withTransaction(effect)),
  orDieSql
)
