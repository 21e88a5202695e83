import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { auditOf } from "../audit/Audit.ts"
import { boundedProblems, type ImportOptions, type ImportReport } from "../platform/csv/ImportReport.ts"
import { importing, writeInBatches } from "../platform/csv/importing.ts"
import type { LineProblem } from "../platform/csv/LineProblem.ts"
import { Ids } from "../platform/ids/Ids.ts"
import { againIfClashed, orDieSql } from "../platform/sql/failures.ts"
import { now } from "../platform/time/now.ts"
import { Activities } from "./Activities.ts"
import type { Activity } from "./Activity.ts"
import { ActivityAction } from "./auditActions.ts"
import type { EnrolmentLineProblem } from "./EnrolmentLineProblem.ts"
import type { ChildFacts } from "./eligibility.ts"
import type { EnrolmentRows, ImportedEnrolment } from "./enrolmentRows.ts"
import { importedPlacing, type KnownEnrolment } from "./importedPlacing.ts"
import { PlacesNotAgreed } from "./regenerateSlots.ts"
import { type EnrolmentsEnded, SlotReservations } from "./SlotReservations.ts"

/** How enrolments are imported; `agreed` are the bookings that staff have seen and let go. */
export interface EnrolmentImportOptions extends ImportOptions {
  readonly agreed?: ReadonlySet<string>
}

/** What an import did, or would do; each line that cancels bookings is among the warnings too. */
export interface EnrolmentImportReport extends ImportReport<EnrolmentLineProblem> {
  readonly ended: EnrolmentsEnded
}

/** Which child of which household may use which activity, and when. */
export class EnrolmentImports extends Context.Service<
  EnrolmentImports,
  {
    /**
     * Adds the enrolments that are new, accepted; one that is known by household, child, activity and first day is accepted too, and may
     * change its end, period, place and group. All or, with a problem and without `skipInvalid`, none. Families are not told of it; where
     * an end comes earlier, what is booked after it from tomorrow on is cancelled without a fee, which they are told, and offered to others.
     */
    import(
      staff: StaffAccess,
      rows: EnrolmentRows,
      options: EnrolmentImportOptions
    ): Effect.Effect<EnrolmentImportReport, PlacesNotAgreed>
  }
>()("@portail-familles/core/activities/EnrolmentImports") {
  static readonly layer = Layer.effect(
    EnrolmentImports,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const audit = yield* auditOf(ActivityAction)
      const run = yield* importing
      const activities = yield* Activities
      const reservations = yield* SlotReservations

      const findHomes = Effect.fnUntraced(function* (townId: string, rows: ReadonlyArray<ImportedEnrolment>) {
        const lines = JSON.stringify(rows)
        const found =
          yield* sql<EnrolmentHome>`select r.line, l.household_id, l.child_id, c.birth_date, c.school, c.school_class,
            e.ends_on as known_end, e.state as known_state, coalesce(e.period, '') as known_period,
            coalesce(e.place, '') as known_place, coalesce(e.group_code, '') as known_group
          from jsonb_to_recordset(${lines}::jsonb) as r(line integer, "householdRef" text, "childRef" text, activity text, "startsOn" text)
          join household_cards h on h.town_id = ${townId} and h.external_ref = r."householdRef"
          join child_homes l on l.town_id = h.town_id and l.household_id = h.id
          join child_cards c on c.town_id = l.town_id and c.id = l.child_id and c.external_ref = r."childRef"
          left join enrolments e on e.town_id = l.town_id and e.household_id = l.household_id and e.child_id = l.child_id
            and e.activity = r.activity and e.starts_on = nullif(r."startsOn", '')::date and e.state in ('requested', 'accepted')`
        return new Map(found.map((home) => [home.line, home]))
      })

      const write = Effect.fnUntraced(function* (staff: StaffAccess, rows: ReadonlyArray<PlannedEnrolment>) {
        const at = yield* now
        const withIds = yield* Effect.forEach(rows, (row) => Effect.map(ids.next, (id) => ({ ...row, id })))
        yield* sql`insert into enrolments (town_id, id, household_id, child_id, activity, starts_on, ends_on, period, place, group_code,
            recorded_at, state, decided_at, decided_by)
          select ${staff.townId}, id, "householdId", "childId", activity, "startsOn", "endsOn", period, place, "group", ${at}, 'accepted',
            ${at}, ${staff.actor}
          from jsonb_to_recordset(${JSON.stringify(withIds)}::jsonb) as r(id uuid, "householdId" uuid, "childId" uuid, activity text,
            "startsOn" date, "endsOn" date, period text, place text, "group" text)
          on conflict (town_id, household_id, child_id, activity, starts_on) where state in ('requested', 'accepted')
            do update set ends_on = excluded.ends_on, period = excluded.period, place = excluded.place,
              group_code = excluded.group_code, state = excluded.state,
              decided_at = case when enrolments.state = 'accepted' then enrolments.decided_at else excluded.decided_at end,
              decided_by = case when enrolments.state = 'accepted' then enrolments.decided_by else excluded.decided_by end`
      })

      const plan = Effect.fnUntraced(function* (
        staff: StaffAccess,
        { enrolments, incomplete, invalid }: EnrolmentRows
      ) {
        const offered = new Map((yield* activities.list(staff.townId)).map((activity) => [activity.code, activity]))
        const problems: Array<LineProblem<EnrolmentLineProblem>> = [...invalid]
        const warnings: Array<LineProblem<EnrolmentLineProblem>> = []
        const fine: Array<PlannedEnrolment> = []
        const seen = new Map<string, number>()
        for (let at = 0; at < enrolments.length; at += batchSize) {
          const batch = enrolments.slice(at, at + batchSize)
          const homes = yield* findHomes(staff.townId, batch)
          for (const row of batch) {
            const home = homes.get(row.line)
            const wrong = problemsOf(row, home, offered, seen)
            const activity = offered.get(row.activity)
            problems.push(...wrong)
            if (home === undefined || activity === undefined || wrong.length > 0) continue
            const placing = importedPlacing(row, home, home, activity)
            problems.push(...placing.problems)
            warnings.push(...placing.warnings)
            if (placing.problems.length === 0) fine.push({ ...row, ...home, ...placing })
          }
        }
        for (let at = 0; at < incomplete.length; at += batchSize) {
          const batch = incomplete.slice(at, at + batchSize)
          const homes = yield* findHomes(staff.townId, batch)
          problems.push(...batch.flatMap((row) => unknownRefs(row, homes.get(row.line), offered)))
        }
        const created = fine.filter(({ knownEnd }) => knownEnd === null).length
        const written = fine.filter(isNews)
        return {
          counts: { created, changed: written.length - created, unchanged: fine.length - written.length },
          problems: boundedProblems(problems, warnings),
          all: { problems, warnings },
          written
        }
      })

      const importEnrolments = Effect.fn("EnrolmentImports.import")(
        function* (
          staff: StaffAccess,
          rows: EnrolmentRows,
          { agreed = new Set(), ...options }: EnrolmentImportOptions
        ) {
          let ended = nothingEnded
          let found = boundedProblems<EnrolmentLineProblem>([], [])
          const report = yield* run(
            {
              plan: plan(staff, rows),
              apply: Effect.fnUntraced(function* ({ written, all }) {
                yield* writeInBatches(written, batchSize, (batch) => write(staff, batch), options.onProgress)
                ended = yield* reservations.ended(staff, written.flatMap(shortened))
                const unseen = ended.lost.filter(({ bookingId }) => !agreed.has(bookingId)).length
                if (!options.dryRun && unseen > 0) return yield* new PlacesNotAgreed({ places: unseen })
                found = boundedProblems(all.problems, [...written.flatMap(cancelling(ended)), ...all.warnings])
              }),
              problemsAfter: Effect.sync(() => found),
              record: Effect.fnUntraced(function* (_plan, told) {
                const { lost, households } = ended
                yield* audit.record(staff, {
                  action: "enrolment.import",
                  subjectType: "import",
                  subjectId: yield* ids.next,
                  after: { ...told, ...(lost.length === 0 ? {} : { reservations: lost.length, households }) }
                })
              })
            },
            options
          )
          return { ...report, ended }
        },
        againIfClashed,
        orDieSql
      )

      return EnrolmentImports.of({ import: importEnrolments })
    })
  )
}

