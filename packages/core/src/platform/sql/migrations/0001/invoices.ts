export const invoiceTables = [
  `create table invoices (
    town_id uuid not null,
    id uuid not null,
    household_id uuid not null,
    regie_code text not null,
    number text not null check (number ~ '^[0-9A-Za-z]{6,20}$'),
    issued_on date not null,
    due_on date not null,
    period text not null,
    total_cents integer not null check (total_cents >= 0),
    content_hash bytea not null,
    recorded_at timestamptz not null,
    primary key (town_id, id),
    foreign key (town_id, household_id) references households (town_id, id),
    foreign key (town_id, regie_code) references regies (town_id, code),
    constraint invoices_number unique (town_id, number),
    check (due_on >= issued_on)
  )`,
  `create index invoices_by_household on invoices (town_id, household_id, issued_on)`,

  `create table invoice_lines (
    town_id uuid not null,
    invoice_id uuid not null,
    position smallint not null check (position > 0),
    child_id uuid,
    activity text not null,
    description text not null,
    quantity numeric(10, 3) not null,
    unit text not null default '',
    unit_price_cents integer not null,
    amount_cents integer not null,
    tariff text not null default '',
    primary key (town_id, invoice_id, position),
    foreign key (town_id, invoice_id) references invoices (town_id, id),
    foreign key (town_id, child_id) references children (town_id, id)
  )`,

  `create table credit_notes (
    town_id uuid not null,
    id uuid not null,
    invoice_id uuid not null,
    number text not null,
    issued_on date not null,
    amount_cents integer not null check (amount_cents > 0),
    reason text not null,
    recorded_at timestamptz not null,
    primary key (town_id, id),
    foreign key (town_id, invoice_id) references invoices (town_id, id),
    constraint credit_notes_number unique (town_id, number)
  )`,
  `create index credit_notes_by_invoice on credit_notes (town_id, invoice_id)`,

  ...["invoices", "invoice_lines", "credit_notes"].map(
    (table) => `create trigger ${table}_append_only before update or delete on ${table}
      for each row execute function portail_append_only()`
  )
]
