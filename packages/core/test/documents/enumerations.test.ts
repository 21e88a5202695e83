import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SubmissionState } from "../../src/documents/states.ts"
import { valuesChecked } from "../support/checks.ts"
import { describeOnDatabase } from "../support/databases.ts"

describeOnDatabase("the database admits what the code knows", Layer.empty, (it) => {
  it.effect("as states of submissions", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* valuesChecked("document_submissions", "state"), SubmissionState.literals.toSorted())
    })
  )
})
