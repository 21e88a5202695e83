import { Context, Effect, Layer, Result, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { auditOf } from "../audit/Audit.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { now } from "../platform/time/now.ts"
import { type AttemptUnderWay, type DebitOrdered, noAttemptUnderWay, type PaymentSetAside } from "./attemptHold.ts"
import { LedgerAction } from "./auditActions.ts"
import { invoiceNumbersNamed } from "./invoiceNamed.ts"
import type { PaymentNotFound, SeveralPayments } from "./paymentNamed.ts"
import { allocate, coveredCents, InvoicesUnknown, type Receivable, remainingCents } from "./Receivable.ts"
import { lockReceivables } from "./receivables.ts"
import { lockSurplus, type Surplus } from "./surplus.ts"

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

type Refused =
  | PaymentNotFound
  | SeveralPayments
  | InvoicesUnknown
  | AttemptUnderWay
  | DebitOrdered
  | PaymentSetAside
  | CarryOverUnfit

/** What a household paid too much, put towards other invoices of it. */
export class CarryOvers extends Context.Service<
  CarryOvers,
  {
    /**
     * Covers invoices of the payment's household and régie with its surplus, the one due first before the others. Refused while one of
     * them may still be paid online. Payment and invoices go by any of their names. A dry run checks everything and writes nothing.
     */
    carryOver(
      staff: StaffAccess,
      payment: string,
      invoiceNumbers: ReadonlyArray<string>,
      how: { readonly dryRun: boolean }
    ): Effect.Effect<CarriedOver, Refused>
  }
>()("@portail-familles/core/ledger/CarryOvers") {
  static readonly layer = Layer.effect(
    CarryOvers,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const audit = yield* auditOf(LedgerAction)
      const receivablesOf = yield* lockReceivables
      const surplusOf = yield* lockSurplus
      const numbersNamed = yield* invoiceNumbersNamed

      const carryOver = Effect.fn("CarryOvers.carryOver")(
        function* (
          staff: StaffAccess,
          payment: string,
          invoiceNumbers: ReadonlyArray<string>,
          how: { readonly dryRun: boolean }
        ) {
          const numbers = yield* numbersNamed(staff.townId, invoiceNumbers)
          // invoices before the payment, as everywhere, so that none deadlocks
          const receivables =
            numbers.length === 0 ? [] : yield* receivablesOf(staff.townId, sql.in("i.number", numbers))
          const surplus = yield* surplusOf(staff, payment)
          const { paymentId } = surplus
          yield* Effect.fromResult(fit(surplus, numbers, receivables))
          const parts = allocate(surplus.surplusCents, receivables)
          const left = surplus.surplusCents - coveredCents(parts)
          const carried = parts.map(({ receivable, amountCents }) => ({ number: receivable.number, amountCents }))
          if (!how.dryRun) {
            const at = yield* now
            const rows = parts.map(({ receivable, amountCents }) => ({
              invoice_id: receivable.id,
              amount_cents: amountCents
            }))
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
            parts: parts.map(({ receivable, amountCents }) => ({
              number: receivable.number,
              amountCents,
              leftCents: remainingCents(receivable) - amountCents
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
  receivables: ReadonlyArray<Receivable>
): Result.Result<void, InvoicesUnknown | AttemptUnderWay | DebitOrdered | PaymentSetAside | CarryOverUnfit> => {
  const known = new Set(receivables.map(({ number }) => number))
  if (known.size < numbers.length || known.size === 0) {
    return Result.fail(new InvoicesUnknown({ numbers: numbers.filter((number) => !known.has(number)) }))
  }
  if (surplusCents === 0) return unfit("no-surplus")
  for (const receivable of receivables) {
    if (receivable.householdId !== householdId) return unfit("other-household", receivable.number)
    if (receivable.regieCode !== regieCode) return unfit("other-regie", receivable.number)
    if (remainingCents(receivable) === 0) return unfit("nothing-due", receivable.number)
  }
  return noAttemptUnderWay(receivables)
}

const unfit = (rule: CarryOverUnfit["rule"], number = "") => Result.fail(new CarryOverUnfit({ rule, number }))
