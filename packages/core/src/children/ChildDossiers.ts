import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../accounts/FamilyAccess.ts"
import type { SectionOutdated, SectionUnfit } from "../households/SectionProblem.ts"
import { confirmedSections } from "../households/sections/confirmations.ts"
import { policyOf, schoolYearOf } from "../households/sections/policy.ts"
import type { Section, SectionView } from "../households/sections/Section.ts"
import { type ChildAtHomeOwner, childAtHome } from "../households/sections/SectionOwner.ts"
import { Sections } from "../households/sections/Sections.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { type ChildSectionName, childSections } from "../towns/sectionNames.ts"
import { authorisations } from "./sections/authorisations.ts"
import { authorisedPickups, emergencyContacts, readableContact } from "./sections/contacts.ts"
import { diet } from "./sections/diet.ts"
import { health } from "./sections/health.ts"
import { identity } from "./sections/identity.ts"
import { school } from "./sections/school.ts"
import type {
  Authorisations,
  ChildIdentity,
  ChildSchool,
  Contact,
  ContactKind,
  Contacts,
  Diet,
  Health
} from "./sections/values.ts"

/** No such child in the household that asks. */
export class ChildNotFound extends Schema.TaggedError<ChildNotFound>()("ChildNotFound", {}) {}

/** A child of the household, in the list. */
export interface ChildSummary {
  readonly id: string
  readonly givenName: string
  readonly familyName: string
  readonly birthDate: string
  readonly school: string
  readonly schoolClass: string
  /** Whether the child has another home too. */
  readonly shared: boolean
  readonly toVerify: number
}

/** MES ENFANTS: a child's file as one home reads it, without the health record. */
export interface ChildDossier {
  readonly id: string
  readonly identity: SectionView<ChildIdentity>
  readonly school: SectionView<ChildSchool>
  readonly emergencyContacts: SectionView<Contacts>
  readonly authorisedPickups: SectionView<Contacts>
  readonly diet: SectionView<Diet>
  readonly authorisations: SectionView<Authorisations>
  /** What the other home named and did not keep to itself; null when there is none. */
  readonly otherHome: {
    readonly emergencyContacts: ReadonlyArray<Contact>
    readonly authorisedPickups: ReadonlyArray<Contact>
  } | null
  readonly forbiddenPickups: ReadonlyArray<{ readonly name: string; readonly relation: string }>
  readonly healthVerified: boolean
}

/** Somebody who looked at a health record. */
export interface HealthRead {
  readonly at: Date
  readonly reader: string
  readonly purpose: string
}

/** The sections of a child that are read together, by the names that the API gives them. */
export const childDossierSections = {
  identity,
  school,
  emergencyContacts,
  authorisedPickups,
  diet,
  authorisations
} as const

/** The children of a family's own household. */
export class ChildDossiers extends Context.Service<
  ChildDossiers,
  {
    /** The children of the household, the eldest first, in one query. */
    list(access: FamilyAccess): Effect.Effect<ReadonlyArray<ChildSummary>>
    /** One child, in two queries. */
    read(access: FamilyAccess, childId: string): Effect.Effect<ChildDossier, ChildNotFound>
    /** The health record, and who else has looked at it: the town's staff do so under their names. */
    readHealth(
      access: FamilyAccess,
      childId: string
    ): Effect.Effect<
      { readonly section: SectionView<Health>; readonly reads: ReadonlyArray<HealthRead> },
      ChildNotFound
    >
    /** Changes a section of a child of the household. */
    change<Values>(
      access: FamilyAccess,
      childId: string,
      section: Section<ChildSectionName, Values, ChildAtHomeOwner>,
      version: string,
      typed: Values
    ): Effect.Effect<SectionView<Values>, ChildNotFound | SectionUnfit | SectionOutdated>
  }
