import type { SqlClient } from "effect/sql"
import type { Household } from "./Household.ts"

/** The households of a town by name, or the one with an external reference, in one statement. */
export const selectHouseholds = (
  sql: SqlClient.SqlClient,
  townId: string,
  externalRef: string | null = null
) => sql<Household>`
  select h.id, h.external_ref, h.name, h.street_number, h.street, h.complement_1, h.complement_2, h.postal_code, h.city,
    coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'externalRef', p.external_ref, 'rank', l.rank,
        'civility', p.civility, 'givenName', p.given_name, 'familyName', p.family_name, 'birthName', p.birth_name,
        'birthDate', p.birth_date, 'mail', p.mail, 'mainPhone', p.main_phone, 'secondPhone', p.second_phone) order by l.rank)
      from household_adults l join adults p on p.town_id = l.town_id and p.id = l.adult_id
      where l.town_id = h.town_id and l.household_id = h.id), '[]') as adults,
    coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'externalRef', c.external_ref,
        'givenName', c.given_name, 'familyName', c.family_name, 'birthDate', c.birth_date) order by c.birth_date, c.external_ref)
      from child_homes l join child_cards c on c.town_id = l.town_id and c.id = l.child_id
      where l.town_id = h.town_id and l.household_id = h.id), '[]') as children
  from households h where h.town_id = ${townId} and (${externalRef}::text is null or h.external_ref = ${externalRef})
  order by h.name collate portail_french, h.external_ref`
