import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Ids } from "../platform/ids/Ids.ts"
import { now } from "../platform/time/now.ts"
import type { TownAction } from "../towns/auditActions.ts"
import { SettingsLog } from "../towns/SettingsLog.ts"
import type { TownId } from "../towns/Town.ts"
import type { AuditField } from "./AuditField.ts"

/** Who did it and where: the part of a staff access that the log needs. */
export interface Actor {
  readonly townId: TownId
  readonly actor: string
}

/** What an act tells: fields of the log's own, beside those of a section or of counts that are read from somewhere; or listed changes. */
export type AuditDocument = { readonly [K in AuditField]?: unknown } | ReadonlyArray<object>

/** What was done to what; `before` and `after` are documents without passwords, tokens or health data. */
export interface AuditEntry<Action extends string = string> {
  readonly action: Action
  readonly subjectType: string
  readonly subjectId: string
  readonly before?: AuditDocument
  readonly after?: AuditDocument
}

/** An entry as it is read back. */
export interface AuditedAct extends Omit<AuditEntry, "before" | "after"> {
  readonly before?: unknown
  readonly after?: unknown
  readonly id: string
  readonly at: Date
  readonly actor: string
}

/** Which entries: about what, done from when to when, at most how many of the newest. */
export interface AuditFilter {
  readonly subjectType?: string
  readonly subjectId?: string
  readonly actor?: string
  readonly action?: string
  readonly since?: Date
  readonly until?: Date
  readonly limit: number
}

/** Writes an area's acts down, in the transaction of the act. */
export interface AuditWriter<Action extends string> {
  record(by: Actor, entry: AuditEntry<Action>): Effect.Effect<void>
}

/** The append-only log of what staff and the portal itself did, for as long as the town keeps it. Written in the transaction of the act. */
export class Audit extends Context.Service<
  Audit,
  {
    /** The log as an area writes it: an act that its `auditActions.ts` does not declare does not compile. */
    of<Action extends string>(declared: { readonly literals: ReadonlyArray<Action> }): AuditWriter<Action>
    /** The newest entries of a town, newest first. */
    list(townId: TownId, filter: AuditFilter): Effect.Effect<ReadonlyArray<AuditedAct>>
  }
>()("@portail-familles/core/audit/Audit") {
  static readonly layer = Layer.effectContext(
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const record = Effect.fn("Audit.record")(function* (by: Actor, entry: AuditEntry) {
        const id = yield* ids.next
        const at = yield* now
        yield* sql`insert into audit_entries (town_id, id, at, actor, action, subject_type, subject_id, before, after)
          values (${by.townId}, ${id}, ${at}, ${by.actor}, ${entry.action}, ${entry.subjectType}, ${entry.subjectId},
            ${asJson(entry.before)}::jsonb, ${asJson(entry.after)}::jsonb)`
      }, Effect.orDie)
      const list = Effect.fn("Audit.list")(function* (townId: TownId, filter: AuditFilter) {
        const {
          subjectType = null,
          subjectId = null,
          actor = null,
          action = null,
          since = null,
          until = null,
          limit
        } = filter
        return yield* sql<AuditedAct>`select id, at, actor, action, subject_type, subject_id, before, after
          from audit_entries
          where town_id = ${townId}
            and (${subjectType}::text is null or subject_type = ${subjectType})
            and (${subjectId}::text is null or subject_id = ${subjectId})
            and (${actor}::text is null or actor = ${actor})
            and (${action}::text is null or action = ${action})
            and (${since}::timestamptz is null or at >= ${since})
            and (${until}::timestamptz is null or at < ${until})
          order by at desc, id desc
          limit ${limit}`
      }, Effect.orDie)

      const townLog: AuditWriter<TownAction> = { record }
      return Context.make(Audit, { of: () => ({ record }), list }).pipe(
        Context.add(SettingsLog, {
          record: ({ townId, actor, changes }) =>
            townLog.record(
              { townId, actor },
              { action: "town.apply", subjectType: "town", subjectId: townId, after: changes }
            )
        })
      )
    })
  )
}

/** The log as an area writes it, by the actions that it declares. */
export const auditOf = <Action extends string>(declared: { readonly literals: ReadonlyArray<Action> }) =>
  Effect.map(Audit, (audit) => audit.of(declared))

const asJson = (document: unknown): string | null => (document === undefined ? null : JSON.stringify(document))
