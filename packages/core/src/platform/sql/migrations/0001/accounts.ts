export const accountTables = [
  `create table accounts (
    town_id uuid not null,
    id uuid not null,
    adult_id uuid not null,
    mail text not null check (mail = lower(mail)),
    language text not null default 'fr' check (language in ('fr', 'en')),
    password_hash text,
    activated_at timestamptz,
    disabled_at timestamptz,
    created_at timestamptz not null,
    primary key (town_id, id),
    foreign key (town_id, adult_id) references adults (town_id, id),
    constraint accounts_one_per_adult unique (town_id, adult_id),
    constraint accounts_one_per_mail unique (town_id, mail),
    check ((password_hash is null) = (activated_at is null))
  )`,

  `create table invitations (
    town_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    token_hash bytea not null,
    sent_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    replaced_at timestamptz,
    primary key (town_id, id),
    foreign key (town_id, account_id) references accounts (town_id, id),
    constraint invitations_token unique (town_id, token_hash)
  )`,
  `create unique index invitations_one_open on invitations (town_id, account_id) where used_at is null and replaced_at is null`,

  `create table sessions (
    town_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    token_hash bytea not null,
    origin text not null,
    remembered boolean not null,
    opened_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null,
    closed_at timestamptz,
    primary key (town_id, id),
    foreign key (town_id, account_id) references accounts (town_id, id),
    constraint sessions_token unique (town_id, token_hash)
  )`,
  `create index sessions_by_account on sessions (town_id, account_id)`
]
