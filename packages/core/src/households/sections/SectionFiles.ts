import { createHash } from "node:crypto"
import { Context, DateTime, Effect, Layer, Schema } from "effect"
import { SecureRandom } from "effect/crypto"
import { SqlClient } from "effect/sql"
import { actorOfFamily, type FamilyAccess } from "../../accounts/FamilyAccess.ts"
import { Audit } from "../../audit/Audit.ts"
import { Seals } from "../../crypto/Seals.ts"
import { orDieSql } from "../../sql/failures.ts"
import { newId } from "../../sql/ids.ts"
import { childSections, type SectionName } from "../../towns/sectionNames.ts"
import type { Town } from "../../towns/Town.ts"
import { todayInParis } from "../../towns/today.ts"
import { SectionMissing, SectionOutdated, SectionUnfit } from "../SectionProblem.ts"
import { schoolYearVerifiedOn } from "../schoolYear.ts"
import { changedFields } from "./changedFields.ts"
import type { Section, SectionNeeds, SectionPlace } from "./Section.ts"

/** A section as a family reads it. */
export interface SectionView<Values> {
  /** Of these very values: a change says which it was made from. */
  readonly version: string
  readonly values: Values
  readonly waiting: { readonly values: Values; readonly askedAt: Date } | null
  readonly onApproval: boolean
  readonly verify: boolean
  readonly verified: boolean
}

// biome-ignore lint/suspicious/noExplicitAny: a section of whatever values
export type AnySection = Section<SectionName, any>
type ValuesOf<S> = S extends Section<infer _Name, infer Values> ? Values : never

/** Sections by the names a reader gives them; null where there is nothing to have one. */
export type SectionViews<Sections extends Readonly<Record<string, AnySection>>> = {
  readonly [Key in keyof Sections]: SectionView<ValuesOf<Sections[Key]>> | null
}

/** Reading and changing the sections of families' files: versions, approval by the town, the yearly check, the log. */
export class SectionFiles extends Context.Service<
  SectionFiles,
  {
    /** Several sections of one household or child, in one query. */
    read<Sections extends Readonly<Record<string, AnySection>>>(
      access: FamilyAccess,
      town: Town,
      subjectId: string,
      sections: Sections
    ): Effect.Effect<SectionViews<Sections>>
    /**
     * Changes a section wholly or not at all, or hands the change to the town where that is its rule; the section counts as verified.
     * Of two changes made from the same version, one is refused.
     */
    change<Name extends SectionName, Values>(
      access: FamilyAccess,
      town: Town,
      subjectId: string,
      section: Section<Name, Values>,
      version: string,
      typed: Values
    ): Effect.Effect<SectionView<Values>, SectionUnfit | SectionOutdated | SectionMissing>
    /** Keeps that the family looked through sections and found nothing to change. */
    confirm(
      access: FamilyAccess,
      town: Town,
      sections: ReadonlyArray<{ readonly section: SectionName; readonly subjectId: string }>
    ): Effect.Effect<void>
  }
