import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { StoreName } from "../../src/files/BlobStore.ts"
import { FileState } from "../../src/files/StoredFile.ts"
import { valuesChecked } from "../support/checks.ts"
import { describeOnDatabase } from "../support/databases.ts"

describeOnDatabase("the database admits what the code knows", Layer.empty, (it) => {
  it.effect("as states of files and as stores", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* valuesChecked("stored_files", "state"), FileState.literals.toSorted())
      assert.deepStrictEqual(yield* valuesChecked("stored_files", "store"), StoreName.literals.toSorted())
    })
  )
})
