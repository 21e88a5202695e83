import { assert } from "@effect/vitest"
import { Effect, Layer, Result } from "effect"
import { SqlClient } from "effect/sql"
import { type OpenSession, staffAccess } from "../../../src/accounts/FamilyAccess.ts"
import { hashPassword } from "../../../src/accounts/passwords.ts"
import { DebitOrders } from "../../../src/payments/debits/DebitOrders.ts"
import { FamilyMandates } from "../../../src/payments/debits/FamilyMandates.ts"
import { debitsLayer, familyMandatesLayer } from "../../../src/payments/layer.ts"
import { personalData } from "../../../src/payments/personalData.ts"
import { readKeyring } from "../../../src/platform/crypto/keyring.ts"
import { Seals } from "../../../src/platform/crypto/Seals.ts"
import { newId } from "../../../src/platform/ids/Ids.ts"
import { Towns } from "../../../src/towns/Towns.ts"
import { runsAt } from "../../support/clock.ts"
import { describeOnDatabase } from "../../support/databases.ts"
import { newFamily, newTown } from "../../support/town.ts"
import { newPayer, tillWithin } from "../till.ts"

const seals = Seals.layerOf(Result.getOrThrow(readKeyring(`k1:${Buffer.alloc(32, 5).toString("base64")}`)))
const services = Layer.mergeAll(debitsLayer, familyMandatesLayer).pipe(
  Layer.provideMerge(tillWithin(10_000)),
  Layer.provideMerge(seals)
)

const debits = {
  creditor: "Régie enfance",
  creditorIdentifier: "FR72ZZZ123456",
  iban: "FR1420041010050500013M02606",
  bic: "",
  noticeDays: 14
}
const iban = "FR7630006000011234567890189"
const german = "DE89370400440532013000"
const password = "quatre petits canards"

const on = <A, E, R>(day: string, effect: Effect.Effect<A, E, R>) => runsAt(`${day}T09:00:00Z`, effect)

/** A family of two adults with accounts, and an invoice of 42.50 € that is due. */
const household = Effect.gen(function* () {
  const { town: plain } = yield* newTown()
  const regies = plain.settings.regies.map((each) => (each.code === "enfance" ? { ...each, debits } : each))
  const { town } = yield* Towns.use((towns) =>
    towns.apply({ ...plain.settings, regies }, [], { actor: "test", dryRun: false })
  )
  const sql = yield* SqlClient.SqlClient
  const payer = yield* newPayer(town)
  const hash = yield* hashPassword(password)
  yield* sql`update accounts set activated_at = now(), password_hash = ${hash}, password_changed_at = now()
    where town_id = ${town.id}`
  const session = (accountId: string): OpenSession => ({
    access: { ...payer.family, accountId: accountId as typeof payer.family.accountId },
    ...{ sessionId: "one", givenName: "Zoé", familyName: "MARTIN", mail: "zoe@example.org", householdName: "Martin" },
    ...{
      language: "fr",
      origin: "https://ville.example",
      remembered: false,
      expiresAt: new Date("2099-01-01"),
      provedAt: new Date(0)
    }
  })
  const mine = session(payer.family.accountId)
  const other = session((yield* newPayer(town)).family.accountId)
  const staff = staffAccess({ town, actor: "test" })
  const invoiceId = yield* payer.invoice(4250, { dueOn: "2026-12-01" })
  const typed = { holder: "Mme Zoé Martin", iban, name: "Martin Zoe", password }
  const mandates = yield* FamilyMandates
  const sign = (more: Partial<typeof typed> = {}) =>
    on("2026-11-20", mandates.sign(mine, "enfance", { ...typed, ...more }))
  const regie = (who: OpenSession = mine, day = "2026-11-20") =>
    Effect.map(on(day, mandates.list(who.access)), ([first]) => first)
  const mandateId = Effect.map(regie(), (known) => known?.mandate?.id ?? "")
  const order = (ordered: string, collectionOn: string) =>
    on(
      ordered,
      DebitOrders.use((orders) => orders.order(staff, { regieCode: "enfance", collectionOn }))
    )
  const file = (name: string) => DebitOrders.use((orders) => orders.file(staff, name))
  const mails = sql<{ template: string; body: string }>`select template, body from mails where town_id = ${town.id}
    order by queued_at, id`
  return { ...payer, town, mine, other, staff, invoiceId, typed, mandates, sign, regie, mandateId, order, file, mails }
})

