import { Clock, Effect } from "effect"
import { SqlClient } from "effect/sql"
import { orDieSql } from "../../platform/sql/failures.ts"
import type { Town } from "../../towns/Town.ts"
import { ApiKeyBusy, ApiKeyRefused, type KeyScope, keyAccess } from "./ApiKey.ts"
import { hashOfKey, readKeyText, sameHash } from "./keyText.ts"

interface FoundKey {
  readonly id: string
  readonly secretHash: Uint8Array
  readonly formerHash: Uint8Array | null
  readonly scopes: ReadonlyArray<KeyScope>
  readonly requestsPerMinute: number
}

const minute = 60_000
/** Keys over their limit that one process remembers: more of them ask the database again. */
const mostRemembered = 10_000
const nothing = Buffer.alloc(32)

/** Finds the key that a program shows, and counts its request. */
export const openKey = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  // who asks on and on over its limit costs a look here, and no statement
  const busyUntil = new Map<string, number>()

  const find = Effect.fnUntraced(function* (townId: string, text: string, at: Date) {
    const read = readKeyText(text)
    if (read === undefined) return yield* new ApiKeyRefused()
    const [found] = yield* sql<FoundKey>`select id, secret_hash, scopes, requests_per_minute,
        case when former_until > ${at} then former_hash end as former_hash
      from api_keys where town_id = ${townId} and name = ${read.name} and revoked_at is null
        and (expires_at is null or expires_at > ${at})`
    const shown = hashOfKey(read.text)
    const [current, former] = [
      sameHash(shown, found?.secretHash ?? nothing),
      sameHash(shown, found?.formerHash ?? nothing)
    ]
    return found !== undefined && (current || former) ? found : yield* new ApiKeyRefused()
  })

  const count = Effect.fnUntraced(function* (townId: string, { id, requestsPerMinute }: FoundKey, millis: number) {
    const begins = Math.floor(millis / minute) * minute
    const next = begins + minute
    const busy = new ApiKeyBusy({ requestsPerMinute, at: new Date(next) })
    if ((busyUntil.get(id) ?? 0) > millis) return yield* busy
    const [counted] = yield* sql<{ requests: number; minute: Date }>`insert into api_key_minutes as m
        (town_id, api_key_id, minute, requests) values (${townId}, ${id}, ${new Date(begins)}, 1)
      on conflict (town_id, api_key_id) do update set minute = greatest(m.minute, excluded.minute),
        requests = case when excluded.minute > m.minute then 1 else m.requests + 1 end
      returning requests, minute`
    const requests = counted?.requests ?? 1
    if (requests <= requestsPerMinute) return { remaining: requestsPerMinute - requests, resetsAt: new Date(next) }
    if (busyUntil.size >= mostRemembered) busyUntil.clear()
    busyUntil.set(id, next)
    return yield* busy
  })

  return Effect.fn("ApiKeys.open")(function* (town: Town, text: string) {
    const millis = yield* Clock.currentTimeMillis
    const found = yield* find(town.id, text, new Date(millis))
    const { remaining, resetsAt } = yield* count(town.id, found, millis)
    const { id: keyId, scopes, requestsPerMinute } = found
    return keyAccess({ town, keyId, scopes, requestsPerMinute, remaining, resetsAt })
  }, orDieSql)
})
