import { Effect } from "effect"
import { healthy, sheet } from "./sheetUnderTest.ts"

/** A family that signed and sent its child's health sheet, which waits for a decision. */
export const sentSheet = Effect.gen(function* () {
  const home = yield* sheet
  yield* home.fill(healthy)
  const { request } = yield* home.send()
  return { ...home, submissionId: request.submission?.id ?? "" }
})
