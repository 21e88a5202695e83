import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const statements = [
  // one mail a day of a kind to an account, whatever server sends it
  `create table notice_mails (
    town_id uuid not null,
    account_id uuid not null,
    kind text not null check (kind in ('openings', 'absences')),
    day date not null,
    queued_at timestamptz not null,
    primary key (town_id, account_id, kind, day),
    foreign key (town_id, account_id) references accounts (town_id, id)
  )`,
  // and what it told, which is told once
  `create table notice_subjects (
    town_id uuid not null,
    account_id uuid not null,
    kind text not null check (kind in ('openings', 'absences')),
    subject text not null,
    noticed_at timestamptz not null,
    primary key (town_id, account_id, kind, subject),
    foreign key (town_id, account_id) references accounts (town_id, id)
  )`
]

/** What families were reminded of: each thing once, by one mail a day. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
