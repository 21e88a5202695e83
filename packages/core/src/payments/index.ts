export { AttemptReconciliation } from "./AttemptReconciliation.ts"
export { lockedUntil } from "./attemptDecision.ts"
export { CarryOvers, CarryOverUnfit } from "./CarryOvers.ts"
export {
  type CounterMeans,
  CounterPaymentUnfit,
  InvoicesUnknown,
  PaymentAlreadyRecorded,
  type RecordedPayment
} from "./CounterPayment.ts"
export { CounterPayments } from "./CounterPayments.ts"
export { CreditNoteKnown, CreditNotes, NothingToCredit } from "./CreditNotes.ts"
export { DailyClosings, RegieNotFound } from "./DailyClosings.ts"
export type { DailyClosing, DailyClosingSums } from "./dailyClosing.ts"
export type { DailyFileFinding, DailyFileReport } from "./dailyFileFindings.ts"
export { movementsCsv } from "./ledgerExport.ts"
export { PayFipDailyFiles } from "./PayFipDailyFiles.ts"
export { type AttemptState, AttemptUnderWay, PaymentNotFound } from "./Payment.ts"
export { PaymentImports } from "./PaymentImports.ts"
export type { PaymentRecord, PaymentRow } from "./PaymentRecord.ts"
export { PaymentRecords, SeveralPayments } from "./PaymentRecords.ts"
export { Payments } from "./Payments.ts"
export { parseDailyFile } from "./payfipDailyFile.ts"
export { paymentRows } from "./paymentRows.ts"
export { NothingToRefund, Refunds } from "./Refunds.ts"
export { coveredCents } from "./receivables.ts"
