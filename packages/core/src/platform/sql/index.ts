export { ApplicationRoleUnfit, grantToApplication } from "./applicationRole.ts"
export {
  type Database,
  type DatabaseFailure,
  DatabaseKind,
  DatabaseUnreachable,
  DataDirectoryInUse,
  databaseConfig,
  databaseLayer,
  layerOf,
  MigrationsPending,
  serverLayerUnchecked
} from "./Database.ts"
export { answers, DataDirectoryUnusable, socketPathOf } from "./embedded/dataDirectory.ts"
export { holdsDatabase, openEmbedded } from "./embedded/EmbeddedDatabase.ts"
export { databaseAway } from "./failures.ts"
export { migrate, pendingMigrations } from "./migrations.ts"
export { migrationPlan, type PlannedMigration, type PlannedStatement } from "./plan/migrationPlan.ts"
export type { Kind, Lock } from "./plan/statements.ts"
export { archivedAt, databaseNow, type ServerReach, serverReach } from "./serverState.ts"
