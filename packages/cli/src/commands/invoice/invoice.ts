import { Command } from "commander"
import type { Terminal } from "../../terminal/Terminal.ts"
import { invoiceBordereauCommand } from "./bordereau/bordereau.ts"
import { invoiceCertificateCommand } from "./certificate.ts"
import { invoiceCancelCommand, invoiceCreditCommand } from "./credit.ts"
import { invoiceExportCommand } from "./export.ts"
import { invoiceImportCommand } from "./import.ts"
import { invoiceListCommand } from "./list.ts"
import { invoicePdfCommand } from "./pdf.ts"
import { invoiceRemindCommand } from "./remind.ts"
import { invoiceReportCommand } from "./report/report.ts"
import { invoiceRunCommand } from "./run/run.ts"
import { invoiceShowCommand } from "./show.ts"

/** `portail invoice`: issued invoices. */
export const invoiceCommand = (terminal: Terminal): Command =>
  new Command("invoice")
    .addCommand(invoiceRunCommand(terminal))
    .addCommand(invoiceBordereauCommand(terminal))
    .addCommand(invoiceImportCommand(terminal))
    .addCommand(invoiceListCommand(terminal))
    .addCommand(invoiceShowCommand(terminal))
    .addCommand(invoicePdfCommand(terminal))
    .addCommand(invoiceCreditCommand(terminal))
    .addCommand(invoiceCancelCommand(terminal))
    .addCommand(invoiceReportCommand(terminal))
    .addCommand(invoiceExportCommand(terminal))
    .addCommand(invoiceCertificateCommand(terminal))
    .addCommand(invoiceRemindCommand(terminal))
