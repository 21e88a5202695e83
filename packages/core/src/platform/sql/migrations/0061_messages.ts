import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const statements = [
  `create table message_threads (
    town_id uuid not null,
    id uuid not null,
    household_id uuid not null,
    service text not null,
    begun_at timestamptz not null,
    primary key (town_id, id),
    -- a message never stands in another home's thread; two homes made one take their threads along
    unique (town_id, id, household_id),
    foreign key (town_id, household_id) references households (town_id, id)
  )`,
  `create index message_threads_household on message_threads (town_id, household_id)`,
  `create table messages (
    town_id uuid not null,
    id uuid not null,
    thread_id uuid not null,
    household_id uuid not null,
    side text not null check (side in ('family', 'town')),
    -- a name, for staff; the account where a family wrote
    author text not null,
    account_id uuid,
    key_id text not null,
    sealed bytea not null,
    sent_at timestamptz not null,
    read_at timestamptz,
    primary key (town_id, id),
    foreign key (town_id, thread_id, household_id) references message_threads (town_id, id, household_id) on update cascade,
    foreign key (town_id, account_id) references accounts (town_id, id),
    check (account_id is null or side = 'family')
  )`,
  `create index messages_thread on messages (town_id, thread_id, sent_at)`,
  `create index messages_household on messages (town_id, household_id)`,
  `create index messages_account on messages (town_id, account_id)`
]

/** What families and the town write to each other; what is said is sealed. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
