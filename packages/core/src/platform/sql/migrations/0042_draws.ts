import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const statements = [
  // made before anybody asks, so that nobody chooses one that suits; its hash is known at once, itself once it is drawn with
  `create table draw_seeds (
    town_id uuid not null,
    activity text not null,
    period text not null,
    starts_on date not null,
    seed text not null check (seed ~ '^[0-9a-f]{64}$'),
    seed_hash text not null check (seed_hash ~ '^[0-9a-f]{64}$'),
    made_at timestamptz not null,
    published_at timestamptz,
    primary key (town_id, activity, period, starts_on),
    foreign key (town_id, activity) references activities (town_id, code)
  )`,

  // a unit on a day that a home asks for, decided later; a party is drawn as one
  `create table place_requests (
    town_id uuid not null,
    id uuid not null,
    party_id uuid not null,
    household_id uuid not null,
    child_id uuid not null,
    activity text not null,
    unit text not null,
    day date not null,
    whole boolean not null,
    asked_at timestamptz not null,
    state text not null default 'waiting' check (state in ('waiting', 'given', 'refused', 'withdrawn')),
    code text not null default '',
    ended_at timestamptz,
    primary key (town_id, id),
    foreign key (town_id, activity) references activities (town_id, code),
    foreign key (town_id, household_id) references households (town_id, id),
    foreign key (town_id, child_id) references children (town_id, id),
    check ((ended_at is null) = (state = 'waiting'))
  )`,
  `create unique index place_requests_once on place_requests (town_id, child_id, day, activity, unit, household_id)
     where state = 'waiting'`,
  `create index place_requests_by_activity on place_requests (town_id, activity, day)`,
  `create index place_requests_by_household on place_requests (town_id, household_id)`,
  `create index place_requests_by_party on place_requests (town_id, party_id)`,

  // held once: whoever comes second finds it
  `create table draws (
    town_id uuid not null,
    activity text not null,
    period text not null,
    starts_on date not null,
    held_at timestamptz not null,
    held_by text not null,
    primary key (town_id, activity, period, starts_on),
    foreign key (town_id, activity, period, starts_on) references draw_seeds (town_id, activity, period, starts_on)
  )`,
  `create table draw_parties (
    town_id uuid not null,
    activity text not null,
    period text not null,
    starts_on date not null,
    party_id uuid not null,
    household_id uuid not null,
    rank integer not null check (rank > 0),
    weight double precision not null check (weight > 0),
    criteria jsonb not null,
    key double precision not null,
    primary key (town_id, activity, period, starts_on, party_id),
    unique (town_id, activity, period, starts_on, rank),
    foreign key (town_id, activity, period, starts_on) references draws (town_id, activity, period, starts_on),
    foreign key (town_id, household_id) references households (town_id, id)
  )`,

  `alter table reservation_events drop constraint reservation_events_outcome_check,
     add constraint reservation_events_outcome_check check (outcome in ('booked', 'cancelled', 'full', 'refused', 'asked'))`
]

/** Places that families ask for until a date, and the draw among them. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
