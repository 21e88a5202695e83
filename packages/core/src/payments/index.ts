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
export { FamilyMandates } from "./debits/FamilyMandates.ts"
export { ExpectedDebit, type FamilyMandate, type RegieDebits } from "./debits/familyDebits.ts"
export { type Mandate, MandateEnd, MandateNotFound, MandateRow } from "./debits/Mandate.ts"
export { MandateActive, MandateUnfit, RegieDebitsNothing } from "./debits/MandateProblem.ts"
export { Mandates } from "./debits/Mandates.ts"
export { mandateText } from "./debits/mandatePdf/words.ts"
export { type MandateLineProblem, mandateLayout, mandateRows } from "./debits/mandateRows.ts"
export type { SigningMandate } from "./debits/SigningMandate.ts"
export { counterLayer, debitsLayer, familyMandatesLayer } from "./layer.ts"
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
