import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const statements = [
  `create table api_keys (
    town_id uuid not null,
    id uuid not null,
    label text not null check (trim(label) <> ''),
    -- what is seen of a key everywhere: it names the key, and opens nothing
    name text not null check (name ~ '^[0-9A-Za-z]{8}$'),
    secret_hash bytea not null check (length(secret_hash) = 32),
    former_hash bytea check (length(former_hash) = 32),
    former_until timestamptz,
    scopes text[] not null check (cardinality(scopes) > 0),
    requests_per_minute integer not null check (requests_per_minute between 1 and 6000),
    created_at timestamptz not null,
    created_by text not null,
    expires_at timestamptz,
    revoked_at timestamptz,
    revoked_by text,
    primary key (town_id, id),
    constraint api_keys_name unique (town_id, name),
    foreign key (town_id) references towns (id),
    check ((former_hash is null) = (former_until is null)),
    check ((revoked_at is null) = (revoked_by is null))
  )`,
  `create unique index api_keys_label on api_keys (town_id, lower(label)) where revoked_at is null`,
  // what a key may do is said once, and its end is one
  `create function portail_api_key_stays() returns trigger language plpgsql as $$
   begin
     if (new.town_id, new.id, new.name, new.scopes, new.created_at) is distinct from (old.town_id, old.id, old.name, old.scopes, old.created_at)
       or old.revoked_at is not null
     then raise exception 'key % keeps what it may do, and ends once', old.name using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger api_keys_stay before update on api_keys for each row execute function portail_api_key_stays()`,
  // the requests of a key in the minute that it last asked in, on all servers together
  `create table api_key_minutes (
    town_id uuid not null,
    api_key_id uuid not null,
    minute timestamptz not null,
    requests integer not null,
    primary key (town_id, api_key_id),
    foreign key (town_id, api_key_id) references api_keys (town_id, id) on delete cascade
  )`
]

/** Keys by which business software reads a town's data. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