>()("@portail-familles/core/children/ChildDossiers") {
  static readonly layer = Layer.effect(
    ChildDossiers,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const sections = yield* Sections

      const list = Effect.fn("ChildDossiers.list")(function* (access: FamilyAccess) {
        const year = yield* schoolYearOf(access.town)
        const verified = childSections.filter((section) => policyOf(access.town, section).verify)
        return yield* sql<ChildSummary>`
          select c.id, c.given_name, c.family_name, c.birth_date, c.school, c.school_class,
            exists (select 1 from household_children o where o.town_id = hc.town_id and o.child_id = hc.child_id
              and o.household_id <> hc.household_id) as shared,
            (select count(*)::int from jsonb_array_elements_text(${JSON.stringify(verified)}::jsonb) as s(section)
              where not exists (select 1 from ${confirmedSections(sql, year)} k where k.town_id = hc.town_id
                and k.household_id = hc.household_id and k.subject_id = c.id
                and k.section = s.section)) as to_verify
          from household_children hc
          join children c on c.town_id = hc.town_id and c.id = hc.child_id
          where hc.town_id = ${access.townId} and hc.household_id = ${access.householdId}
          order by c.birth_date, c.given_name collate portail_french, c.id`
      }, Effect.orDie)

      /** Proof that the child lives in the household, with what the other home and the town say of it. */
      const readAtHome = Effect.fnUntraced(function* (access: FamilyAccess, childId: string) {
        const year = yield* schoolYearOf(access.town)
        const [row] = yield* sql<StoredAtHome>`
          select
            exists (select 1 from household_children o where o.town_id = hc.town_id and o.child_id = hc.child_id
              and o.household_id <> hc.household_id) as shared,
            (select coalesce(jsonb_agg(jsonb_build_object('kind', k.kind, 'givenName', k.given_name,
                'familyName', k.family_name, 'relation', k.relation, 'phone', k.phone, 'secondPhone', k.second_phone,
                'private', k.private) order by k.position), '[]'::jsonb)
              from child_contacts k where k.town_id = hc.town_id and k.child_id = hc.child_id
                and k.household_id <> hc.household_id and k.kind <> 'forbidden' and not k.private) as others,
            (select coalesce(jsonb_agg(jsonb_build_object('name', trim(k.given_name || ' ' || k.family_name),
                'relation', k.relation) order by k.position), '[]'::jsonb)
              from child_contacts k where k.town_id = hc.town_id and k.child_id = hc.child_id
                and k.household_id = hc.household_id and k.kind = 'forbidden') as forbidden,
            exists (select 1 from ${confirmedSections(sql, year)} k where k.town_id = hc.town_id
              and k.household_id = hc.household_id and k.subject_id = hc.child_id and k.section = 'health') as health_verified
          from household_children hc
          where hc.town_id = ${access.townId} and hc.household_id = ${access.householdId} and hc.child_id = ${childId}`
        return row === undefined ? yield* new ChildNotFound() : row
      })

      const read = Effect.fn("ChildDossiers.read")(function* (access: FamilyAccess, childId: string) {
        const { shared, others, forbidden, healthVerified } = yield* readAtHome(access, childId)
        const views = yield* sections.read(access, childAtHome(childId), childDossierSections)
        const { identity, school, emergencyContacts, authorisedPickups, diet, authorisations } = views
        if (!identity || !school || !emergencyContacts || !authorisedPickups || !diet || !authorisations) {
          return yield* new ChildNotFound()
        }
        const otherContacts = (kind: ContactKind) =>
          others.filter((contact) => contact.kind === kind).map(({ kind: _, ...contact }) => readableContact(contact))
        return {
          id: childId,
          identity,
          school,
          emergencyContacts,
          authorisedPickups,
          diet,
          authorisations,
          otherHome: shared
            ? { emergencyContacts: otherContacts("emergency"), authorisedPickups: otherContacts("pickup") }
            : null,
          forbiddenPickups: forbidden,
          healthVerified
        }
      }, orDieSql)

      const readHealth = Effect.fn("ChildDossiers.readHealth")(function* (access: FamilyAccess, childId: string) {
        yield* readAtHome(access, childId)
        const { section } = yield* sections.read(access, childAtHome(childId), { section: health })
        if (section === null) return yield* new ChildNotFound()
        const reads = yield* sql<HealthRead>`select at, reader, purpose from health_reads
            where town_id = ${access.townId} and child_id = ${childId} order by at desc, id desc limit 100`
        return { section, reads }
      }, orDieSql)

      const change = Effect.fn("ChildDossiers.change")(function* <Values>(
        access: FamilyAccess,
        childId: string,
        section: Section<ChildSectionName, Values, ChildAtHomeOwner>,
        version: string,
        typed: Values
      ) {
        yield* readAtHome(access, childId)
        return yield* sections
          .change(access, childAtHome(childId), section, version, typed)
          .pipe(Effect.catchTag("SectionMissing", () => Effect.fail(new ChildNotFound())))
      }, orDieSql)

      return ChildDossiers.of({ list, read, readHealth, change })
    })
  )
}

interface StoredAtHome {
  readonly shared: boolean
  readonly others: ReadonlyArray<Contact & { readonly kind: ContactKind }>
  readonly forbidden: ReadonlyArray<{ readonly name: string; readonly relation: string }>
  readonly healthVerified: boolean
}
