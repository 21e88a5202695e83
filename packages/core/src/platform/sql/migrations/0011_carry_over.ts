import { Effect } from "effect"
import { SqlClient } from "effect/sql"

export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  // null: covered when the payment was booked; else when staff carried a part of its surplus over to the invoice
  yield* sql`alter table payment_allocations add column carried_over_at timestamptz`
  yield* sql`create index payment_allocations_carried_over on payment_allocations (town_id, carried_over_at)
    where carried_over_at is not null`
  // CESU and holiday vouchers go to two different bodies: a régie counts them apart
  yield* sql`alter table payments drop constraint payments_means_check`
  yield* sql`alter table payments add constraint payments_means_check
    check (means in ('card', 'direct-debit', 'cash', 'cheque', 'transfer', 'voucher', 'holiday-voucher'))`
})
