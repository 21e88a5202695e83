export const paymentChanges = [
  // what the régie's own papers call a counter payment: number of a receipt, a cheque, a transfer
  `alter table payments add column reference text not null default ''`,
  `create unique index payments_reference on payments (town_id, regie_code, means, reference) where reference <> ''`,

  // money given back of the part of a payment that covers no invoice
  `create table payment_refunds (
    town_id uuid not null,
    id uuid not null,
    payment_id uuid not null,
    amount_cents integer not null check (amount_cents > 0),
    reason text not null check (trim(reason) <> ''),
    refunded_at timestamptz not null,
    recorded_at timestamptz not null,
    primary key (town_id, id),
    foreign key (town_id, payment_id) references payments (town_id, id)
  )`,
  `create index payment_refunds_by_payment on payment_refunds (town_id, payment_id)`,
  `create trigger payment_refunds_append_only before update or delete on payment_refunds
     for each row execute function portail_append_only()`,

  // no key update: foreign keys of concurrent parts hold a key share of the payment, which a full lock would wait for
  `create function portail_no_overspent_payment() returns trigger language plpgsql as $$
   declare received integer; spent bigint;
   begin
     select amount_cents into received from payments
       where town_id = new.town_id and id = new.payment_id for no key update;
     select coalesce(sum(amount_cents), 0) into spent from (
       select amount_cents from payment_allocations where town_id = new.town_id and payment_id = new.payment_id
       union all
       select amount_cents from payment_refunds where town_id = new.town_id and payment_id = new.payment_id) parts;
     if spent > received then
       raise exception 'payment % would be spent twice', new.payment_id using errcode = 'check_violation';
     end if;
     return null;
   end $$`,
  ...["payment_allocations", "payment_refunds"].map(
    (table) => `create constraint trigger ${table}_no_overspent_payment after insert on ${table}
      for each row execute function portail_no_overspent_payment()`
  )
]
