import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { databaseLayer } from "@portail-familles/core/platform/sql"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { Demo } from "./demo.ts"

let sets = 0

/** Issues three invoices of one régie to the demo's family, as staff do from a file; gives their numbers. */
export const issueThree = async (demo: Demo): Promise<ReadonlyArray<string>> => {
  const set = String(++sets).padStart(2, "0")
  const numbers = [1, 2, 3].map((rank) => `2099${set}000${rank}`)
  const file = join(demo.dataDir, `${numbers[0]}.csv`)
  const lines = numbers.map(
    (number) => `${number};enfance;TEST;01/10/2026;31/12/2099;Essai ${number};Mercredi;Journée;2;12,35`
  )
  const columns = "facture;regie;foyer;emission;echeance;periode;activite;libelle;quantite;prix_unitaire"
  await writeFile(file, [columns, ...lines].join("\n"))
  await demo.portail("invoice", "import", file)
  return numbers
}

/** Makes the demo's payment attempts older by some minutes, as if time had passed at the town's. */
export const letMinutesPass = (demo: Demo, minutes: number): Promise<void> =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const by = sql`make_interval(mins => ${minutes}::int)`
    yield* sql`update payment_attempts set started_at = started_at - ${by}, next_check_at = next_check_at - ${by}`
  }).pipe(Effect.provide(databaseLayer({ url: undefined, dataDirectory: demo.dataDir })), Effect.runPromise)

/** What staff see of invoices, by number. */
export const statesOf = async (
  demo: Demo,
  numbers: ReadonlyArray<string>
): Promise<ReadonlyArray<string | undefined>> => {
  const all = JSON.parse(await demo.portail("invoice", "list", "--json")) as ReadonlyArray<{
    number: string
    state: string
  }>
  return numbers.map((number) => all.find((invoice) => invoice.number === number)?.state)
}
