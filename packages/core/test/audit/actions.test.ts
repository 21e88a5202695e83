import { Effect } from "effect"
import { assert, describe, it } from "vitest"
import { AccountAction } from "../../src/accounts/auditActions.ts"
import { type Actor, auditOf } from "../../src/audit/Audit.ts"
import { declaredActions } from "./declaredActions.ts"

/** Never run: what the compiler says of it is the test. */
export const acts = (by: Actor) =>
  Effect.gen(function* () {
    const audit = yield* auditOf(AccountAction)
    const subject = { subjectType: "account", subjectId: "1" }
    yield* audit.record(by, { action: "account.disable", ...subject })
    // @ts-expect-error nobody declared it
    yield* audit.record(by, { action: "account.vanish", ...subject })
    // @ts-expect-error another area declared it
    yield* audit.record(by, { action: "household.erase", ...subject })
  })

describe("an act in the audit log", () => {
  it("is declared by one area", async () => {
    const declared = [...(await declaredActions()).values()].flat()
    assert.isAbove(declared.length, 40)
    assert.strictEqual(new Set(declared).size, declared.length)
  })
})
