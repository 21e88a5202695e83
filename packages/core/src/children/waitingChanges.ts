import { Array, Effect } from "effect"
import type { SqlClient } from "effect/sql"
import type { Person } from "../accounts/recipient.ts"
import { isChildSection } from "../households/sections/policy.ts"
import type { SectionPlace } from "../households/sections/Section.ts"
import type { SectionName } from "../towns/sectionNames.ts"
import { sectionNamed } from "./allSections.ts"

/** A change that waits, with whoever asked for it; what it says is still sealed. */
export interface StoredChange extends Person {
  readonly id: string
  readonly section: SectionName
  readonly householdId: string
  readonly subjectId: string
  readonly madeFrom: string
  readonly keyId: string
  readonly sealed: Uint8Array
  readonly askedAt: Date
  readonly householdRef: string
  readonly householdName: string
  readonly childName: string | null
  readonly accountId: string
  readonly adultId: string
  readonly mail: string
}

interface Which {
  readonly id?: string
  readonly householdRef?: string
  readonly section?: string
}

/** The changes of a town that wait, the oldest first. */
export const waitingChanges = (sql: SqlClient.SqlClient, townId: string, which: Which) => sql<StoredChange>`
  select w.id, w.section, w.household_id, w.subject_id, w.made_from, w.key_id, w.sealed, w.asked_at,
    h.external_ref as household_ref, h.name as household_name, c.given_name as child_name,
    a.id as account_id, a.adult_id, a.mail, a.language, p.given_name, p.family_name
  from section_changes w
  join households h on h.town_id = w.town_id and h.id = w.household_id
  join accounts a on a.town_id = w.town_id and a.id = w.account_id
  join adults p on p.town_id = a.town_id and p.id = a.adult_id
  left join children c on c.town_id = w.town_id and c.id = w.subject_id
  where w.town_id = ${townId} and w.state = 'waiting' and (${which.id ?? null}::uuid is null or w.id = ${which.id ?? null}::uuid)
    and (${which.householdRef ?? null}::text is null or h.external_ref = ${which.householdRef ?? null})
    and (${which.section ?? null}::text is null or w.section = ${which.section ?? null})
  order by w.asked_at, w.id`

/** Where a change is asked. */
export const placeOfChange = (townId: string, change: StoredChange): SectionPlace => ({
  townId,
  householdId: change.householdId,
  adultId: change.adultId,
  subjectId: change.subjectId
})

const documentOf = (sql: SqlClient.SqlClient, place: SectionPlace, { id, section }: StoredChange) => {
  // a home that the child has left has no say in its file any more
  const lives = isChildSection(section)
    ? sql`exists (select 1 from household_children where town_id = ${place.townId}
        and household_id = ${place.householdId} and child_id = ${place.subjectId})`
    : sql`true`
  return sql`select ${id}::text as id, ${sectionNamed(section).select(sql, place)} as document where ${lives}`
}

/** What stands now where changes are asked, by the change's id; nothing where there is nobody to have it. */
export const currentValues = Effect.fnUntraced(function* (
  sql: SqlClient.SqlClient,
  townId: string,
  changes: ReadonlyArray<StoredChange>
) {
  const values = new Map<string, object>()
  for (const some of Array.chunksOf(changes, 100)) {
    const documents = some.map((change) => documentOf(sql, placeOfChange(townId, change), change))
    const rows = yield* sql<{ id: string; document: object | null }>`${sql.join(" union all ", false)(documents)}`
    const found = new Map(rows.map((row) => [row.id, row.document]))
    for (const change of some) {
      const read = found.get(change.id)
      if (read == null) continue
      values.set(change.id, yield* sectionNamed(change.section).decode(read, placeOfChange(townId, change)))
    }
  }
  return values
})
