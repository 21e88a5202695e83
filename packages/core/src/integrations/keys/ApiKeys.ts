import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../accounts/FamilyAccess.ts"
import { auditOf } from "../../audit/Audit.ts"
import { Ids } from "../../platform/ids/Ids.ts"
import { orDieSql, violatedConstraint } from "../../platform/sql/failures.ts"
import { isPartOfId } from "../../platform/sql/partOfId.ts"
import { now } from "../../platform/time/now.ts"
import type { Town } from "../../towns/Town.ts"
import { IntegrationAction } from "../auditActions.ts"
import {
  type ApiKey,
  type ApiKeyBusy,
  ApiKeyLabelTaken,
  ApiKeyNotFound,
  type ApiKeyRefused,
  type KeyAccess,
  type KeyOrder
} from "./ApiKey.ts"
import { hashOfKey, type KeyText, keyNameOf, keyTextOf } from "./keyText.ts"
import { openKey } from "./openKey.ts"

/** A key just made or renewed: its text is told this once. */
export interface NewApiKey extends KeyText {
  readonly id: string
}

/** Keys by which business software reads a town's data; the database knows their hashes. */
export class ApiKeys extends Context.Service<
  ApiKeys,
  {
    create(staff: StaffAccess, order: KeyOrder): Effect.Effect<NewApiKey, ApiKeyLabelTaken>
    /** The town's keys, the newest first; those that have ended only with `ended`. */
    list(staff: StaffAccess, filter: { readonly ended: boolean }): Effect.Effect<ReadonlyArray<ApiKey>>
    /** The one key in force whose label, name or id somebody typed. */
    named(staff: StaffAccess, typed: string): Effect.Effect<ApiKey, ApiKeyNotFound>
    /** Gives a key a new text; the one before is still taken until an instant. */
    rotate(staff: StaffAccess, keyId: string, formerUntil: Date): Effect.Effect<NewApiKey, ApiKeyNotFound>
    /** Ends a key at once. */
    revoke(staff: StaffAccess, keyId: string): Effect.Effect<void, ApiKeyNotFound>
    /** What the key that a program shows opens; each time counts as a request. */
    open(town: Town, text: string): Effect.Effect<KeyAccess, ApiKeyRefused | ApiKeyBusy>
  }
>()("@portail-familles/core/integrations/ApiKeys") {
  static readonly layer = Layer.effect(
    ApiKeys,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const audit = yield* auditOf(IntegrationAction)
      const open = yield* openKey

      const bytes = Effect.map(Effect.all([ids.secret, ids.secret]), (parts) =>
        Buffer.concat(parts.map((part) => Buffer.from(part, "base64url")))
      )
      const newText = (name: string): Effect.Effect<KeyText> =>
        Effect.flatMap(bytes, (random) => {
          const made = keyTextOf(name, random)
          return made === undefined ? newText(name) : Effect.succeed(made)
        })

      const create = Effect.fn("ApiKeys.create")(
        function* (staff: StaffAccess, { label, scopes, requestsPerMinute, expiresAt }: KeyOrder) {
          const [id, made, at] = [yield* ids.next, yield* newText(keyNameOf(yield* bytes)), yield* now]
          yield* sql`insert into api_keys (town_id, id, label, name, secret_hash, scopes, requests_per_minute, created_at, created_by,
              expires_at)
            select ${staff.townId}, ${id}, ${label}, ${made.name}, ${hashOfKey(made.text)},
              array(select jsonb_array_elements_text(${JSON.stringify([...new Set(scopes)])}::jsonb)), ${requestsPerMinute}, ${at},
              ${staff.actor}, ${expiresAt}`.pipe(
            Effect.catch((error) =>
              violatedConstraint(error) === "api_keys_label"
                ? Effect.fail(new ApiKeyLabelTaken({ label }))
                : Effect.die(error)
            )
          )
          yield* audit.record(staff, {
            action: "key.create",
            subjectType: "api-key",
            subjectId: id,
            after: { name: label, reference: made.name, scopes: scopes.join(", ") }
          })
          return { id, ...made }
        },
        sql.withTransaction,
        orDieSql
      )

      const columns = sql`k.id, k.label, k.name, k.scopes, k.requests_per_minute, k.expires_at, k.created_at, k.created_by, k.revoked_at,
        k.former_until, (select m.minute from api_key_minutes m where m.town_id = k.town_id and m.api_key_id = k.id) as last_used_at`

      const inForce = (at: Date) => sql`k.revoked_at is null and (k.expires_at is null or k.expires_at > ${at})`

      const list = Effect.fn("ApiKeys.list")(function* ({ townId }: StaffAccess, { ended }: { ended: boolean }) {
        return yield* sql<ApiKey>`select ${columns} from api_keys k where k.town_id = ${townId}
          and (${ended} or (${inForce(yield* now)})) order by k.created_at desc, k.id desc`
      }, orDieSql)

      // an expired one may be revoked, and its label then given anew
      const named = Effect.fn("ApiKeys.named")(function* ({ townId }: StaffAccess, typed: string) {
        const [found, ...others] = yield* sql<ApiKey>`select ${columns} from api_keys k where k.town_id = ${townId}
          and k.revoked_at is null
          and (lower(k.label) = lower(${typed.trim()}) or k.name = ${typed.trim().replace(/^pf_live_/, "")} or ${isPartOfId(sql, "k.id", typed)})
          limit 2`
        return found === undefined || others.length > 0 ? yield* new ApiKeyNotFound() : found
      }, orDieSql)

      const rotate = Effect.fn("ApiKeys.rotate")(
        function* (staff: StaffAccess, keyId: string, formerUntil: Date) {
          const [key] = yield* sql<{
            label: string
            name: string
            secretHash: Uint8Array
          }>`select k.label, k.name, k.secret_hash
            from api_keys k where k.town_id = ${staff.townId} and k.id = ${keyId} and ${inForce(yield* now)} for update`
          if (key === undefined) return yield* new ApiKeyNotFound()
          const made = yield* newText(key.name)
          yield* sql`update api_keys set secret_hash = ${hashOfKey(made.text)}, former_hash = ${key.secretHash},
              former_until = ${formerUntil} where town_id = ${staff.townId} and id = ${keyId}`
          yield* audit.record(staff, {
            action: "key.rotate",
            subjectType: "api-key",
            subjectId: keyId,
            after: { name: key.label, reference: key.name }
          })
          return { id: keyId, ...made }
        },
        sql.withTransaction,
        orDieSql
      )

      const revoke = Effect.fn("ApiKeys.revoke")(
        function* (staff: StaffAccess, keyId: string) {
          const [ended] = yield* sql<{ label: string; name: string }>`update api_keys set revoked_at = ${yield* now},
              revoked_by = ${staff.actor}
            where town_id = ${staff.townId} and id = ${keyId} and revoked_at is null returning label, name`
          if (ended === undefined) return yield* new ApiKeyNotFound()
          yield* audit.record(staff, {
            action: "key.revoke",
            subjectType: "api-key",
            subjectId: keyId,
            after: { name: ended.label, reference: ended.name }
          })
        },
        sql.withTransaction,
        orDieSql
      )

      return ApiKeys.of({ create, list, named, rotate, revoke, open })
    })
  )
}
