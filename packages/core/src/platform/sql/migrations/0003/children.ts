export const childChanges = [
  ...["birth_place", "sex", "school", "school_class"].map(
    (column) => `alter table children add column ${column} text not null default ''`
  ),
  `alter table children add constraint children_sex check (sex in ('', 'F', 'M'))`,
  ...["no_pork", "no_meat", "packed_meal"].map(
    (column) => `alter table children add column ${column} boolean not null default false`
  ),
  // by code: the uses of images are the town's own list
  `alter table children add column authorisations jsonb not null default '{}'`,

  `create table child_contacts (
    town_id uuid not null,
    id uuid not null,
    child_id uuid not null,
    -- the home that named the person; the other home sees those that are not private
    household_id uuid not null,
    kind text not null check (kind in ('emergency', 'pickup', 'forbidden')),
    position smallint not null check (position > 0),
    given_name text not null default '',
    family_name text not null,
    relation text not null default '',
    phone text not null default '',
    second_phone text not null default '',
    private boolean not null default false,
    -- what a prohibition rests on: the judgment, its date
    proof text not null default '',
    primary key (town_id, id),
    foreign key (town_id, child_id) references children (town_id, id),
    foreign key (town_id, household_id) references households (town_id, id),
    constraint child_contacts_position unique (town_id, child_id, household_id, kind, position),
    check (kind <> 'forbidden' or proof <> '')
  )`,

  // sealed: no query and no backup reads it
  `create table child_health (
    town_id uuid not null,
    child_id uuid not null,
    key_id text not null,
    sealed bytea not null,
    changed_at timestamptz not null,
    primary key (town_id, child_id),
    foreign key (town_id, child_id) references children (town_id, id)
  )`,

  // who looked at a child's health record, for the family to see
  `create table health_reads (
    town_id uuid not null,
    id uuid not null,
    child_id uuid not null,
    reader text not null,
    purpose text not null,
    at timestamptz not null,
    primary key (town_id, id),
    foreign key (town_id, child_id) references children (town_id, id)
  )`,
  `create index health_reads_by_child on health_reads (town_id, child_id, at)`,

  // with which home a child is on which day, told by the town's staff
  `create table custody_calendars (
    town_id uuid not null,
    id uuid not null,
    child_id uuid not null,
    valid_from date not null,
    calendar jsonb not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (town_id, id),
    foreign key (town_id, child_id) references children (town_id, id),
    constraint custody_calendars_one_a_day unique (town_id, child_id, valid_from)
  )`
]
