export const documentTables = [
  // what a town asks for; a kind that it no longer asks for stays, for what was given
  `create table document_kinds (
    town_id uuid not null,
    code text not null,
    position smallint not null,
    settings jsonb not null,
    template_hash text,
    applied_at timestamptz not null,
    retired_at timestamptz,
    primary key (town_id, code),
    foreign key (town_id) references towns (id)
  )`,

  // the town's own PDF forms, by SHA-256: what was signed upon one is drawn upon the same
  `create table document_templates (
    town_id uuid not null,
    hash text not null,
    content bytea not null,
    primary key (town_id, hash),
    foreign key (town_id) references towns (id)
  )`,
  `alter table document_kinds add foreign key (town_id, template_hash) references document_templates (town_id, hash)`,

  // a child of a household may use an activity in a period
  `create table enrolments (
    town_id uuid not null,
    id uuid not null,
    household_id uuid not null,
    child_id uuid not null,
    activity text not null,
    starts_on date not null,
    ends_on date not null,
    recorded_at timestamptz not null,
    primary key (town_id, id),
    foreign key (town_id, household_id) references households (town_id, id),
    foreign key (town_id, child_id) references children (town_id, id),
    constraint enrolments_once unique (town_id, household_id, child_id, activity, starts_on),
    check (starts_on <= ends_on)
  )`,
  `create index enrolments_by_child on enrolments (town_id, child_id)`,

  // what a household gave; the answers are sealed, and gone once they have outlived their time
  `create table document_submissions (
    town_id uuid not null,
    id uuid not null,
    household_id uuid not null,
    kind text not null,
    subject_id uuid not null,
    starts_on date not null,
    ends_on date not null,
    state text not null check (state in ('draft', 'sent', 'accepted', 'refused', 'replaced')),
    account_id uuid not null,
    saved_at timestamptz not null,
    key_id text,
    sealed bytea,
    content_hash text,
    sent_at timestamptz,
    decided_at timestamptz,
    decided_by text,
    reason text not null default '',
    valid_until date,
    provisional_until date,
    primary key (town_id, id),
    foreign key (town_id, household_id) references households (town_id, id),
    foreign key (town_id, kind) references document_kinds (town_id, code),
    foreign key (town_id, account_id) references accounts (town_id, id),
    check ((key_id is null) = (sealed is null)),
    check ((state = 'draft') = (sent_at is null)),
    check (state not in ('accepted', 'refused') or decided_at is not null),
    check (state <> 'refused' or trim(reason) <> '')
  )`,
  ...["draft", "sent"].map(
    (state) => `create unique index document_submissions_one_${state}
      on document_submissions (town_id, household_id, kind, subject_id, starts_on) where state = '${state}'`
  ),
  `create index document_submissions_by_subject on document_submissions (town_id, subject_id)`,

  // pages and scans that belong to a submission; their bytes are in the file store under the same id
  `create table document_files (
    town_id uuid not null,
    id uuid not null,
    submission_id uuid not null,
    position smallint not null check (position > 0),
    media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    bytes integer not null check (bytes > 0),
    pages smallint not null check (pages > 0),
    sha256 text not null,
    scanned boolean not null,
    received_at timestamptz not null,
    primary key (town_id, id),
    foreign key (town_id, submission_id) references document_submissions (town_id, id),
    constraint document_files_position unique (town_id, submission_id, position)
  )`,

  `create table document_reminders (
    town_id uuid not null,
    household_id uuid not null,
    kind text not null,
    subject_id uuid not null,
    starts_on date not null,
    days_before smallint not null,
    sent_at timestamptz not null,
    primary key (town_id, household_id, kind, subject_id, starts_on, days_before),
    foreign key (town_id, household_id) references households (town_id, id),
    foreign key (town_id, kind) references document_kinds (town_id, code)
  )`
]
