import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const statements = [
  // null: an agent made it; a later run of the month reckons with it
  `alter table credit_notes add column run_id uuid, add foreign key (town_id, run_id) references invoice_runs (town_id, id)`,
  `alter table credit_notes disable trigger credit_notes_append_only`,
  `update credit_notes n set run_id = r.id
     from invoices i, invoice_runs r, run_documents d
     where i.town_id = n.town_id and i.id = n.invoice_id and n.reason like 'Régularisation %'
       and r.town_id = n.town_id and r.regie_code = i.regie_code and r.state = 'issued' and r.issued_on = n.issued_on
       and d.town_id = r.town_id and d.run_id = r.id and d.household_id = i.household_id and d.outcome = 'credit'`,
  `alter table credit_notes enable trigger credit_notes_append_only`,
  `create view credit_note_cards as select town_id, id, invoice_id, amount_cents, run_id from credit_notes`,
  `alter table run_lines drop constraint run_lines_kind_check, add constraint run_lines_kind_check
     check (kind in ('price', 'extra', 'payer', 'penalty', 'fee', 'carried', 'credited'))`,

  // what a run claims of somebody who pays a part of families' prices; below zero it gives back. Its lines are the run's
  `create table payer_invoices (
    town_id uuid not null,
    id uuid not null,
    run_id uuid not null,
    payer_code text not null,
    payer_name text not null,
    regie_code text not null,
    year smallint not null,
    sequence integer not null check (sequence > 0),
    previous integer generated always as (nullif(sequence - 1, 0)) stored,
    number text not null check (number ~ '^[0-9A-Z]{6,20}$'),
    issued_on date not null,
    due_on date not null,
    total_cents integer not null check (total_cents <> 0),
    primary key (town_id, id),
    foreign key (town_id, run_id) references invoice_runs (town_id, id),
    foreign key (town_id, regie_code, year) references invoice_counters (town_id, regie_code, year),
    constraint payer_invoices_once unique (town_id, run_id, payer_code),
    constraint payer_invoices_number unique (town_id, number),
    constraint payer_invoices_sequence unique (town_id, regie_code, year, sequence),
    constraint payer_invoices_no_gap foreign key (town_id, regie_code, year, previous)
      references payer_invoices (town_id, regie_code, year, sequence),
    check (due_on >= issued_on)
  )`,
  `create trigger payer_invoices_append_only before update or delete on payer_invoices
     for each row execute function portail_append_only()`,
  `create trigger payer_invoices_no_truncate before truncate on payer_invoices
     for each statement execute function portail_append_only()`,

  // by the year in which a school year begins, only of years after which the class changed
  `alter table children add column former_classes jsonb not null default '{}' check (jsonb_typeof(former_classes) = 'object')`,
  // from June on a class is that of the next school year; before, another one puts this year's right
  `create function portail_keep_former_class() returns trigger language plpgsql as $$
   declare
     today date := (now() at time zone 'Europe/Paris')::date;
     former text := (extract(year from today) - case when extract(month from today) < 6 then 2 else 1 end)::text;
   begin
     if new.school_class = '' then
       new.former_classes := '{}';
     elsif old.school_class not in ('', new.school_class) and not old.former_classes ? former then
       new.former_classes := old.former_classes || jsonb_build_object(former, old.school_class);
     end if;
     return new;
   end $$`,
  `create trigger children_keep_former_class before update of school_class on children
     for each row when (old.school_class is distinct from new.school_class) execute function portail_keep_former_class()`,
  `create or replace view child_cards as select town_id, id, external_ref, given_name, family_name, birth_date, school, school_class,
     former_classes from children`,

  // days of absences that were proved; some stay due all the same
  `create view proved_absences as select s.town_id, s.child_id, s.slot_id, s.day, s.stays_due
     from absence_slots s join absences a on a.town_id = s.town_id and a.id = s.absence_id where a.state = 'accepted'`
]

/** What a month's run reckons with: credit notes of agents, payers of a part, classes of years that are over, proved absences. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
