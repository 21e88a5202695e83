export const townTables = [
  `create table towns (
    id uuid primary key,
    slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]*$'),
    settings jsonb not null,
    applied_at timestamptz not null
  )`,

  `create table town_files (
    town_id uuid not null references towns (id),
    name text not null,
    media_type text not null,
    content bytea not null,
    primary key (town_id, name)
  )`,

  `create table regies (
    town_id uuid not null references towns (id),
    code text not null check (code ~ '^[a-z0-9][a-z0-9-]*$'),
    primary key (town_id, code)
  )`,

  `create table audit_entries (
    town_id uuid not null references towns (id),
    id uuid not null,
    at timestamptz not null,
    actor text not null,
    action text not null,
    subject_type text not null,
    subject_id text not null,
    before jsonb,
    after jsonb,
    primary key (town_id, id)
  )`,
  `create index audit_entries_by_subject on audit_entries (town_id, subject_type, subject_id, at)`,

  `create table mails (
    town_id uuid not null references towns (id),
    id uuid not null,
    template text not null,
    recipient text not null,
    subject text not null,
    html text,
    body text,
    queued_at timestamptz not null,
    sent_at timestamptz,
    refused_at timestamptz,
    refusal text,
    primary key (town_id, id),
    -- a mail may carry a sign-in link: its content is kept only while it still has to be sent
    constraint mails_keep_no_content check (sent_at is null or (html is null and body is null))
  )`,

  `create function portail_append_only() returns trigger language plpgsql as $$
   begin
     raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
   end $$`,
  `create trigger audit_entries_append_only before update or delete on audit_entries
     for each row execute function portail_append_only()`
]
