import { DateTime, Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../accounts/FamilyAccess.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { AttemptReconciliation } from "./AttemptReconciliation.ts"

/** Minutes during which PayFiP's page of an operation can be opened (15, payfip.md 4.3), less one for the way there. */
const openedMinutes = 14

/** An attempt whose answer did not come to who began it. */
const Unanswered = Schema.Struct({ id: Schema.String, idop: Schema.String })

/**
 * The attempt that this account began with the same key for the same invoices, while nothing tells that its page was opened: one operation
 * is paid once at most, so that leading to it again is never a second payment. PayFiP is asked first.
 */
export const attemptAgain = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const reconciliation = yield* AttemptReconciliation

  const find = Effect.fnUntraced(function* (family: FamilyAccess, key: string, invoiceIds: ReadonlyArray<string>) {
    const since = DateTime.toDateUtc(DateTime.subtract(yield* DateTime.now, { minutes: openedMinutes }))
    const ids = JSON.stringify([...new Set(invoiceIds)])
    const [attempt] = yield* sql`select t.id, t.idop from payment_attempts t
      where t.town_id = ${family.townId} and t.household_id = ${family.householdId} and t.account_id = ${family.accountId}
        and t.key = ${key} and t.state = 'pending' and t.idop is not null and t.result_code is distinct from 'A'
        and t.started_at > ${since}
        and (select array_agg(l.invoice_id order by l.invoice_id) from payment_attempt_invoices l
          where l.town_id = t.town_id and l.attempt_id = t.id and l.live)
          = (select array_agg(value::uuid order by value::uuid) from jsonb_array_elements_text(${ids}::jsonb))
      order by t.started_at desc limit 1`.pipe(decodeRows(Unanswered))
    return attempt
  })

  return Effect.fnUntraced(function* (
    family: FamilyAccess,
    { key, invoiceIds }: { readonly key?: string | undefined; readonly invoiceIds: ReadonlyArray<string> }
  ) {
    if (key === undefined) return undefined
    const known = yield* find(family, key, invoiceIds)
    if (known === undefined) return undefined
    yield* reconciliation.ofAttempt(family.townId, known.id)
    return yield* find(family, key, invoiceIds)
  })
})
