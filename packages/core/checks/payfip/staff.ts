import { Clock, type Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { staffAccess } from "../../src/accounts/FamilyAccess.ts"
import { Audit } from "../../src/audit/Audit.ts"
import { CarryOvers } from "../../src/ledger/CarryOvers.ts"
import { CreditNotes } from "../../src/ledger/CreditNotes.ts"
import { Refunds } from "../../src/ledger/Refunds.ts"
import { PublicUrl } from "../../src/mail/branding.ts"
import { MailTransport } from "../../src/mail/MailTransport.ts"
import { Outbox } from "../../src/mail/Outbox.ts"
import { CounterPayments } from "../../src/payments/CounterPayments.ts"
import { PaymentRejections } from "../../src/payments/PaymentRejections.ts"
import type { QuarantineDecision } from "../../src/payments/QuarantinedPayment.ts"
import { QuarantinedPayments } from "../../src/payments/QuarantinedPayments.ts"
import type { Database } from "../../src/platform/sql/Database.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { type PortalOptions, standing } from "./portal.ts"

/** What staff do at their counter; `share` is a part of what the invoices claim or of what the payment has too much. */
export type StaffAct =
  | { readonly act: "record"; readonly share: number }
  | { readonly act: "credit"; readonly share: number }
  | { readonly act: "refund"; readonly share: number }
  | { readonly act: "carryOver" }
  /** The bank sends back the household's last online payment. */
  | { readonly act: "reject" }
  /** The régie decides about the household's oldest payment that is set aside. */
  | { readonly act: "rule"; readonly decision: QuarantineDecision }

/** The household that an act is about, and its invoices. */
export interface Subject {
  readonly householdId: string
  readonly invoices: ReadonlyArray<{ readonly id: string; readonly cents: number }>
}

/** What an act did: cents that came into the till (went out, when negative), or the refusal's name. */
export type Acted = { readonly tillCents: number } | { readonly refused: string }

/** The counter of a town: the staff's own process, beside the server, over the same database. */
export const openCounter = (database: Context.Context<Database>, { town, publicUrl, time }: PortalOptions) => {
  const staff = staffAccess({ town, actor: "check" })
  const noMail = Layer.succeed(MailTransport, MailTransport.of({ send: () => Effect.void, check: Effect.void }))
  const services = Layer.mergeAll(
    CounterPayments.layer,
    Refunds.layer,
    CarryOvers.layer,
    CreditNotes.layer,
    PaymentRejections.layer,
    QuarantinedPayments.layer
  ).pipe(
    Layer.provide(Outbox.layer.pipe(Layer.provide(noMail))),
    Layer.provide(Towns.layer),
    Layer.provide(Audit.layer),
    Layer.provide(Layer.succeed(PublicUrl, publicUrl)),
    Layer.provideMerge(Layer.succeedContext(database))
  )
  const how = { dryRun: false }
  let references = 0

  const numbersOf = ({ invoices }: Subject) =>
    SqlClient.SqlClient.use((sql) =>
      Effect.map(
        sql<{ number: string }>`select number from invoices where town_id = ${town.id}
          and ${sql.in(
            "id",
            invoices.map(({ id }) => id)
          )} order by number`,
        (rows) => rows.map(({ number }) => number)
      )
    )

  /** The household's last payment that had too much, and how much, given back or not: staff may try twice. */
  const overpaid = ({ householdId }: Subject) =>
    SqlClient.SqlClient.use((sql) =>
      Effect.map(
        sql<{ id: string; cents: number }>`select id, cents from (
          select p.id, p.recorded_at, (p.amount_cents - (select coalesce(sum(a.amount_cents), 0) from payment_allocations a
            where a.town_id = p.town_id and a.payment_id = p.id and a.carried_over_at is null))::int as cents
          from payments p where p.town_id = ${town.id} and p.household_id = ${householdId}) s
          where cents > 0 order by recorded_at desc, id limit 1`,
        ([last]) => last
      )
    )

  const online = ({ householdId }: Subject) =>
    SqlClient.SqlClient.use(
      (sql) => sql<{ id: string }>`select id from payments where town_id = ${town.id} and household_id = ${householdId}
        and attempt_id is not null order by recorded_at desc, id limit 1`
    )

  const waiting = ({ householdId }: Subject) =>
    SqlClient.SqlClient.use(
      (sql) => sql<{
        id: string
      }>`select id from payment_attempts where town_id = ${town.id} and household_id = ${householdId}
        and state = 'quarantined' order by started_at, id limit 1`
    )

  const shareOf = (cents: number, share: number) => Math.max(1, Math.round(cents * share))

  const work = Effect.fnUntraced(function* (act: StaffAct, subject: Subject) {
    const numbers = yield* numbersOf(subject)
    const claimed = subject.invoices.reduce((sum, { cents }) => sum + cents, 0)
    switch (act.act) {
      case "record": {
        const amountCents = shareOf(claimed, act.share)
        const reference = `${subject.householdId}-${references++}`
        const payment = {
          invoiceNumbers: numbers,
          means: "cash",
          amountCents,
          paidOn: "2026-01-01",
          reference
        } as const
        yield* CounterPayments.use((counter) => counter.record(staff, payment, how))
        return amountCents
      }
      case "credit":
        yield* CreditNotes.use((notes) =>
          notes.issue(staff, numbers[0] ?? "", { amountCents: shareOf(claimed, act.share), reason: "Absence" }, how)
        )
        return 0
      case "refund": {
        const surplus = yield* overpaid(subject)
        const amountCents = shareOf(surplus?.cents ?? 0, act.share)
        const refund = { amountCents, reason: "Trop-perçu" }
        yield* Refunds.use((refunds) => refunds.refund(staff, surplus?.id ?? "", refund, how))
        return -amountCents
      }
      case "reject": {
        const [last] = yield* online(subject)
        yield* PaymentRejections.use((rejections) => rejections.reject(staff, last?.id ?? "", "Rejet", how))
        return 0
      }
      case "rule": {
        const [oldest] = yield* waiting(subject)
        const ruling = { decision: act.decision, reason: "Vu" }
        yield* QuarantinedPayments.use((all) => all.decide(staff, oldest?.id ?? "", ruling, how))
        return 0
      }
      case "carryOver": {
        const surplus = yield* overpaid(subject)
        yield* CarryOvers.use((overs) => overs.carryOver(staff, surplus?.id ?? "", numbers, how))
        return 0
      }
    }
  })

  return (act: StaffAct, subject: Subject): Promise<Acted> =>
    Effect.runPromise(
      work(act, subject).pipe(
        Effect.map((tillCents): Acted => ({ tillCents })),
        Effect.catch((refusal) => Effect.succeed<Acted>({ refused: "_tag" in refusal ? refusal._tag : "refused" })),
        Effect.provide(services),
        (acting) => Effect.provideServiceEffect(acting, Clock.Clock, standing(time))
      )
    )
}
