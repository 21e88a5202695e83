import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { canonicalMail } from "../../text/mails.ts"
import { orDieSql } from "../failures.ts"

/** What shows nothing and turns other letters round, as files and forms left it in names. */
const invisible = "[\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff]"

/** What people and places are called. */
const names = {
  households: ["name", "street", "complement_1", "complement_2", "city"],
  adults: ["family_name", "birth_name", "given_name", "birth_place", "profession", "employer"],
  children: ["family_name", "given_name", "birth_place", "school", "school_class"],
  child_contacts: ["family_name", "given_name", "relation"]
} as const

const phones = {
  adults: ["main_phone", "second_phone", "work_phone"],
  child_contacts: ["phone", "second_phone"]
} as const

/** Numbers of overseas departments that stood under the code of mainland France. */
const overseas = [
  ["262", "262|263|269|639|692|693"],
  ["590", "590|690|691"],
  ["594", "594|694"],
  ["596", "596|696|697"]
] as const

/** What stood there in a second form gets the one that is kept from now on. */
export const oneForm = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const [table, columns] of Object.entries(names)) {
    for (const column of columns) {
      yield* sql.unsafe(`update ${table} set ${column} = normalize(regexp_replace(${column}, '${invisible}', '', 'g'), NFC)
        where ${column} is not nfc normalized or ${column} ~ '${invisible}'`)
    }
  }
  for (const [table, columns] of Object.entries(phones)) {
    for (const column of columns) {
      for (const [code, begins] of overseas) {
        yield* sql.unsafe(`update ${table} set ${column} = '+${code}' || substr(${column}, 4)
          where ${column} ~ '^\\+33(${begins})[0-9]{6}$'`)
      }
    }
  }
  for (const table of ["adults", "accounts"]) yield* mails(table)
}).pipe(orDieSql)

/** An address that somebody else has already in its one form stays: a person has to look. */
const mails = Effect.fnUntraced(function* (table: string) {
  const sql = yield* SqlClient.SqlClient
  const odd = yield* sql<{ townId: string; id: string; mail: string }>`select town_id, id, mail from ${sql(table)}
    where mail ~ '[^ -~]' or mail like '%xn--%' or mail <> lower(mail)`
  for (const { townId, id, mail } of odd) {
    const one = canonicalMail(mail)
    yield* sql`update ${sql(table)} t set mail = ${one} where t.town_id = ${townId} and t.id = ${id} and t.mail <> ${one}
      and (${table} = 'adults' or not exists (select 1 from ${sql(table)} o where o.town_id = t.town_id and o.mail = ${one}))`
  }
})

export default oneForm
