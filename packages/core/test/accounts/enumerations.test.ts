import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { LinkKind } from "../../src/accounts/MailedLinks.ts"
import { Language } from "../../src/platform/text/Language.ts"
import { valuesChecked } from "../support/checks.ts"
import { describeOnDatabase } from "../support/databases.ts"

describeOnDatabase("the database admits what the code knows", Layer.empty, (it) => {
  it.effect("as kinds of mailed links and as languages of accounts", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* valuesChecked("mailed_links", "kind"), LinkKind.literals.toSorted())
      assert.deepStrictEqual(yield* valuesChecked("accounts", "language"), Language.literals.toSorted())
    })
  )
})
