import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { hashOfSecret } from "../../../accounts/secrets.ts"
import { auditOf } from "../../../audit/Audit.ts"
import { orDieSql } from "../../../platform/sql/failures.ts"
import { now } from "../../../platform/time/now.ts"
import { dayInParis } from "../../../platform/time/today.ts"
import type { Town } from "../../../towns/Town.ts"
import { ReservationAction } from "../../auditActions.ts"
import {
  type LinkOrder,
  type StaffLinkAccess,
  StaffLinkEnded,
  StaffLinkNotFound,
  staffLinkAccess
} from "./StaffLink.ts"

/** Finds what a secret opens, and keeps the first use of a day of each tablet. */
export const openLink = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const audit = yield* auditOf(ReservationAction)

  const find = Effect.fnUntraced(function* (town: Town, secret: string, tabletId: string) {
    const [found] = yield* sql<FoundLink>`select l.id, l.label, l.activity, l.place, l.group_code as "group",
        l.starts_on as "from", l.ends_on as "to", l.health_purpose, l.service, l.expires_at, l.revoked_at,
        t.number as tablet, t.used_on
      from staff_links l
      left join staff_link_tablets t on t.town_id = l.town_id and t.link_id = l.id and t.id = ${tabletId}
      where l.town_id = ${town.id} and l.secret_hash = ${hashOfSecret(secret)}`
    return found ?? (yield* new StaffLinkNotFound())
  })

  const firstUseOfDay = Effect.fnUntraced(function* (
    access: (tablet: number) => StaffLinkAccess,
    tabletId: string,
    at: Date
  ) {
    const { townId, linkId, label, activity } = access(0)
    const today = dayInParis(at)
    // one after the other: each tablet has the next number
    yield* sql`update staff_links set last_used_at = ${at} where town_id = ${townId} and id = ${linkId}`
    const [used] = yield* sql<{ number: number }>`insert into staff_link_tablets as t
        (town_id, link_id, id, number, first_used_at, used_on)
      select ${townId}, ${linkId}, ${tabletId}, coalesce(max(o.number), 0) + 1, ${at}, ${today}::date
        from staff_link_tablets o where o.town_id = ${townId} and o.link_id = ${linkId}
      on conflict (town_id, link_id, id) do update set used_on = excluded.used_on
      returning t.number`
    const opened = access(used?.number ?? 1)
    yield* audit.record(opened, {
      action: "attendance.link-use",
      subjectType: "staff-link",
      subjectId: linkId,
      after: { name: label, activity, on: today }
    })
    return opened
  }, sql.withTransaction)

  return Effect.fn("StaffLinks.open")(function* (town: Town, secret: string, tabletId: string) {
    const { tablet, usedOn, healthPurpose, service, revokedAt, id, ...link } = yield* find(town, secret, tabletId)
    if (revokedAt !== null) return yield* new StaffLinkEnded({ reason: "revoked", at: revokedAt })
    const at = yield* now
    if (link.expiresAt <= at) return yield* new StaffLinkEnded({ reason: "expired", at: link.expiresAt })
    const health = healthPurpose === null ? null : { purpose: healthPurpose, service }
    const access = (number: number) => staffLinkAccess({ ...link, town, linkId: id, health, tablet: number })
    const known = tablet !== null && usedOn === dayInParis(at)
    return known ? access(tablet) : yield* firstUseOfDay(access, tabletId, at)
  }, orDieSql)
})

interface FoundLink extends Omit<LinkOrder, "health"> {
  readonly id: string
  readonly healthPurpose: string | null
  readonly service: string | null
  readonly expiresAt: Date
  readonly revokedAt: Date | null
  readonly tablet: number | null
  readonly usedOn: string | null
}
