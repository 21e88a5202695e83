import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { auditOf } from "../audit/Audit.ts"
import { boundedProblems, type ImportOptions, type ImportReport } from "../platform/csv/ImportReport.ts"
import { importing, writeInBatches } from "../platform/csv/importing.ts"
import type { LineProblem } from "../platform/csv/LineProblem.ts"
import { Ids } from "../platform/ids/Ids.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { now } from "../platform/time/now.ts"
import { activityNames } from "./activityNames.ts"
import { ActivityAction } from "./auditActions.ts"
import type { EnrolmentLineProblem } from "./EnrolmentLineProblem.ts"
import type { EnrolmentRows, ImportedEnrolment } from "./enrolmentRows.ts"

/** Which child of which household may use which activity, and when. */
export class EnrolmentImports extends Context.Service<
  EnrolmentImports,
  {
    /**
     * Adds the enrolments that are new; one that is known by household, child, activity and first day may end on another day. All or,
     * with a problem and without `skipInvalid`, none.
     */
    import(
      staff: StaffAccess,
      rows: EnrolmentRows,
      options: ImportOptions
    ): Effect.Effect<ImportReport<EnrolmentLineProblem>>
  }
>()("@portail-familles/core/activities/EnrolmentImports") {
  static readonly layer = Layer.effect(
    EnrolmentImports,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const audit = yield* auditOf(ActivityAction)
      const run = yield* importing
      const namesOf = yield* activityNames

      const findHomes = Effect.fnUntraced(function* (townId: string, rows: ReadonlyArray<ImportedEnrolment>) {
        const lines = JSON.stringify(rows)
        const found = yield* sql<EnrolmentHome>`select r.line, l.household_id, l.child_id, e.ends_on as known_end
          from jsonb_to_recordset(${lines}::jsonb) as r(line integer, "householdRef" text, "childRef" text, activity text, "startsOn" date)
          join household_cards h on h.town_id = ${townId} and h.external_ref = r."householdRef"
          join child_homes l on l.town_id = h.town_id and l.household_id = h.id
          join child_cards c on c.town_id = l.town_id and c.id = l.child_id and c.external_ref = r."childRef"
          left join enrolments e on e.town_id = l.town_id and e.household_id = l.household_id and e.child_id = l.child_id
            and e.activity = r.activity and e.starts_on = r."startsOn" and e.state in ('requested', 'accepted')`
        return new Map(found.map((home) => [home.line, home]))
      })

      const write = Effect.fnUntraced(function* (
        townId: string,
        rows: ReadonlyArray<ImportedEnrolment & EnrolmentHome>
      ) {
        const at = yield* now
        const withIds = yield* Effect.forEach(rows, (row) => Effect.map(ids.next, (id) => ({ ...row, id })))
        yield* sql`insert into enrolments (town_id, id, household_id, child_id, activity, starts_on, ends_on, recorded_at)
          select ${townId}, id, "householdId", "childId", activity, "startsOn", "endsOn", ${at}
          from jsonb_to_recordset(${JSON.stringify(withIds)}::jsonb) as r(id uuid, "householdId" uuid, "childId" uuid, activity text,
            "startsOn" date, "endsOn" date)
          on conflict (town_id, household_id, child_id, activity, starts_on) where state in ('requested', 'accepted')
            do update set ends_on = excluded.ends_on`
      })

      const plan = Effect.fnUntraced(function* (
        staff: StaffAccess,
        { enrolments, incomplete, invalid }: EnrolmentRows
      ) {
        const activities = new Set(
          (yield* namesOf(staff.townId)).filter(({ retired }) => !retired).map(({ code }) => code)
        )
        const problems: Array<LineProblem<EnrolmentLineProblem>> = [...invalid]
        const fine: Array<ImportedEnrolment & EnrolmentHome> = []
        const seen = new Map<string, number>()
        for (let at = 0; at < enrolments.length; at += batchSize) {
          const batch = enrolments.slice(at, at + batchSize)
          const homes = yield* findHomes(staff.townId, batch)
          for (const row of batch) {
            const home = homes.get(row.line)
            const wrong = problemsOf(row, home, activities, seen)
            problems.push(...wrong)
            if (home !== undefined && wrong.length === 0) fine.push({ ...row, ...home })
          }
        }
        for (let at = 0; at < incomplete.length; at += batchSize) {
          const batch = incomplete.slice(at, at + batchSize)
          const homes = yield* findHomes(staff.townId, batch)
          problems.push(...batch.flatMap((row) => unknownRefs(row, homes.get(row.line), activities)))
        }
        const created = fine.filter(({ knownEnd }) => knownEnd === null).length
        const written = fine.filter(({ knownEnd, endsOn }) => knownEnd !== endsOn)
        return {
          counts: { created, changed: written.length - created, unchanged: fine.length - written.length },
          problems: boundedProblems(problems, []),
          written
        }
      })

      const importEnrolments = Effect.fn("EnrolmentImports.import")(
        (staff: StaffAccess, rows: EnrolmentRows, options: ImportOptions) =>
          run(
            {
              plan: plan(staff, rows),
              apply: ({ written }) =>
                writeInBatches(written, batchSize, (batch) => write(staff.townId, batch), options.onProgress),
              record: Effect.fnUntraced(function* (_plan, told) {
                yield* audit.record(staff, {
                  action: "enrolment.import",
                  subjectType: "import",
                  subjectId: yield* ids.next,
                  after: told
                })
              })
            },
            options
          ),
        orDieSql
      )

      return EnrolmentImports.of({ import: importEnrolments })
    })
  )
}

/** Enrolments in one statement. */
const batchSize = 1_000

interface EnrolmentHome {
  readonly line: number
  readonly householdId: string
  readonly childId: string
  readonly knownEnd: string | null
}

/** What a line names and the town does not have; what it leaves empty was refused before. */
const unknownRefs = (
  { line, householdRef, childRef, activity }: ImportedEnrolment,
  home: EnrolmentHome | undefined,
  activities: ReadonlySet<string>
): Array<LineProblem<EnrolmentLineProblem>> => {
  const problems: Array<LineProblem<EnrolmentLineProblem>> = []
  if (home === undefined && householdRef !== "" && childRef !== "") {
    problems.push({ line, column: "enfant", code: "not-in-household", childRef, householdRef })
  }
  if (activity !== "" && !activities.has(activity)) {
    problems.push({ line, column: "activite", code: "unknown-activity", activity })
  }
  return problems
}

const problemsOf = (
  row: ImportedEnrolment,
  home: EnrolmentHome | undefined,
  activities: ReadonlySet<string>,
  seen: Map<string, number>
): ReadonlyArray<LineProblem<EnrolmentLineProblem>> => {
  const { line, householdRef, childRef, activity, startsOn } = row
  const problems = unknownRefs(row, home, activities)
  const key = JSON.stringify([householdRef, childRef, activity, startsOn])
  const before = seen.get(key)
  if (before !== undefined) problems.push({ line, column: "", code: "enrolled-twice", firstLine: before })
  seen.set(key, before ?? line)
  return problems
}
