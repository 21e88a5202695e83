import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const statements = [
  // the browser modules that towns' pages load belong to the installation, not to a town
  `create table widget_releases (
    release text not null check (release ~ '^[0-9]+[.][0-9]+[.][0-9]+(-[0-9A-Za-z.-]+)?$'),
    path text not null check (path <> ''),
    -- compressed by gzip
    content bytea not null,
    kept_at timestamptz not null,
    primary key (release, path)
  )`,
  `create index widget_releases_path on widget_releases (path, kept_at desc)`,
  `create function refuse_widget_change() returns trigger language plpgsql as $$
  begin
    raise exception 'what a release holds never changes: pages name it by its hash' using errcode = 'check_violation';
  end $$`,
  `create trigger widget_releases_unchanged before update on widget_releases
    for each row execute function refuse_widget_change()`
]

/** Each release of the elements as it was served: pages that name one go on finding it, whichever server answers. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
