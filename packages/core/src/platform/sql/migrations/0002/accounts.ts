export const accountChanges = [
  // every mailed link works once: activation, forgotten password, new mail address
  `alter table invitations rename to mailed_links`,
  `alter table mailed_links rename constraint invitations_token to mailed_links_token`,
  `alter table mailed_links add column kind text not null default 'activation'
     check (kind in ('activation', 'password-reset', 'mail-change'))`,
  `alter table mailed_links add column new_mail text check (new_mail = lower(new_mail))`,
  `alter table mailed_links add column mail_id uuid`,
  `alter table mailed_links add check ((kind = 'mail-change') = (new_mail is not null))`,
  `drop index invitations_one_open`,
  `create unique index mailed_links_one_open on mailed_links (town_id, account_id, kind)
     where used_at is null and replaced_at is null`,

  `alter table mails add column given_up_at timestamptz`,

  `alter table accounts add column password_changed_at timestamptz`,
  `update accounts set password_changed_at = activated_at`,
  `alter table accounts add check ((password_hash is null) = (password_changed_at is null))`,
  `alter table accounts add column notify_invoices boolean not null default true`,

  `alter table sessions add column device text not null default ''`,

  // a browser that an account has signed in with, recognised by a cookie of its own
  `create table known_devices (
    town_id uuid not null,
    account_id uuid not null,
    secret_hash bytea not null,
    label text not null,
    first_seen_at timestamptz not null,
    last_seen_at timestamptz not null,
    primary key (town_id, account_id, secret_hash),
    foreign key (town_id, account_id) references accounts (town_id, id)
  )`,

  `create index known_devices_by_secret on known_devices (town_id, secret_hash)`,

  // failed attempts by what they were aimed at or came from, hashed: addresses that have no account are counted alike
  `create table attempt_counts (
    town_id uuid not null references towns (id),
    bucket bytea not null,
    attempts integer not null check (attempts >= 0),
    last_at timestamptz not null,
    next_at timestamptz not null,
    primary key (town_id, bucket)
  )`,

  `create index audit_entries_by_time on audit_entries (town_id, at)`,

  // who was told of which invoice: nobody twice
  `create table invoice_notices (
    town_id uuid not null,
    invoice_id uuid not null,
    account_id uuid not null,
    mail_id uuid not null,
    primary key (town_id, invoice_id, account_id),
    foreign key (town_id, invoice_id) references invoices (town_id, id),
    foreign key (town_id, account_id) references accounts (town_id, id)
  )`
]
