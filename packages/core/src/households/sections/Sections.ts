import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { actorOfFamily, type FamilyAccess } from "../../accounts/FamilyAccess.ts"
import { auditOf } from "../../audit/Audit.ts"
import { Seals } from "../../platform/crypto/Seals.ts"
import { Ids } from "../../platform/ids/Ids.ts"
import { orDieSql } from "../../platform/sql/failures.ts"
import { todayInParis } from "../../platform/time/today.ts"
import type { SectionName } from "../../towns/sectionNames.ts"
import { HouseholdAction } from "../auditActions.ts"
import { SectionMissing, SectionOutdated, SectionUnfit } from "../SectionProblem.ts"
import { changedFields } from "./changedFields.ts"
import { confirmSections, withdrawConfirmation } from "./confirmations.ts"
import { lockDossier, readParentsBorn } from "./lockDossier.ts"
import { noticesToOthers } from "./noticesToOthers.ts"
import { type OwnedSection, ownedSection } from "./OwnedSection.ts"
import { policyOf } from "./policy.ts"
import { loadSections } from "./readSections.ts"
import type { AnySection, Section, SectionView, SectionViews } from "./Section.ts"
import { type FamilyOwner, type OwnerIn, subjectIdOf } from "./SectionOwner.ts"
import { askSectionChange, replaceSectionChange } from "./sectionChanges.ts"
import { readSharing, touchesOthers } from "./sharing.ts"

/** Reading and changing the sections of families' files: versions, approval by the town, the yearly check, the log. */
export class Sections extends Context.Service<
  Sections,
  {
    /** Several sections of one household or child, in one query. */
    read<Owner extends FamilyOwner, Read extends Readonly<Record<string, AnySection<Owner>>>>(
      access: FamilyAccess,
      ownerIn: OwnerIn<Owner>,
      sections: Read
    ): Effect.Effect<SectionViews<Read>>
    /**
     * Changes a section wholly or not at all, or hands the change to the town where that is its rule; the section counts as verified
     * where it holds what the town requires.
     * Of two changes made from the same version, one is refused.
     */
    change<Owner extends FamilyOwner, Values>(
      access: FamilyAccess,
      ownerIn: OwnerIn<Owner>,
      section: Section<SectionName, Values, Owner>,
      version: string,
      typed: Values
    ): Effect.Effect<SectionView<Values>, SectionUnfit | SectionOutdated | SectionMissing>
    /** Keeps that the family looked through sections and found nothing to change. */
    confirm(
      access: FamilyAccess,
      sections: ReadonlyArray<{ readonly section: SectionName; readonly subjectId: string }>
    ): Effect.Effect<void>
  }
>()("@portail-familles/core/households/sections/Sections") {
  static readonly layer = Layer.effect(
    Sections,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const seals = yield* Seals
      const audit = yield* auditOf(HouseholdAction)
      const load = yield* loadSections
      const lock = yield* lockDossier
      const parentsBorn = yield* readParentsBorn
      const sharingOf = yield* readSharing
      const ask = yield* askSectionChange
      const takeBack = yield* replaceSectionChange
      const writeToOthers = yield* noticesToOthers
      const confirm = yield* confirmSections
      const withdraw = yield* withdrawConfirmation
      const needs = Effect.provide(
        Context.make(Ids, ids).pipe(Context.add(Seals, seals), Context.add(SqlClient.SqlClient, sql))
      )

      const read = Effect.fn("Sections.read")(function* <
        Owner extends FamilyOwner,
        Read extends Readonly<Record<string, AnySection<Owner>>>
      >(access: FamilyAccess, ownerIn: OwnerIn<Owner>, sections: Read) {
        const owner = ownerIn(access)
        const owned = Object.entries(sections).map(([key, section]) => [key, ownedSection(section, owner)] as const)
        const viewOf = yield* load(
          access,
          owner,
          owned.map(([, section]) => section)
        )
        const views: Record<string, SectionView<unknown> | null> = {}
        for (const [key, section] of owned) views[key] = yield* viewOf(section)
        // key by key, as the type says
        return views as SectionViews<Read>
      }, needs)

      const readOne = Effect.fnUntraced(function* <Values>(access: FamilyAccess, section: OwnedSection<Values>) {
        const viewOf = yield* load(access, section.owner, [section])
        const view = yield* viewOf(section)
        return view ?? (yield* new SectionMissing())
      })

      const change = Effect.fn("Sections.change")(
        function* <Owner extends FamilyOwner, Values>(
          access: FamilyAccess,
          ownerIn: OwnerIn<Owner>,
          chosen: Section<SectionName, Values, Owner>,
          version: string,
          typed: Values
        ) {
          const section = ownedSection(chosen, ownerIn(access))
          yield* lock(section)
          const before = yield* readOne(access, section)
          if (before.version !== version) return yield* new SectionOutdated()
          const sharing = yield* sharingOf(section.owner)
          const context = {
            settings: access.town.settings,
            today: yield* todayInParis,
            before: before.values,
            parentsBorn: yield* parentsBorn(section.owner),
            sharing
          }
          const { values, problems } = section.check(typed, context)
          if (problems.length > 0) return yield* new SectionUnfit({ problems: [...problems] })
          const ofOthers = touchesOthers(section, sharing, section.check(before.values, context).values, values)
          if (ofOthers || policyOf(access.town, section.name).onApproval) {
            const insists = yield* ask(section, access.accountId, version, values)
            // one mail for what waits, however often it is corrected meanwhile
            if (ofOthers && !insists) yield* writeToOthers(access.town, section, "othersChangeAsked")
          } else {
            yield* takeBack(section)
            yield* section.write(values)
          }
          const subjectId = subjectIdOf(section.owner)
          const written = yield* readOne(access, section)
          const complete = written.needs.missing.length === 0
          if (complete) yield* confirm(access, [{ section: section.name, subjectId }])
          else yield* withdraw(access, section.name, subjectId)
          const after = { ...written, verified: complete }
          yield* record(access, section, before, after)
          return after
        },
        sql.withTransaction,
        needs,
        orDieSql
      )

      const record = Effect.fnUntraced(function* <Values>(
        access: FamilyAccess,
        { name, owner, confidential }: OwnedSection<Values>,
        before: SectionView<Values>,
        after: SectionView<Values>
      ) {
        const fields = changedFields(before.values, after.waiting?.values ?? after.values)
        if (fields === undefined) return
        yield* audit.record(
          { townId: access.townId, actor: actorOfFamily(access.accountId) },
          {
            action: after.waiting === null ? "section.change" : "section.change-ask",
            subjectType: owner.of,
            subjectId: subjectIdOf(owner),
            before: confidential ? { section: name } : { section: name, ...fields.before },
            after: confidential ? { section: name } : { section: name, ...fields.after }
          }
        )
      })

      return Sections.of({ read, change, confirm: Effect.fn("Sections.confirm")(confirm, Effect.orDie) })
    })
  )
}
