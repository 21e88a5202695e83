import { Command } from "commander"
import type { Terminal } from "../../terminal/Terminal.ts"
import { planningExplainCommand } from "./explain.ts"
import { planningExportCommand } from "./export.ts"
import { planningFillCommand } from "./fill.ts"
import { planningImportCommand } from "./import.ts"
import { planningShowCommand } from "./show.ts"

/** `portail planning`: who comes when, and what staff do about it. */
export const planningCommand = (terminal: Terminal): Command =>
  new Command("planning")
    .addCommand(planningShowCommand(terminal))
    .addCommand(planningExportCommand(terminal))
    .addCommand(planningExplainCommand(terminal))
    .addCommand(planningFillCommand(terminal))
    .addCommand(planningImportCommand(terminal))
