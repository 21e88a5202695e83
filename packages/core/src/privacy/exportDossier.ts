import { Effect } from "effect"
import type { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../accounts/FamilyAccess.ts"
import type { CustodyCalendar } from "../children/custody.ts"
import { withHomes } from "../children/custodyFile.ts"
import { openedContent, type SubmissionRow } from "../documents/submissions.ts"
import type { Seals } from "../platform/crypto/Seals.ts"

/** What the household's file holds besides its values: how it came about, and what only the town records. */
export const exportDossier = Effect.fnUntraced(function* (
  sql: SqlClient.SqlClient,
  seals: Seals["Service"],
  access: FamilyAccess
) {
  const { townId, accountId, householdId } = access
  const ofHousehold = sql`t.town_id = ${townId} and t.household_id = ${householdId}`
  const child = sql`(select c.given_name from children c where c.town_id = t.town_id and c.id = t.subject_id)`
  const byMe = sql`(t.account_id = ${accountId})`
  // what the other guardian said of themselves is not this one's to read
  const readable = sql`(t.account_id = ${accountId} or t.section not in ('me', 'other-guardian'))`
  const quotients = yield* sql`select t.amount, t.valid_from, t.source, t.recorded_at from family_quotients t
    where ${ofHousehold} order by t.valid_from, t.recorded_at`
  const verifications = yield* sql`select t.school_year, t.section, ${child} as child, t.confirmed_at, ${byMe} as by_me
    from section_confirmations t where ${ofHousehold} and ${readable} order by t.confirmed_at, t.section`
  const modificationsDemandees = yield* sql`select t.section, ${child} as child, t.asked_at, ${byMe} as by_me, t.state,
      t.decided_at, t.reason
    from section_changes t where ${ofHousehold} and ${readable} order by t.asked_at, t.section`
  const interdictionsDeVenirChercher = yield* sql`select c.given_name as child,
      trim(t.given_name || ' ' || t.family_name) as name, t.relation, t.proof
    from child_contacts t join children c on c.town_id = t.town_id and c.id = t.child_id
    where ${ofHousehold} and t.kind = 'forbidden' order by c.given_name, t.position`
  const inscriptions = yield* sql`select c.given_name as child, t.activity, t.starts_on, t.ends_on, t.recorded_at
    from enrolments t join children c on c.town_id = t.town_id and c.id = t.child_id
    where ${ofHousehold} order by t.starts_on, c.given_name`
  const tentativesDePaiement =
    yield* sql`select t.refdet as reference, t.amount_cents, t.state, t.started_at, ${byMe} as by_me
    from payment_attempts t where ${ofHousehold} order by t.started_at`
  const rappelsDeDocuments = yield* sql`select t.kind, ${child} as child, t.starts_on, t.days_before, t.sent_at
    from document_reminders t where ${ofHousehold} order by t.sent_at`
  return {
    quotients,
    verifications,
    modificationsDemandees,
    interdictionsDeVenirChercher,
    gardeAlternee: yield* custody(sql, access),
    inscriptions,
    documentsTransmis: yield* submissions(sql, seals, access),
    rappelsDeDocuments,
    tentativesDePaiement
  }
})

/** With which home a child is when; the other one is nothing but that. */
const custody = Effect.fnUntraced(function* (sql: SqlClient.SqlClient, { townId, householdId }: FamilyAccess) {
  const calendars = yield* sql<Calendar>`select c.given_name as child, k.valid_from, k.calendar, k.recorded_at
    from household_children hc
    join children c on c.town_id = hc.town_id and c.id = hc.child_id
    join custody_calendars k on k.town_id = hc.town_id and k.child_id = hc.child_id
    where hc.town_id = ${townId} and hc.household_id = ${householdId} order by c.given_name, k.valid_from`
  return calendars.map((each) => ({
    ...each,
    calendar: withHomes(each.calendar, (home) => (home === householdId ? "mon foyer" : "autre foyer"))
  }))
})

interface Calendar {
  readonly child: string
  readonly validFrom: string
  /** Homes by their ids. */
  readonly calendar: CustodyCalendar<string>
  readonly recordedAt: Date
}

/** What the household gave, with its answers as long as they are kept. */
const submissions = Effect.fnUntraced(function* (
  sql: SqlClient.SqlClient,
  seals: Seals["Service"],
  { townId, accountId, householdId }: FamilyAccess
) {
  const rows = yield* sql<Submission>`select t.id, t.key_id, t.sealed, t.state, t.starts_on,
      jsonb_build_object('kind', t.kind, 'startsOn', t.starts_on, 'endsOn', t.ends_on, 'state', t.state, 'savedAt', t.saved_at,
        'sentAt', t.sent_at, 'decidedAt', t.decided_at, 'reason', t.reason, 'validUntil', t.valid_until,
        'provisionalUntil', t.provisional_until, 'byMe', t.account_id = ${accountId},
        'child', (select c.given_name from children c where c.town_id = t.town_id and c.id = t.subject_id),
        'files', (select coalesce(jsonb_agg(jsonb_build_object('mediaType', f.media_type, 'bytes', f.bytes, 'pages', f.pages,
            'receivedAt', f.received_at) order by f.position), '[]'::jsonb)
          from document_files f where f.town_id = t.town_id and f.submission_id = t.id)) as told
    from document_submissions t where t.town_id = ${townId} and t.household_id = ${householdId} order by t.saved_at, t.id`
  return yield* Effect.forEach(rows, (row) =>
    Effect.map(openedContent(seals, townId, row), (content) => ({ ...row.told, answers: content?.answers ?? null }))
  )
})

interface Submission extends SubmissionRow {
  readonly told: Readonly<Record<string, unknown>>
}
