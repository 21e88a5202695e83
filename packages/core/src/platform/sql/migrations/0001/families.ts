export const familyTables = [
  `create table households (
    town_id uuid not null references towns (id),
    id uuid not null,
    external_ref text not null,
    name text not null,
    street_number text not null default '',
    street text not null default '',
    complement_1 text not null default '',
    complement_2 text not null default '',
    postal_code text not null default '',
    city text not null default '',
    created_at timestamptz not null,
    primary key (town_id, id),
    constraint households_external_ref unique (town_id, external_ref)
  )`,

  `create table adults (
    town_id uuid not null references towns (id),
    id uuid not null,
    external_ref text not null,
    civility text not null default '',
    family_name text not null,
    birth_name text not null default '',
    given_name text not null,
    birth_date date,
    mail text,
    main_phone text not null default '',
    second_phone text not null default '',
    created_at timestamptz not null,
    primary key (town_id, id),
    constraint adults_external_ref unique (town_id, external_ref)
  )`,

  `create table household_adults (
    town_id uuid not null,
    household_id uuid not null,
    adult_id uuid not null,
    rank smallint not null check (rank in (1, 2)),
    primary key (town_id, household_id, adult_id),
    foreign key (town_id, household_id) references households (town_id, id),
    foreign key (town_id, adult_id) references adults (town_id, id),
    constraint household_adults_two_guardians unique (town_id, household_id, rank)
  )`,
  `create index household_adults_by_adult on household_adults (town_id, adult_id)`,

  `create table children (
    town_id uuid not null references towns (id),
    id uuid not null,
    external_ref text not null,
    given_name text not null,
    family_name text not null,
    birth_date date not null,
    created_at timestamptz not null,
    primary key (town_id, id),
    constraint children_external_ref unique (town_id, external_ref)
  )`,

  `create table household_children (
    town_id uuid not null,
    household_id uuid not null,
    child_id uuid not null,
    primary key (town_id, household_id, child_id),
    foreign key (town_id, household_id) references households (town_id, id),
    foreign key (town_id, child_id) references children (town_id, id)
  )`,
  `create index household_children_by_child on household_children (town_id, child_id)`
]
