import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { AccountId } from "../../src/accounts/Account.ts"
import { familyAccess } from "../../src/accounts/FamilyAccess.ts"
import type { Town } from "../../src/towns/Town.ts"
import { activateAccount } from "./town.ts"

/** The access of the first adult of a household that a file brought, who opens an account for it. */
export const householdAccess = (town: Town, householdRef: string, mail: string) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const [adult] = yield* sql<{ id: string; householdId: string }>`select ha.adult_id as id, ha.household_id
      from household_adults ha join households h on h.town_id = ha.town_id and h.id = ha.household_id
      where h.town_id = ${town.id} and h.external_ref = ${householdRef} order by ha.rank limit 1`
    if (adult === undefined) return yield* Effect.die(`no adult in ${householdRef}`)
    yield* activateAccount(town, adult.id, mail, "quatre petits canards")
    const [account] = yield* sql<{ id: string }>`select id from accounts where town_id = ${town.id} and mail = ${mail}`
    return familyAccess({
      town,
      accountId: AccountId.make(account?.id ?? ""),
      adultId: adult.id,
      householdId: adult.householdId
    })
  })

/** The id of a child that a file brought, by its reference. */
export const childIdOf = (town: Town, childRef: string) =>
  Effect.map(
    SqlClient.SqlClient.use(
      (sql) => sql<{ id: string }>`select id from children where town_id = ${town.id} and external_ref = ${childRef}`
    ),
    ([child]) => child?.id ?? ""
  )
