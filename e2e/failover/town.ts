import { hash } from "@node-rs/argon2"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { hashParameters } from "../../packages/core/src/accounts/passwords.ts"
import { newInvoice } from "../../packages/core/test/support/town.ts"
import { benchTown } from "../../packages/server/bench/opening/town.ts"

export { campDays } from "../../packages/server/bench/opening/town.ts"

const password = "quatre petits canards"
const invoicesEach = 12

/** A family with what it needs to sign in, to book and to pay. */
export interface TriedFamily {
  readonly mail: string
  readonly password: string
  readonly children: ReadonlyArray<string>
  readonly invoices: ReadonlyArray<string>
}

/** A town whose camp is open, and so many families with accounts and invoices to pay. */
export const triedTown = Effect.fnUntraced(function* (families: number, origin: string) {
  const sql = yield* SqlClient.SqlClient
  const { town, families: made } = yield* benchTown(families, origin)
  const passwordHash = yield* Effect.promise(() => hash(password, hashParameters))
  yield* sql`update accounts set password_hash = ${passwordHash} where town_id = ${town.id}`
  const tried: Array<TriedFamily> = []
  for (const [number, { accountId, householdId, children }] of made.entries()) {
    const [account] = yield* sql<{
      mail: string
    }>`select mail from accounts where town_id = ${town.id} and id = ${accountId}`
    const invoices = yield* Effect.forEach(Array.from({ length: invoicesEach }), (_, index) =>
      newInvoice(town, householdId, {
        number: `FACTURE${String(100 * number + index).padStart(5, "0")}`,
        cents: 1000 + 10 * number + index
      })
    )
    tried.push({ mail: account?.mail ?? "", password, children, invoices })
  }
  return tried
})
