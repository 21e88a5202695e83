import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { type HomeDays, homeDaysOf } from "../../children/homeDays.ts"
import { residencyOf } from "../../households/residency.ts"
import type { Town } from "../../towns/Town.ts"
import type { BookedUnits, DatedQuotient, FamilyMonth, PricedChild, UnbookedPresence } from "./FamilyMonth.ts"
import type { Month } from "./month.ts"
import { readExcusedBefore } from "./readExcusedBefore.ts"

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
  readonly packedMeal: boolean
  readonly lives: boolean
  readonly shared: boolean
}

/** Reads everything that the months of some households depend on, in so many queries whatever their number. */
export const readFamilies = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const excusedBefore = yield* readExcusedBefore
  const among = (ids: ReadonlyArray<string>) =>
    sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`

  /** The households' own children, eldest first, and those of other homes that they booked for. */
  const childrenOf = (townId: string, { from, to }: Month, households: ReadonlyArray<string>) =>
    sql<ChildRow>`select k.household_id, c.id, c.birth_date, c.school_class, d.packed_meal is true as packed_meal, bool_or(k.lives) as lives,
        (select count(*) > 1 from child_homes o where o.town_id = c.town_id and o.child_id = c.id) as shared
      from (select household_id, child_id, true as lives from child_homes
          where town_id = ${townId} and household_id in ${among(households)}
        union all select distinct household_id, child_id, false from reservation_cards
          where town_id = ${townId} and household_id in ${among(households)} and day between ${from}::date and ${to}::date) k
      join child_cards c on c.town_id = ${townId} and c.id = k.child_id
      join child_diets d on d.town_id = c.town_id and d.child_id = c.id
      group by k.household_id, c.town_id, c.id, c.birth_date, c.school_class, d.packed_meal
      order by c.birth_date, c.id`

  const custodyOf = Effect.fnUntraced(function* (townId: string, children: ReadonlyArray<string>) {
    if (children.length === 0) return new Map<string, HomeDays>()
    const rows = yield* sql<HomeDays & { readonly id: string }>`select c.id, ${homeDaysOf(sql)}
      from child_cards c where c.town_id = ${townId} and c.id in ${among(children)}`
    return new Map(rows.map(({ id, ...custody }) => [id, custody]))
  })

  /** Bookings alike, their days as bits: of the households, and of their children who have a second home. */
  const bookedBy = (
    townId: string,
    { from, to }: Month,
    households: ReadonlyArray<string>,
    shared: ReadonlyArray<string>
  ) => {
    const active = sql`r.town_id = ${townId} and r.day between ${from}::date and ${to}::date
      and (r.cancelled_at is null or r.fee_percent > 0)`
    const columns = sql`r.town_id, r.booking_id, r.slot_id, r.day, r.child_id, r.household_id, r.unit, r.late, r.fee_percent`
    const rows = sql`select ${columns} from reservation_cards r where ${active} and r.household_id in ${among(households)}`
    const ofShared = sql`union all select ${columns} from reservation_cards r where ${active} and r.child_id in ${among(shared)}
      and r.household_id not in ${among(households)}`
    return sql<BookedUnits>`select household_id, child_id, activity, unit, late, fee_percent, state, late_minutes,
        bit_or(1 << (day - ${from}::date)) as days
      from (select r.household_id, r.child_id, s.activity, r.unit, r.day, r.late, r.fee_percent,
          case when bool_or(a.state = 'present') then 'present' when bool_or(a.state = 'absent-unexcused') then 'absent-unexcused'
            when bool_or(a.state = 'absent-excused') then 'absent-excused' else 'not-recorded' end as state,
          coalesce(max(a.late_minutes), 0)::int as late_minutes
        from (${rows} ${shared.length === 0 ? sql`` : ofShared}) r
        join slot_cards s on s.town_id = r.town_id and s.id = r.slot_id
        left join attendance_cards a on a.town_id = r.town_id and a.slot_id = r.slot_id and a.child_id = r.child_id
          and r.fee_percent is null
        group by r.household_id, r.child_id, s.activity, r.unit, r.day, r.late, r.fee_percent, r.booking_id) b
      group by household_id, child_id, activity, unit, late, fee_percent, state, late_minutes
      order by household_id, child_id, activity, unit, late, fee_percent, state, late_minutes`
  }

  const unbookedOf = (townId: string, { from, to }: Month, children: ReadonlyArray<string>) =>
    sql<UnbookedPresence>`select a.household_id, a.child_id, s.activity, a.day, jsonb_agg(s.part order by s.part) as parts,
        max(a.late_minutes)::int as late_minutes
      from attendance_cards a join slot_cards s on s.town_id = a.town_id and s.id = a.slot_id
      where a.town_id = ${townId} and a.child_id in ${among(children)} and a.day between ${from}::date and ${to}::date
        and a.state = 'present' and not exists (select 1 from reservation_cards r where r.town_id = a.town_id
          and r.child_id = a.child_id and r.day = a.day and r.slot_id = a.slot_id and r.cancelled_at is null)
      group by a.household_id, a.child_id, s.activity, a.day order by a.day, s.activity`

  return Effect.fnUntraced(function* (
    town: Town,
    month: Month,
    households: ReadonlyArray<HouseholdOfRun>,
    quotients: ReadonlyMap<string, ReadonlyArray<DatedQuotient>>
  ) {
    const ids = households.map(({ id }) => id)
    const children = yield* childrenOf(town.id, month, ids)
    const shared = [...new Set(children.filter((child) => child.shared).map(({ id }) => id))]
    const custody = yield* custodyOf(town.id, shared)
    const booked = yield* bookedBy(town.id, month, ids, shared)
    const unbooked = yield* unbookedOf(town.id, month, [...new Set(children.map(({ id }) => id))])
    const before = yield* excusedBefore(town.id, month, booked)
    const of = {
      children: Map.groupBy(children, ({ householdId }) => householdId),
      // of a child with two homes, both see every booking: its calendar says whose each day is
      booked: groupByHomes(booked, custody),
      unbooked: groupByHomes(unbooked, custody)
    }
    return households.map(({ id, ...address }): FamilyMonth => {
      const its = of.children.get(id) ?? []
      return {
        householdId: id,
        resident: residencyOf(town.settings, address) === "resident",
        quotients: quotients.get(id) ?? [],
        children: its.map((child) => pricedChild(child, custody.get(child.id) ?? null)),
        siblings: its.filter(({ lives }) => lives).map((child) => child.id),
        booked: of.booked.get(id) ?? [],
        unbooked: of.unbooked.get(id) ?? [],
        excusedBefore: before
      }
    })
  })
})

const pricedChild = (row: ChildRow, custody: HomeDays | null): PricedChild => ({
  id: row.id,
  birthDate: row.birthDate,
  schoolClass: row.schoolClass,
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
