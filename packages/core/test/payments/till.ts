import { scopedPayFipSimulator } from "@portail-familles/simulators/payfip"
import { Context, DateTime, Effect, Layer, Logger } from "effect"
import { SqlClient } from "effect/sql"
import type { PayFipSimulator } from "../../../simulators/src/payfip/server.ts"
import type { AccountId } from "../../src/accounts/Account.ts"
import { familyAccess } from "../../src/accounts/FamilyAccess.ts"
import { verified } from "../../src/children/Verified.ts"
import { Invoices } from "../../src/invoices/Invoices.ts"
import { MailTransport } from "../../src/mail/MailTransport.ts"
import { PayFip } from "../../src/payfip/PayFip.ts"
import { Payments } from "../../src/payments/Payments.ts"
import { newId } from "../../src/platform/ids/Ids.ts"
import { billingServices } from "../../src/services.ts"
import type { Town } from "../../src/towns/Town.ts"
import { newFamily, newInvoice, newTown } from "../support/town.ts"

/** PayFiP's simulator, over HTTP; its notifications are lost, so that a test says itself when PayFiP is asked. */
export class Simulator extends Context.Service<Simulator, PayFipSimulator>()("test/payments/Simulator") {}

const simulator = Layer.effect(
  Simulator,
  scopedPayFipSimulator({
    clients: [
      { numcli: "006270", label: "Régie enfance", directDebit: true },
      { numcli: "006271", label: "Régie petite enfance" }
    ],
    settings: { notification: "lost" }
  })
)

/** Mails stay in the queue: nothing delivers here. */
const noMail = Layer.succeed(MailTransport, MailTransport.of({ send: () => Effect.void, check: Effect.void }))

// the warnings and errors that these tests provoke would bury the others
const till = <A, E, R>(payfip: Layer.Layer<A | PayFip, E, R>, mail: Layer.Layer<MailTransport> = noMail) =>
  billingServices.pipe(Layer.provideMerge(payfip), Layer.provideMerge(mail), Layer.provideMerge(Logger.layer([])))

/** All services, with the simulator as PayFiP; `timeout` in milliseconds. */
export const tillWithin = (timeout: number, mail?: Layer.Layer<MailTransport>) =>
  till(
    Layer.unwrap(Effect.map(Simulator, ({ endpoint }) => PayFip.layer({ endpoint, timeout }))).pipe(
      Layer.provideMerge(simulator)
    ),
    mail
  )

/** All services, with the simulator behind a client of one's own making. */
export const tillWith = <A>(
  client: (payfip: Layer.Layer<PayFip, never, Simulator>) => Layer.Layer<A | PayFip, never, Simulator>
) =>
  till(
    client(Layer.unwrap(Effect.map(Simulator, ({ endpoint }) => PayFip.layer({ endpoint })))).pipe(
      Layer.provideMerge(simulator)
    )
  )

/** All services, with nobody at PayFiP's address. */
export const tillWithoutPayFip = till(PayFip.layer({ endpoint: "http://127.0.0.1:1/tpa" }))

let numbers = 0

/** A household of a town with an account that may pay. */
export const newPayer = Effect.fn(function* (town: Town) {
  const sql = yield* SqlClient.SqlClient
  const accountId = yield* newId
  const mail = `payeur.${accountId}@example.org`
  const { householdId, adultId } = yield* newFamily(town, mail)
  const at = DateTime.toDateUtc(yield* DateTime.now)
  yield* sql`insert into accounts (town_id, id, adult_id, mail, created_at)
    values (${town.id}, ${accountId}, ${adultId}, ${mail}, ${at})`
  const family = familyAccess({ town, accountId: accountId as AccountId, adultId, householdId })
  const invoice = (cents: number, more: { readonly regie?: string; readonly dueOn?: string } = {}) =>
    newInvoice(town, householdId, { number: `F2026${String(numbers++).padStart(5, "0")}`, cents, ...more })
  const startAs = Effect.fn(function* (payer: string, ...invoiceIds: ReadonlyArray<string>) {
    const started = yield* Payments.use((payments) =>
      payments.start(verified<"payments">(family), { invoiceIds, returnUrl: "https://ville.example/famille", payer })
    )
    return { ...started, idop: new URL(started.redirectUrl).searchParams.get("idop") ?? "" }
  })
  const start = (...invoiceIds: ReadonlyArray<string>) => startAs(mail, ...invoiceIds)
  /** States of the household's invoices by id. */
  const states = Effect.map(
    Invoices.use((invoices) => invoices.ofFamily(family)),
    (all) => Object.fromEntries(all.map(({ id, state }) => [id, state]))
  )
  return { town, family, mail, invoice, start, startAs, states }
})

/** A payer in a town of the test's own. */
export const newTill = Effect.gen(function* () {
  const { town, staff } = yield* newTown()
  return { staff, ...(yield* newPayer(town)) }
})

/** Lets an attempt begin so many minutes earlier, and its next question be due. */
export const age = (attemptId: string, minutes: number) =>
  SqlClient.SqlClient.use(
    (sql) => sql`update payment_attempts set started_at = started_at - ${minutes} * interval '1 minute',
      next_check_at = case when next_check_at is null then null else now() - interval '1 hour' end where id = ${attemptId}`
  )

/** What the books of a town say. */
export const booksOf = Effect.fn(function* (town: Town) {
  const sql = yield* SqlClient.SqlClient
  const cents = (rows: ReadonlyArray<{ amountCents: number }>) => rows.map((row) => row.amountCents)
  return {
    payments: cents(
      yield* sql<{ amountCents: number }>`select amount_cents from payments
      where town_id = ${town.id} order by amount_cents`
    ),
    allocations: cents(
      yield* sql<{ amountCents: number }>`select amount_cents from payment_allocations
      where town_id = ${town.id} order by amount_cents`
    ),
    mails: (yield* sql`select 1 from mails where town_id = ${town.id} and template = 'paymentConfirmed'`).length
  }
})

/** State of an attempt and whether it keeps invoices. */
export const attemptOf = Effect.fn(function* (id: string) {
  const sql = yield* SqlClient.SqlClient
  const [row] = yield* sql<{ state: string; checked: boolean; live: boolean }>`
    select state, next_check_at is not null as checked,
      exists (select 1 from payment_attempt_invoices l where l.town_id = t.town_id and l.attempt_id = t.id and l.live) as live
    from payment_attempts t where id = ${id}`
  return row
})

/** Lets a payer get this result at PayFiP. */
export const pay = (idop: string, letter = "P") =>
  Simulator.use((simulator) => Effect.promise(() => simulator.pay(idop, letter)))
