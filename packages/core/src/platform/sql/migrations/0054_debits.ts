import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const statements = [
  `create table debit_mandates (
    town_id uuid not null,
    id uuid not null,
    household_id uuid not null,
    regie_code text not null,
    reference text not null check (reference ~ '^[A-Za-z0-9+?/:().,'' -]{1,35}$'),
    signed_on date not null,
    iban_end text not null check (iban_end ~ '^[A-Z0-9]{4}$'),
    -- holder, IBAN and BIC; nothing is left of them when the household has left
    key_id text,
    sealed bytea,
    recorded_at timestamptz not null,
    recorded_by text not null,
    ended_on date,
    end_reason text check (end_reason in ('revoked', 'closed', 'refused-by-bank', 'household-left')),
    primary key (town_id, id),
    foreign key (town_id, household_id) references households (town_id, id),
    foreign key (town_id, regie_code) references regies (town_id, code),
    -- never given to another mandate, even an ended one (SEPA)
    constraint debit_mandates_reference unique (town_id, reference),
    check ((key_id is null) = (sealed is null)),
    check ((ended_on is null) = (end_reason is null)),
    check (ended_on is not null or sealed is not null)
  )`,
  `create unique index debit_mandates_active on debit_mandates (town_id, household_id, regie_code) where ended_on is null`,

  `create table debit_orders (
    town_id uuid not null,
    id uuid not null,
    regie_code text not null,
    message_id text not null check (message_id ~ '^[A-Z0-9-]{1,33}$'),
    collection_on date not null,
    -- the creditor as the file names it, whatever the town's settings say later
    creditor jsonb not null,
    ordered_at timestamptz not null,
    ordered_by text not null,
    primary key (town_id, id),
    foreign key (town_id, regie_code) references regies (town_id, code),
    unique (town_id, message_id)
  )`,
  `create table debits (
    town_id uuid not null,
    id uuid not null,
    order_id uuid not null,
    mandate_id uuid not null,
    household_id uuid not null,
    end_to_end_id text not null check (end_to_end_id ~ '^[A-Z0-9-]{1,35}$'),
    amount_cents integer not null check (amount_cents > 0),
    outcome text check (outcome in ('booked', 'returned')),
    payment_id uuid,
    return_code text,
    settled_at timestamptz,
    primary key (town_id, id),
    foreign key (town_id, order_id) references debit_orders (town_id, id),
    foreign key (town_id, mandate_id) references debit_mandates (town_id, id),
    foreign key (town_id, household_id) references households (town_id, id),
    foreign key (town_id, payment_id, amount_cents) references payments (town_id, id, amount_cents),
    unique (town_id, end_to_end_id),
    unique (town_id, order_id, mandate_id),
    check ((payment_id is not null) = (outcome is not null and outcome = 'booked')),
    check ((settled_at is null) = (outcome is null))
  )`,
  `create unique index debits_of_payment on debits (town_id, payment_id) where payment_id is not null`,
  `create table debit_invoices (
    town_id uuid not null,
    debit_id uuid not null,
    invoice_id uuid not null,
    amount_cents integer not null check (amount_cents > 0),
    -- the bank may still collect it
    open boolean not null default true,
    primary key (town_id, debit_id, invoice_id),
    foreign key (town_id, debit_id) references debits (town_id, id),
    foreign key (town_id, invoice_id) references invoices (town_id, id)
  )`,
  `create unique index debit_invoices_open on debit_invoices (town_id, invoice_id) where open`,

  // what was ordered of a bank is never another amount, nor gone; what became of it is written once
  `create function portail_debit_stands() returns trigger language plpgsql as $$
   begin
     if (new.town_id, new.id, new.order_id, new.mandate_id, new.household_id, new.end_to_end_id, new.amount_cents)
       is distinct from (old.town_id, old.id, old.order_id, old.mandate_id, old.household_id, old.end_to_end_id, old.amount_cents)
       or old.outcome is not null then
       raise exception 'debit % stands as it was ordered and settled', old.end_to_end_id using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger debits_stand before update on debits for each row execute function portail_debit_stands()`,
  ...["debit_orders", "debits", "debit_invoices"].flatMap((table) => [
    `create trigger ${table}_no_delete before delete on ${table} for each row execute function portail_append_only()`,
    `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function portail_append_only()`
  ]),
  `create trigger debit_orders_append_only before update on debit_orders
     for each row execute function portail_append_only()`,

  // one way at a time: an invoice that the bank is asked for is not paid online, and the other way round
  `create function portail_one_way_to_pay() returns trigger language plpgsql as $$
   begin
     -- an attempt has its invoice locked already, without waiting
     if tg_table_name = 'debit_invoices' then
       perform 1 from invoices where town_id = new.town_id and id = new.invoice_id for update;
     end if;
     if exists (select 1 from live_attempts where town_id = new.town_id and invoice_id = new.invoice_id
       and (hold = 'direct-debit') = (tg_table_name <> 'debit_invoices')) then
       raise exception 'invoice % is being paid another way', new.invoice_id
         using errcode = 'unique_violation', constraint = 'invoices_one_way_to_pay';
     end if;
     return new;
   end $$`,
  `create or replace view live_attempts as select l.town_id, l.invoice_id, l.attempt_id, t.started_at,
     case when t.state = 'quarantined' then 'set-aside' when t.state = 'pending' and t.result_code = 'A' then 'left'
       else 'under-way' end as hold
     from payment_attempt_invoices l join payment_attempts t on t.town_id = l.town_id and t.id = l.attempt_id
     where l.live or t.state = 'quarantined'
     union all
     select l.town_id, l.invoice_id, d.id, (o.collection_on + time '12:00') at time zone 'Europe/Paris', 'direct-debit'
     from debit_invoices l join debits d on d.town_id = l.town_id and d.id = l.debit_id
       join debit_orders o on o.town_id = d.town_id and o.id = d.order_id
     where l.open`,
  `create trigger debit_invoices_one_way before insert on debit_invoices
     for each row execute function portail_one_way_to_pay()`,
  `create trigger payment_attempt_invoices_one_way before insert on payment_attempt_invoices
     for each row when (new.live) execute function portail_one_way_to_pay()`
]

/** Direct debits that a régie orders of its bank: mandates, orders, and what became of each debit. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
