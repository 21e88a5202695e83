import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { auditOf } from "../audit/Audit.ts"
import { residencyOf } from "../households/residency.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { isPartOfId } from "../platform/sql/partOfId.ts"
import { now } from "../platform/time/now.ts"
import { Activities } from "./Activities.ts"
import type { Activity } from "./Activity.ts"
import { ActivityAction } from "./auditActions.ts"
import { EnrolmentNotFound, EnrolmentState } from "./Enrolment.ts"
import { bookingOpensAt } from "./familyEnrolments.ts"
import { mailEnrolments } from "./mailEnrolments.ts"

/** An enrolment as staff see it; days are ISO, names empty where there are none. */
export const TownEnrolment = Schema.Struct({
  id: Schema.String,
  householdRef: Schema.String,
  householdName: Schema.String,
  childId: Schema.String,
  childRef: Schema.String,
  childName: Schema.String,
  activity: Schema.String,
  period: Schema.String,
  place: Schema.String,
  group: Schema.String,
  startsOn: Schema.String,
  endsOn: Schema.String,
  state: EnrolmentState,
  recordedAt: Schema.Date,
  decidedAt: Schema.NullOr(Schema.Date),
  decidedBy: Schema.String,
  reason: Schema.String
})
export type TownEnrolment = typeof TownEnrolment.Type

/** Which enrolments; what is left out is no condition. */
export interface EnrolmentFilter {
  readonly ids?: ReadonlyArray<string>
  readonly state?: EnrolmentState
  readonly activity?: string
  readonly period?: string
  readonly householdId?: string
  readonly childId?: string
}

/** Only what waits for an answer can be accepted or refused; a family may have taken it back meanwhile. */
export class EnrolmentNotWaiting extends Schema.TaggedError<EnrolmentNotWaiting>()("EnrolmentNotWaiting", {
  enrolments: Schema.Array(TownEnrolment)
}) {}

/** A part of an id is that of several enrolments. */
export class SeveralEnrolments extends Schema.TaggedError<SeveralEnrolments>()("SeveralEnrolments", {
  typed: Schema.String,
  found: Schema.Array(TownEnrolment)
}) {}

/** Staff decide about what families ask for. */
export class EnrolmentDecisions extends Context.Service<
  EnrolmentDecisions,
  {
    /** Those that wait the longest first, then by activity and child. */
    list(staff: StaffAccess, filter: EnrolmentFilter): Effect.Effect<ReadonlyArray<TownEnrolment>>
    /** How many wait. */
    waiting(staff: StaffAccess): Effect.Effect<number>
    /** What staff name by its id or a part of it. */
    named(staff: StaffAccess, typed: string): Effect.Effect<TownEnrolment, EnrolmentNotFound | SeveralEnrolments>
    /** Accepts all of them, or with one that does not wait none; the families are told. */
    accept(
      staff: StaffAccess,
      ids: ReadonlyArray<string>
    ): Effect.Effect<ReadonlyArray<TownEnrolment>, EnrolmentNotWaiting>
    /** Refuses all of them, or none as above, with a reason that the families read. */
    refuse(
      staff: StaffAccess,
      ids: ReadonlyArray<string>,
      reason: string
    ): Effect.Effect<ReadonlyArray<TownEnrolment>, EnrolmentNotWaiting>
  }
