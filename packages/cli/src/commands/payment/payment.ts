import { Command } from "commander"
import type { Terminal } from "../../terminal/Terminal.ts"
import { carryOverCommand } from "./carryOver.ts"
import { checkCommand } from "./check.ts"
import { paymentExportCommand } from "./export.ts"
import { paymentImportCommand } from "./import.ts"
import { journalCommand } from "./journal.ts"
import { paymentListCommand } from "./list.ts"
import { quarantineCommand } from "./quarantine.ts"
import { reconcileCommand } from "./reconcile.ts"
import { recordCommand } from "./record.ts"
import { refundCommand } from "./refund.ts"
import { rejectCommand } from "./reject.ts"
import { paymentShowCommand } from "./show.ts"

/** `portail payment`: payments and the attempts that lead to them. */
export const paymentCommand = (terminal: Terminal): Command =>
  new Command("payment")
    .addCommand(paymentListCommand(terminal))
    .addCommand(paymentShowCommand(terminal))
    .addCommand(paymentExportCommand(terminal))
    .addCommand(recordCommand(terminal))
    .addCommand(paymentImportCommand(terminal))
    .addCommand(refundCommand(terminal))
    .addCommand(carryOverCommand(terminal))
    .addCommand(rejectCommand(terminal))
    .addCommand(quarantineCommand(terminal))
    .addCommand(journalCommand(terminal))
    .addCommand(reconcileCommand(terminal))
    .addCommand(checkCommand(terminal))
