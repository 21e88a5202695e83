import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const statements = [
  // one row a town, kept for ever: numbers go on where they were, so that a number never comes twice
  `create table waiting_rooms (
    town_id uuid primary key references towns (id),
    last_number bigint not null check (last_number >= opened_after),
    admitted bigint not null check (admitted >= opened_after),
    opened_after bigint not null check (opened_after >= 0),
    opened_at timestamptz not null,
    busy_at timestamptz not null,
    closed_at timestamptz
  )`,
  // who was let in is not sent back, and who has a number keeps its place
  `create function portail_waiting_rooms_forward() returns trigger language plpgsql as $$
   begin
     if new.last_number < old.last_number or new.admitted < old.admitted or new.opened_after < old.opened_after
     then raise exception 'numbers of the waiting room of % only grow', old.town_id using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger waiting_rooms_forward before update on waiting_rooms
     for each row execute function portail_waiting_rooms_forward()`
]

/** The waiting rooms of mornings on which more families come than the portal takes at once: no personal data. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
