import { Command } from "commander"
import type { Terminal } from "../../terminal/Terminal.ts"
import { carryOverCommand } from "./carryOver.ts"
import { checkCommand } from "./check.ts"
import { journalCommand } from "./journal.ts"
import { paymentListCommand } from "./list.ts"
import { reconcileCommand } from "./reconcile.ts"
import { recordCommand } from "./record.ts"
import { refundCommand } from "./refund.ts"

/** `portail payment`: payments and the attempts that lead to them. */
export const paymentCommand = (terminal: Terminal): Command =>
  new Command("payment")
    .addCommand(paymentListCommand(terminal))
    .addCommand(recordCommand(terminal))
    .addCommand(refundCommand(terminal))
    .addCommand(carryOverCommand(terminal))
    .addCommand(journalCommand(terminal))
    .addCommand(reconcileCommand(terminal))
    .addCommand(checkCommand(terminal))
