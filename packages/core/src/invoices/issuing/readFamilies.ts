import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import { type HomeDays, homeDaysOf } from "../../children/homeDays.ts"
import { classOn } from "../../children/schoolClass.ts"
import { residencyOf } from "../../households/residency.ts"
import type { Town } from "../../towns/Town.ts"
import type { DatedQuotient, FamilyMonth, PricedChild } from "./FamilyMonth.ts"
import type { Month } from "./month.ts"
import { readExcusedBefore } from "./readExcusedBefore.ts"
import { readUnits } from "./readUnits.ts"

/** A household of a batch. */
export interface HouseholdOfRun {
  readonly id: string
  readonly postalCode: string
  readonly city: string
}

interface ChildRow {
  readonly householdId: string
  readonly id: string
  readonly birthDate: string
  readonly schoolClass: string
  readonly formerClasses: Readonly<Record<string, string>>
  readonly packedMeal: boolean
  readonly isShared: boolean
}

/** Reads everything that the months of some households depend on, in so many queries whatever their number. */
export const readFamilies = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const excusedBefore = yield* readExcusedBefore
  const units = yield* readUnits

  /** Children of households, by pairs of both, eldest first. */
  const childrenOf = (townId: string, pairs: Fragment) =>
    sql<ChildRow>`select k.household_id, c.id, c.birth_date, c.school_class, c.former_classes, d.packed_meal is true as packed_meal, o.is_shared
      from (${pairs}) k
      cross join lateral (select * from child_cards where town_id = ${townId} and id = k.child_id offset 0) c
      cross join lateral (select packed_meal from child_diets where town_id = ${townId} and child_id = k.child_id offset 0) d
      cross join lateral (select count(*) > 1 as is_shared from child_homes where town_id = ${townId} and child_id = k.child_id) o
      order by c.birth_date, c.id`

  const livingIn = (townId: string, households: ReadonlyArray<string>) =>
    sql`select q.household_id, q.child_id from jsonb_array_elements_text(${JSON.stringify(households)}::jsonb) as e(id)
      cross join lateral (select household_id, child_id from child_homes
        where town_id = ${townId} and household_id = e.id::uuid offset 0) q`

  const custodyOf = Effect.fnUntraced(function* (townId: string, children: ReadonlyArray<string>) {
    if (children.length === 0) return new Map<string, HomeDays>()
    const rows = yield* sql<HomeDays & { readonly id: string }>`select c.id, ${homeDaysOf(sql)}
      from (select ${townId}::uuid as town_id, e.id from unnest(${children}::uuid[]) e(id)) c`
    return new Map(rows.map(({ id, ...custody }) => [id, custody]))
  })

  /** Children that a household booked for and that do not live there any more. */
  const strangersOf = Effect.fnUntraced(function* (
    townId: string,
    living: ReadonlyArray<ChildRow>,
    rows: ReadonlyArray<{ readonly householdId: string | null; readonly childId: string }>
  ) {
    const known = new Set(living.map(({ householdId, id }) => `${householdId} ${id}`))
    const pairs = new Map(
      rows.flatMap(({ householdId, childId }) => {
        const key = `${householdId} ${childId}`
        return householdId === null || known.has(key) ? [] : [[key, { householdId, childId }] as const]
      })
    )
    if (pairs.size === 0) return []
    return yield* childrenOf(
      townId,
      sql`select "householdId" as household_id, "childId" as child_id
        from jsonb_to_recordset(${JSON.stringify([...pairs.values()])}::jsonb) as p("householdId" uuid, "childId" uuid)`
    )
  })

  return Effect.fnUntraced(function* (
    town: Town,
    month: Month,
    households: ReadonlyArray<HouseholdOfRun>,
    quotients: ReadonlyMap<string, ReadonlyArray<DatedQuotient>>
  ) {
    const ids = households.map(({ id }) => id)
    const living = yield* childrenOf(town.id, livingIn(town.id, ids))
    const shared = [...new Set(living.filter(({ isShared }) => isShared).map(({ id }) => id))]
    const { booked, unbooked } = yield* units(town.id, month, {
      households: ids,
      shared,
      children: [...new Set(living.map(({ id }) => id))]
    })
    const custody = yield* custodyOf(town.id, shared)
    const strangers = yield* strangersOf(town.id, living, [...booked, ...unbooked])
    const before = yield* excusedBefore(town.id, month, booked)
    const of = {
      living: Map.groupBy(living, ({ householdId }) => householdId),
      strangers: Map.groupBy(strangers, ({ householdId }) => householdId),
      // of a child with two homes, both see every booking: its calendar says whose each day is
      booked: groupByHomes(booked, custody),
      unbooked: groupByHomes(unbooked, custody)
    }
    return households.map(({ id, ...address }): FamilyMonth => {
      const own = of.living.get(id) ?? []
      return {
        householdId: id,
        resident: residencyOf(town.settings, address) === "resident",
        quotients: quotients.get(id) ?? [],
        children: [...own, ...(of.strangers.get(id) ?? [])].map((child) =>
          pricedChild(child, month, custody.get(child.id) ?? null)
        ),
        siblings: own.map((child) => child.id),
        booked: of.booked.get(id) ?? [],
        unbooked: of.unbooked.get(id) ?? [],
        excusedBefore: before
      }
    })
  })
})

const pricedChild = (row: ChildRow, { from }: Month, custody: HomeDays | null): PricedChild => ({
  id: row.id,
  birthDate: row.birthDate,
  // a school year begins with a month
  schoolClass: classOn(row, from),
  // a meal of its own is the fact of the child that the dossier keeps
  attributes: row.packedMeal ? ["pai"] : [],
  custody
})

const groupByHomes = <Row extends { readonly householdId: string | null; readonly childId: string }>(
  rows: ReadonlyArray<Row>,
  custody: ReadonlyMap<string, HomeDays>
): ReadonlyMap<string, ReadonlyArray<Row>> => {
  const groups = new Map<string, Array<Row>>()
  for (const row of rows) {
    const homes = custody.get(row.childId)?.homes ?? []
    for (const home of new Set([...(row.householdId === null ? [] : [row.householdId]), ...homes])) {
      const known = groups.get(home)
      if (known === undefined) groups.set(home, [row])
      else known.push(row)
    }
  }
  return groups
}
