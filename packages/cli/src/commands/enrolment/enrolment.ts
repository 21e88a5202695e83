import { Command } from "commander"
import type { Terminal } from "../../terminal/Terminal.ts"
import { enrolmentImportCommand } from "./import.ts"

/** `portail enrolment`: which child uses which activity, and when. */
export const enrolmentCommand = (terminal: Terminal): Command =>
  new Command("enrolment").addCommand(enrolmentImportCommand(terminal))
