import { createHmac, randomBytes } from "node:crypto"
import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { Seals } from "../../platform/crypto/Seals.ts"
import { Ids } from "../../platform/ids/Ids.ts"
import { decodeRows } from "../../platform/sql/decodeRows.ts"
import type { TownId } from "../../towns/Town.ts"

/** Where a town's key of identities belongs. */
export const identityKeyPlace = (townId: string, id: string): string => `identity key ${townId} ${id}`

/**
 * Knows an identity again without keeping its name: HMAC-SHA-256 of issuer and subject, under a key that the town alone has. The key is
 * made at the first use and sealed, so that digests stay what they are when the secret key changes.
 */
export const subjectDigests = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const seals = yield* Seals
  const ids = yield* Ids

  const find = Effect.fnUntraced(function* (townId: TownId) {
    const [row] = yield* sql`select id, key_id, sealed from identity_keys where town_id = ${townId}`.pipe(decodeKeys)
    if (row === undefined) return undefined
    const key = yield* seals.openJson(identityKeyPlace(townId, row.id), { keyId: row.keyId, bytes: row.sealed })
    return yield* Schema.decodeUnknownEffect(Schema.String)(key)
  })

  const keyOf = Effect.fnUntraced(function* (townId: TownId) {
    const known = yield* find(townId)
    if (known !== undefined) return known
    const id = yield* ids.next
    const made = seals.sealJson(identityKeyPlace(townId, id), randomBytes(32).toString("base64url"))
    // of two at once, one key is kept
    yield* sql`insert into identity_keys (town_id, id, key_id, sealed)
      values (${townId}, ${id}, ${made.keyId}, ${made.bytes}) on conflict (town_id) do nothing`
    return (yield* find(townId)) ?? ""
  })

  return Effect.fnUntraced(function* (townId: TownId, issuer: string, subject: string) {
    const key = yield* keyOf(townId)
    return createHmac("sha256", Buffer.from(key, "base64url")).update(`${issuer}\0${subject}`).digest()
  })
})

const decodeKeys = decodeRows(Schema.Struct({ id: Schema.String, keyId: Schema.String, sealed: Schema.Uint8Array }))
