import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Audit } from "../../src/audit/Audit.ts"
import { dailyNotices } from "../../src/mail/dailyNotices.ts"
import type { NoticeKind } from "../../src/mail/notices.ts"
import { Outbox } from "../../src/mail/Outbox.ts"
import { sendLater, townsToTellLater } from "../../src/mail/sendLater.ts"
import { reservationLetter } from "../../src/reservations/letters/reservationLetter.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { runsAt } from "../support/clock.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { householdAccess } from "../support/householdAccess.ts"
import { Mailbox, mailTransport } from "../support/smtp.ts"
import { newFamily, newTown } from "../support/town.ts"

const services = Layer.mergeAll(Towns.layer, Audit.layer, Outbox.layer).pipe(
  Layer.provideMerge(mailTransport(new Mailbox()))
)

const booked = (day: string) =>
  reservationLetter({
    template: "planningChanged",
    recipientName: "Camille MARTIN",
    changes: [
      {
        ...{ childName: "Ana", what: "Cantine", action: "booked", days: [day] },
        ...{ freeUntil: null, surcharge: null, feePercent: null }
      }
    ],
    url: "https://ville.example/espace"
  })

const byTown = (day: string) =>
  reservationLetter({
    template: "changedByTown",
    recipientName: "Camille MARTIN",
    ...{ childName: "Ana", what: "Cantine", booked: [day], cancelled: [], reason: "Guichet" },
    url: "https://ville.example/espace"
  })

/** A family with an account, and how it is told something. */
const reader = Effect.gen(function* () {
  const { town } = yield* newTown()
  const mail = `lecteur.${crypto.randomUUID()}@example.org`
  const { householdId } = yield* newFamily(town, mail)
  const { accountId } = yield* householdAccess(town, householdId, mail)
  const sql = yield* SqlClient.SqlClient
  const queue = yield* dailyNotices
  const recipient = { accountId, mail, name: "Camille MARTIN", language: "fr" as const }
  const tell = (at: string, kind: NoticeKind, ...letters: ReadonlyArray<ReturnType<typeof booked>>) =>
    runsAt(
      at,
      sql.withTransaction(
        queue(
          town,
          kind,
          letters.map((letter) => ({ recipient, letter }))
        )
      )
    )
  const later = (at: string) =>
    runsAt(
      at,
      Effect.flatMap(sendLater, (send) => send(town))
    )
  const mails = sql<{ subject: string; body: string }>`select subject, body from mails where town_id = ${town.id}
    order by queued_at, id`
  return { town, accountId, sql, tell, later, mails }
})

const wordsOf = (mail: { readonly body: string } | undefined) => mail?.body.replaceAll(/\s+/g, " ") ?? ""

describeOnDatabase("what an account is told of a kind", services, (it) => {
  it.effect("is one mail a day: what comes after it goes with one of the next morning", () =>
    Effect.gen(function* () {
      const { town, tell, later, mails } = yield* reader
      const waits = Effect.map(Effect.flatten(townsToTellLater), (towns) => towns.has(town.id))
      yield* tell("2026-12-01T08:00:00Z", "bookings", booked("2026-12-07"))
      assert.isFalse(yield* waits)
      yield* tell("2026-12-01T09:00:00Z", "bookings", booked("2026-12-08"))
      assert.isTrue(yield* waits)
      yield* tell("2026-12-01T22:30:00Z", "offers", byTown("2026-12-11"))
      yield* tell("2026-12-01T22:59:00Z", "bookings", booked("2026-12-10"))
      assert.strictEqual((yield* mails).length, 2, "one of each kind")
      assert.strictEqual(yield* later("2026-12-01T20:00:00Z"), 0, "on the same day")
      assert.strictEqual(yield* later("2026-12-02T04:59:00Z"), 0, "at night")
      assert.strictEqual(yield* later("2026-12-02T05:00:00Z"), 1)
      assert.strictEqual(yield* later("2026-12-02T05:10:00Z"), 0)
      assert.isFalse(yield* waits)
      const [first, , next] = yield* mails
      assert.include(wordsOf(first), "lundi 7 décembre 2026")
      for (const day of ["mardi 8 décembre 2026", "jeudi 10 décembre 2026"]) assert.include(wordsOf(next), day)
      assert.notInclude(wordsOf(next), "lundi 7 décembre 2026")
    })
  )

  it.effect(
    "goes with the first mail of the next day where that comes before the morning, and names each title once",
    () =>
      Effect.gen(function* () {
        const { tell, later, mails } = yield* reader
        yield* tell("2026-12-01T08:00:00Z", "bookings", booked("2026-12-07"))
        yield* tell("2026-12-01T09:00:00Z", "bookings", byTown("2026-12-08"))
        yield* tell("2026-12-01T23:30:00Z", "bookings", booked("2026-12-10"))
        assert.strictEqual(yield* later("2026-12-02T05:00:00Z"), 0)
        const [, both, ...others] = yield* mails
        assert.deepStrictEqual(others, [])
        assert.match(both?.subject ?? "", /^2 nouvelles/)
        for (const words of ["Votre planning a changé", "mardi 8", "Votre planning est enregistré", "jeudi 10"]) {
          assert.include(wordsOf(both), words)
        }
      })
  )

  it.effect(
    "is gathered at once where there are several things to tell, and nothing is told to who no longer wants it",
    () =>
      Effect.gen(function* () {
        const { town, accountId, sql, tell, later, mails } = yield* reader
        yield* tell("2026-12-01T08:00:00Z", "bookings", booked("2026-12-07"), booked("2026-12-08"))
        const [only, ...others] = yield* mails
        assert.deepStrictEqual(others, [])
        assert.include(wordsOf(only), "mardi 8 décembre 2026")
        yield* tell("2026-12-01T09:00:00Z", "bookings", booked("2026-12-10"))
        yield* sql`insert into notice_choices (town_id, account_id, kind, wanted, changed_at)
        values (${town.id}, ${accountId}, 'bookings', false, now())`
        assert.strictEqual(yield* later("2026-12-02T05:00:00Z"), 0)
        assert.strictEqual((yield* sql`select 1 from later_notices where town_id = ${town.id}`).length, 0)
      })
  )
})
