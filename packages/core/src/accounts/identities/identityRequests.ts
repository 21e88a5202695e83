import { hash } from "node:crypto"
import { DateTime, Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { Ids } from "../../platform/ids/Ids.ts"
import { decodeRows } from "../../platform/sql/decodeRows.ts"
import { now } from "../../platform/time/now.ts"
import type { TownId } from "../../towns/Town.ts"
import { hashOfSecret } from "../secrets.ts"
import { IdentityRequestOver } from "./errors.ts"
import type { Visit } from "./openIdClient.ts"

/** Minutes in which a browser has to be back, and then to prove whose account it is. */
export const requestMinutes = 15

/** A request that came back: which account it is for, where that was said; whose identity it brought, where that leads nowhere yet. */
const FoundRequest = Schema.Struct({
  id: Schema.String,
  accountId: Schema.NullOr(Schema.String),
  subjectDigest: Schema.NullOr(Schema.Uint8Array)
})

/** A request that waits for a proof, with the identity that it brought. */
export interface WaitingRequest {
  readonly id: string
  readonly accountId: string | null
  readonly subjectDigest: Uint8Array
}

/** Nonce and verifier of a visit, made of the secret that only its browser keeps: the database alone completes nothing. */
export const visitOf = (redirectUri: string, state: string, secret: string): Visit => ({
  redirectUri,
  state,
  nonce: hash("sha256", `nonce ${secret}`, "base64url"),
  verifier: hash("sha256", `verifier ${secret}`, "base64url")
})

/** What a browser carries to the provider and back, once. */
export const identityRequests = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const ids = yield* Ids

  const begin = Effect.fnUntraced(function* (townId: TownId, accountId: string | null) {
    const [state, secret] = [yield* ids.secret, yield* ids.secret]
    const at = yield* DateTime.now
    const expiresAt = DateTime.toDateUtc(DateTime.add(at, { minutes: requestMinutes }))
    yield* sql`insert into identity_requests (town_id, id, state_hash, secret_hash, account_id, begun_at, expires_at)
      values (${townId}, ${yield* ids.next}, ${hashOfSecret(state)}, ${hashOfSecret(secret)}, ${accountId},
        ${DateTime.toDateUtc(at)}, ${expiresAt})`
    return { state, secret }
  })

  /** Takes a request back, once, from the browser that began it. */
  const takeBack = Effect.fnUntraced(function* (townId: TownId, state: string, secret: string) {
    const at = yield* now
    const [found] = yield* sql`update identity_requests set returned_at = ${at}
      where town_id = ${townId} and state_hash = ${hashOfSecret(state)} and secret_hash = ${hashOfSecret(secret)}
        and returned_at is null and expires_at > ${at}
      returning id, account_id, subject_digest`.pipe(decodeRequests)
    return found ?? (yield* new IdentityRequestOver())
  })

  /** Keeps the identity that a request brought until its browser proves whose account it is. */
  const wait = Effect.fnUntraced(function* (townId: TownId, id: string, subjectDigest: Uint8Array) {
    yield* sql`update identity_requests set subject_digest = ${subjectDigest} where town_id = ${townId} and id = ${id}`
  })

  /** The request that waits for the proof in this browser. */
  const waiting = Effect.fnUntraced(function* (townId: TownId, secret: string) {
    const [found] = yield* sql`select id, account_id, subject_digest from identity_requests
      where town_id = ${townId} and secret_hash = ${hashOfSecret(secret)} and subject_digest is not null
        and expires_at > ${yield* now}`.pipe(decodeRequests)
    if (found?.subjectDigest == null) return yield* new IdentityRequestOver()
    const { id, accountId, subjectDigest } = found
    return { id, accountId, subjectDigest } satisfies WaitingRequest
  })

  /** Ends a request, once. */
  const end = Effect.fnUntraced(function* (townId: TownId, id: string) {
    const ended = yield* sql`delete from identity_requests where town_id = ${townId} and id = ${id} returning 1 as one`
    if (ended.length === 0) return yield* new IdentityRequestOver()
  })

  return { begin, takeBack, wait, waiting, end }
})

const decodeRequests = decodeRows(FoundRequest)
