import { Context, Effect, Layer, Result } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { auditOf } from "../audit/Audit.ts"
import { bookPayments } from "../ledger/bookPayments.ts"
import { againOnKnownReference, type RecordedCounterPayment, recordedReferences } from "../ledger/counterLedger.ts"
import { coveredCents, InvoicesUnknown, type Receivable } from "../ledger/Receivable.ts"
import { lockReceivables } from "../ledger/receivables.ts"
import { boundedProblems, type ImportOptions, type ImportReport } from "../platform/csv/ImportReport.ts"
import { importing, writeInBatches } from "../platform/csv/importing.ts"
import type { LineProblem } from "../platform/csv/LineProblem.ts"
import { Ids } from "../platform/ids/Ids.ts"
import { lockTown } from "../platform/locks/locks.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { todayInParis } from "../platform/time/today.ts"
import { PaymentAction } from "./auditActions.ts"
import { entryOf, type PlannedPayment, planOf } from "./counterRules.ts"
import { problemOf, type RefusedPayment } from "./importProblems.ts"
import type { PaymentLineProblem } from "./PaymentLineProblem.ts"
import type { ImportedPayment, IncompletePayment, PaymentRows } from "./paymentRows.ts"

/** Brings lists of payments that régies took at their counters into the books. */
export class PaymentImports extends Context.Service<
  PaymentImports,
  {
    /**
     * Records the payments that are new, by régie, means and reference, in the file's order; each covers what is due first. One that is
     * known must be the same: a recorded payment never changes. One transaction.
     */
    import(
      staff: StaffAccess,
      rows: PaymentRows,
      options: ImportOptions
    ): Effect.Effect<ImportReport<PaymentLineProblem>>
  }
>()("@portail-familles/core/payments/PaymentImports") {
  static readonly layer = Layer.effect(
    PaymentImports,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const lock = yield* lockTown
      const ids = yield* Ids
      const audit = yield* auditOf(PaymentAction)
      const receivablesOf = yield* lockReceivables
      const recorded = yield* recordedReferences
      const book = yield* bookPayments
      const run = yield* importing

      const plan = Effect.fnUntraced(function* (townId: string, { payments, incomplete, invalid }: PaymentRows) {
        // one import of a town at a time: two of them would both find a reference free
        yield* lock(townId, "payment imports")
        const numbers = JSON.stringify([...payments, ...incomplete].flatMap(({ invoiceNumbers }) => invoiceNumbers))
        const receivables = yield* receivablesOf(
          townId,
          sql`i.number in (select value from jsonb_array_elements_text(${numbers}::jsonb))`
        )
        const known = yield* recorded(
          townId,
          payments.map(({ reference }) => reference)
        )
        const { planned, unchanged, invalid: unfit } = planAll(payments, receivables, known, yield* todayInParis)
        return {
          counts: { created: planned.length, changed: 0, unchanged },
          problems: boundedProblems(
            [...invalid, ...unknownInvoices(incomplete, receivables), ...unfit],
            planned.flatMap(surplusWarning)
          ),
          planned
        }
      })

      const importOnce = (staff: StaffAccess, rows: PaymentRows, options: ImportOptions) =>
        run(
          {
            plan: plan(staff.townId, rows),
            apply: ({ planned }) =>
              writeInBatches(planned, batchSize, (batch) => book(staff.townId, batch.map(entryOf)), options.onProgress),
            record: Effect.fnUntraced(function* ({ planned }, told) {
              const amountCents = planned.reduce((sum, { payment }) => sum + payment.amountCents, 0)
              const references = planned.map(({ payment }) => payment.reference)
              yield* audit.record(staff, {
                action: "payment.import",
                subjectType: "import",
                subjectId: yield* ids.next,
                after: { ...told, amountCents, references }
              })
            })
          },
          options
        )

      const importPayments = Effect.fn("PaymentImports.import")(
        (staff: StaffAccess, rows: PaymentRows, options: ImportOptions) =>
          againOnKnownReference(importOnce(staff, rows, options)),
        orDieSql
      )

      return PaymentImports.of({ import: importPayments })
    })
  )
}

/** Payments in one statement. */
const batchSize = 500

interface Plans {
  readonly planned: ReadonlyArray<PlannedPayment<ImportedPayment>>
  readonly unchanged: number
  readonly invalid: ReadonlyArray<LineProblem<PaymentLineProblem>>
}

/** What each payment would do after those before it in the file. */
const planAll = (
  payments: ReadonlyArray<ImportedPayment>,
  receivables: ReadonlyArray<Receivable>,
  recorded: ReadonlyArray<RecordedCounterPayment>,
  today: string
): Plans => {
  const planned: Array<PlannedPayment<ImportedPayment>> = []
  const invalid: Array<LineProblem<PaymentLineProblem>> = []
  const left = new Map(receivables.map((receivable) => [receivable.number, receivable]))
  const known = new Map(recorded.map((payment) => [keyOf(payment.regieCode, payment), payment]))
  const lines = new Map<string, number>()
  let unchanged = 0
  const refuse = ({ line }: ImportedPayment, why: RefusedPayment) => invalid.push(problemOf(line, why))
  for (const payment of payments) {
    const own = payment.invoiceNumbers.flatMap((number) => left.get(number) ?? [])
    const key = keyOf(own[0]?.regieCode ?? "", payment)
    const before = known.get(key)
    const same = lines.get(key)
    lines.set(key, payment.line)
    if (same !== undefined) refuse(payment, { _tag: "TwiceInFile", line: same })
    else if (before !== undefined && (before.amountCents !== payment.amountCents || before.paidOn !== payment.paidOn)) {
      refuse(payment, { _tag: "RecordedOtherwise", ...before })
    } else if (before !== undefined) unchanged++
    else {
      const fit = planOf(payment, own, today)
      if (Result.isFailure(fit)) refuse(payment, fit.failure)
      else {
        planned.push(fit.success)
        for (const { receivable, amountCents } of fit.success.parts) {
          left.set(receivable.number, { ...receivable, paidCents: receivable.paidCents + amountCents })
        }
      }
    }
  }
  return { planned, unchanged, invalid }
}

/** Invoices that lines with another problem name, and that do not exist. */
const unknownInvoices = (
  incomplete: ReadonlyArray<IncompletePayment>,
  receivables: ReadonlyArray<Receivable>
): ReadonlyArray<LineProblem<PaymentLineProblem>> => {
  const known = new Set(receivables.map(({ number }) => number))
  return incomplete.flatMap(({ line, invoiceNumbers }) => {
    const numbers = invoiceNumbers.filter((number) => !known.has(number))
    return numbers.length === 0 ? [] : [problemOf(line, new InvoicesUnknown({ numbers }))]
  })
}

const keyOf = (regieCode: string, { means, reference }: Pick<RecordedCounterPayment, "means" | "reference">): string =>
  JSON.stringify([regieCode, means, reference])

const surplusWarning = ({
  payment,
  parts
}: PlannedPayment<ImportedPayment>): ReadonlyArray<LineProblem<PaymentLineProblem>> => {
  const surplusCents = payment.amountCents - coveredCents(parts)
  return surplusCents === 0 ? [] : [{ line: payment.line, column: "montant", code: "surplus", surplusCents }]
}
