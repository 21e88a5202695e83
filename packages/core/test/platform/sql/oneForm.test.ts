import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Audit } from "../../../src/audit/Audit.ts"
import { oneForm } from "../../../src/platform/sql/migrations/0026_one_form.ts"
import { Towns } from "../../../src/towns/Towns.ts"
import { describeOnBothDatabases } from "../../support/databases.ts"
import { newFamily, newTown } from "../../support/town.ts"

describeOnBothDatabases("what was stored in a second form", Towns.layer.pipe(Layer.provideMerge(Audit.layer)), (it) => {
  it.effect("gets the one that is kept from now on; an address that somebody has in it already stays", () =>
    Effect.gen(function* () {
      const { town } = yield* newTown()
      const sql = yield* SqlClient.SqlClient
      const mails = ["rose@xn--mairie-pinay-heb.fr", "max@exemple.fr\u200b", "rose@mairie-épinay.fr"]
      for (const mail of mails) {
        const { adultId } = yield* newFamily(town, mail)
        yield* sql`update adults set family_name = ${"LE\u0301VE\u0302QUE\u202e"}, main_phone = '+33692123456', second_phone = '+33612345678'
          where town_id = ${town.id} and id = ${adultId}`
        yield* sql`insert into accounts (town_id, id, adult_id, mail, created_at) values (${town.id}, ${adultId}, ${adultId}, ${mail}, now())`
      }
      yield* oneForm
      const adults =
        yield* sql`select distinct family_name, main_phone, second_phone from adults where town_id = ${town.id}`
      assert.deepStrictEqual(adults, [
        { familyName: "LÉVÊQUE", mainPhone: "+262692123456", secondPhone: "+33612345678" }
      ])
      const accounts = yield* sql<{
        mail: string
      }>`select mail from accounts where town_id = ${town.id} order by created_at, id`
      assert.sameMembers(
        accounts.map(({ mail }) => mail),
        ["rose@xn--mairie-pinay-heb.fr", "max@exemple.fr", "rose@mairie-épinay.fr"]
      )
    })
  )
})
