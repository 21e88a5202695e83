import { Command } from "commander"
import type { Terminal } from "../../terminal/Terminal.ts"
import { enrolmentAcceptCommand, enrolmentRefuseCommand } from "./decide.ts"
import { enrolmentEndCommand } from "./end.ts"
import { enrolmentImportCommand } from "./import.ts"
import { enrolmentListCommand } from "./list.ts"

/** `portail enrolment`: which child uses which activity, and when. */
export const enrolmentCommand = (terminal: Terminal): Command =>
  new Command("enrolment")
    .addCommand(enrolmentListCommand(terminal))
    .addCommand(enrolmentAcceptCommand(terminal))
    .addCommand(enrolmentRefuseCommand(terminal))
    .addCommand(enrolmentEndCommand(terminal))
    .addCommand(enrolmentImportCommand(terminal))
