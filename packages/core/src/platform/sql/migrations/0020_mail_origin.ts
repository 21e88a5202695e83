import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** Who gave the address of an adult who does not sign in: nobody named for the town's own files and for adults themselves. */
const statements = [
  `alter table adults add column mail_given_by uuid`,
  `alter table adults add column mail_approved_at timestamptz`,
  `alter table adults add constraint adults_mail_given_by foreign key (town_id, mail_given_by)
     references adults (town_id, id) on delete set null (mail_given_by)`,
  `create index adults_by_mail_given_by on adults (town_id, mail_given_by) where mail_given_by is not null`,
  `alter table adults add constraint adults_mail_given_by_another check (mail_given_by <> id)`,

  // whoever writes another address says who gave it, or it is the town's
  `create function portail_mail_origin() returns trigger language plpgsql as $$
   begin
     if new.mail is distinct from old.mail
       and (new.mail_given_by, new.mail_approved_at) is not distinct from (old.mail_given_by, old.mail_approved_at) then
       new.mail_given_by := null;
       new.mail_approved_at := null;
     end if;
     return new;
   end $$`,
  `create trigger adults_mail_origin before update on adults for each row execute function portail_mail_origin()`,

  `create or replace view adult_cards as select town_id, id, external_ref, civility, given_name, family_name, birth_name,
     birth_date, mail, main_phone, second_phone, mail_given_by, mail_approved_at from adults`
]

/** Until now the other guardian's address was written at once: the log tells who gave it, and nobody approved it. */
export const givenAddresses = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`update adults p set mail_given_by = g.adult_id from (
       select distinct on (ha.town_id, ha.adult_id) ha.town_id, ha.adult_id as adult, a.adult_id, e.after ->> 'mail' as mail
       from audit_entries e
       join accounts a on a.town_id = e.town_id and e.actor = 'family:' || a.id
       join household_adults ha on ha.town_id = e.town_id and ha.household_id::text = e.subject_id and ha.adult_id <> a.adult_id
       where e.action = 'section.change' and e.subject_type = 'household' and e.after ->> 'section' = 'other-guardian'
         and e.after ->> 'mail' is not null
       order by ha.town_id, ha.adult_id, e.at desc) g
    where p.town_id = g.town_id and p.id = g.adult and p.mail = g.mail
       and not exists (select 1 from accounts o where o.town_id = p.town_id and o.adult_id = p.id and o.activated_at is not null)`
})

export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
  yield* givenAddresses
})
