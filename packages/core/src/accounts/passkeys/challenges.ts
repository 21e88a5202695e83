import { DateTime, Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { Ids } from "../../platform/ids/Ids.ts"
import { now } from "../../platform/time/now.ts"
import type { TownId } from "../../towns/Town.ts"
import { hashOfSecret } from "../secrets.ts"
import { challengeMinutes, PasskeyRefused } from "./Passkey.ts"

/** Who answers: `secret` is one that this browser alone has; `accountId` is null where it signs in. */
export interface ChallengeHolder {
  readonly secret: string
  readonly accountId: string | null
}

/** Makes questions that one browser answers once, within minutes, at whichever server. */
export const challengesOf = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const ids = yield* Ids

  const ask = Effect.fnUntraced(function* (townId: TownId, { secret, accountId }: ChallengeHolder) {
    const challenge = yield* ids.secret
    const expiresAt = DateTime.toDateUtc(DateTime.add(yield* DateTime.now, { minutes: challengeMinutes }))
    yield* sql`insert into passkey_challenges (town_id, challenge_hash, holder_hash, account_id, expires_at)
      values (${townId}, ${hashOfSecret(challenge)}, ${hashOfSecret(secret)}, ${accountId}, ${expiresAt})`
    return challenge
  })

  /** The question that an answer is to, which then cannot be answered again, however this answer is judged. */
  const take = Effect.fnUntraced(function* (
    townId: TownId,
    { secret, accountId }: ChallengeHolder,
    clientDataJSON: string
  ) {
    const challenge = challengeIn(clientDataJSON)
    if (challenge === undefined) return yield* new PasskeyRefused()
    const taken = yield* sql`delete from passkey_challenges
      where town_id = ${townId} and challenge_hash = ${hashOfSecret(challenge)} and holder_hash = ${hashOfSecret(secret)}
        and account_id is not distinct from ${accountId}::uuid and expires_at > ${yield* now}
      returning 1 as one`
    return taken.length === 1 ? challenge : yield* new PasskeyRefused()
  })

  return { ask, take }
})

const decodeClientData = Schema.decodeUnknownOption(
  Schema.fromJsonString(Schema.Struct({ challenge: Schema.String.check(Schema.isMaxLength(128)) }))
)

const challengeIn = (clientDataJSON: string): string | undefined => {
  const found = decodeClientData(Buffer.from(clientDataJSON, "base64url").toString())
  return found._tag === "Some" ? found.value.challenge : undefined
}
