import { Context, DateTime, Effect, Layer, Result, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { Audit } from "../audit/Audit.ts"
import { remainingCents } from "../invoices/states.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { InvoicesUnknown } from "./CounterPayment.ts"
import { allocate, type Claim, coveredCents, lockedClaims } from "./claims.ts"
import { AttemptUnderWay, type PaymentNotFound } from "./Payment.ts"
import { lockedUntil } from "./settlement.ts"
import { lockedSurplus, type Surplus } from "./surplus.ts"

/** What a surplus covers now, and what is left of it. Amounts in cents. */
export interface CarriedOver {
  readonly household: string
  readonly parts: ReadonlyArray<{ readonly number: string; readonly amountCents: number; readonly leftCents: number }>
  readonly surplusCents: number
}

/** The rule that a carry-over breaks; `number` is the invoice that breaks it, empty where none does. */
export class CarryOverUnfit extends Schema.TaggedError<CarryOverUnfit>()("CarryOverUnfit", {
  rule: Schema.Literals(["no-surplus", "other-household", "other-regie", "nothing-due"]),
  number: Schema.String
}) {}

type Refused = PaymentNotFound | InvoicesUnknown | AttemptUnderWay | CarryOverUnfit

/** What a household paid too much, put towards other invoices of it. */
export class CarryOvers extends Context.Service<
  CarryOvers,
  {
    /**
     * Covers invoices of the payment's household and régie with its surplus, the one due first before the others. Refused while one of
     * them may still be paid online. A dry run checks everything and writes nothing.
     */
    carryOver(
      staff: StaffAccess,
      paymentId: string,
      invoiceNumbers: ReadonlyArray<string>,
      how: { readonly dryRun: boolean }
    ): Effect.Effect<CarriedOver, Refused>
  }
>()("@portail-familles/core/payments/CarryOvers") {
  static readonly layer = Layer.effect(
    CarryOvers,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const audit = yield* Audit
      const claimsOf = yield* lockedClaims
      const surplusOf = yield* lockedSurplus

      const carryOver = Effect.fn("CarryOvers.carryOver")(
        function* (
          staff: StaffAccess,
          paymentId: string,
          invoiceNumbers: ReadonlyArray<string>,
          how: { readonly dryRun: boolean }
        ) {
          const numbers = [...new Set(invoiceNumbers)]
          // invoices before the payment, as everywhere, so that none deadlocks
          const claims = numbers.length === 0 ? [] : yield* claimsOf(staff.townId, sql.in("i.number", numbers))
          const surplus = yield* surplusOf(staff, paymentId)
          yield* Effect.fromResult(fit(surplus, numbers, claims))
          const parts = allocate(surplus.surplusCents, claims)
          const left = surplus.surplusCents - coveredCents(parts)
          const carried = parts.map(({ claim, amountCents }) => ({ number: claim.number, amountCents }))
          if (!how.dryRun) {
            const at = DateTime.toDateUtc(yield* DateTime.now)
            const rows = parts.map(({ claim, amountCents }) => ({ invoice_id: claim.id, amount_cents: amountCents }))
            yield* sql`insert into payment_allocations (town_id, payment_id, invoice_id, amount_cents, carried_over_at)
              select ${staff.townId}, ${paymentId}::uuid, invoice_id, amount_cents, ${at}
              from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as part(invoice_id uuid, amount_cents integer)`
            yield* audit.record(staff, {
              action: "payment.carry-over",
              subjectType: "payment",
              subjectId: paymentId,
              before: { surplusCents: surplus.surplusCents },
              after: { surplusCents: left, invoices: carried }
            })
          }
          return {
            household: surplus.household,
            parts: parts.map(({ claim, amountCents }) => ({
              number: claim.number,
              amountCents,
              leftCents: remainingCents(claim) - amountCents
            })),
            surplusCents: left
          }
        },
        sql.withTransaction,
        orDieSql
      )

      return CarryOvers.of({ carryOver })
    })
  )
}

/** Whether there is a surplus, and each of the invoices is known, of the same household and régie, due, and not being paid online. */
const fit = (
  { householdId, regieCode, surplusCents }: Surplus,
  numbers: ReadonlyArray<string>,
  claims: ReadonlyArray<Claim>
): Result.Result<void, InvoicesUnknown | AttemptUnderWay | CarryOverUnfit> => {
  const known = new Set(claims.map(({ number }) => number))
  if (known.size < numbers.length || known.size === 0) {
    return Result.fail(new InvoicesUnknown({ numbers: numbers.filter((number) => !known.has(number)) }))
  }
  if (surplusCents === 0) return unfit("no-surplus")
  for (const claim of claims) {
    if (claim.householdId !== householdId) return unfit("other-household", claim.number)
    if (claim.regieCode !== regieCode) return unfit("other-regie", claim.number)
    if (remainingCents(claim) === 0) return unfit("nothing-due", claim.number)
    if (claim.attemptAt !== null) {
      return Result.fail(new AttemptUnderWay({ number: claim.number, until: lockedUntil(claim.attemptAt) }))
    }
  }
  return Result.void
}

const unfit = (rule: CarryOverUnfit["rule"], number = "") => Result.fail(new CarryOverUnfit({ rule, number }))
