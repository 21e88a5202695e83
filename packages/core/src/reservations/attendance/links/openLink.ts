import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { hashOfSecret } from "../../../accounts/secrets.ts"
import { auditOf } from "../../../audit/Audit.ts"
import { Ids } from "../../../platform/ids/Ids.ts"
import { SecurityLog } from "../../../platform/security/SecurityLog.ts"
import { orDieSql } from "../../../platform/sql/failures.ts"
import { daysAfter } from "../../../platform/time/days.ts"
import { now } from "../../../platform/time/now.ts"
import { dayInParis } from "../../../platform/time/today.ts"
import { instantInParis } from "../../../platform/time/wallClock.ts"
import type { Town } from "../../../towns/Town.ts"
import { ReservationAction } from "../../auditActions.ts"
import {
  type LinkOrder,
  type StaffLinkAccess,
  type StaffLinkAtDoor,
  StaffLinkEnded,
  StaffLinkNotFound,
  StaffLinkUnconfirmed,
  staffLinkAccess
} from "./StaffLink.ts"

/** What a tablet proves with that it was confirmed: random, of this link and tablet alone. */
export interface TabletProof {
  readonly proof: string
  readonly until: Date
}

/** Finds what a secret opens, and keeps the first use of a day of each tablet. */
export const openLink = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const audit = yield* auditOf(ReservationAction)
  const ids = yield* Ids
  const tellSecurity = yield* SecurityLog

  const find = Effect.fnUntraced(function* (town: Town, secret: string, tabletId: string) {
    const [found] = yield* sql<FoundLink>`select l.id, l.label, l.activity, l.place, l.group_code as "group",
        l.starts_on as "from", l.ends_on as "to", l.health_purpose, l.service, l.expires_at, l.revoked_at,
        t.number as tablet, t.used_on,
        l.agents, l.sealed is not null as asks_code, t.proof_hash, t.confirmed_until
      from staff_links l
      left join staff_link_tablets t on t.town_id = l.town_id and t.link_id = l.id and t.id = ${tabletId}
      where l.town_id = ${town.id} and l.secret_hash = ${hashOfSecret(secret)}`
    if (found === undefined) return yield* new StaffLinkNotFound()
    if (found.revokedAt !== null) return yield* new StaffLinkEnded({ reason: "revoked", at: found.revokedAt })
    if (found.expiresAt <= (yield* now)) return yield* new StaffLinkEnded({ reason: "expired", at: found.expiresAt })
    return found
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

  const open = Effect.fn("StaffLinks.open")(function* (town: Town, secret: string, tabletId: string, proof = "") {
    const found = yield* find(town, secret, tabletId)
    const at = yield* now
    const way = found.agents !== null ? "agent" : found.asksCode ? "code" : null
    if (way !== null && !confirmedBy(found, proof, at)) return yield* new StaffLinkUnconfirmed({ way })
    const { tablet, usedOn, healthPurpose, service, id, label, activity, place, group, from, to, expiresAt } = found
    const health = healthPurpose === null ? null : { purpose: healthPurpose, service }
    const access = (number: number) =>
      staffLinkAccess({
        ...{ label, activity, place, group, from, to, expiresAt },
        town,
        linkId: id,
        health,
        tablet: number
      })
    const known = tablet !== null && usedOn === dayInParis(at)
    return known ? access(tablet) : yield* firstUseOfDay(access, tabletId, at)
  }, orDieSql)

  const knock = Effect.fn("StaffLinks.knock")(function* (town: Town, secret: string, tabletId: string) {
    const { id, label, agents } = yield* find(town, secret, tabletId)
    return { town, linkId: id, label, tabletId, agents } satisfies StaffLinkAtDoor
  }, orDieSql)

  const confirm = Effect.fn("StaffLinks.confirm")(
    function* ({ town, linkId, label, tabletId, agents }: StaffLinkAtDoor, by: string) {
      const [at, proof] = [yield* now, yield* ids.secret]
      const today = dayInParis(at)
      const until = instantInParis(today, "24:00")
      // one after the other: each tablet has the next number
      yield* sql`select 1 from staff_links where town_id = ${town.id} and id = ${linkId} for update`
      const [{ number } = { number: 1 }] = yield* sql<{ number: number }>`insert into staff_link_tablets as t
          (town_id, link_id, id, number, first_used_at, used_on, proof_hash, confirmed_until, confirmed_by)
        select ${town.id}, ${linkId}, ${tabletId}, coalesce(max(o.number), 0) + 1, ${at}, ${daysAfter(today, -1)}::date,
            ${hashOfSecret(proof)}, ${until}, ${by}
          from staff_link_tablets o where o.town_id = ${town.id} and o.link_id = ${linkId}
        on conflict (town_id, link_id, id) do update set proof_hash = excluded.proof_hash,
          confirmed_until = excluded.confirmed_until, confirmed_by = excluded.confirmed_by
        returning t.number`
      yield* audit.record(
        { townId: town.id, actor: `${label} (${number})` },
        {
          action: "attendance.link-confirm",
          subjectType: "staff-link",
          subjectId: linkId,
          after: agents === null ? { name: label } : { name: label, mail: by }
        }
      )
      yield* sql.afterCommit(
        tellSecurity({
          act: "tablet-confirmed",
          townId: town.id,
          ...(agents === null ? { detail: `code ${linkId}` } : { staff: by, detail: `agent ${linkId}` })
        })
      )
      return { proof, until } satisfies TabletProof
    },
    sql.withTransaction,
    orDieSql
  )

  return { open, knock, confirm }
})

const confirmedBy = ({ proofHash, confirmedUntil }: FoundLink, proof: string, at: Date): boolean =>
  proofHash !== null && confirmedUntil !== null && confirmedUntil > at && hashOfSecret(proof).equals(proofHash)

interface FoundLink extends Omit<LinkOrder, "health" | "agents"> {
  readonly id: string
  readonly healthPurpose: string | null
  readonly service: string | null
  readonly expiresAt: Date
  readonly revokedAt: Date | null
  readonly tablet: number | null
  readonly usedOn: string | null
  readonly agents: ReadonlyArray<string> | null
  readonly asksCode: boolean
  readonly proofHash: Uint8Array | null
  readonly confirmedUntil: Date | null
}
