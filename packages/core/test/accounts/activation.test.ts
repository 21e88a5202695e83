import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { Accounts } from "../../src/accounts/Accounts.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { newFamily, newTown } from "../support/town.ts"
import { until } from "../support/until.ts"
import { invited, mailbox, newAddress, newBrowser, password, services, tokenMailedTo } from "./accountsUnderTest.ts"

describeOnDatabase("activation of an account", services, (it) => {
  it.effect("leads from the mailed link to a session, once", () =>
    Effect.gen(function* () {
      const mail = newAddress()
      const { town, token, invitations } = yield* invited(mail)
      assert.strictEqual((yield* invitations.look(town, token)).mail, mail)
      const opened = yield* invitations.activate(town, token, password, newBrowser())
      assert.strictEqual(opened.session.givenName, "Camille")
      assert.strictEqual((yield* Effect.flip(invitations.look(town, token)))._tag, "LinkAlreadyUsed")
    })
  )

  it.effect("is won by one of a hundred uses of the same link at once", () =>
    Effect.gen(function* () {
      const { town, token, invitations } = yield* invited(newAddress())
      const results = yield* Effect.forEach(
        Array.from({ length: 100 }),
        () => Effect.result(invitations.activate(town, token, password, newBrowser())),
        { concurrency: "unbounded" }
      )
      assert.strictEqual(results.filter((result) => result._tag === "Success").length, 1)
    })
  )

  it.effect("refuses a link that was replaced by a newer one, and one that is unknown", () =>
    Effect.gen(function* () {
      const { town, staff, adultId, token, invitations } = yield* invited(newAddress())
      yield* invitations.invite(staff, adultId)
      assert.strictEqual((yield* Effect.flip(invitations.look(town, token)))._tag, "LinkAlreadyUsed")
      assert.strictEqual((yield* Effect.flip(invitations.look(town, "unknown")))._tag, "LinkNotFound")
    })
  )

  it.effect("refuses a link after the days the town gives", () =>
    Effect.gen(function* () {
      const { town, token, invitations } = yield* invited(newAddress())
      const sql = yield* SqlClient.SqlClient
      yield* sql`update mailed_links set expires_at = now() - interval '1 minute' where town_id = ${town.id}`
      assert.strictEqual((yield* Effect.flip(invitations.look(town, token)))._tag, "LinkTooOld")
    })
  )

  it.effect("refuses a link in another town", () =>
    Effect.gen(function* () {
      const { token, invitations } = yield* invited(newAddress())
      const other = yield* newTown()
      assert.strictEqual((yield* Effect.flip(invitations.look(other.town, token)))._tag, "LinkNotFound")
    })
  )

  it.effect("refuses a password that is short, of digits only, or made of the person's name", () =>
    Effect.gen(function* () {
      const { town, token, invitations } = yield* invited(newAddress())
      for (const [unfit, rule] of [
        ["trop court", "too-short"],
        ["123456789012", "digits-only"],
        ["Camille ESSAI", "own-name"],
        ["motdepasse123", "too-common"],
        ["azertyuiopqsd", "too-easy"]
      ]) {
        const refused = yield* Effect.flip(invitations.activate(town, token, unfit ?? "", newBrowser()))
        assert.deepStrictEqual([refused._tag, "rule" in refused && refused.rule], ["PasswordUnfit", rule])
      }
    })
  )

  it.effect("answers a request for a new link by mail only, to an account that waits and to an active one", () =>
    Effect.gen(function* () {
      const mail = newAddress()
      const { town, token, invitations } = yield* invited(mail)
      yield* invitations.requestLink(town, `  ${mail.toUpperCase()}`, "192.0.2.1")
      yield* invitations.requestLink(town, "inconnu@example.org", "192.0.2.1")
      const newToken = yield* tokenMailedTo(mail, "activation", token)
      yield* invitations.activate(town, newToken, password, newBrowser())
      yield* invitations.requestLink(town, mail, "192.0.2.1")
      yield* Effect.promise(() => mailbox.to(mail, "déjà actif"))
      assert.isFalse(mailbox.received.some((received) => JSON.stringify(received.headerLines).includes("inconnu@")))
    })
  )

  it.effect("lists where every adult's account stands", () =>
    Effect.gen(function* () {
      const { town, staff, token, invitations } = yield* invited(newAddress())
      yield* newFamily(town, null)
      const accounts = yield* Accounts
      const states = Effect.map(accounts.list(staff), (rows) => rows.map((row) => row.state).sort())
      assert.deepStrictEqual(yield* states, ["invited", "never-invited"])
      yield* invitations.activate(town, token, password, newBrowser())
      assert.deepStrictEqual(yield* states, ["active", "never-invited"])
    })
  )

  it.effect("keeps no content of a mail once it is sent", () =>
    Effect.gen(function* () {
      const { town } = yield* invited(newAddress())
      const sql = yield* SqlClient.SqlClient
      const kept = sql`select 1 from mails where town_id = ${town.id} and (html is not null or body is not null)`
      yield* until(kept, (rows) => rows.length === 0)
    })
  )
})
