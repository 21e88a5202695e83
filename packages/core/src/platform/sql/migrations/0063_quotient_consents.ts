import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const statements = [
  `create table quotient_consents (
    town_id uuid not null,
    id uuid not null,
    household_id uuid not null,
    account_id uuid not null,
    -- which text was read, and in which language
    text_version text not null check (text_version ~ '^[0-9]{4}-[0-9]{2}$'),
    language text not null check (language in ('fr', 'en')),
    given_at timestamptz not null,
    withdrawn_at timestamptz check (withdrawn_at >= given_at),
    -- when a fund last said what it knows
    answered_at timestamptz check (answered_at >= given_at),
    primary key (town_id, id),
    foreign key (town_id, household_id) references households (town_id, id),
    foreign key (town_id, account_id) references accounts (town_id, id)
  )`,
  `create unique index quotient_consents_one_holds on quotient_consents (town_id, household_id, account_id)
     where withdrawn_at is null`,
  `create function portail_consent_stays() returns trigger language plpgsql as $$
   begin
     if (new.town_id, new.id, new.account_id, new.text_version, new.language, new.given_at)
         is distinct from (old.town_id, old.id, old.account_id, old.text_version, old.language, old.given_at)
       or (old.withdrawn_at is not null and (new.withdrawn_at, new.answered_at) is distinct from (old.withdrawn_at, old.answered_at))
     then raise exception 'consent % never changes, it is withdrawn once', old.id using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger quotient_consents_stay before update on quotient_consents
     for each row execute function portail_consent_stays()`
]

/** Consents of families that the town asks a benefit fund for their quotient. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
