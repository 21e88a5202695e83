export { AttemptReconciliation } from "./AttemptReconciliation.ts"
export { PaymentAction } from "./auditActions.ts"
export { CounterPaymentUnfit, PaymentAlreadyRecorded, type RecordedPayment } from "./CounterPayment.ts"
export { CounterPayments } from "./CounterPayments.ts"
export type { DailyFileFinding, DailyFileReport } from "./dailyFileFindings.ts"
export { type BookedOrder, Collections, type ReturnedDebit } from "./debits/Collections.ts"
export {
  CollectionDayUnfit,
  DebitOrder,
  DebitOrderNotFound,
  type DebitPlan,
  DebitsNotConfigured,
  NotCollectedYet,
  NothingToDebit,
  NotReturnsFile
} from "./debits/Debit.ts"
export { DebitOrders } from "./debits/DebitOrders.ts"
export { readReturns } from "./debits/debitReturns.ts"
export { type Mandate, MandateEnd, MandateNotFound, MandateRow, type MandateState } from "./debits/Mandate.ts"
export { Mandates } from "./debits/Mandates.ts"
export { type MandateLineProblem, mandateLayout, mandateRows } from "./debits/mandateRows.ts"
export { counterLayer, debitsLayer } from "./layer.ts"
export * from "./model.ts"
export { PayFipDailyFiles } from "./PayFipDailyFiles.ts"
export { AttemptState } from "./Payment.ts"
export { PaymentImports } from "./PaymentImports.ts"
export type { DailyFileLineProblem, PaymentLineProblem } from "./PaymentLineProblem.ts"
export { type PaymentRecord, PaymentRow, RowMeans } from "./PaymentRecord.ts"
export { PaymentRecords } from "./PaymentRecords.ts"
export { PaymentRejections } from "./PaymentRejections.ts"
export { Payments } from "./Payments.ts"
export { NotDailyFile, type PayFipDailyFile, parseDailyFile } from "./payfipDailyFile.ts"
export { paymentLayout, paymentRows } from "./paymentRows.ts"
export {
  type DecidedQuarantine,
  QuarantineDecided,
  type QuarantineDecision,
  type QuarantinedPayment,
  QuarantineNotFound,
  QuarantineWithoutMoney
} from "./QuarantinedPayment.ts"
export { QuarantinedPayments } from "./QuarantinedPayments.ts"
