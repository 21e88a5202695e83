import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import type { SectionName } from "../../towns/sectionNames.ts"
import type { TownSettings } from "../../towns/Town.ts"
import { changedFields } from "./changedFields.ts"
import { policyIn } from "./policy.ts"
import type { FamilyOwner } from "./SectionOwner.ts"

/** Whom else a section is of, besides the household that changes it. */
export interface Sharing {
  /** The child has another home, or the other guardian another household. */
  readonly elsewhere: boolean
  /** The other guardian has activated an account. */
  readonly otherSignsIn: boolean
}

/** Of nobody else. */
export const unshared: Sharing = { elsewhere: false, otherSignsIn: false }

/** Fields of a section that others decide about too; `all` of them where the whole row is shared. */
export type FieldsOfOthers = ReadonlyArray<string> | "all"

/** Whom a section is shared with, as a JSON document. */
export const selectSharing = (sql: SqlClient.SqlClient, owner: FamilyOwner): Fragment =>
  owner.of === "child"
    ? sql`(select jsonb_build_object('elsewhere', exists (select 1 from child_homes o
        where o.town_id = ${owner.townId} and o.child_id = ${owner.childId}::uuid
          and o.household_id <> ${owner.householdId}), 'otherSignsIn', false))`
    : sql`(select jsonb_build_object(
        'elsewhere', coalesce(bool_or(exists (select 1 from household_adults o where o.town_id = ha.town_id
          and o.adult_id = ha.adult_id and o.household_id <> ha.household_id)), false),
        'otherSignsIn', coalesce(bool_or(a.activated_at is not null), false))
      from household_adults ha
      left join account_cards a on a.town_id = ha.town_id and a.adult_id = ha.adult_id
      where ha.town_id = ${owner.townId} and ha.household_id = ${owner.householdId} and ha.adult_id <> ${owner.adultId})`

/** Gives whom a section is shared with. */
export const readSharing = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return (owner: FamilyOwner) =>
    sql<{ sharing: Sharing }>`select ${selectSharing(sql, owner)} as sharing`.pipe(
      Effect.map(([row]) => row?.sharing ?? unshared)
    )
})

interface Judged {
  readonly name: SectionName
  readonly fieldsOfOthers: (sharing: Sharing) => FieldsOfOthers
}

/** Whether a change touches what others decide about too. */
export const touchesOthers = (section: Judged, sharing: Sharing, before: unknown, after: unknown): boolean => {
  const fields = section.fieldsOfOthers(sharing)
  const changed = Object.keys(changedFields(before, after)?.after ?? {})
  return changed.some((field) => fields === "all" || fields.includes(field))
}

/** Whether every change of a section waits for the town: by its policy, or because all of it is of others too. */
export const alwaysApproved = (section: Judged, settings: TownSettings, sharing: Sharing): boolean =>
  policyIn(settings, section.name).onApproval || section.fieldsOfOthers(sharing) === "all"
