export const paymentTables = [
  `create table payment_attempts (
    town_id uuid not null,
    id uuid not null,
    household_id uuid not null,
    account_id uuid not null,
    regie_code text not null,
    numcli text not null check (numcli ~ '^[0-9]{6}$'),
    mode text not null check (mode in ('T', 'X', 'W')),
    refdet text not null check (refdet ~ '^[0-9A-Za-z]{6,30}$'),
    amount_cents integer not null check (amount_cents >= 100),
    idop text,
    return_url text not null,
    state text not null check (state in ('preparing', 'pending', 'paid', 'failed', 'cancelled', 'expired', 'quarantined')),
    result_code text,
    started_at timestamptz not null,
    state_at timestamptz not null,
    next_check_at timestamptz,
    primary key (town_id, id),
    foreign key (town_id, household_id) references households (town_id, id),
    foreign key (town_id, account_id) references accounts (town_id, id),
    foreign key (town_id, regie_code) references regies (town_id, code),
    constraint payment_attempts_idop unique (town_id, idop),
    check (state = 'preparing' or state = 'failed' or idop is not null)
  )`,
  // a notification names the operation alone, not the town
  `create index payment_attempts_by_idop on payment_attempts (idop)`,
  `create index payment_attempts_to_check on payment_attempts (next_check_at) where next_check_at is not null`,

  `create table payment_attempt_invoices (
    town_id uuid not null,
    attempt_id uuid not null,
    invoice_id uuid not null,
    amount_cents integer not null check (amount_cents > 0),
    -- true while the attempt can still succeed: an invoice has at most one such attempt
    live boolean not null,
    primary key (town_id, attempt_id, invoice_id),
    foreign key (town_id, attempt_id) references payment_attempts (town_id, id),
    foreign key (town_id, invoice_id) references invoices (town_id, id)
  )`,
  `create unique index payment_attempt_invoices_one_live on payment_attempt_invoices (town_id, invoice_id) where live`,
  `create index payment_attempt_invoices_by_invoice on payment_attempt_invoices (town_id, invoice_id)`,

  `create table payments (
    town_id uuid not null,
    id uuid not null,
    household_id uuid not null,
    regie_code text not null,
    attempt_id uuid,
    means text not null check (means in ('card', 'direct-debit', 'cash', 'cheque', 'transfer', 'voucher')),
    amount_cents integer not null check (amount_cents > 0),
    authorisation text not null default '',
    paid_at timestamptz not null,
    recorded_at timestamptz not null,
    primary key (town_id, id),
    foreign key (town_id, household_id) references households (town_id, id),
    foreign key (town_id, regie_code) references regies (town_id, code),
    foreign key (town_id, attempt_id) references payment_attempts (town_id, id),
    constraint payments_one_per_attempt unique (town_id, attempt_id)
  )`,

  `create table payment_allocations (
    town_id uuid not null,
    payment_id uuid not null,
    invoice_id uuid not null,
    amount_cents integer not null check (amount_cents > 0),
    primary key (town_id, payment_id, invoice_id),
    foreign key (town_id, payment_id) references payments (town_id, id),
    foreign key (town_id, invoice_id) references invoices (town_id, id)
  )`,
  `create index payment_allocations_by_invoice on payment_allocations (town_id, invoice_id)`,

  ...["payments", "payment_allocations"].map(
    (table) => `create trigger ${table}_append_only before update or delete on ${table}
      for each row execute function portail_append_only()`
  ),

  // what covers an invoice never exceeds what it claims; the surplus of a payment stays unallocated
  `create function portail_no_overpaid_invoice() returns trigger language plpgsql as $$
   declare claimed integer; covered integer;
   begin
     select total_cents into claimed from invoices where town_id = new.town_id and id = new.invoice_id for update;
     select coalesce(sum(amount_cents), 0) into covered from payment_allocations
       where town_id = new.town_id and invoice_id = new.invoice_id;
     if covered > claimed then
       raise exception 'invoice % would be paid twice', new.invoice_id using errcode = 'check_violation';
     end if;
     return null;
   end $$`,
  `create trigger payment_allocations_no_overpaid_invoice after insert on payment_allocations
     for each row execute function portail_no_overpaid_invoice()`
]
