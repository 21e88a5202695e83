import { Effect, type Schema } from "effect"
import { SqlError } from "effect/sql/SqlError"

/** What reading rows fails with: the statement, or a row that is not what its schema says. */
export type RowFailure = SqlError | Schema.SchemaError

/** SQL and decode failures are defects: no caller can do anything about them. */
export const orDieSql = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, Exclude<E, RowFailure>, R> =>
  Effect.catch(effect, (error) =>
    isSqlOrSchema(error) ? Effect.die(error) : Effect.fail(error as Exclude<E, RowFailure>)
  )

/** The name of the unique constraint that an SQL error is about, if it is about one: the table's, where a shard's is violated. */
export const violatedConstraint = (error: unknown): string | undefined =>
  error instanceof SqlError && error.reason._tag === "UniqueViolation"
    ? error.reason.constraint.replace(shardNumber, "")
    : undefined

/** What Citus puts after the names of a shard's constraints: <https://docs.citusdata.com/en/stable/develop/api_metadata.html>. */
const shardNumber = /_\d{6,}$/

/** Whether an SQL error comes from somebody else's work on the same rows at the same moment: reading and deciding again helps. */
export const contended = (error: unknown): boolean =>
  error instanceof SqlError && ["SerializationError", "LockTimeoutError"].includes(error.reason._tag)

/** Whether somebody else's work on the same rows came first, or two waited for each other: read again, it is decided otherwise. */
export const clashed = (error: unknown): boolean =>
  error instanceof SqlError &&
  ["UniqueViolation", "ConstraintError", "DeadlockError", "SerializationError"].includes(error.reason._tag)

// a server that stops, starts or takes no more connections, and one that is the primary no more
const awayStates = /^(08|57P0[1-5]|53300|25006)/

/**
 * Whether an SQL error says that no database takes this work now: it is stopped, failing over, out of reach. What was being written may
 * have been kept or not; the same asked again some seconds later is answered.
 */
export const databaseAway = (error: unknown): boolean =>
  error instanceof SqlError && (error.reason._tag === "ConnectionError" || awayStates.test(sqlState(error)))

const sqlState = ({ reason: { cause } }: SqlError): string =>
  cause instanceof Object && "code" in cause ? String(cause.code) : ""

/** Times that a transaction is done again that clashed with somebody else's. */
export const mostTries = 4

/** Does a transaction again that clashed with somebody else's, a few times. */
export const againIfClashed = <A, E, R>(transaction: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.retry(transaction, { times: mostTries, while: clashed })

const isSqlOrSchema = (error: unknown): boolean =>
  error instanceof SqlError || (error instanceof Object && "_tag" in error && error._tag === "SchemaError")
