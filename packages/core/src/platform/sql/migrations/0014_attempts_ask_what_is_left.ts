import { Effect } from "effect"
import { SqlClient } from "effect/sql"

export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  // before the row is there, so that the invoice is locked before the foreign keys touch it: two that each hold a share would deadlock;
  // without waiting, since other requests' statements share the connection
  yield* sql.unsafe(`create function portail_attempt_asks_what_is_left() returns trigger language plpgsql as $$
   declare claimed integer; covered bigint;
   begin
     select total_cents into claimed from invoices where town_id = new.town_id and id = new.invoice_id for update nowait;
     select coalesce(sum(amount_cents), 0) into covered from (
       select amount_cents from payment_allocations where town_id = new.town_id and invoice_id = new.invoice_id
       union all
       select amount_cents from credit_notes where town_id = new.town_id and invoice_id = new.invoice_id) parts;
     if claimed - covered is distinct from new.amount_cents then
       raise exception 'invoice % has another amount left than the attempt asks for', new.invoice_id
         using errcode = 'serialization_failure';
     end if;
     return new;
   end $$`)
  yield* sql.unsafe(`create trigger payment_attempt_invoices_ask_what_is_left before insert on payment_attempt_invoices
     for each row when (new.live) execute function portail_attempt_asks_what_is_left()`)
})
