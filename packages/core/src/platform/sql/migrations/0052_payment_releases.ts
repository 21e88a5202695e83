import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const released = (
  allocation: string
) => `coalesce((select sum(l.amount_cents) from payment_releases l where l.town_id = ${allocation}.town_id
  and l.payment_id = ${allocation}.payment_id and l.invoice_id = ${allocation}.invoice_id), 0)`

const statements = [
  // what a credit note frees of the payments of an invoice that is paid: it covers the invoice no more, and is a surplus
  `create table payment_releases (
    town_id uuid not null,
    credit_note_id uuid not null,
    payment_id uuid not null,
    invoice_id uuid not null,
    amount_cents integer not null check (amount_cents > 0),
    primary key (town_id, credit_note_id, payment_id),
    foreign key (town_id, credit_note_id) references credit_notes (town_id, id),
    foreign key (town_id, payment_id, invoice_id) references payment_allocations (town_id, payment_id, invoice_id)
  )`,
  `create index payment_releases_by_payment on payment_releases (town_id, payment_id, invoice_id)`,
  `create trigger payment_releases_append_only before update or delete on payment_releases
     for each row execute function portail_append_only()`,
  `create trigger payment_releases_no_truncate before truncate on payment_releases
     for each statement execute function portail_append_only()`,
  `create function portail_no_overreleased_payment() returns trigger language plpgsql as $$
   declare covers integer; freed bigint;
   begin
     select amount_cents into covers from payment_allocations
       where town_id = new.town_id and payment_id = new.payment_id and invoice_id = new.invoice_id for update;
     if exists (select 1 from payment_rejections where town_id = new.town_id and payment_id = new.payment_id) then
       raise exception 'payment % was rejected', new.payment_id using errcode = 'check_violation';
     end if;
     select sum(amount_cents) into freed from payment_releases
       where town_id = new.town_id and payment_id = new.payment_id and invoice_id = new.invoice_id;
     if freed > covers then
       raise exception 'payment % covers less than that of invoice %', new.payment_id, new.invoice_id
         using errcode = 'check_violation';
     end if;
     return null;
   end $$`,
  `create trigger payment_releases_not_too_much after insert on payment_releases
     for each row execute function portail_no_overreleased_payment()`,

  // what payments cover, rejected ones included, less what credit notes freed
  `create view net_allocations as select * from (select a.town_id, a.payment_id, a.invoice_id,
       (a.amount_cents - ${released("a")})::int as amount_cents, a.carried_over_at from payment_allocations a) n where amount_cents > 0`,
  `create or replace view standing_allocations as select a.town_id, a.payment_id, a.invoice_id, a.amount_cents, a.carried_over_at
     from net_allocations a where not exists (select 1 from payment_rejections j
       where j.town_id = a.town_id and j.payment_id = a.payment_id)`,
  `create or replace view payment_parts as select a.town_id, a.payment_id, a.invoice_id, i.number as invoice, a.amount_cents,
     a.carried_over_at from net_allocations a join invoices i on i.town_id = a.town_id and i.id = a.invoice_id`,
  `create or replace view booked_payments as select p.town_id, p.id, p.household_id, p.regie_code, p.attempt_id, p.means, p.amount_cents,
     p.reference, p.authorisation, p.paid_at, p.recorded_at,
     (case when j.payment_id is not null then 0 else p.amount_cents
       - coalesce((select sum(a.amount_cents) from net_allocations a
         where a.town_id = p.town_id and a.payment_id = p.id), 0)
       - coalesce((select sum(r.amount_cents) from payment_refunds r
         where r.town_id = p.town_id and r.payment_id = p.id), 0) end)::int as surplus_cents,
     j.rejected_at
     from payments p left join payment_rejections j on j.town_id = p.town_id and j.payment_id = p.id`,
  `create or replace function portail_no_overspent_payment() returns trigger language plpgsql as $$
   declare received integer; spent bigint;
   begin
     select amount_cents into received from payments
       where town_id = new.town_id and id = new.payment_id for no key update;
     if exists (select 1 from payment_rejections where town_id = new.town_id and payment_id = new.payment_id) then
       raise exception 'payment % was rejected', new.payment_id using errcode = 'check_violation';
     end if;
     select coalesce(sum(amount_cents), 0) into spent from (
       select amount_cents from net_allocations where town_id = new.town_id and payment_id = new.payment_id
       union all
       select amount_cents from payment_refunds where town_id = new.town_id and payment_id = new.payment_id) parts;
     if spent > received then
       raise exception 'payment % would be spent twice', new.payment_id using errcode = 'check_violation';
     end if;
     return null;
   end $$`
]

/** A paid invoice may be credited: what paid it becomes a surplus, to give back or to put towards another. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
