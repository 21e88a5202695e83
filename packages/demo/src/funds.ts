import type { StaffAccess } from "@portail-familles/core/accounts/model"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const paul = { birthDate: "1985-06-12", birthPlace: "Compiègne (60)" }

/** What the simulated benefit funds know on an ISO day: the quotient of Paul TEST, of this month. */
export const demoFundFiles = (today: string) => {
  const [year, month] = today.split("-").map(Number)
  return [
    {
      ...{ birthName: "TEST", givenName: "Paul", birthDate: paul.birthDate },
      quotient: { fund: "CNAF" as const, value: 742, year: year ?? 0, month: month ?? 0 }
    }
  ]
}

/** Says of Paul TEST what a fund needs to know him, where the family has not said it. */
export const seedIdentities = Effect.fn("seedIdentities")(function* (staff: StaffAccess) {
  const sql = yield* SqlClient.SqlClient
  yield* sql`update adults p set birth_date = ${paul.birthDate}::date, birth_place = ${paul.birthPlace}
    where p.town_id = ${staff.townId} and p.given_name = 'Paul' and p.birth_date is null and p.birth_place = ''
      and exists (select 1 from household_adults l join households h on h.town_id = l.town_id and h.id = l.household_id
        where l.town_id = p.town_id and l.adult_id = p.id and h.external_ref = 'TEST')`
}, Effect.orDie)
