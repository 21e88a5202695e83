import { Effect } from "effect"
import type { SqlClient } from "effect/sql"
import type { SectionName } from "../../towns/sectionNames.ts"
import { isChildSection } from "./policy.ts"
import type { SectionPlace } from "./Section.ts"

/** Whose file: the household's, and the child's it may be of. */
type DossierPlace = Pick<SectionPlace, "townId" | "householdId" | "subjectId">

/**
 * One change of a household or child at a time, until the transaction ends; the household first, so that nobody waits for each other.
 */
export const lockDossier = Effect.fnUntraced(function* (
  sql: SqlClient.SqlClient,
  { townId, householdId, subjectId }: DossierPlace,
  section: SectionName
) {
  yield* sql`select 1 from households where town_id = ${townId} and id = ${householdId} for no key update`
  if (!isChildSection(section)) return
  yield* sql`select 1 from children where town_id = ${townId} and id = ${subjectId} for no key update`
})

/** Birth dates of the household's adults, as ISO days: no child is older. */
export const parentsBorn = Effect.fnUntraced(function* (
  sql: SqlClient.SqlClient,
  { townId, householdId }: Pick<SectionPlace, "townId" | "householdId">
) {
  const rows = yield* sql<{ birthDate: string }>`select p.birth_date from household_adults ha
    join adults p on p.town_id = ha.town_id and p.id = ha.adult_id
    where ha.town_id = ${townId} and ha.household_id = ${householdId} and p.birth_date is not null`
  return rows.map((row) => row.birthDate)
})
