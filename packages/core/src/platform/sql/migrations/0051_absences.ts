import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const statements = [
  // what a family declared at once of a child; proof_until is the last instant of the last of its days that a proof helps
  `create table absences (
    town_id uuid not null,
    id uuid not null,
    household_id uuid not null,
    child_id uuid not null,
    key uuid not null,
    declared_at timestamptz not null,
    proof_until timestamptz,
    state text not null default 'open' check (state in ('open', 'accepted', 'refused')),
    decided_at timestamptz,
    decided_by text not null default '',
    reason text not null default '',
    primary key (town_id, id),
    foreign key (town_id, household_id) references households (town_id, id),
    foreign key (town_id, child_id) references children (town_id, id),
    constraint absences_once unique (town_id, household_id, child_id, key),
    constraint absences_of_child unique (town_id, id, child_id),
    constraint absences_proved_until unique (town_id, id, proof_until),
    check ((state = 'open') = (decided_at is null)),
    check ((state = 'open') = (decided_by = '')),
    check ((state = 'refused') = (reason <> ''))
  )`,
  `create index absences_by_household on absences (town_id, household_id, declared_at)`,
  `create index absences_open on absences (town_id, proof_until) where state = 'open'`,

  // a place of a child is in one absence; what stays due does so even with a proof
  `create table absence_slots (
    town_id uuid not null,
    absence_id uuid not null,
    slot_id uuid not null,
    child_id uuid not null,
    day date not null,
    unit text not null,
    proof_until timestamptz,
    stays_due boolean not null,
    primary key (town_id, absence_id, slot_id),
    constraint absence_slots_once unique (town_id, child_id, slot_id),
    foreign key (town_id, absence_id, child_id) references absences (town_id, id, child_id)
      on update cascade on delete cascade,
    foreign key (town_id, slot_id, day) references slots (town_id, id, day),
    check (proof_until is not null or stays_due)
  )`,

  // a proof came in time, is readable once the antivirus has seen it, and goes with the sealed bytes of the same id
  `create table absence_proofs (
    town_id uuid not null,
    id uuid not null,
    absence_id uuid not null,
    upload_id text not null check (length(upload_id) between 1 and 100),
    media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    bytes integer not null check (bytes > 0),
    pages smallint not null check (pages > 0),
    sha256 text not null,
    bytes_state text not null check (bytes_state in ('quarantined', 'kept')),
    scanned boolean generated always as (bytes_state = 'kept') stored,
    received_at timestamptz not null,
    proof_until timestamptz not null,
    primary key (town_id, id),
    constraint absence_proofs_upload unique (town_id, absence_id, upload_id),
    foreign key (town_id, absence_id, proof_until) references absences (town_id, id, proof_until)
      on update cascade on delete cascade,
    foreign key (town_id, id, bytes_state) references stored_files (town_id, id, state) on update cascade,
    check (received_at <= proof_until)
  )`,

  // every kind of notice goes once a day, and what comes after it waits for the next
  `alter table notice_mails drop constraint notice_mails_kind_check, add constraint notice_mails_kind_check
     check (kind in ('invoices', 'openings', 'offers', 'bookings', 'absences'))`,
  `create table later_notices (
    town_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    kind text not null check (kind in ('invoices', 'openings', 'offers', 'bookings', 'absences')),
    template text not null,
    recipient_name text not null,
    letter jsonb not null,
    queued_at timestamptz not null,
    primary key (town_id, id),
    foreign key (town_id, account_id) references accounts (town_id, id)
  )`,
  `create index later_notices_by_account on later_notices (town_id, kind, account_id)`,

  // accepted is for good, and for a proof that somebody could read
  `create function portail_absence_decided() returns trigger language plpgsql as $$
   begin
     if old.state = 'accepted' and new.state <> 'accepted'
     then raise exception 'the proof of absence % is accepted', old.id using errcode = 'restrict_violation';
     end if;
     if new.state <> 'open' and old.state <> new.state and not exists (select 1 from absence_proofs p
         where p.town_id = new.town_id and p.absence_id = new.id and p.scanned)
     then raise exception 'absence % has no proof that could be read', new.id using errcode = 'check_violation';
     end if;
     return new;
   end $$`,
  `create trigger absences_decided before update of state on absences
     for each row execute function portail_absence_decided()`,
  `create function portail_proof_of_open_absence() returns trigger language plpgsql as $$
   begin
     if exists (select 1 from absences a where a.town_id = new.town_id and a.id = new.absence_id and a.state = 'accepted')
     then raise exception 'the proof of absence % is accepted', new.absence_id using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger absence_proofs_of_open before insert on absence_proofs
     for each row execute function portail_proof_of_open_absence()`
]

/** Absences that families declare with their proofs, which are health data; and what is told with the next mail of the day. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
