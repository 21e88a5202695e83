import { Command } from "commander"
import type { Terminal } from "../../terminal/Terminal.ts"
import { planningCloseCommand } from "./close.ts"
import { planningDrawCommand } from "./draw.ts"
import { planningExplainCommand } from "./explain.ts"
import { planningExportCommand } from "./export.ts"
import { planningFillCommand } from "./fill.ts"
import { planningImportCommand } from "./import.ts"
import { planningMealsCommand } from "./meals.ts"
import { planningBookCommand, planningCancelCommand } from "./orderCommand.ts"
import { planningRemoveWaitCommand } from "./removeWait.ts"
import { planningReopenCommand } from "./reopen.ts"
import { planningRequestsCommand } from "./requests.ts"
import { planningShowCommand } from "./show.ts"
import { planningSweepCommand } from "./sweep.ts"
import { planningWaitingCommand } from "./waiting.ts"

/** `portail planning`: who comes when, and what staff do about it. */
export const planningCommand = (terminal: Terminal): Command =>
  new Command("planning")
    .addCommand(planningShowCommand(terminal))
    .addCommand(planningExportCommand(terminal))
    .addCommand(planningFillCommand(terminal))
    .addCommand(planningMealsCommand(terminal))
    .addCommand(planningExplainCommand(terminal))
    .addCommand(planningWaitingCommand(terminal))
    .addCommand(planningRemoveWaitCommand(terminal))
    .addCommand(planningSweepCommand(terminal))
    .addCommand(planningBookCommand(terminal))
    .addCommand(planningCancelCommand(terminal))
    .addCommand(planningCloseCommand(terminal))
    .addCommand(planningReopenCommand(terminal))
    .addCommand(planningImportCommand(terminal))
    .addCommand(planningDrawCommand(terminal))
    .addCommand(planningRequestsCommand(terminal))
