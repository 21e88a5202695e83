import { Command } from "commander"
import type { Terminal } from "../../terminal/Terminal.ts"
import { activityApplyCommand } from "./apply.ts"
import { activityExportCommand } from "./export.ts"
import { activityListCommand } from "./list.ts"
import { activityShowCommand } from "./show.ts"
import { activitySlotsCommand } from "./slots.ts"
import { activityTestCommand } from "./testRules.ts"

/** `portail activity`: what the town offers. */
export const activityCommand = (terminal: Terminal): Command =>
  new Command("activity")
    .addCommand(activityApplyCommand(terminal))
    .addCommand(activityListCommand(terminal))
    .addCommand(activityShowCommand(terminal))
    .addCommand(activitySlotsCommand(terminal))
    .addCommand(activityExportCommand(terminal))
    .addCommand(activityTestCommand(terminal))
