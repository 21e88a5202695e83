import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const statements = [
  // a fact never changes: a newer one of the same day takes its place, and both stay
  `create table quotients (
    town_id uuid not null,
    id uuid not null,
    household_id uuid not null,
    cents integer not null check (cents between 0 and 10000000),
    valid_from date not null,
    valid_until date check (valid_until > valid_from),
    source text not null check (source in ('family', 'staff', 'import', 'api-particulier')),
    proof text not null default '' check (length(proof) <= 300),
    recorded_at timestamptz not null,
    recorded_by text,
    superseded_at timestamptz check (superseded_at >= recorded_at),
    primary key (town_id, id),
    foreign key (town_id, household_id) references households (town_id, id)
  )`,
  `create unique index quotients_one_a_day on quotients (town_id, household_id, valid_from) where superseded_at is null`,
  `create index quotients_of_household on quotients (town_id, household_id)`,
  `create function portail_quotient_stays() returns trigger language plpgsql as $$
   begin
     if (new.town_id, new.id, new.cents, new.valid_from, new.valid_until, new.source, new.proof, new.recorded_at, new.recorded_by)
         is distinct from (old.town_id, old.id, old.cents, old.valid_from, old.valid_until, old.source, old.proof, old.recorded_at,
           old.recorded_by)
       or (old.superseded_at is not null and new.superseded_at is distinct from old.superseded_at)
     then raise exception 'quotient % never changes', old.id using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger quotients_stay before update on quotients for each row execute function portail_quotient_stays()`,

  // what families had declared holds from the day that they said; of two for one day the later word counts
  `insert into quotients (town_id, id, household_id, cents, valid_from, source, recorded_at, superseded_at)
     select town_id, id, household_id, amount * 100, valid_from, source, recorded_at,
       lead(recorded_at) over (partition by town_id, household_id, valid_from order by recorded_at, id)
     from family_quotients`,
  `drop table family_quotients`,

  `alter table import_columns drop constraint import_columns_kind_check, add constraint import_columns_kind_check
     check (kind in ('families', 'households', 'adults', 'children', 'invoices', 'payments', 'enrolments', 'reservations',
       'attendances', 'quotients'))`
]

/** The quotient familial as a dated fact of its own. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
