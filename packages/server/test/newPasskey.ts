import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { newId } from "../../core/src/platform/ids/Ids.ts"

/** A passkey of an account, which answers nothing; its id. */
export const newPasskey = (townId: string, accountId: string) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const [id, key] = [yield* newId, new Uint8Array([1])]
    const said = { name: "Téléphone", device: "", counter: 0, backed_up: false, created_at: new Date() }
    const made = { account_id: accountId, credential_id: Buffer.from(id), public_key: key }
    yield* sql`insert into passkeys ${sql.insert({ town_id: townId, id, ...made, ...said })}`
    return id
  })
