import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { Accounts } from "../../src/accounts/Accounts.ts"
import { PasswordChanges } from "../../src/accounts/PasswordChanges.ts"
import { Sessions } from "../../src/accounts/Sessions.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { newFamily, newTown } from "../support/town.ts"
import { until } from "../support/until.ts"
import {
  invited,
  mailbox,
  newAddress,
  newBrowser,
  password,
  services,
  templatesQueued,
  tokenMailedTo,
  withAccount
} from "./accountsUnderTest.ts"

const page = "mot-de-passe"
const newPassword = "trois chevaux dans la neige"
const address = "192.0.2.7"

/** An account that asked for a new password, with the link's secret. */
const forgetful = Effect.gen(function* () {
  const account = yield* withAccount
  const passwords = yield* PasswordChanges
  yield* passwords.requestReset(account.town, ` ${account.mail.toUpperCase()} `, address)
  return { ...account, passwords, token: yield* tokenMailedTo(account.mail, page) }
})

describeOnDatabase("a forgotten password", services, (it) => {
  it.effect("is replaced by the mailed link, once: every session ends, the owner is told and signed in", () =>
    Effect.gen(function* () {
      const { town, mail, token, passwords, enter } = yield* forgetful
      const before = yield* enter(newBrowser(), true)
      assert.strictEqual((yield* passwords.look(town, token)).mail, mail)
      const after = yield* passwords.reset(town, token, newPassword, newBrowser())
      const sessions = yield* Sessions
      assert.strictEqual((yield* sessions.resolve(town, after.secret, after.session.origin)).mail, mail)
      const old = yield* Effect.flip(sessions.resolve(town, before.secret, before.session.origin))
      assert.strictEqual(old._tag, "SessionNotFound")
      yield* Effect.promise(() => mailbox.to(mail, "mot de passe a été changé"))
      assert.strictEqual((yield* Effect.flip(enter()))._tag, "CredentialsRefused")
      yield* enter(newBrowser(), false, newPassword)
      assert.strictEqual((yield* Effect.flip(passwords.look(town, token)))._tag, "LinkAlreadyUsed")
    })
  )

  it.effect("is replaced by one of twenty uses of the same link at once", () =>
    Effect.gen(function* () {
      const { town, token, passwords } = yield* forgetful
      const results = yield* Effect.forEach(
        Array.from({ length: 20 }),
        (_, number) => Effect.result(passwords.reset(town, token, `${newPassword} ${number}`, newBrowser())),
        { concurrency: "unbounded" }
      )
      assert.strictEqual(results.filter((result) => result._tag === "Success").length, 1)
    })
  )

  it.effect("keeps its link for an hour, and only the newest one", () =>
    Effect.gen(function* () {
      const { town, mail, token, passwords } = yield* forgetful
      yield* passwords.requestReset(town, mail, address)
      const newer = yield* tokenMailedTo(mail, page, token)
      assert.strictEqual((yield* Effect.flip(passwords.look(town, token)))._tag, "LinkAlreadyUsed")
      const sql = yield* SqlClient.SqlClient
      const [link] = yield* sql<{
        minutes: number
      }>`select extract(epoch from expires_at - sent_at)::int / 60 as minutes
        from mailed_links where town_id = ${town.id} and replaced_at is null`
      assert.strictEqual(link?.minutes, 60)
      yield* sql`update mailed_links set expires_at = now() - interval '1 minute' where town_id = ${town.id}`
      assert.strictEqual((yield* Effect.flip(passwords.look(town, newer)))._tag, "LinkTooOld")
    })
  )

  it.effect("is not replaced by a link for something else, nor in another town", () =>
    Effect.gen(function* () {
      const passwords = yield* PasswordChanges
      const guest = yield* invited(newAddress())
      assert.strictEqual((yield* Effect.flip(passwords.look(guest.town, guest.token)))._tag, "LinkNotFound")
      const { token } = yield* forgetful
      const other = yield* newTown()
      assert.strictEqual((yield* Effect.flip(passwords.look(other.town, token)))._tag, "LinkNotFound")
    })
  )

  it.effect("refuses an unfit password and leaves the link open", () =>
    Effect.gen(function* () {
      const { town, token, passwords } = yield* forgetful
      const refused = yield* Effect.flip(passwords.reset(town, token, "motdepasse123", newBrowser()))
      assert.strictEqual(refused._tag, "PasswordUnfit")
      yield* passwords.reset(town, token, newPassword, newBrowser())
    })
  )

  it.effect("lets its owner in although somebody else made the account wait", () =>
    Effect.gen(function* () {
      const { town, token, passwords, enter } = yield* forgetful
      for (let number = 0; number < 6; number++) yield* Effect.flip(enter(newBrowser(), false, `faux ${number}`))
      assert.strictEqual((yield* Effect.flip(enter()))._tag, "AttemptsDelayed")
      yield* passwords.reset(town, token, newPassword, newBrowser())
      yield* enter(newBrowser(), false, newPassword)
    })
  )

  it.effect("of an account that was never activated gets an activation link; unknown and closed ones get nothing", () =>
    Effect.gen(function* () {
      const mail = newAddress()
      const { town, staff, token } = yield* invited(mail)
      const passwords = yield* PasswordChanges
      yield* passwords.requestReset(town, mail, address)
      yield* tokenMailedTo(mail, "activation", token)
      const stranger = newAddress()
      yield* newFamily(town, stranger)
      yield* Accounts.use((accounts) => accounts.disable(staff, mail, "départ"))
      for (const each of [stranger, mail, "personne@nulle.part"]) yield* passwords.requestReset(town, each, address)
      const sql = yield* SqlClient.SqlClient
      // the three requests have been looked at once their attempts are counted and the town's mails are settled
      yield* until(
        sql`select 1 from attempt_counts where town_id = ${town.id} and attempts > 0`,
        (rows) => rows.length >= 4
      )
      assert.deepStrictEqual(yield* templatesQueued(town), ["invitation", "invitation"])
    })
  )

  it.effect("is not asked for without end: an address gets three mails, then has to wait", () =>
    Effect.gen(function* () {
      const { town, mail } = yield* withAccount
      const passwords = yield* PasswordChanges
      const sql = yield* SqlClient.SqlClient
      const waits = sql<{ minutes: number }>`select round(extract(epoch from next_at - last_at) / 60)::int as minutes
        from attempt_counts where town_id = ${town.id} and attempts = 3`
      for (let number = 0; number < 8; number++) yield* passwords.requestReset(town, mail, `198.51.100.${number}`)
      const [wait] = yield* until(waits, (rows) => rows.length > 0)
      assert.strictEqual(wait?.minutes, 5)
      yield* until(templatesQueued(town), (templates) => templates.length >= 3)
      yield* passwords.requestReset(town, mail, address)
      assert.deepStrictEqual(yield* templatesQueued(town), ["passwordReset", "passwordReset", "passwordReset"])
    })
  )
})

