import { Command } from "commander"
import type { Terminal } from "../../terminal/Terminal.ts"
import { attendanceImportCommand } from "./import.ts"
import { attendanceLinkCommand } from "./link/link.ts"
import { attendanceListCommand } from "./list.ts"
import { attendanceProofsCommand } from "./proofs/proofs.ts"
import { attendanceSetCommand } from "./set.ts"
import { attendanceSheetCommand } from "./sheet.ts"

/** `portail attendance`: who came. */
export const attendanceCommand = (terminal: Terminal): Command =>
  new Command("attendance")
    .addCommand(attendanceSheetCommand(terminal))
    .addCommand(attendanceListCommand(terminal))
    .addCommand(attendanceSetCommand(terminal))
    .addCommand(attendanceImportCommand(terminal))
    .addCommand(attendanceLinkCommand(terminal))
    .addCommand(attendanceProofsCommand(terminal))
