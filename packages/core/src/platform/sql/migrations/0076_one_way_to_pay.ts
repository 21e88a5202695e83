import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const way = (table: string, way: "direct-debit" | "attempt", when: string) =>
  `create or replace trigger ${table}_one_way before insert on ${table}
     for each row ${when} execute function portail_one_way_to_pay('${way}')`

const statements = [
  // the trigger says which way it stands for: the name of its table is a shard's where tables are distributed
  `create or replace function portail_one_way_to_pay() returns trigger language plpgsql as $$
   begin
     -- an attempt has its invoice locked already, without waiting
     if tg_argv[0] = 'direct-debit' then
       perform 1 from invoices where town_id = new.town_id and id = new.invoice_id for update;
     end if;
     if exists (select 1 from live_attempts where town_id = new.town_id and invoice_id = new.invoice_id
       and (hold = 'direct-debit') = (tg_argv[0] <> 'direct-debit')) then
       raise exception 'invoice % is being paid another way', new.invoice_id
         using errcode = 'unique_violation', constraint = 'invoices_one_way_to_pay';
     end if;
     return new;
   end $$`,
  way("debit_invoices", "direct-debit", ""),
  way("payment_attempt_invoices", "attempt", "when (new.live)")
]

/** An invoice is paid one way at a time on distributed tables too. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
