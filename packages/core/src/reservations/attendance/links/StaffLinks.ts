import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../../accounts/FamilyAccess.ts"
import { hashOfSecret } from "../../../accounts/secrets.ts"
import { auditOf } from "../../../audit/Audit.ts"
import { Ids } from "../../../platform/ids/Ids.ts"
import { orDieSql } from "../../../platform/sql/failures.ts"
import { isPartOfId } from "../../../platform/sql/partOfId.ts"
import { now } from "../../../platform/time/now.ts"
import type { Town } from "../../../towns/Town.ts"
import { ReservationAction } from "../../auditActions.ts"
import { endOfLink } from "./linkDays.ts"
import { openLink, type TabletProof } from "./openLink.ts"
import {
  type LinkOrder,
  type StaffLink,
  type StaffLinkAccess,
  type StaffLinkAtDoor,
  type StaffLinkEnded,
  StaffLinkNotFound,
  type StaffLinkUnconfirmed
} from "./StaffLink.ts"

/** A link just made: its secret is told this once. */
export interface NewStaffLink {
  readonly id: string
  readonly secret: string
  readonly expiresAt: Date
}

/** Secrets of 256 bits by which staff note children on a tablet, without an account; the database knows their hashes. */
export class StaffLinks extends Context.Service<
  StaffLinks,
  {
    /** Makes a link for days, which ends at the end of the day after the last. */
    create(staff: StaffAccess, order: LinkOrder): Effect.Effect<NewStaffLink>
    /** The town's links, the newest first; those that have ended only with `ended`. */
    list(staff: StaffAccess, filter: { readonly ended: boolean }): Effect.Effect<ReadonlyArray<StaffLink>>
    /** The one link that has not ended whose id or label somebody typed; null where there is none or several. */
    named(staff: StaffAccess, typed: string): Effect.Effect<StaffLink | null>
    /** Ends a link at once, on every tablet. */
    revoke(staff: StaffAccess, linkId: string): Effect.Effect<void, StaffLinkNotFound>
    /** What a secret opens, on the tablet that shows it, with the proof that it was confirmed where the link wants that; the log has each tablet once a day. */
    open(
      town: Town,
      secret: string,
      tabletId: string,
      proof?: string
    ): Effect.Effect<StaffLinkAccess, StaffLinkNotFound | StaffLinkEnded | StaffLinkUnconfirmed>
    /** The link that a secret is of, before the tablet is confirmed. */
    knock(
      town: Town,
      secret: string,
      tabletId: string
    ): Effect.Effect<StaffLinkAtDoor, StaffLinkNotFound | StaffLinkEnded>
    /** A tablet was confirmed, by an agent's mail or a code: what it proves that with, and until when. */
    confirm(door: StaffLinkAtDoor, by: string): Effect.Effect<TabletProof>
  }
>()("@portail-familles/core/reservations/StaffLinks") {
  static readonly layer = Layer.effect(
    StaffLinks,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const audit = yield* auditOf(ReservationAction)
      const { open, knock, confirm } = yield* openLink

      const create = Effect.fn("StaffLinks.create")(
        function* (staff: StaffAccess, { label, activity, place, group, from, to, health, agents = null }: LinkOrder) {
          const [id, secret, at] = [yield* ids.next, yield* ids.secret, yield* now]
          const expiresAt = endOfLink(to)
          yield* sql`insert into staff_links (town_id, id, secret_hash, label, activity, place, group_code, starts_on, ends_on,
              health_purpose, service, agents, created_at, created_by, expires_at)
            values (${staff.townId}, ${id}, ${hashOfSecret(secret)}, ${label}, ${activity}, ${place}, ${group}, ${from}::date,
              ${to}::date, ${health?.purpose ?? null}, ${health?.service ?? null},
              ${agents === null ? null : sql`array(select jsonb_array_elements_text(${JSON.stringify(agents)}::jsonb))`}, ${at}, ${staff.actor}, ${expiresAt})`
          yield* audit.record(staff, {
            action: "attendance.link-create",
            subjectType: "staff-link",
            subjectId: id,
            after: { name: label, activity, startsOn: from, on: to, ...(health ?? {}) }
          })
          return { id, secret, expiresAt }
        },
        sql.withTransaction,
        orDieSql
      )

      const columns = sql`l.id, l.label, l.activity, l.place, l.group_code as "group", l.starts_on as "from", l.ends_on as "to",
        case when l.health_purpose is not null
          then jsonb_build_object('purpose', l.health_purpose, 'service', l.service) end as health,
        l.agents, case when l.agents is not null then 'agent' when l.sealed is not null then 'code' end as second_factor, l.created_at, l.created_by, l.expires_at, l.revoked_at, l.last_used_at,
        (select count(*)::integer from staff_link_tablets t where t.town_id = l.town_id and t.link_id = l.id) as tablets`

      const list = Effect.fn("StaffLinks.list")(function* ({ townId }: StaffAccess, { ended }: { ended: boolean }) {
        return yield* sql<StaffLink>`select ${columns} from staff_links l where l.town_id = ${townId}
          and (${ended} or (l.revoked_at is null and l.expires_at > ${yield* now})) order by l.created_at desc, l.id desc`
      }, orDieSql)

      const named = Effect.fn("StaffLinks.named")(function* ({ townId }: StaffAccess, typed: string) {
        const [found, ...others] =
          yield* sql<StaffLink>`select ${columns} from staff_links l where l.town_id = ${townId}
          and l.revoked_at is null and l.expires_at > ${yield* now}
          and (lower(l.label) = lower(${typed.trim()}) or ${isPartOfId(sql, "l.id", typed)}) limit 2`
        return found === undefined || others.length > 0 ? null : found
      }, orDieSql)

      const revoke = Effect.fn("StaffLinks.revoke")(
        function* (staff: StaffAccess, linkId: string) {
          const [ended] = yield* sql<{
            label: string
            activity: string
          }>`update staff_links set revoked_at = ${yield* now},
              revoked_by = ${staff.actor}
            where town_id = ${staff.townId} and id = ${linkId} and revoked_at is null returning label, activity`
          if (ended === undefined) return yield* new StaffLinkNotFound()
          yield* audit.record(staff, {
            action: "attendance.link-revoke",
            subjectType: "staff-link",
            subjectId: linkId,
            after: { name: ended.label, activity: ended.activity }
          })
        },
        sql.withTransaction,
        orDieSql
      )

      return StaffLinks.of({ create, list, named, revoke, open, knock, confirm })
    })
  )
}
