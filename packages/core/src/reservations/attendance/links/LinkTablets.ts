import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../../accounts/FamilyAccess.ts"
import { auditOf } from "../../../audit/Audit.ts"
import { orDieSql } from "../../../platform/sql/failures.ts"
import { now } from "../../../platform/time/now.ts"
import { sqlZone } from "../../../platform/time/parisDays.ts"
import { ReservationAction } from "../../auditActions.ts"
import { type LinkTablet, LinkTabletNotConfirmed } from "./StaffLink.ts"

/** The tablets of a staff link, as staff see them. */
export class LinkTablets extends Context.Service<
  LinkTablets,
  {
    /** Those that opened it or were confirmed, by their numbers. */
    list(staff: StaffAccess, linkId: string): Effect.Effect<ReadonlyArray<LinkTablet>>
    /** Takes the confirmation of one tablet away: it opens nothing before it is confirmed anew. */
    end(staff: StaffAccess, linkId: string, number: number): Effect.Effect<void, LinkTabletNotConfirmed>
  }
>()("@portail-familles/core/reservations/LinkTablets") {
  static readonly layer = Layer.effect(
    LinkTablets,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const audit = yield* auditOf(ReservationAction)

      const list = Effect.fn("LinkTablets.list")(function* ({ townId }: StaffAccess, linkId: string) {
        const at = yield* now
        // one that was confirmed and never opened anything has the day before that
        return yield* sql<LinkTablet>`select number, first_used_at,
            case when used_on >= (first_used_at at time zone ${sqlZone(sql)})::date then used_on end as used_on,
            case when confirmed_until > ${at} then confirmed_until end as confirmed_until,
            case when confirmed_until > ${at} then confirmed_by end as confirmed_by
          from staff_link_tablets where town_id = ${townId} and link_id = ${linkId} order by number`
      }, orDieSql)

      const end = Effect.fn("LinkTablets.end")(
        function* (staff: StaffAccess, linkId: string, number: number) {
          const [link] = yield* sql<{ label: string }>`select label from staff_links
            where town_id = ${staff.townId} and id = ${linkId} for update`
          const ended =
            yield* sql`update staff_link_tablets set proof_hash = null, confirmed_until = null, confirmed_by = null
            where town_id = ${staff.townId} and link_id = ${linkId} and number = ${number} and confirmed_until > ${yield* now}
            returning 1 as one`
          if (link === undefined || ended.length === 0) return yield* new LinkTabletNotConfirmed()
          yield* audit.record(staff, {
            action: "attendance.link-end-tablet",
            subjectType: "staff-link",
            subjectId: linkId,
            after: { name: `${link.label} (${number})` }
          })
        },
        sql.withTransaction,
        orDieSql
      )

      return LinkTablets.of({ list, end })
    })
  )
}
