import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const statements = [
  // a home's, or the town's where there is none; what no message has after a day goes with its bytes
  `create table message_files (
    town_id uuid not null,
    id uuid not null,
    household_id uuid,
    upload_id text not null check (length(upload_id) between 1 and 100),
    media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    bytes integer not null check (bytes > 0),
    pages smallint not null check (pages > 0),
    sha256 text not null,
    bytes_state text not null check (bytes_state in ('quarantined', 'kept')),
    scanned boolean generated always as (bytes_state = 'kept') stored,
    received_at timestamptz not null,
    primary key (town_id, id),
    constraint message_files_upload unique (town_id, household_id, upload_id),
    foreign key (town_id, household_id) references households (town_id, id),
    foreign key (town_id, id, bytes_state) references stored_files (town_id, id, state) on update cascade on delete cascade
  )`,

  // what the town sends to many homes is one file; its name is sealed with what is said
  `create table message_attachments (
    town_id uuid not null,
    message_id uuid not null,
    file_id uuid not null,
    primary key (town_id, message_id, file_id),
    foreign key (town_id, message_id) references messages (town_id, id) on delete cascade,
    foreign key (town_id, file_id) references message_files (town_id, id) on delete cascade
  )`,
  `create index message_attachments_file on message_attachments (town_id, file_id)`,

  // a home's file stands in its own messages, the town's in what the town writes
  `create function portail_file_of_message() returns trigger language plpgsql as $$
   begin
     if not exists (select 1 from message_files f join messages m on m.town_id = f.town_id
         where f.town_id = new.town_id and f.id = new.file_id and m.id = new.message_id
           and case m.side when 'family' then f.household_id = m.household_id else f.household_id is null end)
     then raise exception 'file % is not of who wrote message %', new.file_id, new.message_id using errcode = 'check_violation';
     end if;
     return new;
   end $$`,
  `create trigger message_attachments_of_writer before insert on message_attachments
     for each row execute function portail_file_of_message()`
]

/** Files that go with messages, both ways. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
