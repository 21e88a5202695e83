import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { closeAfterRestore } from "../../src/accounts/afterRestore.ts"
import { Sessions } from "../../src/accounts/Sessions.ts"
import { invited, newAddress, newBrowser, services, withAccount } from "../accounts/accountsUnderTest.ts"
import { describeOnDatabase } from "../support/databases.ts"

/** Tables with a secret's hash that `portail db restored` empties or ends; those of staff links end with their link. */
const ended =
  /^(api_keys|identity_links|identity_requests|known_devices|mailed_links|passkeys|passkey_challenges|planning_feeds|sessions|staff_link\w*)$/
/** Those whose hashes let nobody in, and passwords: nothing says which were changed since the backup. */
const kept = /^(accounts|documents|document_kinds|document_templates|draws|draw_seeds|invoices)$/

describeOnDatabase("what a restored backup brings back", services, (it) => {
  it.effect("opens no account but by its password", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { town, enter } = yield* withAccount
      const { session, secret, deviceSecret } = yield* enter()
      assert.isString(deviceSecret)
      const { accountId } = session.access
      const at = new Date()
      const bytes = Buffer.alloc(32, 7)
      yield* sql`insert into passkeys (town_id, id, account_id, credential_id, public_key, counter, backed_up, name, device, created_at)
        values (${town.id}, gen_random_uuid(), ${accountId}, ${bytes}, ${bytes}, 0, false, 'Téléphone', '', ${at})`
      yield* sql`insert into identity_links (town_id, account_id, subject_digest, linked_at)
        values (${town.id}, ${accountId}, ${bytes}, ${at})`

      const closed = yield* closeAfterRestore
      assert.deepInclude(closed, { sessions: 1, passkeys: 1, identities: 1 })
      const sessions = yield* Sessions
      assert.strictEqual((yield* Effect.flip(sessions.resolve(town, secret, session.origin)))._tag, "SessionNotFound")
      const left = yield* sql`select 'passkey' as kind from passkeys where town_id = ${town.id}
        union all select 'identity' from identity_links where town_id = ${town.id}
        union all select 'device' from known_devices where town_id = ${town.id}`
      assert.deepStrictEqual(left, [])
      assert.strictEqual((yield* enter(newBrowser())).session.access.accountId, accountId)
      assert.deepInclude(yield* closeAfterRestore, { sessions: 1, links: 0, passkeys: 0, identities: 0 })
    })
  )

  it.effect("opens no account by a link of a mail either", () =>
    Effect.gen(function* () {
      const { town, invitations, token } = yield* invited(newAddress())
      assert.strictEqual((yield* closeAfterRestore).links, 1)
      assert.strictEqual((yield* Effect.flip(invitations.look(town, token)))._tag, "LinkAlreadyUsed")
    })
  )

  it.effect("has no secret of which nobody decided what a restore makes of it", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const found = yield* sql<{ name: string }>`select distinct table_name as name
        from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
        join pg_class k on k.oid = format('%I.%I', table_schema, table_name)::regclass
        where table_schema = current_schema() and table_type = 'BASE TABLE' and not k.relispartition
          and (column_name like '%hash' or column_name like '%digest' or column_name like '%credential_id')`
      const names = found.map(({ name }) => name)
      assert.includeMembers(names, ["passkeys", "sessions", "planning_feeds", "staff_links"])
      assert.deepStrictEqual(
        names.filter((name) => !ended.test(name) && !kept.test(name)),
        []
      )
    })
  )
})
