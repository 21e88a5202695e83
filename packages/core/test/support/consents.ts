import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** Somebody born in Compiègne, known by a mail address, opens an account and consents that a fund is asked. */
export const consentOnScreen = (householdRef: string, mail: string) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    yield* sql`update adults set birth_place = 'Compiègne (60)' where mail = ${mail}`
    yield* sql`insert into accounts (town_id, id, adult_id, mail, password_hash, activated_at, password_changed_at, created_at)
      select town_id, id, id, mail, 'x', now(), now(), now() from adults where mail = ${mail}`
    yield* sql`insert into quotient_consents (town_id, id, household_id, account_id, text_version, language, given_at)
      select h.town_id, a.id, h.id, a.id, '2026-11', 'fr', now() from households h
      join accounts a on a.town_id = h.town_id and a.mail = ${mail} where h.external_ref = ${householdRef}`
  })
