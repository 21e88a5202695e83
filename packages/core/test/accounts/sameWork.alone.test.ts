import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { vi } from "vitest"
import { Accounts } from "../../src/accounts/Accounts.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { newFamily } from "../support/town.ts"
import { newAddress, newBrowser, services, withAccount } from "./accountsUnderTest.ts"

const compared = vi.hoisted(() => [] as Array<"a hash" | "no hash">)

// that comparing without a hash computes one all the same, `passwordHashes.alone.test.ts` shows
vi.mock("../../src/accounts/passwords.ts", async (importOriginal) => {
  const passwords = await importOriginal<typeof import("../../src/accounts/passwords.ts")>()
  const verifyPassword: typeof passwords.verifyPassword = (hash, password) =>
    Effect.tap(passwords.verifyPassword(hash, password), () =>
      Effect.sync(() => compared.push(hash === undefined ? "no hash" : "a hash"))
    )
  return { ...passwords, verifyPassword }
})

describeOnBothDatabases("a sign-in that fails", services, (it) => {
  it.effect(
    "compares the password once, whether the address has an account, a closed one, none yet or is unknown",
    () =>
      Effect.gen(function* () {
        const { town, staff, mail, signIns } = yield* withAccount
        const refused = Effect.fnUntraced(function* (address: string) {
          compared.length = 0
          const credentials = { mail: address, password: "un autre mot de passe", remember: false }
          yield* Effect.flip(signIns.signIn(town, credentials, newBrowser()))
          return [...compared]
        })
        assert.deepStrictEqual(yield* refused(mail), ["a hash"])
        yield* Accounts.use((accounts) => accounts.disable(staff, mail, "doublon"))
        const invited = newAddress()
        yield* newFamily(town, invited)
        for (const address of [mail, invited, "inconnu@example.org"]) {
          assert.deepStrictEqual(yield* refused(address), ["no hash"], address)
        }
      })
  )
})
