import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const statements = [
  // who signed on screen; null: on paper, or with another program
  `alter table debit_mandates add column account_id uuid,
     add foreign key (town_id, account_id) references accounts (town_id, id)`,
  `create table former_debit_accounts (
    town_id uuid not null,
    id uuid not null,
    mandate_id uuid not null,
    iban_end text not null check (iban_end ~ '^[A-Z0-9]{4}$'),
    key_id text,
    sealed bytea,
    -- debits ordered before this instant are collected from it
    until timestamptz not null,
    primary key (town_id, id),
    foreign key (town_id, mandate_id) references debit_mandates (town_id, id),
    unique (town_id, mandate_id, until),
    check ((key_id is null) = (sealed is null))
  )`
]

/** Mandates that families sign on screen, and the accounts that a mandate named before. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
