import type { ExitCode } from "./exitCodes.ts"

/** The words of a failure: what happened, what to do next, and what it is about in detail. */
export const failureReport = (exitCode: ExitCode, message: string, advice = "", details?: ReadonlyArray<string>) => ({
  message,
  advice,
  exitCode,
  ...(details === undefined ? {} : { details })
})
