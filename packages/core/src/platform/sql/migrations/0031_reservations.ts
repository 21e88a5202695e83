import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const counting = (event: "insert" | "update" | "delete", tables: string) =>
  `create trigger reservations_count_on_${event} after ${event} on reservations
     referencing ${tables} for each statement execute function portail_count_reservations_on_${event}()`

const countingFunction = (event: string, changes: string) =>
  `create function portail_count_reservations_on_${event}() returns trigger language plpgsql as $$
   begin
     update slots s set reserved = s.reserved + c.change
       from (select town_id, slot_id, sum(change)::integer as change from (${changes}) each group by town_id, slot_id) c
       where s.town_id = c.town_id and s.id = c.slot_id and c.change <> 0;
     return null;
   end $$`

const added = `select town_id, slot_id, 1 as change from added where cancelled_at is null`
const removed = `select town_id, slot_id, -1 as change from removed where cancelled_at is null`

const statements = [
  // a child in a slot; a unit that takes several parts is as many rows of one booking. A cancelled one stays, for its fee and its story
  `create table reservations (
    town_id uuid not null,
    id uuid not null,
    booking_id uuid not null,
    slot_id uuid not null,
    day date not null,
    child_id uuid not null,
    household_id uuid not null,
    unit text not null,
    exclusive text,
    late boolean not null default false,
    booked_at timestamptz not null,
    booked_by text not null,
    cancelled_at timestamptz,
    cancelled_by text,
    fee_percent smallint check (fee_percent between 0 and 100),
    primary key (town_id, id),
    foreign key (town_id, slot_id, day) references slots (town_id, id, day),
    foreign key (town_id, child_id) references children (town_id, id),
    foreign key (town_id, household_id) references households (town_id, id),
    check ((cancelled_at is null) = (cancelled_by is null)),
    check (fee_percent is null or cancelled_at is not null)
  )`,
  // by child and day, so that a family's month is one range of it
  `create unique index reservations_once on reservations (town_id, child_id, day, slot_id) where cancelled_at is null`,
  `create unique index reservations_exclusive on reservations (town_id, child_id, day, exclusive)
     where cancelled_at is null and exclusive is not null`,
  `create index reservations_by_slot on reservations (town_id, slot_id)`,
  `create index reservations_by_household on reservations (town_id, household_id, day)`,
  countingFunction("insert", added),
  countingFunction("update", `${added} union all ${removed}`),
  countingFunction("delete", removed),
  counting("insert", "new table as added"),
  counting("update", "new table as added old table as removed"),
  counting("delete", "old table as removed"),

  // every wish and what became of it: families and staff read why
  `create table reservation_events (
    town_id uuid not null,
    id uuid not null,
    at timestamptz not null,
    actor text not null,
    household_id uuid not null,
    child_id uuid not null,
    activity text not null,
    unit text not null,
    day date not null,
    action text not null check (action in ('add', 'cancel', 'close')),
    outcome text not null check (outcome in ('booked', 'cancelled', 'full', 'refused')),
    code text not null default '',
    detail jsonb not null default '{}',
    primary key (town_id, id),
    foreign key (town_id, child_id) references children (town_id, id),
    foreign key (town_id, household_id) references households (town_id, id)
  )`,
  `create index reservation_events_by_child on reservation_events (town_id, child_id, day)`,
  `create index reservation_events_by_household on reservation_events (town_id, household_id, at)`,

  // a request that comes twice has the same answer, and changes nothing the second time
  `create table planning_requests (
    town_id uuid not null,
    account_id uuid not null,
    key uuid not null,
    fingerprint text not null,
    answer jsonb not null,
    answered_at timestamptz not null,
    primary key (town_id, account_id, key),
    foreign key (town_id, account_id) references accounts (town_id, id)
  )`,
  `create index planning_requests_by_age on planning_requests (town_id, answered_at)`,

  // the secret address at which a calendar program reads a family's days; one an account
  `create table planning_feeds (
    town_id uuid not null,
    account_id uuid not null,
    household_id uuid not null,
    secret_hash text not null,
    created_at timestamptz not null,
    read_at timestamptz,
    primary key (town_id, account_id),
    foreign key (town_id, account_id) references accounts (town_id, id),
    foreign key (town_id, household_id) references households (town_id, id),
    constraint planning_feeds_secret unique (town_id, secret_hash)
  )`
]

/** Who comes when: what families book, what became of each wish, and where their calendars read it. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
