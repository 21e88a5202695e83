import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { FranceConnect } from "../../src/accounts/identities/FranceConnect.ts"
import { SignIns } from "../../src/accounts/SignIns.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { identifiedAs } from "../support/franceConnect.ts"
import { newBrowser, password } from "./accountsUnderTest.ts"
import { newAccount, tables, townOf, underTest, visit } from "./franceConnectUnderTest.ts"

describeOnDatabase("ways to FranceConnect", underTest, (it) => {
  it.effect("are begun by a network without end only as far as people come back identified", () =>
    Effect.gen(function* () {
      yield* tables
      const [town, franceConnect] = [yield* townOf("fc-une"), yield* FranceConnect]
      const browser = newBrowser()
      const begin = franceConnect.begin(town, browser, null)
      const sql = yield* SqlClient.SqlClient
      const begun = sql`select 1 from identity_requests where town_id = ${town.id}`.pipe(
        Effect.map((rows) => rows.length)
      )
      yield* Effect.replicateEffect(begin, 50)
      assert.strictEqual((yield* Effect.flip(begin))._tag, "AttemptsDelayed")
      assert.strictEqual(yield* begun, 50)
      // other networks wait for nobody, and passwords do not wait for it
      yield* visit(town, "anna")
      const { mail } = yield* newAccount(town)
      yield* SignIns.use((signIns) => signIns.signIn(town, { mail, password, remember: false }, browser))
      // as if the wait were over
      yield* sql`update attempt_counts set next_at = last_at - interval '1 minute' where town_id = ${town.id}`
      const { url, secret } = yield* begin
      const { searchParams } = yield* Effect.promise(() => identifiedAs(url, "anna"))
      yield* franceConnect.comeBack(town, browser, null, secret, searchParams)
      yield* Effect.replicateEffect(begin, 50)
    })
  )
})
