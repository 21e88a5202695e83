import { Effect } from "effect"
import type { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import { type Actor, Audit } from "../audit/Audit.ts"
import type { TownId } from "../towns/Town.ts"
import { eraseHousehold } from "./eraseHousehold.ts"

/** Families that one sweep erases at most, so that it never holds the database for long; the next day's goes on. */
export const leftFamiliesAtOnce = 200

/**
 * Erases, as `Erasures` does, the families that the town served once and that have left: without an account that is open, without debts,
 * and without enrolment, invoice, payment, entry in their file or act of the staff about them since an ISO day. How many.
 */
export const eraseLeftFamilies = Effect.fnUntraced(function* (
  sql: SqlClient.SqlClient,
  by: Actor,
  townId: TownId,
  since: string
) {
  const audit = yield* Audit
  const left = yield* leftFamilies(sql, townId, since)
  for (const { id } of left) {
    const erased = yield* eraseHousehold(sql, { townId, householdId: id })
    yield* audit.record(by, { action: "household.erase", subjectType: "household", subjectId: id, after: erased })
  }
  return left.length
})

const leftFamilies = (sql: SqlClient.SqlClient, townId: string, since: string) => {
  const ofHousehold = (table: string, condition = sql`true`) => sql`exists (select 1 from ${sql(table)} t
    where t.town_id = h.town_id and t.household_id = h.id and ${condition})`
  const onDay = (column: string) => sql`(${sql.literal(column)} at time zone 'Europe/Paris')::date >= ${since}::date`
  const ofChildren = (table: string, condition: Fragment) => sql`exists (select 1 from household_children hc
    join ${sql(table)} t on t.town_id = hc.town_id and t.child_id = hc.child_id
    where hc.town_id = h.town_id and hc.household_id = h.id and ${condition})`
  const recorded = (links: string, people: string, person: string) => sql`exists (select 1 from ${sql(links)} l
    join ${sql(people)} t on t.town_id = l.town_id and t.id = l.${sql(person)}
    where l.town_id = h.town_id and l.household_id = h.id and ${onDay("t.created_at")})`
  const acted = (subjectType: string, subjects: Fragment) => sql`exists (select 1 from (${subjects}) s
    join audit_entries e on e.town_id = h.town_id and e.subject_type = ${subjectType} and e.subject_id = s.id::text
      and ${onDay("e.at")})`
  return sql<{ id: string }>`select h.id from households h
    where h.town_id = ${townId} and not (${onDay("h.created_at")})
      and (${ofHousehold("household_adults")} or ${ofHousehold("household_children")})
      and (${ofHousehold("enrolments")} or ${ofHousehold("invoices")} or ${ofHousehold("payments")})
      and not exists (select 1 from household_adults ha join accounts a on a.town_id = ha.town_id and a.adult_id = ha.adult_id
        where ha.town_id = h.town_id and ha.household_id = h.id and a.activated_at is not null and a.disabled_at is null)
      and not ${recorded("household_adults", "adults", "adult_id")}
      and not ${recorded("household_children", "children", "child_id")}
      and not ${acted("household", sql`select h.id`)}
      and not ${acted("child", sql`select child_id as id from household_children where town_id = h.town_id and household_id = h.id`)}
      and not ${acted(
        "account",
        sql`select a.id from household_adults ha join accounts a on a.town_id = ha.town_id and a.adult_id = ha.adult_id
          where ha.town_id = h.town_id and ha.household_id = h.id`
      )}
      and not ${ofChildren("enrolments", sql`t.ends_on >= ${since}::date`)}
      and not ${ofChildren("child_health", onDay("t.changed_at"))}
      and not ${ofHousehold("section_confirmations", onDay("t.confirmed_at"))}
      and not ${ofHousehold("section_changes", onDay("t.asked_at"))}
      and not ${ofHousehold("document_submissions", onDay("t.saved_at"))}
      and not ${ofHousehold("payments", onDay("t.paid_at"))}
      and not ${ofHousehold("payment_attempts", sql`t.state in ('preparing', 'pending', 'quarantined')`)}
      and not exists (select 1 from receivables i where i.town_id = h.town_id and i.household_id = h.id
        and (i.issued_on >= ${since}::date or i.remaining_cents > 0))
    order by h.id limit ${leftFamiliesAtOnce} for update skip locked`
}
