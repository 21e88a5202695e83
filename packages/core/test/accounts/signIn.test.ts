import { assert } from "@effect/vitest"
import { DateTime, Effect } from "effect"
import { SqlClient } from "effect/sql"
import { Accounts } from "../../src/accounts/Accounts.ts"
import { Audit } from "../../src/audit/Audit.ts"
import type { Town } from "../../src/towns/Town.ts"
import { runsAt } from "../support/clock.ts"
import { describeOnDatabase, describeOnPostgres } from "../support/databases.ts"
import { newTown } from "../support/town.ts"
import { mailbox, newBrowser, password, services, templatesQueued, withAccount } from "./accountsUnderTest.ts"

/** Moves what is counted of attempts into the past, as if so many seconds had gone by. */
const wait = (town: Town, seconds: number) =>
  SqlClient.SqlClient.use(
    (sql) => sql`update attempt_counts set last_at = last_at - make_interval(secs => ${seconds}),
      next_at = next_at - make_interval(secs => ${seconds}) where town_id = ${town.id}`
  )

const tagOf = <A, E extends { readonly _tag: string }, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.match(effect, { onFailure: (error): string => error._tag, onSuccess: () => "in" })

type Account = Effect.Success<typeof withAccount>

/** How many of so many guesses from as many networks, at once and then a hundred in a row, were really tried. */
const triedOf = Effect.fnUntraced(function* (count: number, enter: Account["enter"]) {
  const guess = (number: number) => tagOf(enter(newBrowser(), false, `proposition ${number}`))
  const atOnce = Array.from({ length: count - 100 }, (_, number) => number)
  const answers = yield* Effect.forEach(atOnce, guess, { concurrency: 50 })
  for (let number = answers.length; number < count; number++) answers.push(yield* guess(number))
  return answers.filter((answer) => answer === "CredentialsRefused").length
})

describeOnPostgres("an account under attack", services, (it) => {
  it.effect("is tried five times of ten thousand guesses", () =>
    Effect.gen(function* () {
      const { enter } = yield* withAccount
      assert.strictEqual(yield* triedOf(10_000, enter), 5)
      // a slow machine must not let the minute pass after which one more is tried
    }).pipe((all) => runsAt("2026-11-02T09:00:00Z", all))
  )
})

