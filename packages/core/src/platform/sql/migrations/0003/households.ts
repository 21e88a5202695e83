export const householdChanges = [
  `alter table adults add column birth_place text not null default ''`,
  `alter table household_adults add column relation text not null default ''`,
  `alter table household_adults add column parental_authority boolean`,

  ...["regime", "benefit_number", "family_situation", "insurance_company", "insurance_number"].map(
    (column) => `alter table households add column ${column} text not null default ''`
  ),
  `alter table households add column insurance_until date`,
  // answers to the town's own questions, by code
  `alter table households add column answers jsonb not null default '{}'`,

  // what a family declares and the town checks; the one in force is the latest that has begun
  `create table family_quotients (
    town_id uuid not null,
    id uuid not null,
    household_id uuid not null,
    amount integer not null check (amount between 0 and 99999),
    valid_from date not null,
    source text not null check (source in ('family', 'staff')),
    recorded_at timestamptz not null,
    primary key (town_id, id),
    foreign key (town_id, household_id) references households (town_id, id),
    constraint family_quotients_one_a_day unique (town_id, household_id, valid_from, source)
  )`,

  // a section of a household or a child that a family has looked through in a school year
  `create table section_confirmations (
    town_id uuid not null,
    household_id uuid not null,
    school_year text not null check (school_year ~ '^[0-9]{4}-[0-9]{4}$'),
    section text not null,
    subject_id uuid not null,
    account_id uuid not null,
    confirmed_at timestamptz not null,
    primary key (town_id, household_id, school_year, section, subject_id),
    foreign key (town_id, household_id) references households (town_id, id),
    foreign key (town_id, account_id) references accounts (town_id, id)
  )`,

  // a change that waits for the town's approval; what it says is sealed
  `create table section_changes (
    town_id uuid not null,
    id uuid not null,
    household_id uuid not null,
    section text not null,
    subject_id uuid not null,
    account_id uuid not null,
    -- of the values that the family changed
    made_from text not null,
    key_id text not null,
    sealed bytea,
    state text not null check (state in ('waiting', 'approved', 'refused', 'replaced')),
    asked_at timestamptz not null,
    decided_at timestamptz,
    decided_by text,
    reason text not null default '',
    primary key (town_id, id),
    foreign key (town_id, household_id) references households (town_id, id),
    foreign key (town_id, account_id) references accounts (town_id, id),
    -- once decided, what was asked is in the section itself or gone
    check ((state = 'waiting') = (sealed is not null))
  )`,
  `create unique index section_changes_one_waiting on section_changes (town_id, household_id, section, subject_id)
     where state = 'waiting'`
]
