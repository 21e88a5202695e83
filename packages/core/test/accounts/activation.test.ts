import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Accounts } from "../../src/accounts/Accounts.ts"
import { Invitations } from "../../src/accounts/Invitations.ts"
import { Sessions } from "../../src/accounts/Sessions.ts"
import { Audit } from "../../src/audit/Audit.ts"
import { Outbox } from "../../src/mail/Outbox.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { Mailbox, mailTransport } from "../support/smtp.ts"
import { newFamily, newTown } from "../support/town.ts"

const mailbox = new Mailbox()
const delivering = Layer.effectDiscard(Effect.forkScoped(Outbox.use((outbox) => outbox.deliver)))
const services = Layer.mergeAll(Accounts.layer, delivering, Invitations.layer).pipe(
  Layer.provideMerge(Sessions.layer),
  Layer.provideMerge(Outbox.layer),
  Layer.provideMerge(mailTransport(mailbox)),
  Layer.provideMerge(Layer.mergeAll(Towns.layer, Audit.layer))
)
const origin = "http://localhost:4000"
const password = "un café très chaud"

/** The secret in the link of the mail that an address got. */
const tokenMailedTo = (address: string) =>
  Effect.promise(async () => /activation#([\w-]+)/.exec((await mailbox.to(address)).text ?? "")?.[1] ?? "")

const invited = (mail: string) =>
  Effect.gen(function* () {
    const { town, staff } = yield* newTown()
    const { adultId } = yield* newFamily(town, mail)
    const invitations = yield* Invitations
    assert.strictEqual(yield* invitations.invite(staff, town, adultId), "sent")
    return { town, staff, adultId, invitations, token: yield* tokenMailedTo(mail) }
  })

let people = 0
const address = () => `personne.${people++}@example.org`

describeOnBothDatabases("activation of an account", services, (it) => {
  it.effect("leads from the mailed link to a session, once", () =>
    Effect.gen(function* () {
      const mail = address()
      const { town, token, invitations } = yield* invited(mail)
      assert.strictEqual((yield* invitations.look(town, token)).mail, mail)
      const opened = yield* invitations.activate(town, token, password, origin)
      assert.strictEqual(opened.session.givenName, "Camille")
      assert.strictEqual((yield* Effect.flip(invitations.look(town, token)))._tag, "InvitationAlreadyUsed")
    })
  )

  it.effect("is won by one of a hundred uses of the same link at once", () =>
    Effect.gen(function* () {
      const { town, token, invitations } = yield* invited(address())
      const results = yield* Effect.forEach(
        Array.from({ length: 100 }),
        () => Effect.result(invitations.activate(town, token, password, origin)),
        { concurrency: "unbounded" }
      )
      assert.strictEqual(results.filter((result) => result._tag === "Success").length, 1)
    })
  )

  it.effect("refuses a link that was replaced by a newer one, and one that is unknown", () =>
    Effect.gen(function* () {
      const { town, staff, adultId, token, invitations } = yield* invited(address())
      yield* invitations.invite(staff, town, adultId)
      assert.strictEqual((yield* Effect.flip(invitations.look(town, token)))._tag, "InvitationAlreadyUsed")
      assert.strictEqual((yield* Effect.flip(invitations.look(town, "unknown")))._tag, "InvitationNotFound")
    })
  )

  it.effect("refuses a link after the days the town gives", () =>
    Effect.gen(function* () {
      const { town, token, invitations } = yield* invited(address())
      const sql = yield* SqlClient.SqlClient
      yield* sql`update invitations set expires_at = now() - interval '1 minute' where town_id = ${town.id}`
      assert.strictEqual((yield* Effect.flip(invitations.look(town, token)))._tag, "InvitationTooOld")
    })
  )

  it.effect("refuses a link in another town", () =>
    Effect.gen(function* () {
      const { token, invitations } = yield* invited(address())
      const other = yield* newTown()
      assert.strictEqual((yield* Effect.flip(invitations.look(other.town, token)))._tag, "InvitationNotFound")
    })
  )

  it.effect("refuses a password that is short, of digits only, or made of the person's name", () =>
    Effect.gen(function* () {
      const { town, token, invitations } = yield* invited(address())
      for (const [unfit, rule] of [
        ["trop court", "too-short"],
        ["123456789012", "digits-only"],
        ["Camille ESSAI", "own-name"],
        ["aaaaaaaaaaaa", "too-common"]
      ]) {
        const refused = yield* Effect.flip(invitations.activate(town, token, unfit ?? "", origin))
        assert.deepStrictEqual([refused._tag, "rule" in refused && refused.rule], ["PasswordUnfit", rule])
      }
    })
  )

  it.effect("answers a request for a new link by mail only, to an account that waits and to an active one", () =>
    Effect.gen(function* () {
      const mail = address()
      const { town, token, invitations } = yield* invited(mail)
      yield* invitations.requestLink(town, `  ${mail.toUpperCase()}`)
      yield* invitations.requestLink(town, "inconnu@example.org")
      const second = yield* Effect.promise(() =>
        mailbox.first(
          (received) =>
            (received.text ?? "").includes("activation#") &&
            !(received.text ?? "").includes(token) &&
            received.headerLines.some((line) => line.line.includes(mail))
        )
      )
      const newToken = /activation#([\w-]+)/.exec(second.text ?? "")?.[1] ?? ""
      yield* invitations.activate(town, newToken, password, origin)
      yield* invitations.requestLink(town, mail)
      yield* Effect.promise(() =>
        mailbox.first(
          (received) =>
            received.headerLines.some((line) => line.line.includes(mail)) &&
            /déjà activé|déjà actif/i.test(`${received.subject} ${received.text}`)
        )
      )
      assert.isFalse(mailbox.received.some((received) => JSON.stringify(received.headerLines).includes("inconnu@")))
    })
  )

  it.effect("lists where every adult's account stands", () =>
    Effect.gen(function* () {
      const { town, staff, token, invitations } = yield* invited(address())
      yield* newFamily(town, null)
      const accounts = yield* Accounts
      const states = Effect.map(accounts.list(staff), (rows) => rows.map((row) => row.state).sort())
      assert.deepStrictEqual(yield* states, ["invited", "never-invited"])
      yield* invitations.activate(town, token, password, origin)
      assert.deepStrictEqual(yield* states, ["active", "never-invited"])
    })
  )

  it.effect("keeps no content of a mail once it is sent", () =>
    Effect.gen(function* () {
      const { town } = yield* invited(address())
      const sql = yield* SqlClient.SqlClient
      const kept = sql`select 1 from mails where town_id = ${town.id} and (html is not null or body is not null)`
      yield* kept.pipe(Effect.repeat({ until: (rows) => rows.length === 0 }))
    })
  )
})

describeOnBothDatabases("a session", services, (it) => {
  const signedUp = Effect.gen(function* () {
    const mail = address()
    const { town, token, invitations } = yield* invited(mail)
    yield* invitations.activate(town, token, password, origin)
    return { town, mail, sessions: yield* Sessions }
  })

  it.effect("opens with the right password and is known by its secret, in its town and origin only", () =>
    Effect.gen(function* () {
      const { town, mail, sessions } = yield* signedUp
      const { secret } = yield* sessions.open(town, { mail: mail.toUpperCase(), password, remember: false }, origin)
      assert.strictEqual((yield* sessions.resolve(town, secret, origin)).mail, mail)
      const elsewhere = yield* Effect.flip(sessions.resolve(town, secret, "https://evil.example"))
      assert.strictEqual(elsewhere._tag, "SessionNotFound")
      const other = yield* newTown()
      assert.strictEqual((yield* Effect.flip(sessions.resolve(other.town, secret, origin)))._tag, "SessionNotFound")
    })
  )

  it.effect("does not open with a wrong password nor for an unknown address, with the same answer", () =>
    Effect.gen(function* () {
      const { town, mail, sessions } = yield* signedUp
      const wrong = yield* Effect.flip(sessions.open(town, { mail, password: "un autre mot", remember: false }, origin))
      const unknown = yield* Effect.flip(
        sessions.open(town, { mail: "x@y.example", password, remember: false }, origin)
      )
      assert.deepStrictEqual(wrong, unknown)
    })
  )

  it.effect("ends when it is closed, and when its time is over", () =>
    Effect.gen(function* () {
      const { town, mail, sessions } = yield* signedUp
      const first = yield* sessions.open(town, { mail, password, remember: true }, origin)
      yield* sessions.close(town.id, first.session.sessionId)
      assert.strictEqual((yield* Effect.flip(sessions.resolve(town, first.secret, origin)))._tag, "SessionNotFound")
      const second = yield* sessions.open(town, { mail, password, remember: false }, origin)
      const sql = yield* SqlClient.SqlClient
      yield* sql`update sessions set expires_at = now() - interval '1 minute' where town_id = ${town.id}`
      assert.strictEqual((yield* Effect.flip(sessions.resolve(town, second.secret, origin)))._tag, "SessionNotFound")
    })
  )
})
