import { Command } from "commander"
import type { Terminal } from "../../terminal/Terminal.ts"
import { applyCommand } from "./apply.ts"
import { calendarCommand } from "./calendar/calendar.ts"
import { exportCommand } from "./export.ts"
import { initCommand } from "./init/init.ts"
import { showCommand } from "./show.ts"

/** `portail town`: the town and its settings. */
export const townCommand = (terminal: Terminal): Command =>
  new Command("town")
    .addCommand(initCommand(terminal))
    .addCommand(applyCommand(terminal))
    .addCommand(exportCommand(terminal))
    .addCommand(showCommand(terminal))
    .addCommand(calendarCommand(terminal))
