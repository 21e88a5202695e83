import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const statements = [
  // what a town offers, as its file says it; rows hang on it, so that one that is no longer offered stays, retired
  `create table activities (
    town_id uuid not null references towns (id),
    code text not null,
    position integer not null,
    settings jsonb not null,
    applied_at timestamptz not null,
    retired_at timestamptz,
    primary key (town_id, code)
  )`,

  // an activity on a day in a part of the day, at a place, for a group; null is no limit of places
  `create table slots (
    town_id uuid not null,
    id uuid not null,
    activity text not null,
    day date not null,
    part text not null,
    place text not null default '',
    group_code text not null default '',
    capacity integer check (capacity >= 0),
    reserved integer not null default 0 check (reserved >= 0),
    state text not null default 'open' check (state in ('open', 'closed')),
    reason text not null default '',
    primary key (town_id, id),
    foreign key (town_id, activity) references activities (town_id, code),
    constraint slots_once unique (town_id, activity, day, part, place, group_code),
    constraint slots_of_a_day unique (town_id, id, day)
  )`,
  // a capacity may fall below what is reserved: nobody loses a place, and nobody gets one
  `create function portail_slot_takes_no_more() returns trigger language plpgsql as $$
   begin
     if tg_op = 'INSERT' and new.reserved > 0 then
       raise exception 'slot % begins with reservations', new.id using errcode = 'check_violation';
     end if;
     if tg_op = 'UPDATE' and new.reserved > old.reserved then
       if new.state = 'closed' then
         raise exception 'slot % is closed', new.id using errcode = 'check_violation', constraint = 'slots_closed';
       end if;
       if new.reserved > new.capacity then
         raise exception 'slot % is full', new.id using errcode = 'check_violation', constraint = 'slots_full';
       end if;
     end if;
     return new;
   end $$`,
  `create trigger slots_take_no_more before insert or update on slots
     for each row execute function portail_slot_takes_no_more()`,

  // an enrolment is asked for, then decided; those recorded before were decided by another program
  `alter table enrolments
     add column state text not null default 'accepted' check (state in ('requested', 'accepted', 'refused', 'withdrawn')),
     add column period text not null default '',
     add column place text not null default '',
     add column group_code text not null default '',
     add column requested_by text not null default '',
     add column decided_at timestamptz,
     add column decided_by text not null default '',
     add column reason text not null default ''`,
  `create or replace view enrolment_periods as select town_id, household_id, child_id, activity, starts_on, ends_on
     from enrolments where state in ('requested', 'accepted')`,
  `create view slot_cards as select town_id, id, activity, day, part, place, group_code, capacity, reserved, state, reason from slots`,
  `create view enrolment_cards as select town_id, id, household_id, child_id, activity, period, place, group_code, starts_on, ends_on,
     state from enrolments`
]

/** What families may ask for and book, and how often a slot may be given. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
