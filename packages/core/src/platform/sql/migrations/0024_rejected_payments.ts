import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** The counter-entry of a payment that the bank sent back: a debit, a cheque. What it covered is claimed again. */
const statements = [
  `alter table payments add constraint payments_amount unique (town_id, id, amount_cents)`,
  `create table payment_rejections (
    town_id uuid not null,
    payment_id uuid not null,
    amount_cents integer not null,
    reason text not null check (trim(reason) <> ''),
    rejected_at timestamptz not null,
    recorded_at timestamptz not null,
    -- the whole of a payment, and once
    primary key (town_id, payment_id),
    foreign key (town_id, payment_id, amount_cents) references payments (town_id, id, amount_cents)
  )`,
  `create index payment_rejections_by_day on payment_rejections (town_id, rejected_at)`,
  `create trigger payment_rejections_append_only before update or delete on payment_rejections
     for each row execute function portail_append_only()`,

  // what still covers invoices
  `create view standing_allocations as select a.town_id, a.payment_id, a.invoice_id, a.amount_cents, a.carried_over_at
     from payment_allocations a where not exists (select 1 from payment_rejections j
       where j.town_id = a.town_id and j.payment_id = a.payment_id)`,

  `create or replace function portail_no_overpaid_invoice() returns trigger language plpgsql as $$
   declare claimed integer; covered bigint;
   begin
     select total_cents into claimed from invoices where town_id = new.town_id and id = new.invoice_id for update;
     select coalesce(sum(amount_cents), 0) into covered from (
       select amount_cents from standing_allocations where town_id = new.town_id and invoice_id = new.invoice_id
       union all
       select amount_cents from credit_notes where town_id = new.town_id and invoice_id = new.invoice_id) parts;
     if covered > claimed then
       raise exception 'invoice % would be paid twice', new.invoice_id using errcode = 'check_violation';
     end if;
     return null;
   end $$`,
  `create or replace function portail_attempt_asks_what_is_left() returns trigger language plpgsql as $$
   declare claimed integer; covered bigint;
   begin
     select total_cents into claimed from invoices where town_id = new.town_id and id = new.invoice_id for update nowait;
     select coalesce(sum(amount_cents), 0) into covered from (
       select amount_cents from standing_allocations where town_id = new.town_id and invoice_id = new.invoice_id
       union all
       select amount_cents from credit_notes where town_id = new.town_id and invoice_id = new.invoice_id) parts;
     if claimed - covered is distinct from new.amount_cents then
       raise exception 'invoice % has another amount left than the attempt asks for', new.invoice_id
         using errcode = 'serialization_failure';
     end if;
     return new;
   end $$`,
  `create or replace function portail_no_overspent_payment() returns trigger language plpgsql as $$
   declare received integer; spent bigint;
   begin
     select amount_cents into received from payments
       where town_id = new.town_id and id = new.payment_id for no key update;
     if exists (select 1 from payment_rejections where town_id = new.town_id and payment_id = new.payment_id) then
       raise exception 'payment % was rejected', new.payment_id using errcode = 'check_violation';
     end if;
     select coalesce(sum(amount_cents), 0) into spent from (
       select amount_cents from payment_allocations where town_id = new.town_id and payment_id = new.payment_id
       union all
       select amount_cents from payment_refunds where town_id = new.town_id and payment_id = new.payment_id) parts;
     if spent > received then
       raise exception 'payment % would be spent twice', new.payment_id using errcode = 'check_violation';
     end if;
     return null;
   end $$`,

  `create or replace view receivables as select b.*, greatest(0, b.total_cents - b.paid_cents - b.credited_cents) as remaining_cents
     from (select i.town_id, i.id, i.household_id, i.regie_code, i.number, i.issued_on, i.due_on, i.period, i.recorded_at, i.total_cents,
       coalesce((select sum(a.amount_cents) from standing_allocations a
         where a.town_id = i.town_id and a.invoice_id = i.id), 0)::int as paid_cents,
       coalesce((select sum(c.amount_cents) from credit_notes c
         where c.town_id = i.town_id and c.invoice_id = i.id), 0)::int as credited_cents
       from invoices i) b`,
  `create or replace view booked_payments as select p.town_id, p.id, p.household_id, p.regie_code, p.attempt_id, p.means, p.amount_cents,
     p.reference, p.authorisation, p.paid_at, p.recorded_at,
     (case when j.payment_id is not null then 0 else p.amount_cents
       - coalesce((select sum(a.amount_cents) from payment_allocations a
         where a.town_id = p.town_id and a.payment_id = p.id), 0)
       - coalesce((select sum(r.amount_cents) from payment_refunds r
         where r.town_id = p.town_id and r.payment_id = p.id), 0) end)::int as surplus_cents,
     j.rejected_at
     from payments p left join payment_rejections j on j.town_id = p.town_id and j.payment_id = p.id`
]

export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