describeOnDatabase("a mandate that a family signs on screen", services, (it) => {
  it.effect("is kept sealed, told by mail with the end of its account alone, and debited", () =>
    Effect.gen(function* () {
      const { sign, regie, order, file, mails, town, mandates, mine, mandateId } = yield* household
      const before = yield* regie()
      assert.deepStrictEqual([before?.mandate, before?.debits], [null, []])
      yield* sign()
      const signed = yield* regie()
      assert.deepInclude(signed?.mandate, { signedBy: "me", ibanEnd: "0189", reference: before?.nextReference ?? "" })
      assert.deepInclude(signed?.debits[0], { amountCents: 4250, on: "2026-12-04", ordered: false })
      const sql = yield* SqlClient.SqlClient
      const [row] = yield* sql<{ row: string }>`select m::text as row from debit_mandates m where town_id = ${town.id}`
      const [mail] = yield* mails
      for (const kept of [row?.row, mail?.body]) assert.notInclude(kept ?? iban, iban.slice(4, -4))
      assert.strictEqual(mail?.template, "mandateSigned")
      const document = yield* file(yield* order("2026-11-23", "2026-12-08"))
      assert.include(document, `<MndtId>${before?.nextReference}</MndtId>`)
      assert.include(document, `<IBAN>${iban}</IBAN>`)
      assert.notInclude(document, "AmdmntInd")
      assert.deepInclude((yield* regie())?.debits[0], { on: "2026-12-08", ordered: true })
      const pdf = yield* mandates.pdf(mine.access, yield* mandateId)
      assert.strictEqual(Buffer.from(pdf).subarray(0, 5).toString(), "%PDF-")
    })
  )

  it.effect("is refused with the reason of each field, and without the password", () =>
    Effect.gen(function* () {
      const { sign, regie, mandates, mine, typed } = yield* household
      const refusal = (more: Partial<typeof typed>) =>
        Effect.map(Effect.flip(sign(more)), (refused) =>
          refused._tag === "MandateUnfit"
            ? refused.problems.map(({ field, rule, limit }) => [field, rule, limit ?? ""].join(" ").trim())
            : refused._tag
        )
      assert.deepStrictEqual(yield* refusal({ iban: "FR7630006000011234567890188" }), ["iban mistyped"])
      assert.deepStrictEqual(yield* refusal({ iban: "FR76300060000112345678901" }), ["iban length 27"])
      assert.deepStrictEqual(yield* refusal({ iban: "12345" }), ["iban country"])
      assert.deepStrictEqual(yield* refusal({ iban: "" }), ["iban required"])
      assert.deepStrictEqual(yield* refusal({ iban: "TN5910006035183598478831" }), ["iban not-sepa"])
      assert.deepStrictEqual(yield* refusal({ holder: " ", name: "Quelqu'un" }), ["holder required", "name differs"])
      assert.deepStrictEqual(yield* refusal({ holder: "山田" }), ["holder unreadable"])
      assert.strictEqual(yield* refusal({ password: "autre chose" }), "CredentialsRefused")
      assert.strictEqual((yield* Effect.flip(mandates.sign(mine, "petite-enfance", typed)))._tag, "RegieDebitsNothing")
      assert.strictEqual((yield* regie())?.mandate, null)
      yield* sign()
      assert.strictEqual(yield* refusal({}), "MandateActive")
    })
  )

  it.effect("is seen without its account by the other adult, who cannot change it", () =>
    Effect.gen(function* () {
      const { sign, regie, mandateId, mandates, other, typed } = yield* household
      yield* sign()
      const id = yield* mandateId
      assert.deepInclude((yield* regie(other))?.mandate, { signedBy: "other", ibanEnd: null })
      const tried = [
        Effect.asVoid(mandates.pdf(other.access, id)),
        mandates.end(other, id),
        mandates.changeAccount(other, id, { ...typed, iban: german })
      ]
      for (const each of tried) assert.strictEqual((yield* Effect.flip(each))._tag, "MandateNotFound")
      assert.strictEqual((yield* regie())?.mandate?.state, "active")
    })
  )

  it.effect("that changes its account keeps its name, and banks are told once", () =>
    Effect.gen(function* () {
      const { sign, regie, mandateId, mandates, mine, typed, order, file, invoice, mails } = yield* household
      yield* sign()
      const signed = yield* regie()
      const first = yield* order("2026-11-23", "2026-12-08")
      const document = yield* file(first)
      const change = (more: Partial<typeof typed>) =>
        on(
          "2026-11-24",
          Effect.flatMap(mandateId, (id) => mandates.changeAccount(mine, id, { ...typed, ...more }))
        )
      assert.deepInclude(yield* Effect.flip(change({})), { problems: [{ field: "iban", rule: "unchanged" }] })
      yield* change({ iban: german })
      assert.deepInclude((yield* regie())?.mandate, { ibanEnd: "3000", reference: signed?.mandate?.reference ?? "" })
      // what was ordered before is what the bank got, and gets again
      assert.strictEqual(yield* file(first), document)
      yield* invoice(1000, { dueOn: "2026-12-01" })
      const second = yield* file(yield* order("2026-11-25", "2026-12-10"))
      assert.include(second, `<IBAN>${german}</IBAN>`)
      assert.include(second, "<AmdmntInd>true</AmdmntInd>")
      assert.include(second, "<Id>SMNDA</Id>")
      yield* invoice(1000, { dueOn: "2026-12-01" })
      assert.notInclude(yield* file(yield* order("2026-11-26", "2026-12-11")), "AmdmntInd")
      const changed = (yield* mails).find(({ template }) => template === "mandateAccountChanged")
      assert.include(changed?.body.replace(/\s+/g, " "), "sur l’ancien compte le mardi 8 décembre 2026")
    })
  )

  it.effect("debits no more once it is ended, but what was ordered; the next one has another name", () =>
    Effect.gen(function* () {
      const { sign, regie, mandateId, mandates, mine, order, invoice, staff, mails } = yield* household
      yield* sign()
      yield* order("2026-11-23", "2026-12-08")
      yield* invoice(1000, { dueOn: "2026-12-01" })
      const [id, former] = [yield* mandateId, yield* regie()]
      yield* on("2026-11-24", mandates.end(mine, id))
      const ended = yield* regie()
      assert.deepStrictEqual([ended?.mandate, ended?.debits.map(({ ordered }) => ordered)], [null, [true]])
      const plan = DebitOrders.use((orders) => orders.plan(staff, { regieCode: "enfance", collectionOn: "2026-12-15" }))
      assert.strictEqual((yield* on("2026-11-24", plan)).debits.length, 0)
      assert.strictEqual((yield* Effect.flip(mandates.end(mine, id)))._tag, "MandateNotFound")
      yield* sign()
      assert.notStrictEqual((yield* regie())?.mandate?.reference, former?.mandate?.reference)
      const told = (yield* mails).find(({ template }) => template === "mandateEnded")
      assert.include(told?.body.replace(/\s+/g, " "), "sera prélevée quand même le mardi 8 décembre 2026")
    })
  )

  it.effect("leaves out what was paid by card before it was ordered", () =>
    Effect.gen(function* () {
      const { sign, regie, start, invoiceId } = yield* household
      yield* sign()
      assert.strictEqual((yield* regie())?.debits.length, 1)
      yield* start(invoiceId)
      assert.strictEqual((yield* regie())?.debits.length, 0)
    })
  )

  it.effect("ends on the day that passes in Paris when its household becomes another one, or leaves", () =>
    Effect.gen(function* () {
      const { sign, town, family } = yield* household
      const sql = yield* SqlClient.SqlClient
      yield* sign()
      const { householdId: kept } = yield* newFamily(town, null)
      yield* sql`insert into debit_mandates (town_id, id, household_id, regie_code, reference, signed_on, iban_end, key_id, sealed, recorded_at,
          recorded_by)
        select town_id, ${yield* newId}, ${kept}, regie_code, 'AUTRE', signed_on, iban_end, key_id, sealed, recorded_at, recorded_by
        from debit_mandates where town_id = ${town.id}`
      const { move, erase } = yield* personalData
      const merging = { adults: [], children: [], sameAdults: [], subjects: [] }
      const leaving = { child: [], account: [], adult: [], household: [kept], addresses: [] }
      yield* runsAt(
        "2026-12-31T23:10:00Z",
        move({ townId: town.id, household: { from: family.householdId, to: kept }, ...merging })
      )
      yield* runsAt("2027-01-31T23:10:00Z", erase.run({ townId: town.id, ...leaving }))
      const ended =
        yield* sql`select ended_on::text, end_reason from debit_mandates where town_id = ${town.id} order by ended_on`
      assert.deepStrictEqual(ended, [
        { endedOn: "2027-01-01", endReason: "closed" },
        { endedOn: "2027-02-01", endReason: "household-left" }
      ])
    })
  )

  it.effect("that has lapsed makes room for a new one", () =>
    Effect.gen(function* () {
      const { sign, regie, mandates, mine, typed } = yield* household
      yield* sign()
      assert.strictEqual((yield* regie(mine, "2029-12-01"))?.mandate?.state, "lapsed")
      yield* on("2029-12-01", mandates.sign(mine, "enfance", typed))
      assert.strictEqual((yield* regie(mine, "2029-12-01"))?.mandate?.state, "active")
    })
  )
})
