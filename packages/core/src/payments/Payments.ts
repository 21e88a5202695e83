import { Context, DateTime, Effect, Layer, Schedule, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../accounts/FamilyAccess.ts"
import type { Verified } from "../children/Verified.ts"
import { type Invoice, InvoiceNotFound } from "../invoices/Invoice.ts"
import { Invoices } from "../invoices/Invoices.ts"
import {
  AttemptUnderWay,
  aliveMinutes,
  type DebitOrdered,
  lockedUntil,
  PaymentSetAside
} from "../ledger/attemptHold.ts"
import { PaymentNotFound } from "../ledger/paymentNamed.ts"
import { PublicUrl, portalUrlOf } from "../mail/branding.ts"
import type { PayFipRefused } from "../payfip/errors.ts"
import { type FieldRefused, type PaymentFields, paymentRequest } from "../payfip/fields.ts"
import { PayFip } from "../payfip/PayFip.ts"
import { Ids } from "../platform/ids/Ids.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { contended, orDieSql, violatedConstraint } from "../platform/sql/failures.ts"
import { asciiMail } from "../platform/text/mails.ts"
import { now } from "../platform/time/now.ts"
import type { RegieSettings } from "../towns/Town.ts"
import { AttemptReconciliation } from "./AttemptReconciliation.ts"
import { attemptAgain } from "./attemptAgain.ts"
import { FollowedAttempt, type NothingToPay, NotPayableOnline, PayFipDown } from "./Payment.ts"
import { payableTogether } from "./payableTogether.ts"
import { objetOf, refdetOf } from "./paymentWording.ts"
import { refusedByPayFip } from "./refusedByPayFip.ts"
import { toItsEnd } from "./toItsEnd.ts"

/** A payment begun: the browser goes on to PayFiP's page. */
export interface StartedPayment {
  readonly id: string
  readonly redirectUrl: string
}

/** What a family wants to pay, and how it comes back. */
export interface PaymentOrder {
  readonly invoiceIds: ReadonlyArray<string>
  readonly returnUrl: string
  readonly payer: string
  readonly key?: string | undefined
}

type StartRefused =
  | InvoiceNotFound
  | NothingToPay
  | AttemptUnderWay
  | DebitOrdered
  | PaymentSetAside
  | NotPayableOnline
  | PayFipDown

/** Payments of invoices by their families. */
export class Payments extends Context.Service<
  Payments,
  {
    /**
     * Begins to pay what is left of the invoices. An invoice is locked while an attempt for it can still succeed; earlier attempts
     * are asked about first. `payer` is the mail address that PayFiP gets; `returnUrl` is where the browser comes back to in the end.
     * What has begun goes on when the sender hangs up. `key` is the sender's own: with it, who did not get the answer is led to the same operation again as long as it can be opened.
     */
    start(family: Verified<"payments">, order: PaymentOrder): Effect.Effect<StartedPayment, StartRefused>
    /** How an attempt of the household stands; PayFiP is asked while it is open. */
    follow(family: FamilyAccess, id: string): Effect.Effect<FollowedAttempt, PaymentNotFound>
  }
>()("@portail-familles/core/payments/Payments") {
  static readonly layer = Layer.effect(
    Payments,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const invoices = yield* Invoices
      const payfip = yield* PayFip
      const reconciliation = yield* AttemptReconciliation
      const publicUrl = yield* PublicUrl
      const sameAgain = yield* attemptAgain
      const whoeverHangsUp = yield* toItsEnd

      const openAttempts = (family: FamilyAccess, invoiceIds: ReadonlyArray<string>) =>
        sql`select t.id from payment_attempt_invoices l
          join payment_attempts t on t.town_id = l.town_id and t.id = l.attempt_id
          where l.town_id = ${family.townId} and ${sql.in("l.invoice_id", invoiceIds)}
            and t.household_id = ${family.householdId} and (l.live or t.next_check_at is not null)`.pipe(
          decodeRows(Schema.Struct({ id: Schema.String })),
          Effect.map((rows) => new Set(rows.map(({ id }) => id)))
        )

      /** The invoices, once the earlier attempts to pay some of them have been asked about. */
      const upToDate = Effect.fnUntraced(function* (family: FamilyAccess, invoiceIds: ReadonlyArray<string>) {
        const read = invoices.ofFamily(family, invoiceIds)
        const [open, known] = yield* Effect.all([openAttempts(family, invoiceIds), read], { concurrency: 2 })
        if (open.size === 0) return known
        yield* Effect.forEach(open, (id) => reconciliation.ofAttempt(family.townId, id), { concurrency: 4 })
        return yield* read
      })

      const chosen = Effect.fnUntraced(function* (family: FamilyAccess, invoiceIds: ReadonlyArray<string>) {
        const known = new Map((yield* upToDate(family, invoiceIds)).map((invoice) => [invoice.id, invoice]))
        return yield* Effect.forEach(new Set(invoiceIds), (id) =>
          Effect.mapError(Effect.fromNullishOr(known.get(id)), () => new InvoiceNotFound())
        )
      })

      /**
       * One statement. The database refuses an amount that is not left any more and an invoice that somebody else books at this moment
       * (`contended`), as well as one that another attempt keeps.
       */
      const write = Effect.fnUntraced(function* (
        family: FamilyAccess,
        regie: RegieSettings,
        order: ReadonlyArray<Invoice>,
        draft: {
          readonly id: string
          readonly refdet: string
          readonly amountCents: number
          readonly returnUrl: string
          readonly key?: string | undefined
        }
      ) {
        const at = yield* now
        const parts = order.map(({ id, remainingCents }) => ({ id, cents: remainingCents }))
        yield* sql`with attempt as (
            insert into payment_attempts (town_id, id, household_id, account_id, regie_code, numcli, mode, refdet,
              amount_cents, return_url, key, state, started_at, state_at, next_check_at)
            values (${family.townId}, ${draft.id}, ${family.householdId}, ${family.accountId}, ${regie.code}, ${regie.numcli},
              ${regie.mode}, ${draft.refdet}, ${draft.amountCents}, ${draft.returnUrl}, ${draft.key ?? null}, 'preparing', ${at}, ${at},
              ${at}::timestamptz + interval '2 minutes')
            returning town_id, id)
          insert into payment_attempt_invoices (town_id, attempt_id, invoice_id, amount_cents, live)
          select attempt.town_id, attempt.id, part.id, part.cents, true
          from attempt, jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) as part(id uuid, cents integer) order by part.id`
      })

      const draft = Effect.fnUntraced(
        function* (family: FamilyAccess, order: PaymentOrder) {
          const toPay = yield* chosen(family, order.invoiceIds)
          const { regie, amountCents } = yield* Effect.fromResult(payableTogether(family.town, toPay))
          const id = yield* ids.next
          const refdet = refdetOf(numbersOf(toPay), id)
          yield* write(family, regie, toPay, { id, refdet, amountCents, ...order }).pipe(
            Effect.catchIf(
              (error) => violatedConstraint(error) === "payment_attempt_invoices_one_live",
              () => underWayNow(toPay)
            ),
            Effect.catchIf(
              (error) => violatedConstraint(error) === "payment_attempt_invoices_set_aside",
              () => Effect.fail(new PaymentSetAside({ number: toPay[0]?.number ?? "" }))
            )
          )
          return { id, refdet, toPay, regie, amountCents }
        },
        Effect.retry({ while: contended, schedule: againUntilGivenUp }),
        (drafted, _family, order) =>
          Effect.catchIf(drafted, contended, () =>
            Effect.andThen(
              Effect.logWarning(
                `another transaction kept invoices ${order.invoiceIds.join(", ")}: no payment was begun`
              ),
              Effect.fail(new PayFipDown())
            )
          )
      )

      const close = (family: FamilyAccess, id: string, code: string) =>
        sql.withTransaction(
          Effect.andThen(
            sql`update payment_attempts set state = 'failed', next_check_at = null, result_code = ${code}
              where town_id = ${family.townId} and id = ${id} and state = 'preparing'`,
            sql`update payment_attempt_invoices set live = false
              where town_id = ${family.townId} and attempt_id = ${id}`
          )
        )

      const closeRefused = (family: FamilyAccess, id: string, refused: PayFipRefused | FieldRefused) =>
        close(family, id, refused._tag === "PayFipRefused" ? refused.code : refused.field).pipe(
          Effect.andThen(Effect.logError(`payment attempt ${id}: PayFiP takes no such payment: ${refused.message}`)),
          Effect.andThen(Effect.fail(refusedByPayFip(refused)))
        )

      const closeUnanswered = (family: FamilyAccess, id: string, reason: string) =>
        close(family, id, reason).pipe(
          Effect.andThen(Effect.logWarning(`payment attempt ${id}: PayFiP gave no operation: ${reason}`)),
          Effect.andThen(Effect.fail(new PayFipDown()))
        )

      /** PayFiP's operation is the attempt's, unless it was given up meanwhile (a process that stood still) and its invoices are free again. */
      const open = Effect.fnUntraced(function* (family: FamilyAccess, id: string, idop: string) {
        const next = DateTime.toDateUtc(DateTime.add(yield* DateTime.now, { minutes: 1 }))
        const opened = yield* sql`update payment_attempts set idop = ${idop}, state = 'pending', next_check_at = ${next}
          where town_id = ${family.townId} and id = ${id} and state = 'preparing' returning 1`
        if (opened.length === 0) return yield* new PayFipDown()
      })

      const createOperation = Effect.fnUntraced(function* (family: FamilyAccess, id: string, fields: PaymentFields) {
        const idop = yield* Effect.fromResult(paymentRequest(fields)).pipe(
          Effect.flatMap(payfip.create),
          Effect.catchTags({
            FieldRefused: (refused) => closeRefused(family, id, refused),
            PayFipRefused: (refused) => closeRefused(family, id, refused),
            PayFipUnavailable: ({ reason }) => closeUnanswered(family, id, reason)
          })
        )
        yield* open(family, id, idop).pipe(
          Effect.catchIf(
            (error) => violatedConstraint(error) === "payment_attempts_idop",
            // another attempt has this operation: whoever paid it would pay the wrong invoices
            () => closeUnanswered(family, id, "idop given twice")
          )
        )
        return payfip.pageUrl(idop)
      })

      const start = Effect.fn("Payments.start")(
        function* ({ access: family }: Verified<"payments">, order: PaymentOrder) {
          if (order.invoiceIds.length === 0) return yield* new NotPayableOnline({ rule: "no-invoice", limitCents: 0 })
          const again = yield* sameAgain(family, order)
          if (again !== undefined) return { id: again.id, redirectUrl: payfip.pageUrl(again.idop) }
          const { id, refdet, toPay, regie, amountCents } = yield* draft(family, order)
          const portal = portalUrlOf(family.town.settings, publicUrl)
          const redirectUrl = yield* createOperation(family, id, {
            numcli: regie.numcli,
            refdet,
            objet: objetOf(numbersOf(toPay)),
            montant: amountCents,
            mel: asciiMail(order.payer),
            saisie: regie.mode,
            urlnotif: `${portal}/payfip/notification`,
            urlredirect: `${portal}/payfip/return`
          })
          return { id, redirectUrl }
        },
        orDieSql,
        whoeverHangsUp
      )

      const find = (family: FamilyAccess, id: string) =>
        sql`select t.id, case when t.state = 'preparing' then 'pending' when p.rejected_at is not null then 'rejected'
            else t.state end as state,
          coalesce(p.amount_cents, t.amount_cents) as amount_cents, p.means, p.paid_at, coalesce(p.authorisation, '') as authorisation,
          case when t.state = 'pending' and t.result_code = 'A'
            then t.started_at + make_interval(mins => ${aliveMinutes}::int) end as again_at,
          (select jsonb_agg(jsonb_build_object('id', i.id, 'number', i.number) order by i.number)
            from payment_attempt_invoices l join receivables i on i.town_id = l.town_id and i.id = l.invoice_id
            where l.town_id = t.town_id and l.attempt_id = t.id) as invoices
        from payment_attempts t
        left join booked_payments p on p.town_id = t.town_id and p.attempt_id = t.id
        where t.town_id = ${family.townId} and t.household_id = ${family.householdId} and t.id = ${id}`.pipe(
          decodeRows(FollowedAttempt)
        )

      const follow = Effect.fn("Payments.follow")(function* (family: FamilyAccess, id: string) {
        const [attempt] = yield* find(family, id)
        if (attempt === undefined) return yield* new PaymentNotFound()
        if (attempt.state !== "pending") return attempt
        yield* reconciliation.ofAttempt(family.townId, id)
        const [reconciled] = yield* find(family, id)
        return reconciled ?? attempt
      }, orDieSql)

      return Payments.of({ start, follow })
    })
  )
}

/** Staff who book a payment of the same invoice take a moment; a family waits ten seconds for them at most. */
const againUntilGivenUp = Schedule.exponential("20 millis", 1.5).pipe(Schedule.upTo({ duration: "10 seconds" }))

const numbersOf = (invoices: ReadonlyArray<Invoice>) => invoices.map(({ number }) => number)

const underWayNow = (invoices: ReadonlyArray<Invoice>) =>
  Effect.flatMap(DateTime.now, (now) =>
    Effect.fail(new AttemptUnderWay({ number: invoices[0]?.number ?? "", until: lockedUntil(DateTime.toDateUtc(now)) }))
  )
