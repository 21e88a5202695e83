import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { MailChanges } from "../../src/accounts/MailChanges.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { activateAccount, newFamily } from "../support/town.ts"
import {
  mailbox,
  newAddress,
  newBrowser,
  password,
  services,
  templatesQueued,
  tokenMailedTo,
  withAccount
} from "./accountsUnderTest.ts"

const changing = Effect.gen(function* () {
  const account = yield* withAccount
  const changes = yield* MailChanges
  const { session } = yield* account.enter()
  const newMail = newAddress()
  return { ...account, changes, session, newMail }
})

describeOnDatabase("a change of mail address", services, (it) => {
  it.effect("is confirmed from the new address and told to the old one, before and after", () =>
    Effect.gen(function* () {
      const { town, mail, newMail, changes, session, signIns, adultId } = yield* changing
      yield* changes.ask(session, password, newMail.toUpperCase())
      yield* Effect.promise(() => mailbox.to(mail, newMail))
      const token = yield* tokenMailedTo(newMail, "adresse")
      assert.strictEqual((yield* changes.look(town, token)).newMail, newMail)
      const credentials = { mail: newMail, password, remember: false }
      assert.strictEqual(
        (yield* Effect.flip(signIns.signIn(town, credentials, newBrowser())))._tag,
        "CredentialsRefused"
      )
      yield* changes.confirm(town, token)
      assert.strictEqual((yield* signIns.signIn(town, credentials, newBrowser())).session.mail, newMail)
      const sql = yield* SqlClient.SqlClient
      const [adult] = yield* sql<{
        mail: string
      }>`select mail from adults where town_id = ${town.id} and id = ${adultId}`
      assert.strictEqual(adult?.mail, newMail)
      assert.include(yield* templatesQueued(town), "mailChanged")
      assert.strictEqual((yield* Effect.flip(changes.confirm(town, token)))._tag, "LinkAlreadyUsed")
    })
  )

  it.effect("needs the password", () =>
    Effect.gen(function* () {
      const { town, newMail, changes, session } = yield* changing
      const refused = yield* Effect.flip(changes.ask(session, "un autre mot", newMail))
      assert.strictEqual(refused._tag, "CredentialsRefused")
      assert.deepStrictEqual(yield* templatesQueued(town), ["newDevice"])
    })
  )

  it.effect("to an address that has an account is told there and only there", () =>
    Effect.gen(function* () {
      const { town, newMail, changes, session } = yield* changing
      const { adultId } = yield* newFamily(town, newMail)
      yield* activateAccount(town, adultId, newMail, password)
      yield* changes.ask(session, password, newMail)
      assert.deepStrictEqual(yield* templatesQueued(town), ["newDevice", "mailTaken", "mailChangeAsked"])
    })
  )

  it.effect("does not happen when the address was taken before it was confirmed", () =>
    Effect.gen(function* () {
      const { town, mail, newMail, changes, session } = yield* changing
      yield* changes.ask(session, password, newMail)
      const token = yield* tokenMailedTo(newMail, "adresse")
      const { adultId } = yield* newFamily(town, newMail)
      yield* activateAccount(town, adultId, newMail, password)
      assert.strictEqual((yield* Effect.flip(changes.confirm(town, token)))._tag, "LinkAlreadyUsed")
      const sql = yield* SqlClient.SqlClient
      assert.strictEqual((yield* sql`select 1 from accounts where town_id = ${town.id} and mail = ${mail}`).length, 1)
    })
  )
})
