import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { actorOfFamily, type FamilyAccess } from "../../accounts/FamilyAccess.ts"
import { Audit } from "../../audit/Audit.ts"
import { Seals } from "../../platform/crypto/Seals.ts"
import { Ids } from "../../platform/ids/Ids.ts"
import { orDieSql } from "../../platform/sql/failures.ts"
import { now } from "../../platform/time/now.ts"
import { todayInParis } from "../../platform/time/today.ts"
import type { SectionName } from "../../towns/sectionNames.ts"
import type { Town } from "../../towns/Town.ts"
import { SectionMissing, SectionOutdated, SectionUnfit } from "../SectionProblem.ts"
import { changedFields } from "./changedFields.ts"
import { lockDossier, parentsBorn } from "./lockDossier.ts"
import { policyOf, schoolYearOf, subjectTypeOf } from "./policy.ts"
import type { AnySection, Section, SectionNeeds, SectionPlace, SectionView, SectionViews } from "./Section.ts"
import { askChange, openedChange } from "./sealedChanges.ts"
import { versionOf } from "./versions.ts"

/** Reading and changing the sections of families' files: versions, approval by the town, the yearly check, the log. */
export class Sections extends Context.Service<
  Sections,
  {
    /** Several sections of one household or child, in one query. */
    read<Sections extends Readonly<Record<string, AnySection>>>(
      access: FamilyAccess,
      subjectId: string,
      sections: Sections
    ): Effect.Effect<SectionViews<Sections>>
    /**
     * Changes a section wholly or not at all, or hands the change to the town where that is its rule; the section counts as verified.
     * Of two changes made from the same version, one is refused.
     */
    change<Name extends SectionName, Values>(
      access: FamilyAccess,
      subjectId: string,
      section: Section<Name, Values>,
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
      const audit = yield* Audit

      const needs = Effect.provide(Context.make(Ids, ids).pipe(Context.add(Seals, seals)))

      const load = Effect.fnUntraced(function* (
        access: FamilyAccess,
        subjectId: string,
        sections: ReadonlyArray<AnySection>
      ) {
        const place = placeOf(access, subjectId)
        const year = yield* schoolYearOf(access.town)
        const documents = sql.join(
          ", ",
          false
        )(sections.map((section) => sql`${section.name}::text, ${section.select(sql, place)}`))
        const [row] = yield* sql<LoadedRow>`select jsonb_build_object(${documents}) as documents,
          (select jsonb_agg(jsonb_build_object('section', w.section, 'keyId', w.key_id,
              'sealed', encode(w.sealed, 'base64'), 'askedAt', w.asked_at))
            from section_changes w where w.town_id = ${place.townId} and w.household_id = ${place.householdId}
              and w.subject_id = ${subjectId}::uuid and w.state = 'waiting') as waiting,
          (select jsonb_agg(c.section) from section_confirmations c
            where c.town_id = ${place.townId} and c.household_id = ${place.householdId}
              and c.subject_id = ${subjectId}::uuid and c.school_year = ${year}) as confirmed`.pipe(Effect.orDie)
        return row ?? { documents: {}, waiting: null, confirmed: null }
      })

      const view = <Name extends SectionName, Values>(
        place: SectionPlace,
        town: Town,
        section: Section<Name, Values>,
        loaded: LoadedRow
      ): Effect.Effect<SectionView<Values> | null, never, SectionNeeds> =>
        Effect.gen(function* () {
          const stored = loaded.documents[section.name]
          if (stored == null) return null
          const values = yield* section.decode(stored, place)
          const waiting = loaded.waiting?.find((change) => change.section === section.name)
          const policy = policyOf(town, section.name)
          return {
            version: versionOf(section, values),
            values,
            waiting:
              waiting === undefined
                ? null
                : {
                    values: yield* openedChange(seals, place, section, {
                      keyId: waiting.keyId,
                      bytes: Buffer.from(waiting.sealed, "base64")
                    }),
                    askedAt: new Date(waiting.askedAt)
                  },
            onApproval: policy.onApproval,
            verify: policy.verify,
            verified: loaded.confirmed?.includes(section.name) ?? false
          }
        })

      const read = Effect.fn("Sections.read")(function* <Sections extends Readonly<Record<string, AnySection>>>(
        access: FamilyAccess,
        subjectId: string,
        sections: Sections
      ) {
        const loaded = yield* load(access, subjectId, Object.values(sections))
        const place = placeOf(access, subjectId)
        const views: Record<string, SectionView<unknown> | null> = {}
        for (const [key, section] of Object.entries(sections))
          views[key] = yield* view(place, access.town, section, loaded)
        // key by key, as the type says
        return views as SectionViews<Sections>
      }, needs)

      const readOne = <Name extends SectionName, Values>(
        access: FamilyAccess,
        subjectId: string,
        section: Section<Name, Values>
      ) =>
        Effect.flatMap(load(access, subjectId, [section]), (loaded) =>
          view(placeOf(access, subjectId), access.town, section, loaded)
        )

      const change = Effect.fn("Sections.change")(
        function* <Name extends SectionName, Values>(
          access: FamilyAccess,
          subjectId: string,
          section: Section<Name, Values>,
          version: string,
          typed: Values
        ) {
          const place = placeOf(access, subjectId)
          yield* lockDossier(sql, place, section.name)
          const before = yield* readOne(access, subjectId, section)
          if (before === null) return yield* new SectionMissing()
          if (before.version !== version) return yield* new SectionOutdated()
          const { values, problems } = section.check(typed, {
            settings: access.town.settings,
            today: yield* todayInParis,
            before: before.values,
            parentsBorn: yield* parentsBorn(sql, place)
          })
          if (problems.length > 0) return yield* new SectionUnfit({ problems: [...problems] })
          if (policyOf(access.town, section.name).onApproval)
            yield* askChange(sql, seals, place, access.accountId, section, version, values)
          else yield* section.write(sql, place, values)
          yield* confirmAll(access, [{ section: section.name, subjectId }])
          const after = yield* readOne(access, subjectId, section)
          if (after === null) return yield* new SectionMissing()
          yield* record(
            access,
            section,
            subjectId,
            before.values,
            after.waiting?.values ?? after.values,
            after.onApproval
          )
          return after
        },
        sql.withTransaction,
        needs,
        orDieSql
      )

      const record = Effect.fnUntraced(function* (
        access: FamilyAccess,
        section: AnySection,
        subjectId: string,
        before: unknown,
        after: unknown,
        onApproval: boolean
      ) {
        const fields = changedFields(before, after)
        if (fields === undefined) return
        yield* audit.record(
          { townId: access.townId, actor: actorOfFamily(access.accountId) },
          {
            action: onApproval ? "section.change-ask" : "section.change",
            subjectType: subjectTypeOf(section.name),
            subjectId,
            before: section.confidential ? { section: section.name } : { section: section.name, ...fields.before },
            after: section.confidential ? { section: section.name } : { section: section.name, ...fields.after }
          }
        )
      })

      const confirmAll = Effect.fnUntraced(function* (
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

      return Sections.of({
        read,
        change,
        confirm: Effect.fn("Sections.confirm")(confirmAll, Effect.orDie)
      })
    })
  )
}

/** What is known of one place, as the one query gives it. */
interface LoadedRow {
  readonly documents: Readonly<Record<string, object | null>>
  readonly waiting: ReadonlyArray<WaitingChange> | null
  readonly confirmed: ReadonlyArray<string> | null
}

interface WaitingChange {
  readonly section: string
  readonly keyId: string
  readonly sealed: string
  readonly askedAt: string
}

const placeOf = ({ townId, householdId, adultId }: FamilyAccess, subjectId: string): SectionPlace => ({
  townId,
  householdId,
  adultId,
  subjectId
})
