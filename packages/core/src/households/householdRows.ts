import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import type { Leaving, PersonalDataContribution } from "../platform/privacy/Contribution.ts"
import { among, rowCount } from "../platform/privacy/rows.ts"
import { erasedName } from "./words.ts"

/** How the rows of homes and adults end: whole, or with what the town's books need of them. */
export const householdRows = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient

  /** Gives households the names of their adults: invoices print these while there are adults, then the household's. */
  const keepDebtors = (townId: string, households: ReadonlyArray<string>) => sql`
    update households h set name = coalesce((select string_agg(trim(p.civility || ' ' || p.given_name || ' ' || p.family_name), ', '
        order by ha.rank)
      from household_adults ha join adults p on p.town_id = ha.town_id and p.id = ha.adult_id
      where ha.town_id = h.town_id and ha.household_id = h.id), h.name)
    where h.town_id = ${townId} and ${among(sql, "h.id", households)}`

  /** Takes the name and address from households `h` without people for whom a condition holds; how many had one. */
  const forgetDebtors = (townId: string, condition: Fragment) =>
    rowCount(sql`update households h set name = ${erasedName}, street_number = '', street = '',
        complement_1 = '', complement_2 = '', postal_code = '', city = '', external_ref = 'efface-' || h.id
      where h.town_id = ${townId} and h.name <> ${erasedName}
        and not exists (select 1 from household_adults l where l.town_id = h.town_id and l.household_id = h.id)
        and not exists (select 1 from child_homes l where l.town_id = h.town_id and l.household_id = h.id)
        and ${condition}
      returning 1 as one`)

  const subjects = {
    adult: {
      remove: (townId: string, ids: ReadonlyArray<string>) =>
        sql`delete from adults where town_id = ${townId} and ${among(sql, "id", ids)}`,
      blank: (
        { townId }: Leaving,
        ids: ReadonlyArray<string>
      ) => sql`update adults t set external_ref = 'efface-' || t.id,
          civility = '', family_name = '', birth_name = '', given_name = '', birth_date = null, birth_place = '', mail = null,
          main_phone = '', second_phone = '', work_phone = '', profession = '', employer = ''
        where t.town_id = ${townId} and ${among(sql, "t.id", ids)}`
    },
    household: {
      remove: (townId: string, ids: ReadonlyArray<string>) =>
        sql`delete from households where town_id = ${townId} and ${among(sql, "id", ids)}`,
      // the debtor's name and address go later, by `forgetDebtors`
      blank: (
        { townId }: Leaving,
        ids: ReadonlyArray<string>
      ) => sql`update households set regime = '', benefit_number = '',
          family_situation = '', insurance_company = '', insurance_number = '', insurance_until = null, answers = '{}'
        where town_id = ${townId} and ${among(sql, "id", ids)}`
    }
  } satisfies PersonalDataContribution["subjects"]

  return { keepDebtors, forgetDebtors, subjects }
})
