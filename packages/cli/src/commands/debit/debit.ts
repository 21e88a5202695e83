import { Command } from "commander"
import type { Terminal } from "../../terminal/Terminal.ts"
import { bookDebitsCommand } from "./book.ts"
import { debitFileCommand } from "./file.ts"
import { debitListCommand } from "./list.ts"
import { orderDebitsCommand } from "./order.ts"
import { debitReturnsCommand } from "./returns.ts"

/** `portail debit`: what régies have their bank debit. */
export const debitCommand = (terminal: Terminal): Command =>
  new Command("debit")
    .addCommand(orderDebitsCommand(terminal))
    .addCommand(debitListCommand(terminal))
    .addCommand(debitFileCommand(terminal))
    .addCommand(bookDebitsCommand(terminal))
    .addCommand(debitReturnsCommand(terminal))
