import { Command } from "commander"
import type { Terminal } from "../../terminal/Terminal.ts"
import { quotientFetchCommand } from "./fetch.ts"
import { quotientImportCommand } from "./import.ts"
import { quotientListCommand } from "./list.ts"
import { quotientSetCommand } from "./set.ts"

/** `portail quotient`: what families' prices depend on, as dated facts. */
export const quotientCommand = (terminal: Terminal): Command =>
  new Command("quotient")
    .addCommand(quotientListCommand(terminal))
    .addCommand(quotientSetCommand(terminal))
    .addCommand(quotientImportCommand(terminal))
    .addCommand(quotientFetchCommand(terminal))
