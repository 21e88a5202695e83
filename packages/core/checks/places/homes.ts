import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { AccountId } from "../../src/accounts/Account.ts"
import { type FamilyAccess, familyAccess } from "../../src/accounts/FamilyAccess.ts"
import type { Town } from "../../src/towns/Town.ts"
import { days } from "./offer.ts"

/** A household with an account, as the check itself knows it. */
export interface Home {
  readonly access: FamilyAccess
  readonly resident: boolean
  readonly children: ReadonlyArray<string>
}

/** Who lives where: the last child has two homes. */
const plan = [
  { resident: true, children: [0, 1] },
  { resident: true, children: [2] },
  { resident: false, children: [3] },
  { resident: false, children: [4, 6] },
  { resident: true, children: [5, 6] }
] as const

/** How many families a history is about. */
export const families = plan.length

const rowsOf = () => {
  const children = Array.from({ length: 7 }, () => crypto.randomUUID())
  return plan.map(({ resident, children: numbers }, number) => ({
    ...{
      number,
      resident,
      householdId: crypto.randomUUID(),
      adultId: crypto.randomUUID(),
      accountId: crypto.randomUUID()
    },
    postalCode: resident ? "60200" : "75001",
    city: resident ? "Compiègne" : "Paris",
    children: numbers.map((child) => children[child] ?? "")
  }))
}

/** Makes the households of a town, with their children enrolled in everything for all of its days. */
export const newHomes = Effect.fnUntraced(function* (town: Town) {
  const sql = yield* SqlClient.SqlClient
  const rows = rowsOf()
  const homes = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(number int, "householdId" uuid, "adultId" uuid,
    "accountId" uuid, "postalCode" text, city text, children jsonb)`
  const lives = sql`${homes}, jsonb_array_elements_text(r.children) as child`
  yield* sql`insert into households (town_id, id, external_ref, name, postal_code, city, created_at)
    select ${town.id}, "householdId", 'F' || number, 'Famille ' || number, "postalCode", city, now() from ${homes}`
  yield* sql`insert into adults (town_id, id, external_ref, family_name, given_name, mail, created_at)
    select ${town.id}, "adultId", 'A' || number, 'ESSAI', 'Camille', number || '@example.org', now() from ${homes}`
  yield* sql`insert into household_adults (town_id, household_id, adult_id, rank)
    select ${town.id}, "householdId", "adultId", 1 from ${homes}`
  yield* sql`insert into accounts (town_id, id, adult_id, mail, created_at)
    select ${town.id}, "accountId", "adultId", number || '@example.org', now() from ${homes}`
  yield* sql`insert into children (town_id, id, external_ref, family_name, given_name, birth_date, created_at)
    select distinct ${town.id}::uuid, child::uuid, child, 'ESSAI', 'Ana', date '2018-05-04', now() from ${lives}`
  yield* sql`insert into household_children (town_id, household_id, child_id)
    select ${town.id}, "householdId", child::uuid from ${lives}`
  yield* sql`insert into enrolments (town_id, id, household_id, child_id, activity, period, starts_on, ends_on, recorded_at)
    select ${town.id}, gen_random_uuid(), "householdId", child::uuid, a.code, 'automne', ${days[0]}, ${days[2]}, now()
    from ${lives}, activities a where a.town_id = ${town.id}`
  return rows.map(
    ({ householdId, adultId, accountId, resident, children }): Home => ({
      access: familyAccess({ town, accountId: accountId as AccountId, adultId, householdId }),
      resident,
      children
    })
  )
})
