import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../../accounts/FamilyAccess.ts"
import type { Seals } from "../../platform/crypto/Seals.ts"
import { todayInParis } from "../../platform/time/today.ts"
import { needsOf } from "./needs.ts"
import type { OwnedSection } from "./OwnedSection.ts"
import { policyOf, schoolYearOf } from "./policy.ts"
import type { SectionView } from "./Section.ts"
import { type FamilyOwner, subjectIdOf } from "./SectionOwner.ts"
import { openSectionChange } from "./sectionChanges.ts"
import { alwaysApproved, type Sharing, selectSharing, unshared } from "./sharing.ts"
import { versionOf } from "./versions.ts"

/** What is stored of one owner's sections, as the one query gives it. */
interface StoredSections {
  readonly documents: Readonly<Record<string, object | null>>
  readonly waiting: ReadonlyArray<StoredChange> | null
  readonly confirmed: ReadonlyArray<string> | null
  readonly sharing: Sharing
  readonly birthDate: string | null
}

interface StoredChange {
  readonly section: string
  readonly keyId: string
  readonly sealed: string
  readonly madeFrom: string
  readonly askedAt: string
}

/** Loads several sections of one owner in one query, and gives each as the family reads it. */
export const loadSections = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const open = yield* openSectionChange

  const load = Effect.fnUntraced(function* (
    { town }: FamilyAccess,
    owner: FamilyOwner,
    sections: ReadonlyArray<Pick<OwnedSection<unknown>, "name" | "select">>
  ) {
    const { townId, householdId } = owner
    const subjectId = subjectIdOf(owner)
    const year = yield* schoolYearOf(town)
    const documents = sql.join(", ", false)(sections.map(({ name, select }) => sql`${name}::text, ${select(sql)}`))
    const [row] = yield* sql<StoredSections>`select jsonb_build_object(${documents}) as documents,
      (select jsonb_agg(jsonb_build_object('section', w.section, 'keyId', w.key_id,
          'madeFrom', w.made_from, 'sealed', encode(w.sealed, 'base64'), 'askedAt', w.asked_at))
        from section_changes w where w.town_id = ${townId} and w.household_id = ${householdId}
          and w.subject_id = ${subjectId}::uuid and w.state = 'waiting') as waiting,
      (select jsonb_agg(c.section) from section_confirmations c
        where c.town_id = ${townId} and c.household_id = ${householdId}
          and c.subject_id = ${subjectId}::uuid and c.school_year = ${year}) as confirmed,
      (select c.birth_date::text from child_cards c where c.town_id = ${townId} and c.id = ${subjectId}::uuid) as birth_date,
      ${selectSharing(sql, owner)} as sharing`.pipe(Effect.orDie)
    return row ?? { documents: {}, waiting: null, confirmed: null, sharing: unshared, birthDate: null }
  })

  return Effect.fnUntraced(function* (
    access: FamilyAccess,
    owner: FamilyOwner,
    sections: ReadonlyArray<Pick<OwnedSection<unknown>, "name" | "select">>
  ) {
    const { documents, waiting, confirmed, sharing, birthDate } = yield* load(access, owner, sections)
    const today = yield* todayInParis
    const schoolYear = yield* schoolYearOf(access.town)
    return <Values>(section: OwnedSection<Values>): Effect.Effect<SectionView<Values> | null, never, Seals> =>
      Effect.gen(function* () {
        const stored = documents[section.name]
        if (stored == null) return null
        const values = yield* section.decode(stored)
        const change = waiting?.find(({ section: name }) => name === section.name)
        const asked =
          change === undefined
            ? null
            : {
                values: (yield* open(section, { ...change, bytes: Buffer.from(change.sealed, "base64") })).values,
                askedAt: new Date(change.askedAt)
              }
        const { settings } = access.town
        const start: object = Object(asked?.values ?? values)
        const policy = policyOf(access.town, section.name)
        return {
          version: versionOf(section, values),
          values,
          waiting: asked,
          needs: needsOf(settings, section.name, start, { today, birthDate, schoolYear }),
          onApproval: alwaysApproved(section, access.town.settings, sharing),
          verify: policy.verify,
          verified: confirmed?.includes(section.name) ?? false
        }
      })
  })
})
