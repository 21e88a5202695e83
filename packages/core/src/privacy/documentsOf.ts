import { Effect } from "effect"
import type { SqlClient } from "effect/sql"

interface Home {
  readonly townId: string
  readonly householdId: string
}

/**
 * Erases what a household gave and was enrolled in, in the caller's transaction; gives how many documents. The bytes of files are left
 * to nobody: the portal's hourly sweep erases them.
 */
export const eraseDocuments = Effect.fnUntraced(function* (sql: SqlClient.SqlClient, { townId, householdId }: Home) {
  const own = yield* sql<{ id: string }>`select id from document_submissions
    where town_id = ${townId} and household_id = ${householdId}`
  yield* eraseSubmissions(sql, townId, own)
  yield* sql`delete from document_reminders where town_id = ${townId} and household_id = ${householdId}`
  yield* sql`delete from enrolments where town_id = ${townId} and household_id = ${householdId}`
  return own.length
})

/**
 * Gives a household what its duplicate was enrolled in and gave about these subjects: each of them, a person or the household itself,
 * by its id in the duplicate and in the household that stays. What that has already stays as it is.
 */
export const moveDocuments = Effect.fnUntraced(function* (
  sql: SqlClient.SqlClient,
  townId: string,
  from: string,
  to: string,
  subjects: ReadonlyArray<{ readonly from: string; readonly to: string }>
) {
  const pairs = sql`jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb) as p("from" uuid, "to" uuid)`
  yield* sql`update enrolments e set household_id = ${to}, child_id = p."to" from ${pairs}
    where e.town_id = ${townId} and e.household_id = ${from} and e.child_id = p."from"
      and not exists (select 1 from enrolments o where o.town_id = e.town_id and o.household_id = ${to}
        and o.child_id = p."to" and o.activity = e.activity and o.starts_on = e.starts_on)`
  yield* sql`update document_submissions s set household_id = ${to}, subject_id = p."to" from ${pairs}
    where s.town_id = ${townId} and s.household_id = ${from} and s.subject_id = p."from"
      and not exists (select 1 from document_submissions o where o.town_id = s.town_id and o.household_id = ${to}
        and o.subject_id = p."to" and o.kind = s.kind and o.starts_on = s.starts_on)`
})

/**
 * Erases the documents of a town that have outlived their time, with their files: confidential ones whose school year ended before an
 * ISO day, others whose period and validity did before another; gives how many.
 */
export const eraseOutlivedDocuments = Effect.fnUntraced(function* (
  sql: SqlClient.SqlClient,
  townId: string,
  before: { readonly confidential: string; readonly others: string }
) {
  const schoolYearEnd = sql.literal(
    "make_date(extract(year from s.ends_on)::int + case when extract(month from s.ends_on) > 8 then 1 else 0 end, 8, 31)"
  )
  const outlived = yield* sql<{ id: string }>`select s.id from document_submissions s
    join document_kinds k on k.town_id = s.town_id and k.code = s.kind
    where s.town_id = ${townId} and case when (k.settings ->> 'confidential')::boolean
      then greatest(${schoolYearEnd}, s.valid_until) < ${before.confidential}::date
      else greatest(s.ends_on, s.valid_until) < ${before.others}::date end
    for update of s`
  yield* eraseSubmissions(sql, townId, outlived)
  return outlived.length
})

const eraseSubmissions = Effect.fnUntraced(function* (
  sql: SqlClient.SqlClient,
  townId: string,
  submissions: ReadonlyArray<{ readonly id: string }>
) {
  const ids = JSON.stringify(submissions.map(({ id }) => id))
  const among = sql`(select value::uuid from jsonb_array_elements_text(${ids}::jsonb))`
  yield* sql`with gone as (delete from document_files where town_id = ${townId} and submission_id in ${among} returning id)
    update stored_files set claimed = false where town_id = ${townId} and id in (select id from gone)`
  yield* sql`delete from document_submissions where town_id = ${townId} and id in ${among}`
})
