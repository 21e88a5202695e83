import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Outbox } from "../../src/mail/Outbox.ts"
import { AttemptReconciliation } from "../../src/payments/AttemptReconciliation.ts"
import { paymentLetter } from "../../src/payments/letters/paymentLetter.ts"
import { readBack } from "../platform/pdf/readBack.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { Mailbox, mailTransport } from "../support/smtp.ts"
import { newTill, pay, tillWithin } from "./till.ts"

const mailbox = new Mailbox()
const delivering = Layer.effectDiscard(Effect.forkScoped(Outbox.use((outbox) => outbox.deliver)))
const services = delivering.pipe(Layer.provideMerge(tillWithin(10_000, mailTransport(mailbox))))

const settle = (idop: string) => AttemptReconciliation.use((reconciliation) => reconciliation.ofOperation(idop))
const mailTo = (address: string, saying: string) => Effect.promise(() => mailbox.to(address, saying))

describeOnDatabase("the payer's mailbox", services, (it) => {
  it.effect("gets the confirmation of a payment with its receipt, in the payer's language", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      for (const [language, subject, words] of [
        [
          "fr",
          "Votre paiement est confirmé",
          ["Reçu de paiement", "Carte bancaire, par PayFiP", "Montant reçu 42,50 €"]
        ],
        ["en", "Your payment is confirmed", ["Payment receipt", "Bank card, by PayFiP", "Amount received €42.50"]]
      ] as const) {
        const { mail, family, invoice, start } = yield* newTill
        yield* sql`update accounts set language = ${language} where id = ${family.accountId}`
        const { id, idop } = yield* start(yield* invoice(4250))
        yield* pay(idop)
        yield* settle(idop)
        const received = yield* mailTo(mail, subject)
        assert.deepStrictEqual(
          received.attachments.map(({ contentType }) => contentType),
          ["application/pdf"]
        )
        const [attempt] = yield* sql<{ refdet: string }>`select refdet from payment_attempts where id = ${id}`
        const refdet = attempt?.refdet ?? ""
        assert.strictEqual(received.attachments[0]?.filename, `recu-${refdet}.pdf`)
        const { pages } = yield* Effect.promise(() => readBack(new Uint8Array(received.attachments[0]?.content ?? [])))
        const text = pages.join(" ").replaceAll("\u00a0", " ")
        for (const word of [...words, refdet]) assert.include(text, word)
      }
    })
  )

  it.effect("learns once that a payment was refused, and nothing of one that was left", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { town, mail, invoice, start } = yield* newTill
      const [refused, left] = [yield* start(yield* invoice(4250)), yield* start(yield* invoice(1000))]
      yield* pay(refused.idop, "R")
      yield* pay(left.idop, "A")
      for (const { idop } of [refused, refused, left]) yield* settle(idop)
      const received = yield* mailTo(mail, "n’a pas abouti")
      assert.include(received.text?.replaceAll(/[\u00a0\u202f]/g, " "), "42,50 €")
      assert.deepStrictEqual(received.attachments, [])
      assert.deepStrictEqual(yield* sql`select template from mails where town_id = ${town.id}`, [
        { template: "paymentFailed" }
      ])
    })
  )

  it.effect("hears of a payment whose receipt cannot be drawn", () =>
    Effect.gen(function* () {
      const { town, mail } = yield* newTill
      yield* Outbox.use((outbox) =>
        outbox.queue(
          town,
          { mail, name: "", language: "fr", accountId: null },
          paymentLetter({
            template: "paymentConfirmed",
            recipientName: "",
            invoiceNumbers: ["2026000123"],
            amountCents: 4250,
            paidAt: "2026-12-03T17:04:00Z",
            authorisationNumber: null,
            invoicesUrl: "https://familles.example/factures"
          }),
          { receiptOf: "not an id" }
        )
      )
      const received = yield* mailTo(mail, "est confirmé")
      assert.deepStrictEqual(received.attachments, [])
    })
  )
})
