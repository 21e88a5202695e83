import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const statements = [
  `create table webhooks (
    town_id uuid not null,
    id uuid not null,
    url text not null check (url ~ '^https?://'),
    events text[] not null check (cardinality(events) > 0),
    -- the secret that signs, and the one before while it still does
    key_id text not null,
    sealed bytea not null,
    created_at timestamptz not null,
    created_by text not null,
    -- how far of the feed is among its deliveries
    position bigint not null check (position >= 0),
    claimed_until timestamptz,
    failures integer not null default 0 check (failures >= 0),
    failing_since timestamptz,
    rest_until timestamptz,
    disabled_at timestamptz,
    disabled_reason text check (disabled_reason in ('failing', 'gone')),
    primary key (town_id, id),
    foreign key (town_id) references towns (id),
    check ((failures = 0) = (failing_since is null)),
    check ((disabled_at is null) = (disabled_reason is null))
  )`,
  `create unique index webhooks_url on webhooks (town_id, url)`,
  `create table webhook_deliveries (
    town_id uuid not null,
    id uuid not null,
    webhook_id uuid not null,
    position bigint,
    event text not null,
    kind text,
    object_id uuid,
    at timestamptz not null,
    state text not null default 'waiting' check (state in ('waiting', 'delivered', 'given-up')),
    queued_at timestamptz not null,
    next_at timestamptz not null,
    attempts integer not null default 0 check (attempts >= 0),
    delivered_at timestamptz,
    reason text not null default '',
    primary key (town_id, id),
    -- one change is told a webhook as one message, however often it is sent
    constraint webhook_deliveries_once unique (town_id, webhook_id, position),
    foreign key (town_id, webhook_id) references webhooks (town_id, id) on delete cascade,
    check ((state = 'delivered') = (delivered_at is not null))
  )`,
  `create index webhook_deliveries_due on webhook_deliveries (town_id, webhook_id, next_at) where state = 'waiting'`
]

/** Addresses that are told what changes, and what was sent to them. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
