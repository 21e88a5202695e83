import { figures, type GaugeSql } from "./Gauge.ts"
import { migrationsTable, newestMigration } from "./migrations.ts"

/** Connections of portals to this database, by what they do, its size, and how far its tables are. */
export const databaseGauges: GaugeSql = (sql) => sql`
  select 'database_connections', jsonb_build_object('state', s.state), (select count(*) from pg_stat_activity a
      where a.datname = current_database() and a.application_name = 'portail' and a.pid <> pg_backend_pid()
        and coalesce(a.state, 'idle') = s.state)::float8
    from (values ('active'), ('idle'), ('idle in transaction')) s(state)
  union all ${figures(
    sql,
    {
      database_bytes: sql`pg_database_size(current_database())`,
      migration_applied: sql`(select max(migration_id) from ${sql.literal(migrationsTable)})`,
      migration_known: sql`${newestMigration}::int`
    },
    sql`(select 1) one`
  )}`
