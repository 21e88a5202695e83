import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const states = "'present', 'absent-excused', 'absent-unexcused', 'not-recorded'"
const sources = "'cli', 'tablet', 'import', 'family'"

const statements = [
  // what stands of a child in a slot; version 0 is a row that nobody has noted anything in yet
  `create table attendances (
    town_id uuid not null,
    slot_id uuid not null,
    child_id uuid not null,
    day date not null,
    household_id uuid,
    reservation_id uuid,
    state text not null default 'not-recorded' check (state in (${states})),
    late_minutes smallint not null default 0 check (late_minutes between 0 and 600),
    noted_at timestamptz,
    noted_by text not null default '',
    source text check (source in (${sources})),
    version integer not null default 0 check (version >= 0),
    primary key (town_id, slot_id, child_id),
    foreign key (town_id, slot_id, day) references slots (town_id, id, day),
    foreign key (town_id, child_id) references children (town_id, id),
    foreign key (town_id, household_id) references households (town_id, id),
    foreign key (town_id, reservation_id) references reservations (town_id, id) on delete set null (reservation_id),
    check ((version = 0) = (noted_at is null)),
    check ((version = 0) = (source is null)),
    check (version > 0 or state = 'not-recorded'),
    check (late_minutes = 0 or state = 'present')
  )`,
  `create index attendances_by_day on attendances (town_id, day)`,
  `create index attendances_by_child on attendances (town_id, child_id, day)`,
  `create index attendances_by_reservation on attendances (town_id, reservation_id)`,
  // a version is the one before and one more: nothing is overwritten unseen
  `create function portail_attendance_versions() returns trigger language plpgsql as $$
   begin
     if (new.state, new.late_minutes, new.noted_at, new.noted_by, new.source) is distinct from
        (old.state, old.late_minutes, old.noted_at, old.noted_by, old.source) and new.version <> old.version + 1
     then raise exception 'attendance of child % has version % already', old.child_id, old.version
       using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger attendances_versions before update on attendances
     for each row execute function portail_attendance_versions()`,

  // every note, the ones that came too late included; its id is made by who notes it, so that a note that is sent twice counts once
  `create table attendance_notes (
    town_id uuid not null,
    id uuid not null,
    slot_id uuid not null,
    child_id uuid not null,
    state text not null check (state in (${states})),
    late_minutes smallint not null,
    noted_at timestamptz not null,
    received_at timestamptz not null,
    noted_by text not null,
    source text not null check (source in (${sources})),
    outcome text not null check (outcome in ('noted', 'stale')),
    version integer not null,
    primary key (town_id, id),
    foreign key (town_id, slot_id, child_id) references attendances (town_id, slot_id, child_id)
      on update cascade on delete cascade
  )`,
  `create unique index attendance_notes_versions on attendance_notes (town_id, slot_id, child_id, version)
     where outcome = 'noted'`,
  `create function portail_attendance_note_stays() returns trigger language plpgsql as $$
   begin
     if (new.id, new.state, new.late_minutes, new.noted_at, new.received_at, new.noted_by, new.source, new.outcome,
         new.version) is distinct from (old.id, old.state, old.late_minutes, old.noted_at, old.received_at, old.noted_by,
         old.source, old.outcome, old.version)
     then raise exception 'attendance note % never changes', old.id using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger attendance_notes_stay before update on attendance_notes
     for each row execute function portail_attendance_note_stays()`,

  `create view attendance_cards as select town_id, slot_id, child_id, day, household_id, reservation_id, state, late_minutes,
     noted_at, source from attendances where version > 0`,
  `create view child_diets as select town_id, id as child_id, no_pork, no_meat, packed_meal from children`,
  `alter table import_columns drop constraint import_columns_kind_check, add constraint import_columns_kind_check
     check (kind in ('families', 'households', 'adults', 'children', 'invoices', 'payments', 'enrolments', 'reservations',
       'attendances'))`
]

/** Who came: what is noted of children in slots, and every note of it. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
