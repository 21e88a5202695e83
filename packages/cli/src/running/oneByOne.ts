import { Effect, Result } from "effect"
import { type ExitCode, exitCodes } from "../terminal/exitCodes.ts"
import { type Failure, type FailureReport, reportOf } from "../terminal/failures.ts"
import type { Terminal } from "../terminal/Terminal.ts"
import { table } from "../terminal/table.ts"

/** What came of acting on several things, each by its id. */
export interface OneByOne {
  readonly done: ReadonlyArray<string>
  readonly failed: ReadonlyArray<FailureReport & { readonly id: string }>
  /** The failures as a table; empty when there are none. */
  readonly text: string
  readonly exitCode: ExitCode
}

/** Acts on each, whatever becomes of the others; one alone fails as any command does. `title` heads the column of ids. */
export const oneByOne = Effect.fnUntraced(function* <E extends Failure, R>(
  terminal: Terminal,
  title: string,
  ids: ReadonlyArray<string>,
  act: (id: string) => Effect.Effect<unknown, E, R>
) {
  const results = yield* Effect.forEach(ids, (id) => Effect.map(Effect.result(act(id)), (result) => ({ id, result })))
  const [first] = results
  if (results.length === 1 && first !== undefined && Result.isFailure(first.result)) {
    return yield* Effect.fail(first.result.failure)
  }
  const failed = results.flatMap(({ id, result }) =>
    Result.isFailure(result) ? [{ id, ...reportOf(result.failure) }] : []
  )
  return {
    done: results.flatMap(({ id, result }) => (Result.isSuccess(result) ? [id] : [])),
    failed,
    text:
      failed.length === 0
        ? ""
        : table(
            terminal.outStyle,
            [title, "Problème"],
            failed.map(({ id, message }) => [id, message])
          ),
    exitCode: failed.length === 0 ? exitCodes.ok : exitCodes.refused
  } satisfies OneByOne
})
