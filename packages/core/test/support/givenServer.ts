import type { PostgresConnection } from "./postgresCluster.ts"

const socketDir = process.env["PORTAIL_TEST_SERVER"]

/**
 * The server that a check started for the tests (`PORTAIL_TEST_SERVER`, its socket's folder), its template migrated in a way of the
 * check's own: then all tests of core run on it, none on PGlite, and what tests themselves ask of it is marked.
 */
export const givenServer: PostgresConnection | undefined =
  socketDir === undefined ? undefined : { socketDir, port: 5432, user: "portail", database: "postgres" }
