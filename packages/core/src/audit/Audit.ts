import { Context, DateTime, Effect, Layer } from "effect"
import { SecureRandom } from "effect/crypto"
import { SqlClient } from "effect/sql"
import { newId } from "../sql/ids.ts"
import type { TownId } from "../towns/Town.ts"

/** Who did it and where: the part of a staff access that the log needs. */
export interface Actor {
  readonly townId: TownId
  readonly actor: string
}

/** What was done to what; `before` and `after` are documents without passwords, tokens or health data. */
export interface AuditEntry {
  readonly action: string
  readonly subjectType: string
  readonly subjectId: string
  readonly before?: unknown
  readonly after?: unknown
}

/** The append-only log of what staff and the portal itself did. Written in the transaction of the act. */
export class Audit extends Context.Service<
  Audit,
  {
    record(by: Actor, entry: AuditEntry): Effect.Effect<void>
  }
>()("@portail-familles/core/audit/Audit") {
  static readonly layer = Layer.effect(
    Audit,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const random = yield* SecureRandom.SecureRandom
      const record = Effect.fn("Audit.record")(
        function* (by: Actor, entry: AuditEntry) {
          const id = yield* newId
          const at = DateTime.toDateUtc(yield* DateTime.now)
          yield* sql`insert into audit_entries (town_id, id, at, actor, action, subject_type, subject_id, before, after)
          values (${by.townId}, ${id}, ${at}, ${by.actor}, ${entry.action}, ${entry.subjectType}, ${entry.subjectId},
            ${asJson(entry.before)}::jsonb, ${asJson(entry.after)}::jsonb)`
        },
        Effect.provideService(SecureRandom.SecureRandom, random),
        Effect.orDie
      )
      return Audit.of({ record })
    })
  )
}

const asJson = (document: unknown): string | null => (document === undefined ? null : JSON.stringify(document))
