import { Context, DateTime, Effect, Layer, Result } from "effect"
import { SecureRandom } from "effect/crypto"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { Audit } from "../audit/Audit.ts"
import { remainingCents } from "../invoices/states.ts"
import { orDieSql, violatedConstraint } from "../sql/failures.ts"
import { newId } from "../sql/ids.ts"
import { todayInParis } from "../towns/today.ts"
import {
  type CounterPayment,
  CounterPaymentUnfit,
  InvoicesUnknown,
  mostCents,
  PaymentAlreadyRecorded,
  type RecordedPayment
} from "./CounterPayment.ts"
import { allocate, type Claim, coveredCents, lockedClaims, type Part } from "./claims.ts"
import { AttemptUnderWay } from "./Payment.ts"
import { lockedUntil } from "./settlement.ts"

type Refused = InvoicesUnknown | CounterPaymentUnfit | AttemptUnderWay | PaymentAlreadyRecorded

/** Payments that a régie takes outside PayFiP, written into the books by staff. */
export class CounterPayments extends Context.Service<
  CounterPayments,
  {
    /**
     * Covers the invoices, the one due first before the others; a surplus stays without an invoice. Refused while an invoice may still
     * be paid online. A dry run checks everything and writes nothing.
     */
    record(
      staff: StaffAccess,
      payment: CounterPayment,
      how: { readonly dryRun: boolean }
    ): Effect.Effect<RecordedPayment, Refused>
  }
>()("@portail-familles/core/payments/CounterPayments") {
  static readonly layer = Layer.effect(
    CounterPayments,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const random = yield* SecureRandom.SecureRandom
      const audit = yield* Audit
      const claimsOf = yield* lockedClaims

      const refuseRecorded = Effect.fnUntraced(function* (staff: StaffAccess, payment: CounterPayment, regie: string) {
        const [known] = yield* sql<{ recordedAt: Date; amountCents: number }>`select recorded_at, amount_cents
          from payments where town_id = ${staff.townId} and regie_code = ${regie} and means = ${payment.means}
            and reference = ${payment.reference} and reference <> ''`
        if (known !== undefined) return yield* new PaymentAlreadyRecorded({ reference: payment.reference, ...known })
      })

      const write = Effect.fnUntraced(function* (
        staff: StaffAccess,
        { means, amountCents, paidOn, reference }: CounterPayment,
        to: Claim,
        parts: ReadonlyArray<Part>
      ) {
        const id = yield* newId
        const at = DateTime.toDateUtc(yield* DateTime.now)
        // of the day alone the hour is not known: noon is that day in every report
        yield* sql`insert into payments (town_id, id, household_id, regie_code, means, amount_cents, reference, paid_at, recorded_at)
          values (${staff.townId}, ${id}, ${to.householdId}, ${to.regieCode}, ${means}, ${amountCents}, ${reference},
            (${paidOn}::date + time '12:00') at time zone 'Europe/Paris', ${at})`
        const rows = parts.map(({ claim, amountCents: cents }) => ({ invoice_id: claim.id, amount_cents: cents }))
        yield* sql`insert into payment_allocations (town_id, payment_id, invoice_id, amount_cents)
          select ${staff.townId}, ${id}, invoice_id, amount_cents
          from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as part(invoice_id uuid, amount_cents integer)`
        yield* audit.record(staff, {
          action: "payment.record",
          subjectType: "payment",
          subjectId: id,
          after: {
            regie: to.regieCode,
            means,
            amountCents,
            paidOn,
            reference,
            invoices: parts.map(({ claim, amountCents: cents }) => ({ number: claim.number, amountCents: cents }))
          }
        })
        return id
      })

      const recordOnce = Effect.fnUntraced(function* (
        staff: StaffAccess,
        payment: CounterPayment,
        how: { readonly dryRun: boolean }
      ) {
        yield* Effect.fromResult(fit(payment, yield* todayInParis))
        const numbers = [...new Set(payment.invoiceNumbers)]
        const claims = yield* claimsOf(staff.townId, sql.in("i.number", numbers))
        const to = yield* Effect.fromResult(payableTogether(numbers, claims))
        yield* refuseRecorded(staff, payment, to.regieCode)
        const parts = allocate(payment.amountCents, claims)
        return {
          id: how.dryRun ? null : yield* write(staff, payment, to, parts),
          household: to.household,
          regieCode: to.regieCode,
          parts: parts.map(({ claim, amountCents }) => ({
            number: claim.number,
            amountCents,
            leftCents: remainingCents(claim) - amountCents
          })),
          surplusCents: payment.amountCents - coveredCents(parts)
        }
      }, sql.withTransaction)

      const record = Effect.fn("CounterPayments.record")(
        function* (staff: StaffAccess, payment: CounterPayment, how: { readonly dryRun: boolean }) {
          const recording = recordOnce(staff, payment, how)
          // recorded meanwhile by somebody else, with other invoices: asked again, it is found
          return yield* Effect.catchIf(
            recording,
            (error) => violatedConstraint(error) === "payments_reference",
            () => recording
          )
        },
        Effect.provideService(SecureRandom.SecureRandom, random),
        orDieSql
      )

      return CounterPayments.of({ record })
    })
  )
}

const unfit = (rule: CounterPaymentUnfit["rule"], limit = "") => Result.fail(new CounterPaymentUnfit({ rule, limit }))

/** Whether a counter payment can be at all, on this ISO day. */
const fit = (payment: CounterPayment, today: string): Result.Result<void, CounterPaymentUnfit> => {
  if (payment.invoiceNumbers.length === 0) return unfit("no-invoice")
  if (payment.amountCents < 1 || payment.amountCents > mostCents) return unfit("amount", String(mostCents))
  return payment.paidOn > today ? unfit("future-day", today) : Result.void
}

/** One of the claims, when all the numbers are known, of one household and one régie, and none is being paid online. */
const payableTogether = (
  numbers: ReadonlyArray<string>,
  claims: ReadonlyArray<Claim>
): Result.Result<Claim, InvoicesUnknown | CounterPaymentUnfit | AttemptUnderWay> => {
  const known = new Set(claims.map(({ number }) => number))
  const [first] = claims
  if (first === undefined || known.size < numbers.length) {
    return Result.fail(new InvoicesUnknown({ numbers: numbers.filter((number) => !known.has(number)) }))
  }
  if (claims.some(({ householdId }) => householdId !== first.householdId)) return unfit("several-households")
  if (claims.some(({ regieCode }) => regieCode !== first.regieCode)) return unfit("several-regies")
  for (const { number, attemptAt } of claims) {
    if (attemptAt !== null) return Result.fail(new AttemptUnderWay({ number, until: lockedUntil(attemptAt) }))
  }
  return Result.succeed(first)
}
