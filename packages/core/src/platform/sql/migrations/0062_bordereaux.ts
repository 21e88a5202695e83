import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const kinds = "check (collection in ('regie', 'titre', 'role'))"

const statements = [
  `alter table regies add column collection text not null default 'regie' ${kinds}`,
  `alter table invoices add column collection text not null default 'regie' ${kinds}`,
  `alter table invoices add constraint invoices_collection unique (town_id, id, collection)`,
  `create or replace view receivables as select b.town_id, b.id, b.household_id, b.regie_code, b.number, b.issued_on, b.due_on,
       b.period, b.recorded_at, b.total_cents, b.paid_cents, b.credited_cents,
       greatest(0, b.total_cents - b.paid_cents - b.credited_cents) as remaining_cents, b.collection
     from (select i.town_id, i.id, i.household_id, i.regie_code, i.number, i.issued_on, i.due_on, i.period, i.recorded_at, i.total_cents,
       coalesce((select sum(a.amount_cents) from standing_allocations a
         where a.town_id = i.town_id and a.invoice_id = i.id), 0)::int as paid_cents,
       coalesce((select sum(c.amount_cents) from credit_notes c
         where c.town_id = i.town_id and c.invoice_id = i.id), 0)::int as credited_cents, i.collection
       from invoices i) b`,

  // what the Trésor public collects is neither paid to a régie online nor debited by one
  `create function portail_regie_collects() returns trigger language plpgsql as $$
   begin
     if exists (select 1 from invoices where town_id = new.town_id and id = new.invoice_id and collection <> 'regie') then
       raise exception 'invoice % is paid to the Tresor public', new.invoice_id using errcode = 'check_violation';
     end if;
     return new;
   end $$`,
  ...["payment_attempt_invoices", "debit_invoices"].map(
    (table) =>
      `create trigger ${table}_of_regie before insert on ${table} for each row execute function portail_regie_collects()`
  ),

  // the numbers of a body's budget in a year: bordereaux of each kind, and titres over all their bordereaux
  `create table bordereau_counters (
    town_id uuid not null references towns (id),
    siret text not null,
    budget text not null,
    kind text not null,
    exercise smallint not null,
    last_bordereau integer not null check (last_bordereau >= 0),
    last_piece integer not null check (last_piece >= 0),
    primary key (town_id, siret, budget, kind, exercise)
  )`,
  `create table bordereaux (
    town_id uuid not null,
    id uuid not null,
    regie_code text not null,
    kind text not null check (kind in ('titre', 'role')),
    siret text not null,
    budget text not null,
    exercise smallint not null,
    number integer not null check (number between 1 and 9999999),
    -- each hangs on the one before, so that none is missing
    previous integer,
    issued_on date not null,
    period text not null,
    -- who collects and how, whatever the town's settings say later
    collection jsonb not null,
    accepted_on date,
    accepted_by text,
    primary key (town_id, id),
    foreign key (town_id, regie_code) references regies (town_id, code),
    foreign key (town_id, siret, budget, kind, exercise) references bordereau_counters (town_id, siret, budget, kind, exercise),
    constraint bordereaux_number unique (town_id, siret, budget, kind, exercise, number),
    constraint bordereaux_no_gap foreign key (town_id, siret, budget, kind, exercise, previous)
      references bordereaux (town_id, siret, budget, kind, exercise, number),
    constraint bordereaux_of_kind unique (town_id, id, siret, budget, kind, exercise),
    check (previous = number - 1),
    check (accepted_on >= issued_on),
    check ((accepted_on is null) = (accepted_by is null))
  )`,
  `create unique index bordereaux_first on bordereaux (town_id, siret, budget, kind, exercise) where previous is null`,
  `create table bordereau_pieces (
    town_id uuid not null,
    bordereau_id uuid not null,
    siret text not null,
    budget text not null,
    kind text not null,
    exercise smallint not null,
    number integer not null check (number between 1 and 99999999),
    invoice_id uuid not null,
    primary key (town_id, bordereau_id, number),
    foreign key (town_id, bordereau_id, siret, budget, kind, exercise)
      references bordereaux (town_id, id, siret, budget, kind, exercise),
    -- claimed of the Trésor public once, and only what it collects
    constraint bordereau_pieces_once unique (town_id, invoice_id),
    foreign key (town_id, invoice_id, kind) references invoices (town_id, id, collection)
  )`,
  `create unique index bordereau_pieces_titre on bordereau_pieces (town_id, siret, budget, exercise, number) where kind = 'titre'`,
  `create function portail_bordereau_stands() returns trigger language plpgsql as $$
   begin
     if to_jsonb(new) - '{accepted_on,accepted_by}'::text[] is distinct from to_jsonb(old) - '{accepted_on,accepted_by}'::text[]
       or old.accepted_on is not null then
       raise exception 'bordereau % stands as it was issued', old.id using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger bordereaux_stand before update on bordereaux for each row execute function portail_bordereau_stands()`,
  `create trigger bordereau_pieces_append_only before update on bordereau_pieces
     for each row execute function portail_append_only()`,
  ...["bordereaux", "bordereau_pieces"].flatMap((table) => [
    `create trigger ${table}_no_delete before delete on ${table} for each row execute function portail_append_only()`,
    `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function portail_append_only()`
  ])
]

/** What the Trésor public collects: titres and rôles, their bordereaux and numbers. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
