import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const statements = [
  // what makes an identity's digest: of a town alone, sealed, so that digests outlive the secret key's changes
  `create table identity_keys (
    town_id uuid not null references towns (id),
    id uuid not null,
    key_id text not null,
    sealed bytea not null,
    primary key (town_id, id),
    constraint identity_keys_one_per_town unique (town_id)
  )`,

  // one identity leads to one account of a town, and an account has one
  `create table identity_links (
    town_id uuid not null,
    account_id uuid not null,
    subject_digest bytea not null check (length(subject_digest) = 32),
    linked_at timestamptz not null,
    used_at timestamptz,
    primary key (town_id, account_id),
    constraint identity_links_one_account unique (town_id, subject_digest),
    foreign key (town_id, account_id) references accounts (town_id, id) on delete cascade
  )`,

  // a browser that went to the provider: what it must bring back, once, and which identity it came back with
  `create table identity_requests (
    town_id uuid not null references towns (id),
    id uuid not null,
    state_hash bytea not null,
    secret_hash bytea not null,
    account_id uuid,
    subject_digest bytea check (length(subject_digest) = 32),
    begun_at timestamptz not null,
    expires_at timestamptz not null,
    returned_at timestamptz,
    primary key (town_id, id),
    constraint identity_requests_state unique (town_id, state_hash),
    constraint identity_requests_secret unique (town_id, secret_hash),
    check (subject_digest is null or returned_at is not null),
    foreign key (town_id, account_id) references accounts (town_id, id) on delete cascade
  )`
]

/** Identities of a provider (FranceConnect) by which accounts are signed in. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
