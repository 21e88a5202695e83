export const fileTables = [
  // a file, or in quarantine what a family sent, as it was; sealed with a key of its own, drawn from key_id's and the salt
  `create table stored_files (
    town_id uuid not null references towns (id),
    id uuid not null,
    state text not null check (state in ('writing', 'quarantined', 'kept')),
    store text not null check (store in ('database', 'directory', 's3')),
    key_id text not null,
    salt text not null check (salt ~ '^[0-9a-f]{32}$'),
    bytes bigint check (bytes >= 0),
    sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
    -- what the antivirus must still see before this file may be read
    upload_id uuid,
    -- something was found to need it: it is no leftover
    claimed boolean not null default false,
    begun_at timestamptz not null,
    stored_at timestamptz,
    primary key (town_id, id),
    foreign key (town_id, upload_id) references stored_files (town_id, id),
    check ((state = 'writing') = (stored_at is null)),
    check (state = 'writing' or (bytes is not null and sha256 is not null)),
    check (upload_id is null or state = 'quarantined')
  )`,
  `create index stored_files_unfinished on stored_files (begun_at) where state <> 'kept' or not claimed`,
  `create index stored_files_by_upload on stored_files (town_id, upload_id) where upload_id is not null`,

  `create table file_pieces (
    town_id uuid not null,
    file_id uuid not null,
    salt text not null,
    index integer not null check (index >= 0),
    sealed bytea not null,
    primary key (town_id, file_id, salt, index),
    foreign key (town_id, file_id) references stored_files (town_id, id) on delete cascade
  )`,
  // what is sealed does not compress
  `alter table file_pieces alter column sealed set storage external`,

  // sealed bytes that nothing opens any more, until they are erased where they lie
  `create table erasable_files (
    town_id uuid not null references towns (id),
    file_id uuid not null,
    salt text not null,
    store text not null,
    since timestamptz not null,
    primary key (town_id, file_id, salt)
  )`
]
