import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { Town } from "../towns/Town.ts"

/** The words that a person's password must not be made of: names, mail, birth date, address, children, town. */
export const ownWordsOf = Effect.map(SqlClient.SqlClient, (sql) =>
  Effect.fn("ownWords")(function* (town: Town, accountId: string) {
    const [found] = yield* sql<{ readonly words: ReadonlyArray<string | null> }>`
    select array[p.given_name, p.family_name, p.birth_name, a.mail, split_part(a.mail, '@', 1), to_char(p.birth_date, 'DDMMYYYY'),
        to_char(p.birth_date, 'YYYYMMDD')]
      || coalesce((select array_agg(word) from household_members ha
          join household_cards h on h.town_id = ha.town_id and h.id = ha.household_id
          cross join lateral unnest(array[h.street, h.city, h.postal_code]) word
          where ha.town_id = p.town_id and ha.adult_id = p.id), '{}')
      || coalesce((select array_agg(c.given_name) from household_members ha
          join child_homes hc on hc.town_id = ha.town_id and hc.household_id = ha.household_id
          join child_cards c on c.town_id = hc.town_id and c.id = hc.child_id
          where ha.town_id = p.town_id and ha.adult_id = p.id), '{}') as words
    from accounts a join adult_cards p on p.town_id = a.town_id and p.id = a.adult_id
    where a.town_id = ${town.id} and a.id = ${accountId}`.pipe(Effect.orDie)
    const words = [...(found?.words ?? []), town.settings.name]
    return words.filter((word): word is string => word !== null && word !== "")
  })
)
