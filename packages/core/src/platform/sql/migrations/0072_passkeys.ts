import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const statements = [
  // what an adult's phone, computer or security key proves itself with (WebAuthn); the public key alone, as COSE writes it
  `create table passkeys (
    town_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    credential_id bytea not null check (octet_length(credential_id) between 1 and 1023),
    public_key bytea not null,
    counter bigint not null check (counter >= 0),
    backed_up boolean not null,
    name text not null check (length(name) between 1 and 60),
    device text not null,
    created_at timestamptz not null,
    last_used_at timestamptz,
    primary key (town_id, id),
    constraint passkeys_credential unique (town_id, credential_id),
    foreign key (town_id, account_id) references accounts (town_id, id) on delete cascade
  )`,
  `create index passkeys_of_account on passkeys (town_id, account_id)`,

  // asked of one browser, answered once: of an account that adds a passkey, of nobody yet where one signs in
  `create table passkey_challenges (
    town_id uuid not null references towns (id),
    challenge_hash bytea not null,
    holder_hash bytea not null,
    account_id uuid,
    expires_at timestamptz not null,
    primary key (town_id, challenge_hash),
    foreign key (town_id, account_id) references accounts (town_id, id) on delete cascade
  )`,
  `create index passkey_challenges_of_account on passkey_challenges (town_id, account_id)`
]

/** Passkeys: a second way to sign in. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
