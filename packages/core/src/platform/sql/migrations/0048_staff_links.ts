import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const statements = [
  // what a director opens on a tablet: the children of an activity, of one place or group or of all, on some days
  `create table staff_links (
    town_id uuid not null references towns (id),
    id uuid not null,
    secret_hash bytea not null check (length(secret_hash) = 32),
    label text not null check (trim(label) = label and label <> ''),
    activity text not null,
    place text,
    group_code text,
    starts_on date not null,
    ends_on date not null,
    -- why children's health is read with it, and for which service; null: it is not
    health_purpose text check (trim(health_purpose) <> ''),
    service text check (service is null or health_purpose is not null),
    created_at timestamptz not null,
    created_by text not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    revoked_by text,
    last_used_at timestamptz,
    primary key (town_id, id),
    unique (town_id, secret_hash),
    foreign key (town_id, activity) references activities (town_id, code) on delete cascade,
    check (ends_on >= starts_on),
    check (expires_at > created_at),
    check ((revoked_at is null) = (revoked_by is null))
  )`,
  // the browsers that opened it, numbered as they came; each says once a day that it is in use
  `create table staff_link_tablets (
    town_id uuid not null,
    link_id uuid not null,
    id uuid not null,
    number integer not null check (number > 0),
    first_used_at timestamptz not null,
    used_on date not null,
    primary key (town_id, link_id, id),
    unique (town_id, link_id, number),
    foreign key (town_id, link_id) references staff_links (town_id, id) on delete cascade
  )`,
  `alter table attendance_notes add column link_id uuid,
     add constraint attendance_notes_link_id_fkey foreign key (town_id, link_id) references staff_links (town_id, id)
       on delete set null (link_id),
     add constraint attendance_notes_link_id_check check (link_id is null or source = 'tablet')`,
  `create index attendance_notes_by_link on attendance_notes (town_id, link_id) where link_id is not null`,
  // a link notes nobody outside what it was made for, and nothing once it has ended
  `create function portail_staff_link_notes() returns trigger language plpgsql as $$
   begin
     if not exists (select 1 from staff_links l join slots s on s.town_id = l.town_id and s.id = new.slot_id
       where l.town_id = new.town_id and l.id = new.link_id and s.activity = l.activity
         and (l.place is null or s.place = l.place) and (l.group_code is null or s.group_code = l.group_code)
         and s.day between l.starts_on and l.ends_on
         and l.expires_at > new.received_at and l.revoked_at is null)
     then raise exception 'staff link % may not note in slot %', new.link_id, new.slot_id using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger attendance_notes_by_links before insert on attendance_notes
     for each row when (new.link_id is not null) execute function portail_staff_link_notes()`
]

/** Links by which staff note children on a tablet: for whom they are, what they open, until when. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