>()("@portail-familles/core/activities/EnrolmentDecisions") {
  static readonly layer = Layer.effect(
    EnrolmentDecisions,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const audit = yield* auditOf(ActivityAction)
      const activities = yield* Activities
      const mail = yield* mailEnrolments

      const columns = sql`e.id, h.external_ref as household_ref, h.name as household_name, e.child_id, c.external_ref as child_ref,
        c.given_name || ' ' || c.family_name as child_name, e.activity, e.period, e.place, e.group_code as "group", e.starts_on,
        e.ends_on, e.state, e.recorded_at, e.decided_at, e.decided_by, e.reason`
      const people = sql`enrolments e
        join household_cards h on h.town_id = e.town_id and h.id = e.household_id
        join child_cards c on c.town_id = e.town_id and c.id = e.child_id`
      const amongIds = (ids: ReadonlyArray<string>) =>
        sql`e.id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`

      const list = Effect.fn("EnrolmentDecisions.list")(function* (staff: StaffAccess, filter: EnrolmentFilter) {
        const { ids, state, activity, period, householdId, childId } = filter
        const conditions = [
          sql`e.town_id = ${staff.townId}`,
          ...(ids === undefined ? [] : [amongIds(ids)]),
          ...(state === undefined ? [] : [sql`e.state = ${state}`]),
          ...(activity === undefined ? [] : [sql`e.activity = ${activity}`]),
          ...(period === undefined ? [] : [sql`e.period = ${period}`]),
          ...(householdId === undefined ? [] : [sql`e.household_id = ${householdId}`]),
          ...(childId === undefined ? [] : [sql`e.child_id = ${childId}`])
        ]
        return yield* sql`select ${columns} from ${people} where ${sql.and(conditions)}
          order by e.state = 'requested' desc, case when e.state = 'requested' then e.recorded_at end, e.starts_on desc, e.activity,
            c.family_name collate portail_french, c.given_name collate portail_french, e.id`.pipe(
          decodeRows(TownEnrolment)
        )
      }, orDieSql)

      const waiting = Effect.fn("EnrolmentDecisions.waiting")(function* (staff: StaffAccess) {
        const [row] = yield* sql<{ waiting: number }>`select count(*)::int as waiting from enrolments
          where town_id = ${staff.townId} and state = 'requested'`
        return row?.waiting ?? 0
      }, orDieSql)

      const named = Effect.fn("EnrolmentDecisions.named")(function* (staff: StaffAccess, typed: string) {
        const found = yield* sql`select ${columns} from ${people}
          where e.town_id = ${staff.townId} and ${isPartOfId(sql, "e.id", typed)} order by e.id limit 20`.pipe(
          decodeRows(TownEnrolment)
        )
        const [first, ...others] = found
        if (first === undefined) return yield* new EnrolmentNotFound()
        return others.length === 0 ? first : yield* new SeveralEnrolments({ typed, found })
      }, orDieSql)

      const decide = Effect.fnUntraced(
        function* (staff: StaffAccess, ids: ReadonlyArray<string>, decision: Decision) {
          const { townId, actor, town } = staff
          // locked in one order: two agents who decide about the same ones wait for each other
          yield* sql`select 1 from enrolments e where e.town_id = ${townId} and ${amongIds(ids)} order by e.id for no key update`
          const rows =
            yield* sql`select ${columns}, c.given_name, c.school, c.school_class, h.postal_code, h.city, e.requested_by from ${people}
            where e.town_id = ${townId} and ${amongIds(ids)} order by e.id`.pipe(decodeRows(Decidable))
          const decided = rows.filter(({ state }) => state !== "requested")
          if (decided.length > 0) return yield* new EnrolmentNotWaiting({ enrolments: decided })
          const [at, reason] = [yield* now, decision.state === "refused" ? decision.reason : ""]
          yield* sql`update enrolments e set state = ${decision.state}, decided_at = ${at}, decided_by = ${actor}, reason = ${reason}
            where e.town_id = ${townId} and ${amongIds(ids)}`
          yield* Effect.forEach(
            rows,
            ({ childId, activity, startsOn }) =>
              audit.record(staff, {
                action: decision.state === "accepted" ? "enrolment.accept" : "enrolment.refuse",
                subjectType: "child",
                subjectId: childId,
                after: { activity, startsOn, ...(reason === "" ? {} : { reason }) }
              }),
            { discard: true }
          )
          const catalogue = yield* activities.list(townId)
          const news = rows.map((row) => ({
            requestedBy: row.requestedBy,
            what: newsOf(
              row,
              decision,
              catalogue.find(({ code }) => code === row.activity),
              {
                residency: residencyOf(town.settings, row),
                at
              }
            )
          }))
          yield* mail(town, news)
          return yield* list(staff, { ids })
        },
        sql.withTransaction,
        orDieSql
      )

      return EnrolmentDecisions.of({
        list,
        waiting,
        named,
        accept: Effect.fn("EnrolmentDecisions.accept")((staff, ids) => decide(staff, ids, { state: "accepted" })),
        refuse: Effect.fn("EnrolmentDecisions.refuse")((staff, ids, reason) =>
          decide(staff, ids, { state: "refused", reason: reason.trim() })
        )
      })
    })
  )
}

type Decision = { readonly state: "accepted" } | { readonly state: "refused"; readonly reason: string }

const Decidable = Schema.Struct({
  ...TownEnrolment.fields,
  givenName: Schema.String,
  school: Schema.String,
  schoolClass: Schema.String,
  postalCode: Schema.String,
  city: Schema.String,
  requestedBy: Schema.String
})

const newsOf = (
  row: typeof Decidable.Type,
  decision: Decision,
  activity: Activity | undefined,
  { residency, at }: { readonly residency: ReturnType<typeof residencyOf>; readonly at: Date }
) => {
  const period = activity?.periods.find(({ code }) => code === row.period)
  const enrolment = {
    child: row.givenName,
    activity: activity?.name ?? row.activity,
    period: period?.name ?? "",
    place: activity?.places.find(({ code }) => code === row.place)?.name ?? "",
    startsOn: row.startsOn,
    endsOn: row.endsOn
  }
  if (decision.state === "refused") {
    return { template: "enrolmentsRefused" as const, enrolment, reason: decision.reason }
  }
  const opening = period === undefined ? null : bookingOpensAt(period, { residency }, [row])
  return {
    template: "enrolmentsAccepted" as const,
    enrolment,
    opensAt: opening !== null && opening > at ? opening : null
  }
}
