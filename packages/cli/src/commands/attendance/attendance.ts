import { Command } from "commander"
import type { Terminal } from "../../terminal/Terminal.ts"
import { attendanceImportCommand } from "./import.ts"
import { attendanceListCommand } from "./list.ts"
import { attendanceSetCommand } from "./set.ts"

/** `portail attendance`: who came. */
export const attendanceCommand = (terminal: Terminal): Command =>
  new Command("attendance")
    .addCommand(attendanceListCommand(terminal))
    .addCommand(attendanceSetCommand(terminal))
    .addCommand(attendanceImportCommand(terminal))
