import { assert } from "@effect/vitest"
import { Effect, Layer, Redacted } from "effect"
import { SqlClient } from "effect/sql"
import { accountHousekeeping } from "../../src/accounts/housekeeping.ts"
import { accountLetter } from "../../src/accounts/letters/accountLetter.ts"
import { Audit } from "../../src/audit/Audit.ts"
import { MailTransport } from "../../src/mail/MailTransport.ts"
import { MailTries, Outbox } from "../../src/mail/Outbox.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { runsAt } from "../support/clock.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { queriesOf } from "../support/queries.ts"
import { Mailbox, mailTransport } from "../support/smtp.ts"
import { newTown } from "../support/town.ts"
import { until } from "../support/until.ts"

const sending = <E>(transport: Layer.Layer<MailTransport, E>) =>
  Outbox.layer.pipe(
    Layer.provideMerge(transport),
    Layer.provideMerge(Layer.mergeAll(Towns.layer, Audit.layer)),
    Layer.provide(Layer.succeed(MailTries, 1))
  )

const mailbox = new Mailbox()
/** A mail server that does not answer, tried once. */
const silence = MailTransport.layer(Redacted.make("smtp://127.0.0.1:1"))

const queued = Effect.gen(function* () {
  const { town } = yield* newTown()
  const outbox = yield* Outbox
  const id = yield* outbox.queue(
    town,
    { mail: "personne@example.org", name: "", language: "fr", accountId: null },
    accountLetter({ template: "mailTaken", recipientName: "", signInUrl: "https://familles.example" })
  )
  const sql = yield* SqlClient.SqlClient
  const stored = sql`select html is null and body is null as blank, given_up_at is not null as given_up, refusal
    from mails where town_id = ${town.id} and id = ${id}`
  return { town, id, sql, stored, outbox }
})

describeOnBothDatabases("letters to many", sending(mailTransport(mailbox)), (it) => {
  it.effect("are queued with as few statements as one, and each is delivered", () =>
    Effect.gen(function* () {
      const { town, outbox } = yield* queued
      const letters = (count: number) =>
        Array.from({ length: count }, (_, place) => ({
          recipient: { mail: `personne.${place}@example.org`, name: "", language: "fr" as const, accountId: null },
          letter: accountLetter({ template: "mailTaken", recipientName: "", signInUrl: "https://familles.example" })
        }))
      const one = yield* queriesOf(outbox.queueAll(town, letters(1)))
      assert.strictEqual(yield* queriesOf(outbox.queueAll(town, letters(40))), one)
      assert.strictEqual(yield* outbox.waiting(town.id), 42)
      yield* Effect.raceFirst(
        outbox.deliver,
        until(outbox.waiting(town.id), (waiting) => waiting === 0)
      )
      for (const { recipient } of letters(40)) yield* Effect.promise(() => mailbox.to(recipient.mail))
    })
  )
})

describeOnBothDatabases("a mail whose tries are all used up", sending(silence), (it) => {
  it.effect("loses its content, says why, and goes with age", () =>
    Effect.gen(function* () {
      const { town, id, stored, outbox } = yield* queued
      yield* Effect.raceFirst(
        outbox.deliver,
        until(outbox.waiting(town.id), (waiting) => waiting === 0)
      )
      assert.deepStrictEqual(yield* stored, [{ blank: true, givenUp: true, refusal: "ESOCKET" }])
      const fates = yield* outbox.fates(town.id, [id])
      assert.deepStrictEqual(fates.get(id), { state: "refused", reason: "ESOCKET" })
      yield* runsAt("2099-01-01T00:00:00Z", accountHousekeeping)
      assert.deepStrictEqual(yield* stored, [])
    })
  )

  it.effect("is given up by the daily work where the last try ended without an answer", () =>
    Effect.gen(function* () {
      const { id, sql, stored } = yield* queued
      yield* sql`update outbox set state = 'failed', attempts = 1 where id = ${id}`
      yield* accountHousekeeping
      assert.deepStrictEqual(yield* stored, [{ blank: true, givenUp: true, refusal: "exhausted" }])
    })
  )
})
