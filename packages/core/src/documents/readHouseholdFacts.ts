import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { EnrolmentFact, Subject, SubmissionFact } from "./requests.ts"

/** What one household has that documents are asked for. */
export interface HouseholdFacts {
  readonly householdId: string
  readonly externalRef: string
  readonly name: string
  readonly subjects: ReadonlyArray<Subject>
  readonly enrolments: ReadonlyArray<EnrolmentFact>
  readonly submissions: ReadonlyArray<SubmissionFact>
}

/** The rows that {@link householdFactsOf} reads, of some households of a town: a query, or a part of one. */
export const householdFactRows = (
  sql: SqlClient.SqlClient,
  townId: string,
  householdIds: ReadonlyArray<string>,
  { drafts }: { readonly drafts: boolean }
) => sql`select h.id as "householdId", h.external_ref as "externalRef", h.name,
    (select jsonb_agg(jsonb_build_object('id', a.id, 'about', 'adult', 'birthDate', a.birth_date,
        'name', a.given_name || ' ' || a.family_name) order by ha.rank)
      from household_members ha join adult_cards a on a.town_id = ha.town_id and a.id = ha.adult_id
      where ha.town_id = h.town_id and ha.household_id = h.id) as adults,
    (select jsonb_agg(jsonb_build_object('id', c.id, 'about', 'child', 'birthDate', c.birth_date,
        'name', c.given_name || ' ' || c.family_name) order by c.birth_date, c.given_name collate portail_french, c.id)
      from child_homes hc join child_cards c on c.town_id = hc.town_id and c.id = hc.child_id
      where hc.town_id = h.town_id and hc.household_id = h.id) as children,
    (select jsonb_agg(jsonb_build_object('childId', e.child_id, 'activity', e.activity, 'startsOn', e.starts_on,
        'endsOn', e.ends_on) order by e.starts_on, e.activity)
      from enrolment_periods e where e.town_id = h.town_id and e.household_id = h.id) as enrolments,
    (select jsonb_agg(to_jsonb(s) order by s."sentAt" nulls last) from (
      select distinct on (g.kind, g.subject_id, g.starts_on, g.household_id)
        g.id, g.kind, g.subject_id as "subjectId", g.starts_on as "startsOn", g.state, g.valid_until as "validUntil",
        g.provisional_until as "provisionalUntil", g.sent_at as "sentAt", g.household_id <> h.id as "otherHome",
        case when g.household_id = h.id then g.reason else '' end as reason
      from document_submissions g
      where g.town_id = h.town_id and g.state <> 'replaced' and (g.state <> 'draft' or ${drafts})
        and (g.household_id = h.id or (g.state = 'accepted' and exists (select 1 from child_homes k
          where k.town_id = h.town_id and k.household_id = h.id and k.child_id = g.subject_id)))
      order by g.kind, g.subject_id, g.starts_on, g.household_id, (g.state = 'draft') desc, g.sent_at desc) s) as submissions
    from household_cards h
    where h.town_id = ${townId} and ${sql.in("h.id", householdIds)}`

/**
 * Reads the facts of some households of a town, in one query. Of submissions the newest of each kind, subject and period; of the child's other
 * home only that something was accepted and until when.
 */
export const readHouseholdFacts = Effect.map(SqlClient.SqlClient, (sql) =>
  Effect.fnUntraced(function* (
    townId: string,
    householdIds: ReadonlyArray<string>,
    options: { readonly drafts: boolean }
  ) {
    return yield* householdFactsOf(
      yield* sql`${householdFactRows(sql, townId, householdIds, options)} order by h.name collate portail_french, h.external_ref`
    )
  })
)

/** The facts of some households, from their rows. */
export const householdFactsOf = (rows: unknown) =>
  Effect.map(decodeHouseholds(rows), (households) =>
    households.map(
      ({ householdId, externalRef, name, adults, children, enrolments, submissions }): HouseholdFacts => ({
        householdId,
        externalRef,
        name,
        subjects: [
          { id: householdId, about: "household", name, birthDate: null },
          ...(adults ?? []),
          ...(children ?? [])
        ],
        enrolments: enrolments ?? [],
        submissions: (submissions ?? []).map((each) => ({
          ...each,
          // nothing of the other home leaves here but that something is there, and until when
          id: each.otherHome ? "" : each.id,
          sentAt: each.otherHome ? null : each.sentAt
        }))
      })
    )
  )

const listOrNull = <S extends Schema.Constraint>(item: S) => Schema.NullOr(Schema.Array(item))

const decodeHouseholds = Schema.decodeUnknownEffect(
  Schema.Array(
    Schema.Struct({
      householdId: Schema.String,
      externalRef: Schema.String,
      name: Schema.String,
      adults: listOrNull(Subject),
      children: listOrNull(Subject),
      enrolments: listOrNull(EnrolmentFact),
      submissions: listOrNull(Schema.Struct({ ...SubmissionFact.fields, sentAt: Schema.NullOr(Schema.DateFromString) }))
    })
  )
)