describeOnDatabase("a known password", services, (it) => {
  it.effect("is changed with the current one: other sessions end, this one stays, the owner is told", () =>
    Effect.gen(function* () {
      const { town, mail, enter } = yield* withAccount
      const passwords = yield* PasswordChanges
      const sessions = yield* Sessions
      const [here, elsewhere] = [yield* enter(), yield* enter(newBrowser(), true)]
      yield* passwords.change(here.session, password, newPassword)
      assert.strictEqual((yield* sessions.resolve(town, here.secret, here.session.origin)).mail, mail)
      const closed = yield* Effect.flip(sessions.resolve(town, elsewhere.secret, here.session.origin))
      assert.strictEqual(closed._tag, "SessionNotFound")
      yield* Effect.promise(() => mailbox.to(mail, "mot de passe a été changé"))
      yield* enter(newBrowser(), false, newPassword)
    })
  )

  it.effect("is not changed without it, and guessing it is slowed down", () =>
    Effect.gen(function* () {
      const { enter } = yield* withAccount
      const passwords = yield* PasswordChanges
      const { session } = yield* enter()
      for (let number = 0; number < 5; number++) {
        const wrong = yield* Effect.flip(passwords.change(session, `faux ${number}`, newPassword))
        assert.strictEqual(wrong._tag, "CredentialsRefused")
      }
      const delayed = yield* Effect.flip(passwords.change(session, password, newPassword))
      assert.strictEqual(delayed._tag, "AttemptsDelayed")
      yield* enter()
    })
  )
})
