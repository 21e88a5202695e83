import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const frozen = (table: string, event: "update" | "delete") =>
  `create trigger ${table}_frozen_on_${event} after ${event} on ${table}
     referencing old table as former for each statement execute function portail_issued_run_stays()`

const statements = [
  // what others may read of bookings; what an offer only holds is none
  `create view reservation_cards as select town_id, id, booking_id, slot_id, day, child_id, household_id, unit, late, cancelled_at,
     fee_percent from reservations where held_until is null`,

  // a month's invoicing of a régie; after the first of a period each one claims or credits the difference
  `create table invoice_runs (
    town_id uuid not null,
    id uuid not null,
    regie_code text not null,
    period text not null check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    sequence smallint not null check (sequence > 0),
    state text not null default 'draft' check (state in ('draft', 'issued')),
    revision integer not null default 0 check (revision >= 0),
    drafted_at timestamptz,
    drafted_by text not null default '',
    issued_on date,
    due_on date,
    issued_at timestamptz,
    issued_by text not null default '',
    primary key (town_id, id),
    foreign key (town_id, regie_code) references regies (town_id, code),
    constraint invoice_runs_once unique (town_id, regie_code, period, sequence),
    check ((state = 'issued') = (issued_at is not null)),
    check ((state = 'issued') = (issued_on is not null)),
    check (due_on >= issued_on)
  )`,
  `create unique index invoice_runs_one_draft on invoice_runs (town_id, regie_code, period) where state = 'draft'`,
  `create function portail_issued_run_never_changes() returns trigger language plpgsql as $$
   begin
     if old.state = 'issued' then
       raise exception 'run % is issued', old.id using errcode = 'restrict_violation';
     end if;
     return case when tg_op = 'DELETE' then old else new end;
   end $$`,
  `create trigger invoice_runs_issued_stay before update or delete on invoice_runs
     for each row execute function portail_issued_run_never_changes()`,

  // what a run has for a household; the revision before the last one stays, to be compared
  `create table run_documents (
    town_id uuid not null,
    run_id uuid not null,
    revision integer not null,
    household_id uuid not null,
    invoice_id uuid not null,
    due_cents integer not null,
    issued_cents integer not null,
    total_cents integer not null,
    outcome text not null check (outcome in ('invoice', 'credit', 'nothing', 'carried', 'left-out')),
    problems jsonb not null default '[]',
    primary key (town_id, run_id, revision, household_id),
    foreign key (town_id, run_id) references invoice_runs (town_id, id),
    foreign key (town_id, household_id) references households (town_id, id),
    check (outcome <> 'invoice' or total_cents > 0),
    check (outcome <> 'credit' or total_cents < 0)
  )`,
  `create index run_documents_by_household on run_documents (town_id, household_id)`,
  `create table run_lines (
    town_id uuid not null,
    run_id uuid not null,
    revision integer not null,
    household_id uuid not null,
    position smallint not null check (position > 0),
    child_id uuid,
    kind text not null check (kind in ('price', 'extra', 'payer', 'penalty', 'fee', 'carried')),
    component text not null check (component in ('care', 'meal', 'other')),
    activity_code text not null,
    unit_code text not null,
    activity text not null,
    description text not null,
    quantity integer not null,
    unit text not null,
    unit_price_cents integer not null,
    amount_cents integer not null,
    tariff text not null,
    first_day date not null,
    last_day date not null,
    trace jsonb not null,
    primary key (town_id, run_id, revision, household_id, position),
    foreign key (town_id, run_id, revision, household_id)
      references run_documents (town_id, run_id, revision, household_id),
    foreign key (town_id, child_id) references children (town_id, id),
    check (amount_cents = quantity * unit_price_cents)
  )`,
  `create function portail_issued_run_stays() returns trigger language plpgsql as $$
   begin
     if exists (select 1 from former f join invoice_runs r on r.town_id = f.town_id and r.id = f.run_id and r.revision = f.revision
       where r.state = 'issued') then
       raise exception 'an issued run never changes' using errcode = 'restrict_violation';
     end if;
     return null;
   end $$`,
  ...["run_documents", "run_lines"].flatMap((table) => [frozen(table, "update"), frozen(table, "delete")]),

  // the numbers of a régie in a year: each hangs on the one before, so that none is missing
  `create table invoice_counters (
    town_id uuid not null,
    regie_code text not null,
    year smallint not null,
    series smallint not null check (series between 1 and 99),
    last integer not null default 0 check (last >= 0),
    primary key (town_id, regie_code, year),
    foreign key (town_id, regie_code) references regies (town_id, code),
    constraint invoice_counters_series unique (town_id, series, year)
  )`,
  `create table invoice_numbers (
    town_id uuid not null,
    regie_code text not null,
    year smallint not null,
    sequence integer not null check (sequence > 0),
    previous integer generated always as (nullif(sequence - 1, 0)) stored,
    invoice_id uuid not null,
    primary key (town_id, regie_code, year, sequence),
    constraint invoice_numbers_no_gap foreign key (town_id, regie_code, year, previous)
      references invoice_numbers (town_id, regie_code, year, sequence),
    constraint invoice_numbers_once unique (town_id, invoice_id),
    foreign key (town_id, invoice_id) references invoices (town_id, id),
    foreign key (town_id, regie_code, year) references invoice_counters (town_id, regie_code, year)
  )`,
  `create trigger invoice_numbers_append_only before update or delete on invoice_numbers
     for each row execute function portail_append_only()`,
  `create trigger invoice_numbers_no_truncate before truncate on invoice_numbers
     for each statement execute function portail_append_only()`,

  // null on lines that another program made
  `alter table invoice_lines add column kind text, add column component text check (component in ('care', 'meal', 'other')),
     add column activity_code text, add column unit_code text, add column first_day date, add column last_day date,
     add column trace jsonb`
]

/** Monthly invoicing: drafts, what they became, and numbers without gaps. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
