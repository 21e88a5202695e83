import { Effect } from "effect"
import { SqlClient } from "effect/sql"

export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  // an invoice is never settled twice, by payments or by credit notes: what is paid is given back as a surplus, not credited
  yield* sql.unsafe(`create or replace function portail_no_overpaid_invoice() returns trigger language plpgsql as $$
   declare claimed integer; covered bigint;
   begin
     select total_cents into claimed from invoices where town_id = new.town_id and id = new.invoice_id for update;
     select coalesce(sum(amount_cents), 0) into covered from (
       select amount_cents from payment_allocations where town_id = new.town_id and invoice_id = new.invoice_id
       union all
       select amount_cents from credit_notes where town_id = new.town_id and invoice_id = new.invoice_id) parts;
     if covered > claimed then
       raise exception 'invoice % would be paid twice', new.invoice_id using errcode = 'check_violation';
     end if;
     return null;
   end $$`)
  yield* sql.unsafe(`create trigger credit_notes_no_overpaid_invoice after insert on credit_notes
     for each row execute function portail_no_overpaid_invoice()`)
})
