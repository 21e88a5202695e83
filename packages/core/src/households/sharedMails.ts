import { Effect } from "effect"
import type { SqlClient } from "effect/sql"
import type { LineProblem } from "../csv/RowReader.ts"
import type { ImportedFamily } from "./familyRows.ts"

/** One warning per imported adult whose mail address another adult of the town has too. */
export const sharedMails = Effect.fnUntraced(function* (
  sql: SqlClient.SqlClient,
  townId: string,
  families: ReadonlyArray<ImportedFamily>
) {
  const adults = families.flatMap((family) => family.adults.filter((adult) => adult.mail !== null))
  const mails = JSON.stringify(adults.map((adult) => adult.mail))
  const shared = yield* sql<{ mail: string; refs: ReadonlyArray<string> }>`
    select mail, jsonb_agg(external_ref order by external_ref) as refs 
    from (select distinct mail from jsonb_array_elements_text(${mails}::jsonb) as w(mail)) w join adults using (mail)
    where town_id = ${townId}
    group by mail having count(*) > 1`
  const holders = new Map(shared.map(({ mail, refs }) => [mail, refs]))
  return adults.flatMap(({ line, rank, ref, mail }): ReadonlyArray<LineProblem> => {
    const others = (holders.get(mail ?? "") ?? []).filter((holder) => holder !== ref)
    if (others.length === 0) return []
    const reason = `${mail} est aussi l'adresse de ${others.join(", ")} : elle ne peut ouvrir qu'un compte`
    return [{ line, column: `mail_${rank}`, reason }]
  })
})