/** Enrolments in one statement. */
const batchSize = 1_000

interface EnrolmentHome extends ChildFacts, KnownEnrolment {
  readonly line: number
  readonly householdId: string
  readonly childId: string
}

type PlannedEnrolment = ImportedEnrolment & EnrolmentHome

const nothingEnded: EnrolmentsEnded = { lost: [], households: 0, mails: 0, unreachable: [] }

const shortened = ({ householdId, childId, activity, endsOn, knownEnd, knownState }: PlannedEnrolment) =>
  knownState === "accepted" && knownEnd !== null && endsOn < knownEnd
    ? [{ householdId, childId, activity, endsOn, endedOn: knownEnd }]
    : []

/** What a line cancels, for staff to look at. */
const cancelling =
  ({ lost }: EnrolmentsEnded) =>
  (planned: PlannedEnrolment): ReadonlyArray<LineProblem<EnrolmentLineProblem>> => {
    const theirs = shortened(planned).flatMap(({ householdId, childId, activity, endsOn, endedOn }) =>
      lost.filter(
        (each) =>
          each.householdId === householdId &&
          each.childId === childId &&
          each.activity === activity &&
          endsOn < each.day &&
          each.day <= endedOn
      )
    )
    const lastDay = theirs.at(-1)?.day
    return lastDay === undefined
      ? []
      : [{ line: planned.line, column: "fin", code: "bookings-cancelled", bookings: theirs.length, lastDay }]
  }

const isNews = (planned: PlannedEnrolment): boolean =>
  planned.knownState !== "accepted" ||
  planned.knownEnd !== planned.endsOn ||
  planned.knownPeriod !== planned.period ||
  planned.knownPlace !== planned.place ||
  planned.knownGroup !== planned.group

/** What a line names and the town does not have; what it leaves empty was refused before. */
const unknownRefs = (
  { line, householdRef, childRef, activity }: ImportedEnrolment,
  home: EnrolmentHome | undefined,
  offered: ReadonlyMap<string, Activity>
): Array<LineProblem<EnrolmentLineProblem>> => {
  const problems: Array<LineProblem<EnrolmentLineProblem>> = []
  if (home === undefined && householdRef !== "" && childRef !== "") {
    problems.push({ line, column: "enfant", code: "not-in-household", childRef, householdRef })
  }
  if (activity !== "" && !offered.has(activity)) {
    problems.push({ line, column: "activite", code: "unknown-activity", activity })
  }
  return problems
}

const problemsOf = (
  row: ImportedEnrolment,
  home: EnrolmentHome | undefined,
  offered: ReadonlyMap<string, Activity>,
  seen: Map<string, number>
): ReadonlyArray<LineProblem<EnrolmentLineProblem>> => {
  const { line, householdRef, childRef, activity, startsOn } = row
  const problems = unknownRefs(row, home, offered)
  const key = JSON.stringify([householdRef, childRef, activity, startsOn])
  const before = seen.get(key)
  if (before !== undefined) problems.push({ line, column: "", code: "enrolled-twice", firstLine: before })
  seen.set(key, before ?? line)
  return problems
}
