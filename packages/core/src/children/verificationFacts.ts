import { Effect, Schema } from "effect"
import type { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../accounts/FamilyAccess.ts"
import { confirmedSections } from "../households/sections/confirmations.ts"
import { policyOf } from "../households/sections/policy.ts"
import { childSections, householdSections, type SectionName } from "../towns/sectionNames.ts"
import type { Blockable } from "./Verified.ts"

/** A section to look through this school year; `childId` is null for those of the household. */
export interface VerificationStep {
  readonly section: SectionName
  readonly childId: string | null
  readonly childName: string | null
  readonly done: boolean
}

/** How far the yearly check of a family's file has come, and what is blocked until it is done. */
export interface Verification {
  readonly schoolYear: string
  readonly steps: ReadonlyArray<VerificationStep>
  readonly blocked: ReadonlyArray<Blockable>
}

const StoredVerification = Schema.Struct({
  children: Schema.Array(Schema.Struct({ id: Schema.String, name: Schema.String })),
  adults: Schema.Int,
  confirmed: Schema.Array(Schema.String)
})
type StoredVerification = typeof StoredVerification.Type
const decodeFacts = Schema.decodeUnknownEffect(StoredVerification)

/** What a household's check is judged by, as a JSON value of a query. */
export const verificationFacts = (
  sql: SqlClient.SqlClient,
  { townId, householdId }: FamilyAccess,
  schoolYear: string
) => sql`jsonb_build_object(
    'children', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.given_name)
        order by c.birth_date, c.given_name collate portail_french, c.id), '[]'::jsonb)
      from household_children hc join children c on c.town_id = hc.town_id and c.id = hc.child_id
      where hc.town_id = ${townId} and hc.household_id = ${householdId}),
    'adults', (select count(*) from household_members where town_id = ${townId} and household_id = ${householdId}),
    'confirmed', (select coalesce(jsonb_agg(section || ' ' || subject_id), '[]'::jsonb) from ${confirmedSections(sql, schoolYear)} k
      where town_id = ${townId} and household_id = ${householdId}))`

/** How far the check has come, from {@link verificationFacts}. */
export const verificationOf = (access: FamilyAccess, schoolYear: string, facts: unknown) =>
  Effect.map(decodeFacts(facts), (stored) => verificationFrom(access, schoolYear, stored))

const verificationFrom = (
  access: FamilyAccess,
  schoolYear: string,
  { children, adults, confirmed }: StoredVerification
): Verification => {
  const { town } = access
  const isVerified = (section: SectionName) => policyOf(town, section).verify
  const step = (section: SectionName, child: { readonly id: string; readonly name: string } | null) => ({
    section,
    childId: child?.id ?? null,
    childName: child?.name ?? null,
    done: confirmed.includes(`${section} ${child?.id ?? access.householdId}`)
  })
  const steps = [
    ...householdSections
      .filter((section) => isVerified(section) && (section !== "other-guardian" || adults > 1))
      .map((section) => step(section, null)),
    ...children.flatMap((child) => childSections.filter(isVerified).map((section) => step(section, child)))
  ]
  const done = steps.every((each) => each.done)
  return { schoolYear, steps, blocked: done ? [] : town.settings.dossier.blockedUntilVerified }
}