>()("@portail-familles/core/households/sections/SectionFiles") {
  static readonly layer = Layer.effect(
    SectionFiles,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const random = yield* SecureRandom.SecureRandom
      const seals = yield* Seals
      const audit = yield* Audit

      const needs = Effect.provide(Context.make(SecureRandom.SecureRandom, random).pipe(Context.add(Seals, seals)))

      const load = Effect.fnUntraced(function* (
        access: FamilyAccess,
        town: Town,
        subjectId: string,
        sections: ReadonlyArray<AnySection>
      ) {
        const place = placeOf(access, subjectId)
        const year = yield* schoolYearOf(town)
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
                : { values: yield* opened(place, section, waiting), askedAt: new Date(waiting.askedAt) },
            onApproval: policy.onApproval,
            verify: policy.verify,
            verified: loaded.confirmed?.includes(section.name) ?? false
          }
        })

      const opened = <Name extends SectionName, Values>(
        place: SectionPlace,
        section: Section<Name, Values>,
        waiting: WaitingChange
      ) =>
        seals
          .openJson(sealedPlace(place, section.name), {
            keyId: waiting.keyId,
            bytes: Buffer.from(waiting.sealed, "base64")
          })
          .pipe(
            Effect.flatMap((plain) => Schema.decodeUnknownEffect(section.schema)(plain)),
            Effect.orDie
          )

      const read = Effect.fn("SectionFiles.read")(function* (
        access: FamilyAccess,
        town: Town,
        subjectId: string,
        sections: Readonly<Record<string, AnySection>>
      ) {
        const loaded = yield* load(access, town, subjectId, Object.values(sections))
        const place = placeOf(access, subjectId)
        const views: Record<string, SectionView<unknown> | null> = {}
        for (const [key, section] of Object.entries(sections)) views[key] = yield* view(place, town, section, loaded)
        return views
      }, needs)

      const readOne = <Name extends SectionName, Values>(
        access: FamilyAccess,
        town: Town,
        subjectId: string,
        section: Section<Name, Values>
      ) =>
        Effect.flatMap(load(access, town, subjectId, [section]), (loaded) =>
          view(placeOf(access, subjectId), town, section, loaded)
        )

      /** One change of a household or child at a time; the household first, so that nobody waits for each other. */
      const lock = Effect.fnUntraced(function* (access: FamilyAccess, subjectId: string, section: SectionName) {
        yield* sql`select 1 from households where town_id = ${access.townId} and id = ${access.householdId} for no key update`
        if (!isChildSection(section)) return
        yield* sql`select 1 from children where town_id = ${access.townId} and id = ${subjectId} for no key update`
      })

      const parentsBorn = Effect.fnUntraced(function* (access: FamilyAccess) {
        const rows = yield* sql<{ birthDate: string }>`select p.birth_date from household_adults ha
          join adults p on p.town_id = ha.town_id and p.id = ha.adult_id
          where ha.town_id = ${access.townId} and ha.household_id = ${access.householdId} and p.birth_date is not null`
        return rows.map((row) => row.birthDate)
      })

      const ask = Effect.fnUntraced(function* (
        access: FamilyAccess,
        subjectId: string,
        section: AnySection,
        version: string,
        values: unknown
      ) {
        const place = placeOf(access, subjectId)
        const at = DateTime.toDateUtc(yield* DateTime.now)
        const { keyId, bytes } = seals.sealJson(sealedPlace(place, section.name), values)
        yield* sql`update section_changes set state = 'replaced', sealed = null, decided_at = ${at}
          where town_id = ${access.townId} and household_id = ${access.householdId} and section = ${section.name}
            and subject_id = ${subjectId} and state = 'waiting'`
        yield* sql`insert into section_changes
            (town_id, id, household_id, section, subject_id, account_id, made_from, key_id, sealed, state, asked_at)
          values (${access.townId}, ${yield* newId}, ${access.householdId}, ${section.name}, ${subjectId},
            ${access.accountId}, ${version}, ${keyId}, ${bytes}, 'waiting', ${at})`
      })

      const change = Effect.fn("SectionFiles.change")(
        function* <Name extends SectionName, Values>(
          access: FamilyAccess,
          town: Town,
          subjectId: string,
          section: Section<Name, Values>,
          version: string,
          typed: Values
        ) {
          yield* lock(access, subjectId, section.name)
          const before = yield* readOne(access, town, subjectId, section)
          if (before === null) return yield* new SectionMissing()
          if (before.version !== version) return yield* new SectionOutdated()
          const { values, problems } = section.check(typed, {
            settings: town.settings,
            today: yield* todayInParis,
            before: before.values,
            parentsBorn: yield* parentsBorn(access)
          })
          if (problems.length > 0) return yield* new SectionUnfit({ problems: [...problems] })
          if (policyOf(town, section.name).onApproval) yield* ask(access, subjectId, section, version, values)
          else yield* section.write(sql, placeOf(access, subjectId), values)
          yield* confirmAll(access, town, [{ section: section.name, subjectId }])
          const after = yield* readOne(access, town, subjectId, section)
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
            subjectType: isChildSection(section.name) ? "child" : "household",
            subjectId,
            before: section.confidential ? { section: section.name } : { section: section.name, ...fields.before },
            after: section.confidential ? { section: section.name } : { section: section.name, ...fields.after }
          }
        )
      })

      const confirmAll = Effect.fnUntraced(function* (
        access: FamilyAccess,
        town: Town,
        sections: ReadonlyArray<{ readonly section: SectionName; readonly subjectId: string }>
      ) {
        const at = DateTime.toDateUtc(yield* DateTime.now)
        const year = yield* schoolYearOf(town)
        yield* sql`insert into section_confirmations
            (town_id, household_id, school_year, section, subject_id, account_id, confirmed_at)
          select ${access.townId}, ${access.householdId}, ${year}, s.section, s."subjectId", ${access.accountId}, ${at}
          from jsonb_to_recordset(${JSON.stringify(sections)}::jsonb) as s(section text, "subjectId" uuid)
          on conflict (town_id, household_id, school_year, section, subject_id) do nothing`
      })

      return SectionFiles.of({
        // the shape of the views follows that of the sections, key by key
        read: read as never,
        change: change as never,
        confirm: Effect.fn("SectionFiles.confirm")(confirmAll, Effect.orDie)
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

export const isChildSection = (section: SectionName): boolean =>
  (childSections as ReadonlyArray<SectionName>).includes(section)

/** The school year that a town's families verify their files for today. */
export const schoolYearOf = (town: Town) =>
  Effect.map(todayInParis, (today) => schoolYearVerifiedOn(today, town.settings.familyFile.verifiedFrom))

/** What the town decided about a section; those that it does not name are applied at once and verified each year. */
export const policyOf = (town: Town, section: SectionName) =>
  town.settings.familyFile.sections.find((policy) => policy.section === section) ?? {
    section,
    onApproval: false,
    verify: true
  }

/** Where a waiting change belongs: sealed for there, it opens nowhere else. */
export const sealedPlace = (place: SectionPlace, section: SectionName): string =>
  `section-change ${place.townId} ${place.householdId} ${place.subjectId} ${section}`

const placeOf = ({ townId, householdId, adultId }: FamilyAccess, subjectId: string): SectionPlace => ({
  townId,
  householdId,
  adultId,
  subjectId
})

/** The version of a section's values: a hash of them, whoever wrote them. */
export const versionOf = (section: AnySection, values: unknown): string =>
  createHash("sha256")
    .update(canonical(Schema.encodeUnknownSync(section.schema)(values)))
    .digest("base64url")
    .slice(0, 22)

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    each !== null && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each
  )
