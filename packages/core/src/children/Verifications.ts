import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess, StaffAccess } from "../accounts/FamilyAccess.ts"
import { SectionMissing, SectionsIncomplete } from "../households/SectionProblem.ts"
import { confirmedSections } from "../households/sections/confirmations.ts"
import { policyOf, schoolYearOf } from "../households/sections/policy.ts"
import { loadSections } from "../households/sections/readSections.ts"
import { Sections } from "../households/sections/Sections.ts"
import { Seals } from "../platform/crypto/Seals.ts"
import { childSections, householdSections, type SectionName } from "../towns/sectionNames.ts"
import { sectionOf } from "./allSections.ts"
import { type Blockable, type Verified, verified } from "./Verified.ts"
import { type Verification, verificationFacts, verificationOf } from "./verificationFacts.ts"

/** The file of the family must be verified first; so many sections are left. */
export class VerificationNeeded extends Schema.TaggedError<VerificationNeeded>()("VerificationNeeded", {
  remaining: Schema.Int
}) {}

/** A section that a family says is right; `childId` is null for those of the household. */
interface ChosenSection {
  readonly section: SectionName
  readonly childId: string | null
}

/** How far one household's yearly check has come, as staff follow it. */
export interface VerificationProgress {
  readonly householdRef: string
  readonly householdName: string
  readonly done: number
  readonly total: number
  /** When the family last confirmed a section; null when it has not begun. */
  readonly lastAt: Date | null
}

/** The yearly check: each family looks through the sections that the town chose, once for each school year. */
export class Verifications extends Context.Service<
  Verifications,
  {
    /** Where the household stands, in one query. */
    read(access: FamilyAccess): Effect.Effect<Verification>
    /** The family looked through these sections and has nothing to change; all of them hold what the town requires, or none is confirmed. */
    confirm(
      access: FamilyAccess,
      sections: ReadonlyArray<ChosenSection>
    ): Effect.Effect<Verification, SectionMissing | SectionsIncomplete>
    /** Where every household of the town with an adult stands this school year, by name, in one query. */
    progress(staff: StaffAccess): Effect.Effect<ReadonlyArray<VerificationProgress>>
    /** Gives the proof that a service asks for; fails when the town keeps `what` from families whose file is not verified. */
    require<What extends Blockable>(access: FamilyAccess, what: What): Effect.Effect<Verified<What>, VerificationNeeded>
  }
>()("@portail-familles/core/children/Verifications") {
  static readonly layer = Layer.effect(
    Verifications,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const dossiers = yield* Sections
      const load = yield* loadSections
      const seals = yield* Seals

      const missingIn = Effect.fnUntraced(function* (access: FamilyAccess, { section, childId }: ChosenSection) {
        const { townId, householdId, adultId } = access
        const owned = sectionOf({ townId, section, householdId, adultId, subjectId: childId ?? householdId })
        const viewOf = yield* load(access, owned.owner, [owned])
        const view = yield* viewOf(owned).pipe(Effect.provideService(Seals, seals))
        return { section, childId, missing: view?.needs.missing ?? [] }
      })

      const read = Effect.fn("Verifications.read")(function* (access: FamilyAccess) {
        const schoolYear = yield* schoolYearOf(access.town)
        const [row] = yield* sql<{ facts: unknown }>`select ${verificationFacts(sql, access, schoolYear)} as facts`
        return yield* verificationOf(access, schoolYear, row?.facts)
      }, Effect.orDie)

      const confirm = Effect.fn("Verifications.confirm")(function* (
        access: FamilyAccess,
        sections: ReadonlyArray<ChosenSection>
      ) {
        const { steps } = yield* read(access)
        const known = sections.every(({ section, childId }) =>
          steps.some((step) => step.section === section && step.childId === childId)
        )
        if (!known) return yield* new SectionMissing()
        const looked = yield* Effect.forEach(sections, (each) => missingIn(access, each))
        const incomplete = looked.filter(({ missing }) => missing.length > 0)
        if (incomplete.length > 0) return yield* new SectionsIncomplete({ sections: incomplete })
        const chosen = sections.map(({ section, childId }) => ({ section, subjectId: childId ?? access.householdId }))
        yield* dossiers.confirm(access, chosen)
        return yield* read(access)
      })

      const progress = Effect.fn("Verifications.progress")(function* (staff: StaffAccess) {
        const schoolYear = yield* schoolYearOf(staff.town)
        const verifiedOf = (names: ReadonlyArray<SectionName>) =>
          JSON.stringify(names.filter((section) => policyOf(staff.town, section).verify))
        return yield* sql<VerificationProgress>`
          with sections as (
            select 'household' as kind, section from jsonb_array_elements_text(${verifiedOf(householdSections)}::jsonb) as s(section)
            union all
            select 'child', section from jsonb_array_elements_text(${verifiedOf(childSections)}::jsonb) as s(section)),
          steps as (
            select h.id as household_id, s.section, h.id as subject_id
            from household_cards h cross join sections s
            where h.town_id = ${staff.townId} and s.kind = 'household'
              and exists (select 1 from household_members a where a.town_id = h.town_id and a.household_id = h.id)
              and (s.section <> 'other-guardian'
              or (select count(*) from household_members a where a.town_id = h.town_id and a.household_id = h.id) > 1)
            union all
            select hc.household_id, s.section, hc.child_id
            from household_children hc cross join sections s
            where hc.town_id = ${staff.townId} and s.kind = 'child')
          select h.external_ref as household_ref, h.name as household_name, count(c.section)::int as done,
            count(*)::int as total, max(c.confirmed_at) as last_at
          from steps
          join household_cards h on h.town_id = ${staff.townId} and h.id = steps.household_id
          left join ${confirmedSections(sql, schoolYear)} c on c.town_id = h.town_id and c.household_id = h.id
            and c.section = steps.section and c.subject_id = steps.subject_id
          group by h.external_ref, h.name
          order by h.name collate portail_french, h.external_ref`
      }, Effect.orDie)

      const require = Effect.fn("Verifications.require")(function* <What extends Blockable>(
        access: FamilyAccess,
        what: What
      ) {
        if (!access.town.settings.dossier.blockedUntilVerified.includes(what)) return verified<What>(access)
        const { steps } = yield* read(access)
        const remaining = steps.filter((step) => !step.done).length
        return remaining > 0 ? yield* new VerificationNeeded({ remaining }) : verified<What>(access)
      })

      return Verifications.of({ read, confirm, progress, require })
    })
  )
}
