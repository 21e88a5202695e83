import { Command } from "commander"
import type { Terminal } from "../../terminal/Terminal.ts"
import { endMandateCommand } from "./end.ts"
import { mandateImportCommand } from "./import.ts"
import { mandateListCommand } from "./list.ts"

/** `portail mandate`: mandates by which families let a régie debit their account. */
export const mandateCommand = (terminal: Terminal): Command =>
  new Command("mandate")
    .addCommand(mandateListCommand(terminal))
    .addCommand(mandateImportCommand(terminal))
    .addCommand(endMandateCommand(terminal))
