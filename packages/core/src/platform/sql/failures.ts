import { Effect, type Schema } from "effect"
import { SqlError } from "effect/sql/SqlError"

/** What reading rows fails with: the statement, or a row that is not what its schema says. */
export type RowFailure = SqlError | Schema.SchemaError

/** SQL and decode failures are defects: no caller can do anything about them. */
export const orDieSql = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, Exclude<E, RowFailure>, R> =>
  Effect.catch(effect, (error) =>
    isSqlOrSchema(error) ? Effect.die(error) : Effect.fail(error as Exclude<E, RowFailure>)
  )

/** The name of the unique constraint that an SQL error is about, if it is about one. */
export const violatedConstraint = (error: unknown): string | undefined =>
  error instanceof SqlError && error.reason._tag === "UniqueViolation" ? error.reason.constraint : undefined

/** Whether an SQL error comes from somebody else's work on the same rows at the same moment: reading and deciding again helps. */
export const contended = (error: unknown): boolean =>
  error instanceof SqlError && ["SerializationError", "LockTimeoutError"].includes(error.reason._tag)

const isSqlOrSchema = (error: unknown): boolean =>
  error instanceof SqlError || (error instanceof Object && "_tag" in error && error._tag === "SchemaError")
