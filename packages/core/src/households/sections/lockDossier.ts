import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { OwnedSection } from "./OwnedSection.ts"
import type { FamilyOwner } from "./SectionOwner.ts"

/**
 * One change of a household or child at a time, until the transaction ends; the household first, so that nobody waits for each other.
 */
export const lockDossier = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return Effect.fnUntraced(function* <Values>({ owner: { townId, householdId }, lock }: OwnedSection<Values>) {
    yield* sql`select 1 from households where town_id = ${townId} and id = ${householdId} for no key update`
    if (lock !== undefined) yield* lock
  })
})

/** Birth dates of a household's adults, as ISO days: no child is older. */
export const readParentsBorn = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return ({ townId, householdId }: FamilyOwner) =>
    sql<{ birthDate: string }>`select p.birth_date from household_adults ha
      join adults p on p.town_id = ha.town_id and p.id = ha.adult_id
      where ha.town_id = ${townId} and ha.household_id = ${householdId} and p.birth_date is not null`.pipe(
      Effect.map((rows) => rows.map((row) => row.birthDate))
    )
})
