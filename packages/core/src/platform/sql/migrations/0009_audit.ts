import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** The log is still changed by nobody; only the retention job, saying so, deletes what is at least six months old. */
const statements = [
  `create function portail_log_kept() returns trigger language plpgsql as $$
   begin
     if old.at < now() - interval '6 months' and current_setting('portail.retention', true) = 'on' then
       return old;
     end if;
     raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
   end $$`,
  `drop trigger audit_entries_append_only on audit_entries`,
  `create trigger audit_entries_append_only before update on audit_entries
     for each row execute function portail_append_only()`,
  `create trigger audit_entries_kept before delete on audit_entries
     for each row execute function portail_log_kept()`
]

export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
