import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../../accounts/FamilyAccess.ts"
import { now } from "../../platform/time/now.ts"
import type { SectionName } from "../../towns/sectionNames.ts"
import { schoolYearOf } from "./policy.ts"

/** Sections that families looked through for a school year, as a relation of every town's: for areas that count them. */
export const confirmedSections = (sql: SqlClient.SqlClient, schoolYear: string) =>
  sql`(select town_id, household_id, section, subject_id, confirmed_at
    from section_confirmations where school_year = ${schoolYear})`

/** A section that was changed and is not complete is no longer looked through this school year. */
export const withdrawConfirmation = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return Effect.fnUntraced(function* (access: FamilyAccess, section: SectionName, subjectId: string) {
    const year = yield* schoolYearOf(access.town)
    yield* sql`delete from section_confirmations where town_id = ${access.townId} and household_id = ${access.householdId}
      and school_year = ${year} and section = ${section} and subject_id = ${subjectId}::uuid`
  })
})

/** Keeps that a family looked through sections; what it confirmed this year stays as it was. */
export const confirmSections = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return Effect.fnUntraced(function* (
    access: FamilyAccess,
    sections: ReadonlyArray<{ readonly section: SectionName; readonly subjectId: string }>
  ) {
    const at = yield* now
    const year = yield* schoolYearOf(access.town)
    yield* sql`insert into section_confirmations
        (town_id, household_id, school_year, section, subject_id, account_id, confirmed_at)
      select ${access.townId}, ${access.householdId}, ${year}, s.section, s."subjectId", ${access.accountId}, ${at}
      from jsonb_to_recordset(${JSON.stringify(sections)}::jsonb) as s(section text, "subjectId" uuid)
      on conflict (town_id, household_id, school_year, section, subject_id) do nothing`
  })
})
