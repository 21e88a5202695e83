import { Array, Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { Person } from "../accounts/recipient.ts"
import type { OwnedSection } from "../households/sections/OwnedSection.ts"
import { waitingSectionChanges } from "../households/sections/sectionChanges.ts"
import { Seals } from "../platform/crypto/Seals.ts"
import type { SectionName } from "../towns/sectionNames.ts"
import { sectionOf } from "./allSections.ts"

/** A change that waits, with whoever asked for it; what it says is still sealed. */
export interface StoredChange extends Person {
  readonly townId: string
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
  /** The other guardian, where it is about them. */
  readonly guardianName: string | null
  readonly accountId: string
  readonly adultId: string
  readonly mail: string
}

interface Which {
  readonly id?: string
  readonly householdRef?: string
  readonly section?: string
}

/** Gives the changes of a town that wait, the oldest first. */
export const findWaitingChanges = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return (townId: string, which: Which) => sql<StoredChange>`
    select w.town_id, w.id, w.section, w.household_id, w.subject_id, w.made_from, w.key_id, w.sealed, w.asked_at,
      h.external_ref as household_ref, h.name as household_name, c.given_name as child_name,
      case when w.section = 'other-guardian' then (select g.given_name || ' ' || g.family_name
        from household_members m join adult_cards g on g.town_id = m.town_id and g.id = m.adult_id
        where m.town_id = w.town_id and m.household_id = w.household_id and m.adult_id <> a.adult_id
        order by m.rank limit 1) end as guardian_name,
      a.id as account_id, a.adult_id, a.mail, a.language, p.given_name, p.family_name
    from ${waitingSectionChanges(sql)} w
    join household_cards h on h.town_id = w.town_id and h.id = w.household_id
    join account_cards a on a.town_id = w.town_id and a.id = w.account_id
    join adult_cards p on p.town_id = a.town_id and p.id = a.adult_id
    left join children c on c.town_id = w.town_id and c.id = w.subject_id
    where w.town_id = ${townId} and (${which.id ?? null}::uuid is null or w.id = ${which.id ?? null}::uuid)
      and (${which.householdRef ?? null}::text is null or h.external_ref = ${which.householdRef ?? null})
      and (${which.section ?? null}::text is null or w.section = ${which.section ?? null})
    order by w.asked_at, w.id`
})

/** Gives what stands now where changes are asked, by the change's id; nothing where there is nobody to have it. */
export const readCurrentValues = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const seals = yield* Seals

  const documentOf = (id: string, { owner, select }: OwnedSection<object>) => {
    // a home that the child has left has no say in its file any more
    const lives =
      owner.of === "child"
        ? sql`exists (select 1 from household_children where town_id = ${owner.townId}
            and household_id = ${owner.householdId} and child_id = ${owner.childId})`
        : sql`true`
    return sql`select ${id}::text as id, ${select(sql)} as document where ${lives}`
  }

  return Effect.fnUntraced(
    function* (changes: ReadonlyArray<StoredChange>) {
      const values = new Map<string, object>()
      for (const some of Array.chunksOf(changes, 100)) {
        const sections = some.map((change) => ({ id: change.id, section: sectionOf(change) }))
        const documents = sections.map(({ id, section }) => documentOf(id, section))
        const rows = yield* sql<{ id: string; document: object | null }>`${sql.join(" union all ", false)(documents)}`
        const stored = new Map(rows.map((row) => [row.id, row.document]))
        for (const { id, section } of sections) {
          const document = stored.get(id)
          if (document != null) values.set(id, yield* section.decode(document))
        }
      }
      return values
    },
    Effect.provideService(Seals, seals)
  )
})
