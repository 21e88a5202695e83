import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const overtakes = (newcomer: string) => `begin
     if exists (select 1 from added a join slots s on s.town_id = a.town_id and s.id = a.slot_id
         where a.cancelled_at is null and a.wait_id is null and s.waiting > 0 and ${newcomer}
           and not exists (select 1 from reservations k where k.town_id = a.town_id and k.child_id = a.child_id and k.day = a.day
             and k.slot_id = a.slot_id and k.id <> a.id and k.cancelled_at = a.booked_at)) then
       raise exception 'others wait for this slot' using errcode = 'check_violation', constraint = 'reservations_overtake';
     end if;
     return null;
   end`

const statements = [
  // one household's wish for places that were full, taken together or not at all
  `create table waits (
    town_id uuid not null,
    id uuid not null,
    household_id uuid not null,
    account_id uuid,
    activity text not null,
    key uuid,
    fingerprint text not null default '',
    asked_at timestamptz not null,
    asked_by text not null,
    points integer not null default 0,
    position integer not null default 0,
    criteria jsonb not null default '[]',
    state text not null default 'waiting'
      check (state in ('waiting', 'offered', 'taken', 'declined', 'expired', 'withdrawn', 'closed')),
    closes_at timestamptz not null,
    offered_at timestamptz,
    offer_until timestamptz,
    ended_at timestamptz,
    ended_by text,
    reason text not null default '',
    primary key (town_id, id),
    foreign key (town_id, household_id) references households (town_id, id),
    foreign key (town_id, activity) references activities (town_id, code),
    foreign key (town_id, account_id) references accounts (town_id, id),
    constraint waits_key unique (town_id, account_id, key),
    constraint waits_state unique (town_id, id, state),
    check ((ended_at is null) = (state in ('waiting', 'offered'))),
    check ((ended_at is null) = (ended_by is null)),
    check ((offered_at is null) = (offer_until is null)),
    check (state not in ('offered', 'taken', 'declined', 'expired') or offered_at is not null),
    check (state <> 'waiting' or offered_at is null)
  )`,
  `create index waits_by_household on waits (town_id, household_id)`,
  `create index waits_offered on waits (town_id, offer_until) where state = 'offered'`,
  `create index waits_closing on waits (town_id, closes_at) where state = 'waiting'`,

  // what a wait is for; its state is the wait's
  `create table wait_places (
    town_id uuid not null,
    wait_id uuid not null,
    child_id uuid not null,
    slot_id uuid not null,
    unit text not null,
    day date not null,
    state text not null default 'waiting',
    primary key (town_id, wait_id, child_id, slot_id),
    foreign key (town_id, wait_id, state) references waits (town_id, id, state) on update cascade on delete cascade,
    foreign key (town_id, slot_id, day) references slots (town_id, id, day),
    foreign key (town_id, child_id) references children (town_id, id)
  )`,
  `create unique index wait_places_once on wait_places (town_id, child_id, slot_id) where state in ('waiting', 'offered')`,
  `create index wait_places_by_slot on wait_places (town_id, slot_id) where state in ('waiting', 'offered')`,
  `create index wait_places_by_child on wait_places (town_id, child_id, day)`,

  `alter table slots add column waiting integer not null default 0 check (waiting >= 0)`,
  `create index slots_waited on slots (town_id) where waiting > 0`,
  `create function portail_count_waiting() returns trigger language plpgsql as $$
   begin
     if tg_op <> 'INSERT' and old.state = 'waiting' and (tg_op = 'DELETE' or new.state <> 'waiting' or new.slot_id <> old.slot_id) then
       update slots set waiting = waiting - 1 where town_id = old.town_id and id = old.slot_id;
     end if;
     if tg_op <> 'DELETE' and new.state = 'waiting' and (tg_op = 'INSERT' or old.state <> 'waiting' or new.slot_id <> old.slot_id) then
       update slots set waiting = waiting + 1 where town_id = new.town_id and id = new.slot_id;
     end if;
     return null;
   end $$`,
  `create trigger wait_places_count after insert or update or delete on wait_places
     for each row execute function portail_count_waiting()`,

  // an offer holds its places: they count, and are nobody's bookings until it is accepted; one that ends is deleted
  `alter table reservations
     add column wait_id uuid,
     add column held_until timestamptz,
     add foreign key (town_id, wait_id) references waits (town_id, id) on delete set null (wait_id),
     add constraint reservations_held check (held_until is null or (wait_id is not null and cancelled_at is null))`,
  `create index reservations_of_waits on reservations (town_id, wait_id) where wait_id is not null`,

  // after they were counted, so that the slot is locked: who waits comes first; a child that changes its unit keeps its place
  `create function portail_nobody_overtakes_on_insert() returns trigger language plpgsql as $$
   ${overtakes("true")} $$`,
  `create function portail_nobody_overtakes_on_update() returns trigger language plpgsql as $$
   ${overtakes(`not exists (select 1 from removed o
     where o.town_id = a.town_id and o.id = a.id and o.slot_id = a.slot_id and o.cancelled_at is null)`)} $$`,
  `create trigger reservations_overtake_on_insert after insert on reservations
     referencing new table as added for each statement execute function portail_nobody_overtakes_on_insert()`,
  `create trigger reservations_overtake_on_update after update on reservations
     referencing new table as added old table as removed for each statement execute function portail_nobody_overtakes_on_update()`,

  `create or replace view slot_cards as
     select town_id, id, activity, day, part, place, group_code, capacity, reserved, state, reason, withdrawn, waiting from slots`
]

/** Who waits for places that were full, and which are held for whom. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
