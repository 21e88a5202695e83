import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import type { Seals } from "../platform/crypto/Seals.ts"
import type { Ids } from "../platform/ids/Ids.ts"
import { keepHealthReads } from "./recordHealthRead.ts"
import { health } from "./sections/health.ts"
import type { Authorisations, Diet, Health } from "./sections/values.ts"

/** Somebody to call or to hand a child to. Phones are E.164. */
export interface CareContact {
  readonly name: string
  readonly relation: string
  readonly phone: string
  readonly secondPhone: string
}

/** What those who care for a child must know: whom to call, what to do, who may collect it. Of both its homes. */
export interface CareRecord {
  readonly id: string
  readonly name: string
  /** ISO day. */
  readonly birthDate: string
  readonly schoolClass: string
  readonly diet: Diet
  readonly authorisations: Partial<Authorisations>
  /** Null where no home has filled it in. */
  readonly health: Health | null
  readonly guardians: ReadonlyArray<CareContact>
  readonly emergencyContacts: ReadonlyArray<CareContact>
  readonly pickups: ReadonlyArray<CareContact>
  readonly forbiddenPickups: ReadonlyArray<CareContact>
}

/** A care record without its health: what a list of those who come says of a child. */
export type CareContacts = Omit<CareRecord, "health">

/** Reads whom to call for children and who may collect them, in the order of their ids, in one query however many they are. */
export const readCareContacts = Effect.map(SqlClient.SqlClient, (sql) =>
  Effect.fnUntraced(function* (townId: string, childIds: ReadonlyArray<string>) {
    const rows = yield* sql<Row>`
      select c.id, c.given_name || ' ' || c.family_name as name, c.birth_date, c.school_class, c.authorisations,
        jsonb_build_object('noPork', c.no_pork, 'noMeat', c.no_meat, 'packedMeal', c.packed_meal) as diet,
        (select jsonb_agg(jsonb_build_object('name', g.given_name || ' ' || g.family_name, 'relation', g.relation,
            'phone', g.main_phone, 'secondPhone', g.second_phone) order by hc.household_id, g.rank)
          from household_children hc
          join guardian_contacts g on g.town_id = hc.town_id and g.household_id = hc.household_id
          where hc.town_id = c.town_id and hc.child_id = c.id) as guardians,
        (select jsonb_agg(jsonb_build_object('kind', k.kind, 'name', trim(k.given_name || ' ' || k.family_name),
            'relation', k.relation, 'phone', k.phone, 'secondPhone', k.second_phone) order by k.household_id, k.position)
          from child_contacts k where k.town_id = c.town_id and k.child_id = c.id) as contacts
      from jsonb_array_elements_text(${JSON.stringify(childIds)}::jsonb) with ordinality as o(id, position)
      join children c on c.town_id = ${townId} and c.id = o.id::uuid
      order by o.position`
    return rows.map(contactsOf)
  })
)

/**
 * Reads the care records of children, in the order of their ids, in the caller's transaction and in few queries however many they are.
 * Each reading leaves a trace that the family sees, with its purpose.
 */
export const readCareRecords = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const readContacts = yield* readCareContacts
  const keepReads = yield* keepHealthReads
  const needs = Effect.provideContext(yield* Effect.context<Ids | Seals>())

  const sealedOf = (townId: string, childIds: ReadonlyArray<string>) =>
    sql<SealedHealth>`select child_id, key_id, encode(sealed, 'base64') as sealed from child_health
      where town_id = ${townId}
        and child_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(childIds)}::jsonb))`

  return Effect.fnUntraced(
    function* (staff: StaffAccess, childIds: ReadonlyArray<string>, purpose: string) {
      const { townId } = staff
      const contacts = yield* readContacts(townId, childIds)
      const read = contacts.map(({ id }) => id)
      yield* keepReads(staff, read, purpose)
      const sealed = new Map((yield* sealedOf(townId, read)).map((row) => [row.childId, row]))
      return yield* Effect.forEach(contacts, (child) => {
        const stored = sealed.get(child.id)
        const owner = { of: "child", townId, childId: child.id } as const
        return Effect.map(
          stored === undefined ? Effect.succeed(null) : health.decode(stored, owner),
          (opened): CareRecord => ({ ...child, health: opened })
        )
      })
    },
    (effect) => needs(effect)
  )
})

const contactsOf = ({ contacts, guardians, ...child }: Row): CareContacts => {
  const ofKind = (kind: string) => (contacts ?? []).filter((contact) => contact.kind === kind)
  return {
    ...child,
    guardians: guardians ?? [],
    emergencyContacts: ofKind("emergency"),
    pickups: ofKind("pickup"),
    forbiddenPickups: ofKind("forbidden")
  }
}

interface Row extends Pick<CareRecord, "id" | "name" | "birthDate" | "schoolClass" | "diet" | "authorisations"> {
  readonly guardians: ReadonlyArray<CareContact> | null
  readonly contacts: ReadonlyArray<CareContact & { readonly kind: string }> | null
}

interface SealedHealth {
  readonly childId: string
  readonly keyId: string
  readonly sealed: string
}