describeOnDatabase("a sign-in", services, (it) => {
  it.effect("opens with the right password, whatever the case and blanks of the address", () =>
    Effect.gen(function* () {
      const { town, mail, signIns } = yield* withAccount
      const typed = { mail: ` ${mail.toUpperCase()}`, password, remember: false }
      assert.strictEqual((yield* signIns.signIn(town, typed, newBrowser())).session.mail, mail)
    })
  )

  it.effect("fails alike for a wrong password, an unknown address, another town and a closed account", () =>
    Effect.gen(function* () {
      const { town, staff, mail, signIns, enter } = yield* withAccount
      const other = yield* newTown()
      const credentials = { mail, password, remember: false }
      const refusals = [
        yield* Effect.flip(enter(newBrowser(), false, "un autre mot")),
        yield* Effect.flip(signIns.signIn(town, { ...credentials, mail: "x@y.example" }, newBrowser())),
        yield* Effect.flip(signIns.signIn(other.town, credentials, newBrowser()))
      ]
      yield* Accounts.use((accounts) => accounts.disable(staff, mail, "doublon"))
      refusals.push(yield* Effect.flip(enter()))
      assert.deepStrictEqual(
        refusals.map((refusal) => refusal._tag),
        new Array(4).fill("CredentialsRefused")
      )
    })
  )

  it.effect("is tried five times of a thousand guesses, then again once the wait is over", () =>
    Effect.gen(function* () {
      const { town, enter } = yield* withAccount
      assert.strictEqual(yield* triedOf(1000, enter), 5)
      assert.strictEqual(yield* tagOf(enter()), "AttemptsDelayed")
      yield* wait(town, 60)
      assert.strictEqual(yield* tagOf(enter()), "in")
      assert.strictEqual(yield* tagOf(enter(newBrowser(), false, "encore une erreur")), "CredentialsRefused")
    })
  )

  it.effect("waits longer after each failure, and counts anew after a day", () =>
    Effect.gen(function* () {
      const { town, enter } = yield* withAccount
      const wrong = (number: number) => Effect.flip(enter(newBrowser(), false, `faux ${number}`))
      for (let number = 0; number < 5; number++) yield* wrong(number)
      const waits: Array<number> = []
      for (let number = 5; number < 8; number++) {
        const refused = yield* wrong(number)
        if (refused._tag !== "AttemptsDelayed") return assert.fail("there was no wait")
        const seconds = (refused.retryAt.getTime() - DateTime.toEpochMillis(yield* DateTime.now)) / 1000
        waits.push(Math.round(seconds / 60))
        yield* wait(town, seconds + 1)
        yield* wrong(number)
      }
      assert.deepStrictEqual(waits, [1, 2, 4])
      yield* wait(town, 86_400)
      assert.strictEqual((yield* wrong(9))._tag, "CredentialsRefused")
      assert.strictEqual((yield* wrong(10))._tag, "CredentialsRefused")
    })
  )

  it.effect("is not delayed on its owner's device by a stranger's guesses", () =>
    Effect.gen(function* () {
      const { enter } = yield* withAccount
      const { deviceSecret } = yield* enter()
      for (let number = 0; number < 6; number++) yield* tagOf(enter(newBrowser(), false, `faux ${number}`))
      assert.strictEqual(yield* tagOf(enter()), "AttemptsDelayed")
      assert.strictEqual(yield* tagOf(enter(newBrowser({ deviceSecret }))), "in")
      assert.strictEqual(yield* tagOf(enter(newBrowser({ deviceSecret: "inventé" }))), "AttemptsDelayed")
    })
  )

  it.effect("is slowed down for a network address that tries many accounts", () =>
    Effect.gen(function* () {
      const { town, signIns, enter } = yield* withAccount
      const browser = newBrowser()
      const answers = yield* Effect.forEach(Array.from({ length: 60 }), (_, number) =>
        tagOf(signIns.signIn(town, { mail: `x${number}@y.example`, password, remember: false }, browser))
      )
      assert.strictEqual(answers.filter((answer) => answer === "CredentialsRefused").length, 50)
      assert.strictEqual(yield* tagOf(enter(browser)), "AttemptsDelayed")
      assert.strictEqual(yield* tagOf(enter()), "in")
    })
  )

  it.effect("ends a wait when staff unlock the account, who are told of it in the list", () =>
    Effect.gen(function* () {
      const { staff, mail, enter } = yield* withAccount
      const accounts = yield* Accounts
      const state = Effect.map(accounts.list(staff), ([row]) => row?.state)
      for (let number = 0; number < 5; number++) yield* tagOf(enter(newBrowser(), false, `faux ${number}`))
      assert.strictEqual(yield* state, "locked")
      assert.deepStrictEqual([yield* accounts.unlock(staff, mail), yield* accounts.unlock(staff, mail)], [true, false])
      assert.strictEqual(yield* state, "active")
      assert.strictEqual(yield* tagOf(enter()), "in")
      const audit = yield* Audit
      const [entry] = yield* audit.list(staff.townId, { subjectType: "account", limit: 1 })
      assert.deepStrictEqual([entry?.action, entry?.actor], ["account.unlock", "test"])
    })
  )

  it.effect("from a new device is told to its owner by mail, from a known one not", () =>
    Effect.gen(function* () {
      const { town, mail, enter } = yield* withAccount
      const { deviceSecret } = yield* enter(newBrowser({ device: "Firefox sur Windows" }))
      const told = yield* Effect.promise(() => mailbox.to(mail, "Firefox sur Windows"))
      assert.notInclude(told.text ?? "", deviceSecret)
      yield* enter(newBrowser({ deviceSecret }))
      assert.deepStrictEqual(yield* templatesQueued(town), ["newDevice"])
      yield* enter(newBrowser({ deviceSecret: "un secret planté par un autre" }))
      assert.deepStrictEqual(yield* templatesQueued(town), ["newDevice", "newDevice"])
    })
  )

  it.effect("hashes the password anew when its parameters have risen", () =>
    Effect.gen(function* () {
      const { town, enter } = yield* withAccount
      const sql = yield* SqlClient.SqlClient
      const { hash } = yield* Effect.promise(() => import("@node-rs/argon2"))
      const weak = yield* Effect.promise(() => hash(password, { memoryCost: 8 * 1024, timeCost: 1, parallelism: 1 }))
      yield* sql`update accounts set password_hash = ${weak} where town_id = ${town.id}`
      yield* enter()
      const [stored] = yield* sql<{
        passwordHash: string
      }>`select password_hash from accounts where town_id = ${town.id}`
      assert.include(stored?.passwordHash ?? "", "$m=19456,t=2,p=1$")
      assert.strictEqual(yield* tagOf(enter()), "in")
    })
  )
})
