import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/**
 * A file has the id of the attempt that brought it, and the sender's own name for it beside that; what a document has is there, in the
 * state in which it may be read, and what was sent keeps its files.
 */
const statements = [
  `alter table erasable_files add column tries integer not null default 0`,

  `alter table document_files add column upload_id text check (length(upload_id) between 1 and 100)`,
  `update document_files set upload_id = id::text`,
  `alter table document_files alter column upload_id set not null,
    add constraint document_files_upload unique (town_id, submission_id, upload_id)`,

  // lost to an attempt that was sent twice: the family is asked for it again
  `with lost as (
    delete from document_files f where not exists (select 1 from stored_files b
      where b.town_id = f.town_id and b.id = f.id and b.state <> 'writing')
    returning f.town_id, f.submission_id)
  update document_submissions s set state = 'refused', decided_at = now(), decided_by = 'portail',
    reason = 'Un fichier de cet envoi a été perdu de notre côté. Merci de l’envoyer de nouveau.'
  from lost where s.town_id = lost.town_id and s.id = lost.submission_id and s.state in ('sent', 'accepted')`,

  `alter table stored_files add constraint stored_files_in_state unique (town_id, id, state)`,
  `alter table document_files drop column scanned`,
  `alter table document_files add column bytes_state text check (bytes_state in ('quarantined', 'kept'))`,
  `update document_files f set bytes_state = b.state from stored_files b where b.town_id = f.town_id and b.id = f.id`,
  `alter table document_files alter column bytes_state set not null,
    add column scanned boolean generated always as (bytes_state = 'kept') stored,
    add constraint document_files_bytes foreign key (town_id, id, bytes_state)
      references stored_files (town_id, id, state) on update cascade`,

  `create function portail_sent_files_stay() returns trigger language plpgsql as $$ begin
    if exists (select 1 from document_submissions s
        where s.town_id = old.town_id and s.id = old.submission_id and s.state in ('sent', 'accepted')) then
      raise exception 'files of submission % stay with it', old.submission_id using errcode = '23001';
    end if;
    return null;
  end $$`,
  // at the end of a transaction, which may erase the submission too
  `create constraint trigger document_files_stay after delete or update of submission_id on document_files
    deferrable initially deferred for each row execute function portail_sent_files_stay()`,

  `create function portail_sent_files_seen() returns trigger language plpgsql as $$ begin
    if exists (select 1 from document_files f
        where f.town_id = new.town_id and f.submission_id = new.id and f.bytes_state <> 'kept') then
      raise exception 'submission % has a file that nobody may read yet', new.id using errcode = '23514';
    end if;
    return new;
  end $$`,
  `create trigger document_submissions_files_seen before insert or update of state on document_submissions
    for each row when (new.state in ('sent', 'accepted')) execute function portail_sent_files_seen()`
]

export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
