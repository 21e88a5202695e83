export { InvoiceAction } from "./auditActions.ts"
export {
  AcceptanceDayUnfit,
  AcceptedBefore,
  type Bordereau,
  BordereauNotFound,
  DebtorsIncomplete,
  type TreasuryClaim
} from "./bordereaux/Bordereau.ts"
export { Bordereaux } from "./bordereaux/Bordereaux.ts"
export { officeOf } from "./bordereaux/office.ts"
export { type Certificate, NothingToCertify } from "./certificates/Certificate.ts"
export { Certificates } from "./certificates/Certificates.ts"
export type { Invoice, InvoiceDetail } from "./Invoice.ts"
export { InvoiceImports } from "./InvoiceImports.ts"
export type { InvoiceLineProblem } from "./InvoiceLineProblem.ts"
export { InvoiceNotices } from "./InvoiceNotices.ts"
export { InvoiceReminders } from "./InvoiceReminders.ts"
export { Invoices } from "./Invoices.ts"
export { invoiceLayout, invoiceRows } from "./invoiceRows.ts"
export { Estimates, type MonthEstimate } from "./issuing/Estimates.ts"
export { InvoiceRuns, type IssueOrder, type RunLineShown } from "./issuing/InvoiceRuns.ts"
export { PayerInvoice, PayerInvoices, PayerLine } from "./issuing/PayerInvoices.ts"
export {
  isBlocking,
  NotInRun,
  RunBlocked,
  RunDifference,
  RunDocument,
  RunImpossible,
  RunLine,
  RunNotDrafted,
  type RunOutcome,
  RunPeriod,
  RunProblem,
  RunSummary,
  RunTooEarly
} from "./issuing/Run.ts"
export { lineIn } from "./lineWords.ts"
export * from "./model.ts"
export { InvoicePrints, type Printable, type PrintOrder } from "./printing/InvoicePrints.ts"
export { type HouseholdReminder, invoicesInLetters } from "./reminders.ts"
export { InvoiceReports } from "./reporting/InvoiceReports.ts"
export {
  type ExportedInvoice,
  type ExportedLine,
  type ReportCell,
  type ReportFilter,
  ReportKey
} from "./reporting/Report.ts"
