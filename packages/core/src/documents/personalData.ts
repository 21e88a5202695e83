import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { releaseFiles } from "../files/personalData.ts"
import type {
  Coverage,
  DataSubject,
  Leaving,
  Merging,
  PersonalDataContribution,
  PersonalDataExport,
  Sweep
} from "../platform/privacy/Contribution.ts"
import { among } from "../platform/privacy/rows.ts"
import { monthsBefore } from "../platform/time/monthsBefore.ts"
import { sinceDay } from "../platform/time/parisDays.ts"
import type { Town } from "../towns/Town.ts"
import { openContent, type SubmissionRow } from "./submissions.ts"
import type { tables } from "./tables.ts"

const covers = {
  document_submissions: { exported: ["documentsTransmis"] },
  document_files: { exported: ["documentsTransmis"] },
  document_reminders: { exported: ["rappelsDeDocuments"] }
} satisfies Partial<Record<(typeof tables)[number], Coverage>>

/** What families filled in and sent. */
export const personalData = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const release = yield* releaseFiles

  const eraseSubmissions = Effect.fnUntraced(function* (townId: string, rows: ReadonlyArray<{ readonly id: string }>) {
    const ids = rows.map(({ id }) => id)
    const files = yield* sql<{ id: string }>`delete from document_files
      where town_id = ${townId} and ${among(sql, "submission_id", ids)} returning id`
    yield* release(
      townId,
      files.map(({ id }) => id)
    )
    yield* sql`delete from document_submissions where town_id = ${townId} and ${among(sql, "id", ids)}`
    return { documents: rows.length }
  })

  const erase = Effect.fnUntraced(function* ({ townId, household }: Leaving) {
    const theirs = sql`town_id = ${townId} and ${among(sql, "household_id", household)}`
    yield* sql`delete from document_reminders where ${theirs}`
    return yield* eraseSubmissions(
      townId,
      yield* sql<{ id: string }>`select id from document_submissions where ${theirs}`
    )
  })

  // what the household that stays has already stays as it is
  const move = Effect.fnUntraced(function* ({ townId, household: { from, to }, subjects }: Merging) {
    yield* sql`update document_submissions s set household_id = ${to}, subject_id = p."to"
      from jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb) as p("from" uuid, "to" uuid)
      where s.town_id = ${townId} and s.household_id = ${from} and s.subject_id = p."from"
        and not exists (select 1 from document_submissions o where o.town_id = s.town_id and o.household_id = ${to}
          and o.subject_id = p."to" and o.kind = s.kind and o.starts_on = s.starts_on)`
    return {}
  })

  // confidential ones go with their school year, others with their period and validity
  const schoolYearEnd = sql.literal(
    "make_date(extract(year from s.ends_on)::int + case when extract(month from s.ends_on) > 8 then 1 else 0 end, 8, 31)"
  )
  const retention = Effect.fnUntraced(function* ({ town, today }: Sweep<Town>) {
    const { healthMonthsAfterSchoolYear, documentMonths } = town.settings.retention
    const outlived = yield* sql<{ id: string }>`select s.id from document_submissions s
      join document_kinds k on k.town_id = s.town_id and k.code = s.kind
      where s.town_id = ${town.id} and case when (k.settings ->> 'confidential')::boolean
        then greatest(${schoolYearEnd}, s.valid_until) < ${monthsBefore(today, healthMonthsAfterSchoolYear)}::date
        else greatest(s.ends_on, s.valid_until) < ${monthsBefore(today, documentMonths)}::date end
      for update of s`
    return yield* eraseSubmissions(town.id, outlived)
  })

  return {
    room: "documents",
    covers,
    keeps: [{ subject: "account", table: "document_submissions", column: "account_id" }],
    erase: { counts: ["documents"], run: erase },
    move,
    ties: {
      activeSince: (day: string) => [
        sql`exists (select 1 from document_submissions t
          where t.town_id = h.town_id and t.household_id = h.id and ${sinceDay(sql, "t.saved_at", day)})`
      ]
    },
    // what was signed stays in the log, with its hash, as long as it is there
    entries: {
      explained: sql`exists (select 1 from document_submissions s where s.town_id = e.town_id and s.id::text = e.subject_id)`
    },
    retention: { counts: ["documents"], run: retention }
  } satisfies PersonalDataContribution<Town>
})

/** What a household gave, with its answers as long as they are kept, and what it was reminded of. */
export const personalDataExport = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const open = yield* openContent

  const submissions = Effect.fnUntraced(function* ({ townId, accountId, householdId }: DataSubject) {
    const rows = yield* sql<ExportedSubmission>`select t.id, t.key_id, t.sealed, t.state, t.starts_on,
        jsonb_build_object('kind', t.kind, 'startsOn', t.starts_on, 'endsOn', t.ends_on, 'state', t.state, 'savedAt', t.saved_at,
          'sentAt', t.sent_at, 'decidedAt', t.decided_at, 'reason', t.reason, 'validUntil', t.valid_until,
          'provisionalUntil', t.provisional_until, 'byMe', t.account_id = ${accountId},
          'child', (select c.given_name from child_cards c where c.town_id = t.town_id and c.id = t.subject_id),
          'files', (select coalesce(jsonb_agg(jsonb_build_object('mediaType', f.media_type, 'bytes', f.bytes, 'pages', f.pages,
              'receivedAt', f.received_at) order by f.position), '[]'::jsonb)
            from document_files f where f.town_id = t.town_id and f.submission_id = t.id)) as description
      from document_submissions t where t.town_id = ${townId} and t.household_id = ${householdId} order by t.saved_at, t.id`
    return yield* Effect.forEach(rows, (row) =>
      Effect.map(open(townId, row), (content) => ({
        ...row.description,
        answers: content?.answers ?? null
      }))
    )
  })

  return {
    room: "documents",
    document: Effect.fnUntraced(function* (subject: DataSubject) {
      return {
        documentsTransmis: yield* submissions(subject),
        rappelsDeDocuments: yield* sql`select t.kind,
            (select c.given_name from child_cards c where c.town_id = t.town_id and c.id = t.subject_id) as child,
            t.starts_on, t.days_before, t.sent_at
          from document_reminders t
          where t.town_id = ${subject.townId} and t.household_id = ${subject.householdId} order by t.sent_at, t.kind, child`
      }
    })
  } satisfies PersonalDataExport
})

interface ExportedSubmission extends SubmissionRow {
  readonly description: Readonly<Record<string, unknown>>
}
